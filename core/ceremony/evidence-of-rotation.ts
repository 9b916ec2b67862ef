import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import { type Circumstances, circumstancesOf, manifestOf } from "./circumstances.ts";
import { sealingEvidence } from "./evidence-of-sealing.ts";
import type { Facts, Rotation } from "./facts.ts";

/** The records of a rotation: those of a sealing, which are about the new generation, and what becomes of the old one. */
export function rotationEvidence(facts: Facts, given: Answer, now: Circumstances): readonly RecordDraft[] {
  const { rotation, set } = facts;
  // What is installed takes the place of what the old sheets hold, whatever becomes of this ceremony (LIFECYCLE.md, ROT-9).
  if (given.step === "install" && rotation !== null) {
    const old = { set: rotation.from, manifest: manifestOf(rotation.from, now) };
    return sealingEvidence(facts, given, now).map((record) => ({ ...record, ...old }));
  }
  if (given.step !== "old-sheets") return sealingEvidence(facts, given, now);
  return rotation === null || set === null ? [] : endOfGeneration(facts, rotation, set.set, now);
}

/**
 * The sheets that were destroyed, the rotation, and that the old set is superseded: the last only when enough of its sheets are
 * gone.
 */
function endOfGeneration(facts: Facts, rotation: Rotation, to: string, now: Circumstances): readonly RecordDraft[] {
  const { from, cause, reason, started, needed } = rotation;
  const fields = { ...circumstancesOf(facts, now), set: from, manifest: manifestOf(from, now) };
  const gone = facts.oldSheets.map(({ x }) => x);
  const destroyed = [...rotation.destroyed, ...gone].toSorted((a, b) => a - b);
  const out = rotation.out.filter((x) => !gone.includes(x));
  const sheets = facts.oldSheets.map((body): RecordDraft => ({ ...fields, event: "sheet.destroyed", body }));
  const credentials = facts.tried;
  // A machine's clock may be set back in between; both are of the form YYYY-MM-DDTHH:MM:SSZ.
  const finished = now.time < started ? started : now.time;
  const body = { from, to, cause, credentials, destroyed, out, needed, started, finished };
  const completed: RecordDraft = { ...fields, reason, event: "rotation.completed", body };
  if (destroyed.length < needed) return [...sheets, completed];
  return [...sheets, completed, { ...fields, event: "set.superseded", body: { by: to, destroyed, needed } }];
}
