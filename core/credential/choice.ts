import { wipe } from "../encoding/bytes.ts";
import { fail, failingAs } from "../failure/failure.ts";
import type { Random } from "../ports.ts";

/** Rounds of drawing. A fair source leaves something to draw again in each of them once in 2^128 or more rarely. */
const ROUNDS = 128;

/** `length` bytes of the source; fails with `fault.random` when it throws or breaks its promise of the length. */
export function drawBytes(random: Random, length: number): Uint8Array {
  const bytes = failingAs("fault.random", {}, () => random(length));
  return bytes instanceof Uint8Array && bytes.length === length ? bytes : fail("fault.random");
}

/**
 * `count` independent uniformly random integers in 0..bound-1, for bounds 1..65,536 and counts 0..1,000, without modulo bias: each
 * is made of 16 bits, high byte first, and one that lies beyond the last whole multiple of `bound` is rejected. What is missing
 * is drawn again, in one draw. Fails with `fault.random` after 128 rounds. Secret: the caller wipes or forgets them.
 */
export function chooseBelow(random: Random, bound: number, count: number): number[] {
  if (!Number.isInteger(bound) || bound < 1 || bound > 65_536 || !(count <= 1000)) fail("fault.unexpected");
  const accepted = 65_536 - (65_536 % bound);
  const chosen: number[] = [];
  for (let round = 0; chosen.length < count; round += 1) {
    if (round === ROUNDS) fail("fault.random");
    const bytes = drawBytes(random, 2 * (count - chosen.length));
    for (let at = 0; at < bytes.length; at += 2) {
      const value = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
      if (value < accepted) chosen.push(value % bound);
    }
    wipe(bytes);
  }
  return chosen;
}
