import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import { type Circumstances, circumstancesOf, manifestOf } from "./circumstances.ts";
import type { Facts } from "./facts.ts";

/** The record of the event that was just taken, as it was completed; none when people said that there is no more. */
export function recordingEvidence(facts: Facts, given: Answer, now: Circumstances): readonly RecordDraft[] {
  if (given.step !== "events" || given.answer.event === null) return [];
  const { event } = given.answer;
  return [{ ...circumstancesOf(facts, now), ...event, manifest: manifestOf(event.set, now) }];
}
