import { describe, expect, it } from "vitest";
import { subsets } from "../../../../core/share/subsets.ts";

describe("subsets", () => {
  it.each([
    ["abc", 0, [""]],
    ["abc", 1, ["a", "b", "c"]],
    ["abcd", 2, ["ab", "ac", "ad", "bc", "bd", "cd"]],
    ["abc", 3, ["abc"]],
    ["abc", 4, []],
    ["", 1, []],
  ])("of %j, %i at a time: %j", (items, size, expected) => {
    expect(Array.from(subsets(items.split(""), size), (subset) => subset.join(""))).toEqual(expected);
  });

  it("of 15, 8 at a time: 6,435, all different", () => {
    const items = Array.from({ length: 15 }, (_, index) => index);
    const all = Array.from(subsets(items, 8), (subset) => subset.join());
    expect([all.length, new Set(all).size]).toEqual([6435, 6435]);
  });
});
