import { fail } from "../failure/failure.ts";

/** M of N: `m` sheets open what is split over `n`. 2 <= m <= n <= 15. Made by `threshold` only. */
export interface Threshold {
  readonly m: number;
  readonly n: number;
  readonly [parsed]: true;
}
declare const parsed: unique symbol;

/** Fails with `refused.threshold` outside 2 <= m <= n <= 15. */
export function threshold(m: number, n: number): Threshold {
  if (!isThreshold(m, n)) fail("refused.threshold", { m, n });
  return { m, n } as Threshold;
}

/** Whether m and n are whole numbers with 2 <= m <= n <= 15. */
export function isThreshold(m: number, n: number): boolean {
  return Number.isInteger(m) && Number.isInteger(n) && 2 <= m && m <= n && n <= 15;
}
