import type { DrillsView } from "../../core/contract/custody-view.ts";
import { secondsOf } from "../../core/encoding/utc-moment.ts";
import type { JournalRecord } from "../../core/record/record.ts";

/** Drills that are shown: the last ones. */
const MOST_DRILLS = 1_000;

/** The drills of the journal by when they began, the oldest first. */
export function drillsViewOf(records: readonly JournalRecord[]): DrillsView {
  const drills = records.flatMap((record) => {
    if (record.event !== "drill.held") return [];
    const { started, quorumMinutes, loginMinutes, mistakes, outcome, note } = record.body;
    return [{ seq: record.seq, set: record.set, time: started, quorumMinutes, loginMinutes, mistakes, outcome, note }];
  });
  const inTime = drills.toSorted((one, other) => secondsOf(one.time) - secondsOf(other.time));
  return { drills: inTime.slice(-MOST_DRILLS) };
}
