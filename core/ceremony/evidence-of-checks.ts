import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Facts } from "./facts.ts";

/** The records of a round and of the proof of a quorum. */
export function checkEvidence(_facts: Facts, _given: Answer, _now: Circumstances): readonly RecordDraft[] {
  return [];
}
