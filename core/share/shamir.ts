import { equalBytes, wipe } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import type { Random } from "../ports.ts";
import { interpolate, type Point } from "./gf256.ts";
import { combineWithLibrary, splitWithLibrary } from "./secrets-js.ts";
import { subsets } from "./subsets.ts";
import type { Threshold } from "./threshold.ts";

/** Bytes of the recovery key and of each share's y. */
export const KEY_LENGTH = 32;

/**
 * Splits a recovery key of 32 uniformly random bytes, once (FORMAT.md, "What a set is"). Returns the points x = 1..n, fresh arrays.
 * Before it returns, both implementations have given the key back from every one of the C(n, m) quorums (6,435 at most). Fails with `fault.random`, `fault.shamir` or `fault.self-check`; then nothing may be printed.
 */
export function split(key: Uint8Array, { m, n }: Threshold, random: Random): readonly Point[] {
  if (key.length !== KEY_LENGTH) fail("fault.shamir");
  const points = splitWithLibrary(key, m, n, checked(random));
  try {
    for (const quorum of subsets(points, m)) {
      const recovered = combine(quorum);
      const same = equalBytes(recovered, key);
      wipe(recovered);
      if (!same) fail("fault.self-check");
    }
    return points;
  } catch (error) {
    wipe(...points.map(({ y }) => y));
    throw error;
  }
}

/**
 * The value at x = 0 of the polynomials through `points`, computed by secrets.js-grempe and by our own field and compared; 32 bytes in a
 * fresh array. The points have different x. Too few or wrong points give a wrong key: only commitments can tell.
 * Fails with `fault.shamir` when the two disagree.
 */
export function combine(points: readonly Point[]): Uint8Array {
  const own = interpolate(points, 0);
  const library = combineWithLibrary(points);
  const same = equalBytes(own, library);
  wipe(library);
  if (!same) {
    wipe(own);
    fail("fault.shamir");
  }
  return own;
}

// A source that is stuck would make every share a copy of the key; no honest source repeats one byte this often.
function checked(random: Random): Random {
  return (length) => {
    const bytes = random(length);
    if (bytes.length !== length || bytes.every((byte) => byte === bytes[0])) fail("fault.random");
    return bytes;
  };
}
