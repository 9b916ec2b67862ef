import { equalBytes, wipe } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import type { Random } from "../ports.ts";
import { evaluate, interpolate, type Point } from "./gf256.ts";
import { combineWithLibrary, splitWithLibrary } from "./secrets-js.ts";
import { subsets } from "./subsets.ts";
import type { Threshold } from "./threshold.ts";

/** Bytes of the recovery key and of each share's y. */
export const KEY_LENGTH = 32;

/**
 * Splits a recovery key of 32 uniformly random bytes, once (FORMAT.md, "What a set is"). Returns the points x = 1..n, fresh arrays.
 * Before it returns, secrets.js and our own field have computed every share alike, and both have given the key back from every one of
 * the C(n, m) quorums (6,435 at most). Fails with `fault.random`, `fault.shamir` or `fault.self-check`; then nothing may be printed.
 */
export function split(key: Uint8Array, { m, n }: Threshold, random: Random): readonly Point[] {
  if (key.length !== KEY_LENGTH) fail("fault.shamir");
  if (isConstant(key)) fail("fault.random");
  const coefficients = drawCoefficients(m, random);
  const points = Array.from({ length: n }, (_, index) => ({ x: index + 1, y: evaluate([key, ...coefficients], index + 1) }));
  try {
    checkAgainstLibrary(points, splitWithLibrary(key, coefficients, n));
    for (const quorum of subsets(points, m)) checkRecovery(quorum, key);
    return points;
  } catch (error) {
    wipe(...points.map(({ y }) => y));
    throw error;
  } finally {
    wipe(...coefficients);
  }
}

/**
 * The value at x = 0 of the polynomials through `points`, computed by secrets.js-grempe and by our own field and compared; 32 bytes in a
 * fresh array. Too few or wrong points give a wrong key: only commitments can tell. Fails with `fault.shamir` when the two disagree, and
 * when two points have the same x or one is outside 1..255.
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

// The coefficients of the powers 1..m-1, all from one draw.
function drawCoefficients(m: number, random: Random): readonly Uint8Array[] {
  const length = KEY_LENGTH * (m - 1);
  const drawn = random(length);
  if (drawn.length !== length || isConstant(drawn)) fail("fault.random");
  return Array.from({ length: m - 1 }, (_, index) => drawn.subarray(index * KEY_LENGTH, (index + 1) * KEY_LENGTH));
}

// A source that is stuck would make every share a copy of the key, and a key that was wiped too early is all zeros; no honest source
// repeats one byte 32 times.
function isConstant(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === bytes[0]);
}

function checkAgainstLibrary(own: readonly Point[], library: readonly Point[]): void {
  const same = own.every(({ x, y }, index) => library[index]?.x === x && equalBytes(library[index].y, y));
  wipe(...library.map(({ y }) => y));
  if (!same) fail("fault.shamir");
}

function checkRecovery(quorum: readonly Point[], key: Uint8Array): void {
  const recovered = combine(quorum);
  const same = equalBytes(recovered, key);
  wipe(recovered);
  if (!same) fail("fault.self-check");
}
