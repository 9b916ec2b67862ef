import { secondsOf } from "../../encoding/utc-moment.ts";
import type { JournalRecord } from "../record.ts";
import type { RuleId } from "./rules.ts";

/** What two clocks may differ by, and what a verifier's own may be behind. */
const BACK_SECONDS = 60;
const AHEAD_SECONDS = 24 * 60 * 60;

/** Which records break R6 or R7, by number (FORMAT.md, "Verifying a book", 3). `records` are those that count, `now` is RFC 3339. */
export function clockRules(records: readonly JournalRecord[], now: string): ReadonlyMap<number, RuleId> {
  const rules = new Map<number, RuleId>();
  const latest = secondsOf(now) + AHEAD_SECONDS;
  let last: number | null = null;
  for (const ceremony of ceremonies(records)) {
    const excused = ceremony.some((record) => record.event === "override" && record.body.rule === "D3");
    for (const { seq, time, timeSource } of ceremony) {
      const at = secondsOf(time);
      if (timeSource === "attested") {
        if (!excused && last !== null && at < last - BACK_SECONDS) rules.set(seq, "R6");
        last = at;
        if (!rules.has(seq) && at > latest) rules.set(seq, "R7");
      }
    }
  }
  return rules;
}

/** Each begins with its `ceremony.opened`, the first one with the first record. */
function ceremonies(records: readonly JournalRecord[]): readonly (readonly JournalRecord[])[] {
  const all: JournalRecord[][] = [[]];
  for (const record of records) {
    if (record.event === "ceremony.opened") all.push([]);
    all.at(-1)?.push(record);
  }
  return all;
}
