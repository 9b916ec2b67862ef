import { generateKeyPairSync, sign } from "node:crypto";
import type { Ed25519Signer } from "../../core/record/sshsig.ts";

// The fixed head of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the 32 bytes of the key follow.
const SPKI_HEAD_LENGTH = 12;

/** A new Ed25519 key that lives as long as the object and is written nowhere: for rehearsals. */
export function temporarySigningKey(): Ed25519Signer {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const der = publicKey.export({ type: "spki", format: "der" });
  return {
    publicKey: new Uint8Array(der.subarray(SPKI_HEAD_LENGTH)),
    sign: async (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}
