import { describe, expect, it } from "vitest";
import { refuseUntrueRecords } from "../../../../core/ceremony/refuse-untrue-records.ts";
import type { RecordDraft } from "../../../../core/record/record.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { journalWith, NOW, OLD, said, YOUNG } from "../../../support/known-journal.ts";

const outcome = (...drafts: readonly RecordDraft[]) => {
  try {
    refuseUntrueRecords(drafts, journalWith(), NOW);
    return "taken";
  } catch {
    return refusalOf(() => refuseUntrueRecords(drafts, journalWith(), NOW));
  }
};

const gone = (x: number) => said("sheet.destroyed", { x, bag: "", custodian: "", how: "shredded" }, OLD);
const bag = { x: 1, bag: "NEW-BAG", custodian: "Dora Ek", place: "Safe" };
const accepted = said("custody.accepted", bag, OLD);
const sealed = said("bag.sealed", bag, OLD);
const rotated = (destroyed: readonly number[], out: readonly number[]) => {
  const credentials = ["c1", "c2"].map((id) => ({ id, newWorks: true, oldRefused: true, how: "" }));
  const body = { from: OLD, to: YOUNG, cause: "used", credentials, destroyed, out, needed: 2 } as const;
  return said("rotation.completed", { ...body, started: NOW.time, finished: NOW.time }, OLD);
};
const superseded = (destroyed: readonly number[]) => said("set.superseded", { by: YOUNG, destroyed, needed: 2 }, OLD);

describe("records that a step is about to write", () => {
  it.each<[string, readonly RecordDraft[], string]>([
    ["none", [], "taken"],
    ["one that can be so", [gone(1)], "taken"],
    ["one that cannot", [gone(4)], "refused.event-sheet E3"],
    ["what the one before makes untrue", [gone(1), gone(1)], "refused.event-destroyed E4"],
    ["what the one before makes true", [sealed, accepted], "taken"],
    ["… and without it", [accepted], "refused.event-receipt E25"],
    ["the end of a rotation", [gone(1), gone(2), rotated([1, 2], [3]), superseded([1, 2])], "taken"],
    ["… that counts a sheet which nobody destroyed", [gone(1), rotated([1, 2], [3])], "refused.event-derived E11"],
    ["… superseded with too few", [gone(1), rotated([1], [2, 3]), superseded([1])], "refused.event-sheets-out E13"],
    ["an event that only steps write", [said("sheet.printed", { x: 9, printer: "Office", pages: 2 }, OLD)], "taken"],
    ["one that is not of its shape", [{ ...gone(1), set: null }], "refused.record set"],
  ])("%s", (_, drafts, expected) => expect(outcome(...drafts)).toBe(expected));
});
