import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import { type Ceremony, current } from "./ceremony.ts";
import { type Circumstances, circumstancesOf } from "./circumstances.ts";
import { breakGlassEvidence } from "./evidence-of-break-glass.ts";
import { recordingEvidence } from "./evidence-of-recording.ts";
import { drillEvidence } from "./evidence-of-drill.ts";
import { checkEvidence } from "./evidence-of-checks.ts";
import { leaverEvidence } from "./evidence-of-leaver.ts";
import { rotationEvidence } from "./evidence-of-rotation.ts";
import { sealingEvidence } from "./evidence-of-sealing.ts";
import type { CeremonyException } from "./exceptions.ts";
import type { Acceptance, Facts } from "./facts.ts";
import type { CeremonyKind, StepId } from "./step.ts";
import { unsignedSheets } from "./unsigned-sheets.ts";

export type { Circumstances } from "./circumstances.ts";

/**
 * The records of the step that was just done, in order: those that `Step.evidence` names, then an `override` for each warning that was accepted
 * in it. `after` is the ceremony after the answer. A sheet that is printed again leaves an `exception`. All of them are of the shape that
 * `recordBytes` takes.
 */
export function evidenceOf(after: Ceremony, given: Answer, now: Circumstances): readonly RecordDraft[] {
  const { facts } = after;
  if (given.step === "read-back" && given.answer.result === "reprint") {
    const body = { what: "sheet-spoiled", step: given.step, note: given.answer.reason };
    return [{ ...circumstancesOf(facts, now, [given.item]), event: "exception", body }];
  }
  const records = OWN[facts.kind](facts, given, now);
  return [
    ...common(after, given, now),
    ...records,
    ...overNetwork(after, given, now),
    ...drillEvidence(after, given, now),
    ...overrides(facts, given.step, now),
  ];
}

const OWN: { readonly [K in CeremonyKind]: (facts: Facts, given: Answer, now: Circumstances) => readonly RecordDraft[] } = {
  sealing: sealingEvidence,
  "break-glass": breakGlassEvidence,
  recording: recordingEvidence,
  rotation: rotationEvidence,
  round: checkEvidence,
  "quorum-proof": checkEvidence,
  leaver: leaverEvidence,
};

/** A sheet holds a share: that it went to the printer over a network was accepted at the desk, in these words. */
function overNetwork({ facts }: Ceremony, given: Answer, now: Circumstances): readonly RecordDraft[] {
  if (given.step !== "print" || given.answer.network !== true) return [];
  const reason = "Nobody else can reach this network or this printer.";
  return [
    {
      ...circumstancesOf(facts, now, [given.item]),
      reason,
      event: "override",
      body: { rule: "network-printer", step: "print" },
    },
  ];
}

/** The record of an exception in the step that is current. `ceremony` is the one before or after the halt: the step is the same. */
export function exceptionRecord(ceremony: Ceremony, exception: CeremonyException, now: Circumstances): RecordDraft {
  const body = { what: exception.kind, step: current(ceremony)?.step ?? "finish", note: exception.note };
  return { ...circumstancesOf(ceremony.facts, now), event: "exception", body };
}

/** The records that close a ceremony that was given up; sheets that were printed of a set that is never signed are named before. */
export function abandonRecords(ceremony: Ceremony, reason: string, now: Circumstances): readonly RecordDraft[] {
  const fields = circumstancesOf(ceremony.facts, now);
  const note = unsignedSheets(ceremony);
  const step = current(ceremony)?.step ?? "finish";
  const left: RecordDraft = { ...fields, event: "exception", body: { what: "sheets-left", step, note } };
  return [...(note === "" ? [] : [left]), { ...fields, reason, event: "ceremony.closed", body: { outcome: "abandoned" } }];
}

/** The record of the vault's death, which names the printed sheets of a set that is lost by it and never signed. */
export function deathRecord(before: Ceremony, after: Ceremony, at: string, now: Circumstances): RecordDraft {
  const note = after.facts.set === null ? unsignedSheets(before) : "";
  return exceptionRecord(before, { kind: "vault-died", note, at }, now);
}

function common({ facts }: Ceremony, { step }: Answer, now: Circumstances): readonly RecordDraft[] {
  const fields = circumstancesOf(facts, now);
  if (step === "finish") return [{ ...fields, event: "ceremony.closed", body: { outcome: "completed" } }];
  if (step !== "date" || facts.roster === null) return [];
  const { kind, drill, title, organisation } = facts;
  const { operator, witness, custodians } = facts.roster;
  return [
    {
      ...fields,
      event: "ceremony.opened",
      body: { ceremony: kind, drill, title, organisation, operator, witness, custodians },
    },
  ];
}

function overrides(facts: Facts, step: StepId, now: Circumstances): readonly RecordDraft[] {
  return overruled(facts, step).map(({ rule, reason, at }) => ({
    ...circumstancesOf(facts, now),
    reason,
    event: "override",
    body: { rule, step: at },
  }));
}

interface Overruled extends Acceptance {
  readonly at: StepId;
}

/** What was accepted in the step; until the ceremony is opened nothing can be recorded, so `date` tells of all steps before it too. */
function overruled(facts: Facts, step: StepId): readonly Overruled[] {
  const of = (at: StepId, acceptances: readonly Acceptance[] = []) => acceptances.map((one) => ({ ...one, at }));
  if (step === "policy") return of(step, facts.policy?.acceptances);
  if (step === "message") return of("approvers", facts.approvers?.acceptances);
  if (step === "reveal")
    return of(
      step,
      facts.shown?.extensions.map(({ reason }) => ({ rule: "reveal-time", reason })),
    );
  if (step !== "date") return [];
  return [
    ...of("roll-call", facts.roster?.acceptances),
    ...of("machine-checks", facts.checks?.acceptances),
    ...of("date", facts.date?.acceptances),
  ];
}
