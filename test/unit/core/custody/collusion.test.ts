import { describe, expect, it } from "vitest";
import { smallestColluding } from "../../../../core/custody/collusion.ts";

describe("smallestColluding", () => {
  it("is every M of N where each holds one", () => {
    const { size, groups } = smallestColluding(["A", "B", "C", "D", "E"], 3);
    expect([size, groups.length, groups[0]]).toEqual([3, 10, ["A", "B", "C"]]);
  });

  it("finds two safes that together hold a quorum, before any three", () => {
    expect(smallestColluding(["Bank", "Bank", "Office", "Notary", "Archive"], 3)).toEqual({
      size: 2,
      groups: [
        ["Bank", "Office"],
        ["Bank", "Notary"],
        ["Bank", "Archive"],
      ],
    });
  });

  it("finds one who alone could", () => {
    expect(smallestColluding(["Bank", "Bank", "Office"], 2)).toEqual({ size: 1, groups: [["Bank"]] });
  });

  it("finds nobody where too few sheets are left", () => {
    expect(smallestColluding(["A"], 2)).toEqual({ size: 0, groups: [] });
  });

  it("tries all subsets of fifteen", () => {
    const names = Array.from({ length: 15 }, (_, index) => `n${index}`);
    expect(smallestColluding(names, 8).groups).toHaveLength(6_435);
  });
});
