import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { Ed25519Verify } from "../../core/record/sshsig.ts";

// The fixed head of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the 32 bytes of the key follow.
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");

/**
 * Ed25519 verification by node:crypto, which is OpenSSL, in its threads, so that many at once take every core; false for a key
 * that is none. Each key is taken apart once.
 */
export function ed25519Verifier(): Ed25519Verify {
  const keys = new Map<string, KeyObject | null>();
  return (publicKey, message, signature) => {
    const name = Buffer.from(publicKey).toString("latin1");
    const known = keys.get(name);
    const key = known === undefined ? keyOf(publicKey) : known;
    keys.set(name, key);
    if (key === null || signature.length !== 64) return false;
    return new Promise((resolve) => {
      verify(null, message, key, signature, (error, holds) => resolve(error === null && holds));
    });
  };
}

function keyOf(publicKey: Uint8Array): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: "der", type: "spki" });
  } catch {
    return null;
  }
}
