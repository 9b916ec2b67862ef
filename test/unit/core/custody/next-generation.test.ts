import { describe, expect, it } from "vitest";
import { nextGeneration } from "../../../../core/custody/next-generation.ts";
import { setId } from "../../../../core/share/share-header.ts";
import { failureOf } from "../../../support/failure-of.ts";

const FAMILY = "5f5f5f5f";
const idOf = (generation: number, family = 0x5f) => setId({ family: new Uint8Array(4).fill(family), generation });
// Only what it looks at.
const book = (sets: readonly string[], records: readonly (string | null)[] = []) =>
  ({ sets: sets.map((set) => ({ set })), records: records.map((set) => ({ set })) }) as unknown as Parameters<
    typeof nextGeneration
  >[0];

describe("the next generation", () => {
  it.each([
    ["of a first one", [idOf(1)], [], 2],
    ["of several, in any order", [idOf(7), idOf(1), idOf(3)], [], 8],
    ["of one whose sheets were printed and that was never signed", [idOf(1)], [null, idOf(1), idOf(2)], 3],
    ["of a family that nothing names", [idOf(9, 0x60)], [idOf(8, 0x60)], 1],
    ["of 254", [idOf(254)], [], 255],
  ] as const)("%s", (_, sets, records, next) => {
    expect(nextGeneration(book(sets, records), FAMILY)).toBe(next);
  });

  it("is none after 255", () => {
    expect(failureOf(() => nextGeneration(book([idOf(255)]), FAMILY)).code).toBe("refused.generation");
    expect(failureOf(() => nextGeneration(book([idOf(1)], [idOf(255)]), FAMILY)).code).toBe("refused.generation");
  });
});
