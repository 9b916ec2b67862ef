import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../core/share/gf256.ts";
import { agreeingGroups } from "../../../../core/share/polynomial-agreement.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const random = seededRandom("agreement");
const polynomial = (m: number) => {
  const coefficients = Array.from({ length: m }, () => random(32));
  return (...xs: readonly number[]) => xs.map((x) => ({ x, y: evaluate(coefficients, x) }));
};
const noise = (...xs: readonly number[]) => xs.map((x) => ({ x, y: random(32) }));
const groups = (points: Parameters<typeof agreeingGroups>[0], m: number) =>
  agreeingGroups(points, m).map((group) => group.map(({ x }) => x).join(" "));

describe("agreeingGroups", () => {
  const two = polynomial(2);
  const three = polynomial(3);

  it.each([
    ["fewer than m", two(1), 2, []],
    ["just m", two(1, 4), 2, ["1 4"]],
    ["all of one polynomial", three(1, 2, 3, 4, 5), 3, ["1 2 3 4 5"]],
    ["one stray", [...noise(1), ...two(2, 3, 4)], 2, ["2 3 4", "1 2", "1 3", "1 4"]],
    [
      "two polynomials, the larger first",
      [...two(1, 2), ...polynomial(2)(3, 4, 5)],
      2,
      ["3 4 5", "1 2", "1 3", "1 4", "1 5", "2 3", "2 4", "2 5"],
    ],
    ["nothing agrees", noise(1, 2, 3), 2, ["1 2", "1 3", "2 3"]],
  ])("%s", (_, points, m, expected) => {
    expect(groups(points, m)).toEqual(expected);
  });

  it("finds one stray among 15 of 8", () => {
    const eight = polynomial(8);
    const points = [...eight(1, 2, 3, 4, 5, 6), ...noise(7), ...eight(8, 9, 10, 11, 12, 13, 14, 15)];
    expect(groups(points, 8)[0]).toBe("1 2 3 4 5 6 8 9 10 11 12 13 14 15");
  });
});
