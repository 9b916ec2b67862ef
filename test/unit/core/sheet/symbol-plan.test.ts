import { describe, expect, it } from "vitest";
import { UNEVEN_VERSIONS } from "../../../../core/sheet/symbol-plan.ts";
import { unevenness } from "../../../bench/damage/uneven-versions.ts";

// From the version that the smallest share and all cards reach to the largest that a part or a card needs.
const VERSIONS = Array.from({ length: 18 }, (_, index) => index + 9);

describe("UNEVEN_VERSIONS", () => {
  it.each(["Q", "H"] as const)("names at %s what a count over the layout finds, and nothing else", (level) => {
    const uneven = VERSIONS.filter((version) => unevenness(version, level, 0.15) > 0.08);
    expect(UNEVEN_VERSIONS[level]).toEqual(uneven);
  });
});
