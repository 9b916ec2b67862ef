import { secondsOf } from "../encoding/utc-moment.ts";
import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import type { Ceremony } from "./ceremony.ts";
import { type Circumstances, circumstancesOf } from "./circumstances.ts";

/** Mistakes that a record can hold. */
const MISTAKES_LIMIT = 1_000;

/**
 * The record of a drill: it began when the date was asserted, and the quorum was there when it opened the set. Exceptions of
 * the ceremony and sheets that were set aside count as mistakes, besides those that people saw.
 */
export function drillEvidence({ facts, exceptions }: Ceremony, { step }: Answer, now: Circumstances): readonly RecordDraft[] {
  const { drillResult, opened, date } = facts;
  if (step !== "drill-result" || drillResult === null || date === null) return [];
  const doneAt = (id: string) => now.times?.find((one) => one.step === id)?.time;
  const started = doneAt("date") ?? date.time;
  const quorum = doneAt("shares");
  const { loginMinutes, note } = drillResult;
  const mistakes = drillResult.mistakes + exceptions.length + (opened?.aside.length ?? 0);
  const body = {
    started,
    quorumMinutes: quorum === undefined ? null : minutesBetween(started, quorum),
    loginMinutes,
    mistakes: Math.min(mistakes, MISTAKES_LIMIT),
    outcome: opened === null ? "failed" : "passed",
    note,
  } as const;
  return [{ ...circumstancesOf(facts, now), event: "drill.held", body }];
}

/** Whole minutes; a clock that was set back in between gives none. */
function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((secondsOf(to) - secondsOf(from)) / 60));
}
