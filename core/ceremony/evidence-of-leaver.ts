import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Facts } from "./facts.ts";

/** The records of somebody leaving or moving. */
export function leaverEvidence(_facts: Facts, _given: Answer, _now: Circumstances): readonly RecordDraft[] {
  return [];
}
