import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { wipe } from "../../core/encoding/bytes.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Ed25519Signer, Ed25519Verify } from "../../core/record/sshsig.ts";

// The fixed heads of an Ed25519 key in DER (RFC 8410): the 32 bytes of the seed, or of the public key, follow.
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");

/**
 * The Ed25519 key of a 32-byte seed (RFC 8032), by node:crypto. The seed is copied: the caller may wipe it. The key object
 * holds the copy until it is collected or the process ends.
 */
export function ed25519FromSeed(seed: Uint8Array): Ed25519Signer {
  if (seed.length !== 32) fail("fault.unexpected");
  const der = Buffer.concat([PKCS8_HEAD, seed]);
  try {
    const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    return { publicKey: publicBytes(key), sign: async (message) => new Uint8Array(sign(null, message, key)) };
  } finally {
    wipe(der);
  }
}

/** Keys that are kept at most: as many as one list of signers has. */
const KEYS_LIMIT = 1_000;
const keys = new Map<string, KeyObject | null>();

/**
 * Ed25519 verification by node:crypto, in its threads, so that many at once take every core; false for a key that is none. To take
 * a key apart costs a third of a verification: the last thousand are kept.
 */
export const ed25519Verify: Ed25519Verify = (publicKey, message, signature) => {
  const key = publicKeyObject(publicKey);
  if (key === null || signature.length !== 64) return false;
  return new Promise((resolve) => {
    verify(null, message, key, signature, (error, holds) => resolve(error === null && holds));
  });
};

function publicKeyObject(publicKey: Uint8Array): KeyObject | null {
  const name = Buffer.from(publicKey.buffer, publicKey.byteOffset, publicKey.length).toString("latin1");
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= KEYS_LIMIT) keys.clear();
  const made = newPublicKey(publicKey);
  keys.set(name, made);
  return made;
}

function newPublicKey(publicKey: Uint8Array): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: "der", type: "spki" });
  } catch {
    return null;
  }
}

function publicBytes(privateKey: KeyObject): Uint8Array {
  const der = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  return new Uint8Array(der.subarray(SPKI_HEAD.length));
}
