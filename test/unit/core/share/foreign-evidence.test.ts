import { describe, expect, it } from "vitest";
import { foreignRemarks } from "../../../../core/share/foreign-evidence.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { type Evidence, withScan } from "../../../../core/share/set-evidence.ts";
import { trialSet, nth } from "../../../support/trial-set.ts";

const family = Uint8Array.of(1, 2, 3, 4);
const stray = await trialSet({ m: 2, n: 2, seed: "stray", family, generation: 7 });
const evidence = stray.sheets
  .flatMap(({ source, codes }) => codes.map((code) => [code, source] as const))
  .reduce<Evidence>((before, [code, source]) => withScan(before, readScan(code), source), new Map());
const seen = nth([...evidence.values()], 1);

describe("foreignRemarks", () => {
  it.each([
    ["another generation of the same family", "AEBAGBAI", "mismatched.generation"],
    ["another family", "DWKXERCU", "mismatched.set"],
  ])("of %s: one remark for each sheet", (_, opening, code) => {
    const remarks = foreignRemarks(seen, opening);
    expect(remarks.map(({ source, failure }) => [source, failure.code, failure.facts])).toEqual([
      ["sheet 1", code, { set: stray.set, generation: 7 }],
      ["sheet 2", code, { set: stray.set, generation: 7 }],
    ]);
  });
});
