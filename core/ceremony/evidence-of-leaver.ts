import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import { type Circumstances, circumstancesOf, manifestOf } from "./circumstances.ts";
import type { Facts, HandedOver, Leaving } from "./facts.ts";

/** The records of somebody leaving or moving. */
export function leaverEvidence(facts: Facts, { step }: Answer, now: Circumstances): readonly RecordDraft[] {
  const { leaving } = facts;
  if (leaving === null) return [];
  if (step === "leaver") return personEvidence(facts, leaving, now);
  const sheet = facts.handovers.at(-1);
  if (step === "handover" && sheet !== undefined) return sheetEvidence(facts, leaving, sheet, now);
  if (step !== "safes") return [];
  const fields = { ...circumstancesOf(facts, now), reason: leaving.reason };
  return facts.safes.map((body) => ({ ...fields, event: "combination.changed", body }));
}

/** None for somebody of whom the book says already that they left: their sheets are still to be fetched. */
function personEvidence(facts: Facts, leaving: Leaving, now: Circumstances): readonly RecordDraft[] {
  const { name, what, role, place, reason, holds } = leaving;
  const fields = { ...circumstancesOf(facts, now), reason };
  if (what === "moved") return [{ ...fields, event: "custodian.moved", body: { name, role, place } }];
  if (now.book?.isCustodian(name, facts.drill) === false) return [];
  return [{ ...fields, event: "custodian.left", body: { name, holds: holds.map(({ set, x }) => ({ set, x })) } }];
}

/** What became of one sheet. One that its custodian keeps is in its bag as before. */
function sheetEvidence(facts: Facts, { name }: Leaving, sheet: HandedOver, now: Circumstances): readonly RecordDraft[] {
  const { set, x, outcome, custodian, place, signed, note } = sheet;
  const fields = { ...circumstancesOf(facts, now), set, manifest: manifestOf(set, now) };
  const old = now.book?.bagOf(set, x) ?? "";
  switch (outcome) {
    case "kept":
      return [];
    case "destroyed":
      return [{ ...fields, event: "sheet.destroyed", body: { x, bag: old, custodian: name, how: note } }];
    case "missing": {
      const body = { level: "L1", result: "missing", x, bag: "", custodian: name, place: "", note } as const;
      return [{ ...fields, event: "seal.checked", body }];
    }
    case "handed-on": {
      const opened: RecordDraft = { ...fields, event: "bag.opened", body: { x, bag: old, why: "hand-over" } };
      const body = { x, bag: sheet.bag, custodian, place };
      const sealed: RecordDraft = { ...fields, event: "bag.sealed", body };
      // A sheet that was out of its bag needs none to be opened.
      const records = old === "" ? [sealed] : [opened, sealed];
      return signed ? [...records, { ...fields, event: "custody.accepted", body }] : records;
    }
  }
}
