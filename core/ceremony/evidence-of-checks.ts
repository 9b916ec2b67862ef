import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import { type Circumstances, circumstancesOf, manifestOf } from "./circumstances.ts";
import { proofEvidence } from "./evidence-of-proof.ts";
import type { Facts, SealFound, SheetOfSet } from "./facts.ts";
import { isSame } from "./rules/round.ts";

/** The records of a round and of the proof of a quorum. Those of one sheet name its set, the manifest and the custodian who was there. */
export function checkEvidence(facts: Facts, given: Answer, now: Circumstances): readonly RecordDraft[] {
  if (given.step === "round") return roundEvidence(facts, now);
  if (given.step === "seals") return sealEvidence(facts, given.answer, now);
  if (given.step === "share-proof") return shareEvidence(facts, now);
  if (given.step === "rebag") return rebagEvidence(facts, now);
  return proofEvidence(facts, given, now);
}

/** What a record of one sheet says beside its body. */
function ofSheet(facts: Facts, { set }: SheetOfSet, now: Circumstances, custodian = "") {
  const fields = circumstancesOf(facts, now);
  const present = custodian === "" ? [] : [{ id: custodian, role: "custodian" } as const];
  return { ...fields, set, manifest: manifestOf(set, now), actors: [...fields.actors, ...present] };
}

function roundEvidence(facts: Facts, now: Circumstances): readonly RecordDraft[] {
  if (facts.round === null) return [];
  const { how, started, finished, sets, people, bags } = facts.round;
  const body = { how, started, finished, sets, bags: bags.length, people };
  return [{ ...circumstancesOf(facts, now), event: "round.held", body }];
}

function sealEvidence(facts: Facts, found: SealFound, now: Circumstances): readonly RecordDraft[] {
  const { x, level, result, number: bag, custodian, place, note, photos } = found;
  const fields = ofSheet(facts, found, now);
  const photographed: RecordDraft = { ...fields, event: "seal.photographed", body: { x, bag, photos } };
  return [
    { ...fields, event: "seal.checked", body: { level, result, x, bag, custodian, place, note } },
    ...(photos.length === 0 ? [] : [photographed]),
  ];
}

/** The bag bears the number that was read from it in this round. */
function shareEvidence(facts: Facts, now: Circumstances): readonly RecordDraft[] {
  const proved = facts.proved.at(-1);
  if (proved === undefined) return [];
  const { x, grades } = proved;
  const { custodian = "", place = "" } = facts.round?.bags.find((bag) => isSame(bag, proved)) ?? {};
  const bag = facts.seals.find((seal) => isSame(seal, proved))?.number ?? "";
  const fields = ofSheet(facts, proved, now, custodian);
  const result = proved.result === "proved" ? ("intact" as const) : ("mismatch" as const);
  const readBack: RecordDraft = { ...fields, event: "sheet.read-back", body: { x, symbols: grades } };
  return [
    { ...fields, event: "bag.opened", body: { x, bag, why: "share-proof" } },
    { ...fields, event: "seal.checked", body: { level: "L3", result, x, bag, custodian, place, note: "" } },
    ...(grades.length === 0 ? [] : [readBack]),
  ];
}

function rebagEvidence(facts: Facts, now: Circumstances): readonly RecordDraft[] {
  const rebagged = facts.rebagged.at(-1);
  if (rebagged === undefined) return [];
  const { x, bag, custodian, place, signed } = rebagged;
  const fields = ofSheet(facts, rebagged, now, custodian);
  const body = { x, bag, custodian, place };
  const sealed: RecordDraft = { ...fields, event: "bag.sealed", body };
  return signed ? [sealed, { ...fields, event: "custody.accepted", body }] : [sealed];
}
