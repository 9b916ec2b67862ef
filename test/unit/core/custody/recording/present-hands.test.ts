import { describe, expect, it } from "vitest";
import { presentHands } from "../../../../../core/custody/recording/present-hands.ts";
import type { RecordDraft } from "../../../../../core/record/record.ts";
import { journalWith, OLD, said } from "../../../../support/known-journal.ts";

function handsAfter(...more: readonly RecordDraft[]) {
  const { records, sets } = journalWith(...more);
  const set = sets.find((one) => one.set === OLD);
  return set === undefined ? [] : presentHands(records, set).map(({ x, custodian }) => `${x} ${custodian}`);
}

describe("the hands in which the sheets of a set are", () => {
  it("are those of the manifest at first", () => {
    expect(handsAfter()).toEqual(["1 Ana Silva", "2 Bob Stone", "3 Cy Young"]);
  });

  it("are those of the last bag or receipt of that set", () => {
    const bag = { x: 2, bag: "OLD-9", custodian: "Dora Ek", place: "Safe" };
    expect(handsAfter(said("bag.sealed", bag, OLD))).toEqual(["1 Ana Silva", "2 Dora Ek", "3 Cy Young"]);
    expect(handsAfter(said("bag.sealed", bag, "YOUNGSET"))).toEqual(["1 Ana Silva", "2 Bob Stone", "3 Cy Young"]);
  });

  it("are no more of a sheet that was destroyed", () => {
    const gone = { x: 1, bag: "", custodian: "", how: "shredded" };
    expect(handsAfter(said("sheet.destroyed", gone, OLD))).toEqual(["2 Bob Stone", "3 Cy Young"]);
  });
});
