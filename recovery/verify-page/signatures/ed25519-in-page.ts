import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { concat, equalBytes } from "../../../core/encoding/bytes.ts";

const { Point } = ed25519;
type CurvePoint = InstanceType<typeof Point>;
const ORDER = Point.Fn.ORDER;
// Tables of multiples of a key: a book has few keys and many signatures.
const WINDOW = 6;

/**
 * Ed25519 verification for a browser that has none: FORMAT.md, "Verifying a book", S5. RFC 8032, 5.1.7, S below the group's
 * order, without the cofactor, R compared as bytes; a key or an R of small order, which could hold for any message, is refused as
 * OpenSSL refuses it. The library's own verification is more lenient: it multiplies by the cofactor.
 */
export function ed25519InPage(): (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean {
  const keys = new Map<string, CurvePoint | null>();
  return (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    const name = publicKey.join();
    const key = keys.has(name) ? (keys.get(name) ?? null) : (pointOf(publicKey)?.precompute(WINDOW) ?? null);
    keys.set(name, key);
    const r = signature.subarray(0, 32);
    const s = number(signature.subarray(32));
    if (key === null || s >= ORDER) return false;
    const challenge = number(sha512(concat(r, publicKey, message))) % ORDER;
    const expected = Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(challenge));
    return !expected.isSmallOrder() && equalBytes(expected.toBytes(), r);
  };
}

/** True for the encoding of a point that may be a key: canonical, and not of small order. */
export function isSoundKey(bytes: Uint8Array): boolean {
  return bytes.length === 32 && pointOf(bytes) !== null;
}

/** The point of an encoding that is canonical and not of small order. */
function pointOf(bytes: Uint8Array): CurvePoint | null {
  try {
    const point = Point.fromBytes(bytes, false);
    return point.isSmallOrder() ? null : point;
  } catch {
    return null;
  }
}

/** Little-endian, as all numbers of Ed25519 are. */
function number(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
