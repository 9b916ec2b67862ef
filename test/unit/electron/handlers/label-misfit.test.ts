import { describe, expect, it } from "vitest";
import { labelMisfit } from "../../../../electron/handlers/label-misfit.ts";

const commitment = (x: number) => x.toString(16).padStart(64, `${x}`);
const manifest = (set: string, family: string, generation: number) => ({
  set,
  family,
  generation,
  m: 2,
  n: 3,
  shares: [1, 2, 3].map((x) => ({ x, commitment: commitment(x) })),
});
const MANIFESTS = [
  manifest("AAAAAAAB", "00000001", 1),
  manifest("AAAAAAAC", "00000001", 2),
  manifest("AAAAAAAD", "00000002", 1),
];
/** The round looks at two of the three bags of the second generation. */
const BAGS = [1, 2].map((x) => ({ set: "AAAAAAAC", x, custodian: `Custodian ${x}`, place: "Safe" }));
const LABEL = { set: "AAAAAAAC", x: 1, m: 2, n: 3, generation: 2, commitment: commitment(1).slice(0, 32) };

const misfit = (change: Partial<typeof LABEL>) => labelMisfit({ ...LABEL, ...change }, BAGS, MANIFESTS);

describe("a label (CER-4)", () => {
  it("of one of the bags, as its manifest promises it, is one", () => {
    expect(misfit({})).toBeNull();
    expect(misfit({ x: 2, commitment: commitment(2).slice(0, 32) })).toBeNull();
  });

  it("of another set is none, whether or not the book has that set", () => {
    expect(misfit({ set: "AAAAAAAD", generation: 1 })).toEqual({ code: "mismatched.label-set", facts: { set: "AAAAAAAD" } });
    expect(misfit({ set: "ZZZZZZZZ" })).toEqual({ code: "mismatched.label-set", facts: { set: "ZZZZZZZZ" } });
  });

  it("of another generation of the same custody set is none", () => {
    const facts = { set: "AAAAAAAB", generation: 1 };
    expect(misfit(facts)).toEqual({ code: "mismatched.label-generation", facts });
  });

  it.each<readonly [string, Partial<typeof LABEL>]>([
    ["another commitment", { commitment: commitment(2).slice(0, 32) }],
    ["a whole commitment", { commitment: commitment(1) }],
    ["half a commitment", { commitment: commitment(1).slice(0, 16) }],
    ["no commitment", { commitment: "" }],
    ["another M", { m: 3 }],
    ["another N", { n: 4 }],
    ["another generation's number", { generation: 1 }],
    ["a share that the set has not", { x: 4, commitment: commitment(4).slice(0, 32) }],
  ])("with %s is not the manifest's", (_says, change) => {
    expect(misfit(change)).toEqual({ code: "mismatched.label", facts: { set: "AAAAAAAC", x: change.x ?? 1 } });
  });

  it("of a sheet that by the book is in no bag is told as such", () => {
    const facts = { set: "AAAAAAAC", x: 3 };
    expect(misfit({ ...facts, commitment: commitment(3).slice(0, 32) })).toEqual({ code: "mismatched.label-sheet", facts });
  });
});
