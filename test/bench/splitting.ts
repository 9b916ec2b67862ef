import { systemRandom } from "../../recovery/command/system-random.ts";
import { interpolate } from "../../core/share/gf256.ts";
import { combineWithLibrary } from "../../core/share/secrets-js.ts";
import { combine, KEY_LENGTH, split } from "../../core/share/shamir.ts";
import { threshold } from "../../core/share/threshold.ts";
import { duration, ratio, table } from "./table.ts";
import { timed } from "./timing.ts";

/** Splitting a recovery key with every quorum checked, beside one combine; and our own field beside secrets.js. */
export async function splitting(quick: boolean): Promise<string> {
  const key = systemRandom(KEY_LENGTH);
  const large = split(key, threshold(8, 15), systemRandom).slice(0, 8);
  const small = split(key, threshold(3, 5), systemRandom).slice(0, 3);
  const combineLarge = await timed(100, () => combine(large));
  const splitLarge = await timed(quick ? 1 : 3, () => split(key, threshold(8, 15), systemRandom));
  const combineSmall = await timed(200, () => combine(small));
  const splitSmall = await timed(100, () => split(key, threshold(3, 5), systemRandom));
  const own = await timed(200, () => interpolate(large, 0));
  const library = await timed(200, () => combineWithLibrary(large));
  return table(
    ["32-byte key", "time", "beside", "ratio"],
    [
      ["combine 8 shares, both fields compared", duration(combineLarge), "", ""],
      ["split 8 of 15, all 6,435 quorums checked", duration(splitLarge), "one combine", ratio(splitLarge / combineLarge)],
      ["combine 3 shares", duration(combineSmall), "", ""],
      ["split 3 of 5, all 10 quorums checked", duration(splitSmall), "one combine", ratio(splitSmall / combineSmall)],
      ["secrets.js alone, combine 8", duration(library), "own field", ratio(library / own)],
      ["own field alone, combine 8", duration(own), "", ""],
    ],
  );
}
