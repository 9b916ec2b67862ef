import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concat, wipe } from "../encoding/bytes.ts";
import { utf8Bytes } from "../encoding/utf8.ts";
import { fail } from "../failure/failure.ts";
import type { Random } from "../ports.ts";
import { drawBytes } from "./choice.ts";
import type { ExtraEntropy } from "./extra-entropy.ts";

/** The construction's name, and the beginning of HKDF's info. */
export const MIXING = "sealwright/entropy/v1";

/** Bytes in one block at most: HKDF-SHA256 gives no more (RFC 5869: 255 x 32). */
const BLOCK_LIMIT = 8160;
const SALT_LENGTH = 32;

/** One block as it was made; all but the counter is secret. */
export interface MixedBlock {
  /** From 0, over all requests. */
  readonly counter: number;
  /** What the system's source gave: n bytes of mask, then 32 bytes of salt. */
  readonly system: Uint8Array;
  /** n bytes. */
  readonly output: Uint8Array;
}

/**
 * The system's randomness with extra entropy mixed in. Requests are cut into blocks of at most 8,160 bytes; block number `counter`
 * (from 0, over all requests) of n bytes draws n + 32 fresh bytes of the system's source, mask || salt, and is
 *
 *     output = mask XOR HKDF-SHA256(IKM = SHA-256(extra text), salt, info = "sealwright/entropy/v1" || counter as 4 bytes, L = n)
 *
 * Never weaker than the system's source alone: the mask is used once and for nothing else, so where it is uniform the output is
 * uniform, whatever the second operand. And never weaker than the extra source alone: where the system's bytes are known to an
 * adversary, what is left is HKDF of at least 128 bits that are not (as far as the rolls were fair and the claim is true).
 * `watch` gets a copy of each block; only rehearsals give one. Fails with `fault.random`.
 */
export function mixedRandom(system: Random, extra: ExtraEntropy, watch?: (block: MixedBlock) => void): Random {
  const keyMaterial = sha256(utf8Bytes(extra.text));
  let counter = 0;

  function block(length: number): Uint8Array {
    const drawn = drawBytes(system, length + SALT_LENGTH);
    const info = concat(utf8Bytes(MIXING), fourBytes(counter));
    const output = hkdf(sha256, keyMaterial, drawn.subarray(length), info, length);
    for (let at = 0; at < length; at += 1) output[at] = (output[at] ?? 0) ^ (drawn[at] ?? 0);
    watch?.({ counter, system: drawn.slice(), output: output.slice() });
    counter += 1;
    wipe(drawn);
    return output;
  }

  return (length) => {
    if (!Number.isInteger(length) || length < 1 || length > 65_536) return fail("fault.unexpected");
    const output = new Uint8Array(length);
    for (let at = 0; at < length; at += BLOCK_LIMIT) {
      const mixed = block(Math.min(BLOCK_LIMIT, length - at));
      output.set(mixed, at);
      wipe(mixed);
    }
    return output;
  };
}

function fourBytes(counter: number): Uint8Array {
  return Uint8Array.of(counter >>> 24, counter >>> 16, counter >>> 8, counter);
}
