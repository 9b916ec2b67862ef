import { describe, expect, it } from "vitest";
import { isThreshold, threshold } from "../../../../core/share/threshold.ts";
import { failureOf } from "../../../support/failure-of.ts";

describe("threshold", () => {
  it.each([
    [2, 2],
    [2, 15],
    [15, 15],
    [3, 5],
  ])("%i of %i is one", (m, n) => {
    expect(isThreshold(m, n)).toBe(true);
    expect(threshold(m, n)).toEqual({ m, n });
  });

  it.each([
    [1, 2],
    [0, 0],
    [3, 2],
    [2, 16],
    [16, 16],
    [2.5, 5],
    [2, 4.5],
    [Number.NaN, 5],
    [2, Number.NaN],
    [-2, 3],
  ])("%d of %d is none", (m, n) => {
    expect(isThreshold(m, n)).toBe(false);
    const { code, facts } = failureOf(() => threshold(m, n));
    expect([code, facts]).toEqual(["refused.threshold", { m, n }]);
  });
});
