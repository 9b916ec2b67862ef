import { hexToBytes } from "@noble/hashes/utils.js";
import { equalBytes } from "../encoding/bytes.ts";

/**
 * The y of every encoding of a point of small order on edwards25519, little-endian without the bit of the sign: the eight points of
 * order 1, 2, 4 and 8, and 0 and 1 written as p and p + 1.
 */
const ORDINATES = [
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
].map(hexToBytes);

/**
 * True for 32 bytes that encode a point of small order, canonically or not. A signature with such a key or R can hold over any
 * message; not every library refuses it, so verifiers do (FORMAT.md, "Verifying a book", S5).
 */
export function isOfSmallOrder(encoded: Uint8Array): boolean {
  const last = encoded[31] ?? 0;
  // Seven of eight bits of the last byte: the eighth is the sign of x.
  return ORDINATES.some(
    (y) => equalBytes(y.subarray(0, 31), encoded.subarray(0, 31)) && (last & 0x7f) === y[31] && encoded.length === 32,
  );
}
