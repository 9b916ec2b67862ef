import type { SheetOfSet } from "../../ceremony/facts.ts";
import { secondsOf } from "../../encoding/utc-moment.ts";
import type { JournalRecord } from "../../record/record.ts";
import type { KnownJournal } from "./journal.ts";
import { breaks } from "./rules.ts";
import { WATCH_STEP } from "./untrue.ts";

/**
 * E29: checks of these sheets at `time` (RFC 3339) come after all that the journal has of the same sheet. Moments are compared, in
 * whatever zones they were told; a minute is allowed, for watches are read out to the minute. Fails with `refused.event-before-last`.
 */
export function notBeforeLast({ records }: Pick<KnownJournal, "records">, sheets: readonly SheetOfSet[], time: string): void {
  const last = lastChecks(records, new Set(sheets.map(({ set, x }) => keyOf(set, x))));
  const latest = secondsOf(time) + WATCH_STEP;
  for (const { set, x } of sheets) if ((last.get(keyOf(set, x)) ?? -Infinity) > latest) breaks("E29", { set, x });
}

/** Seconds since 1970 of the latest check of each sheet that is wanted. Those of a round were made when it ended (LIFECYCLE.md, DUE-1). */
function lastChecks(records: readonly JournalRecord[], wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  let finished: string | null = null;
  for (const record of records) {
    if (record.event === "ceremony.opened") finished = null;
    if (record.event === "round.held") finished = record.body.finished;
    if (record.event !== "seal.checked" || record.set === null || record.body.x === null) continue;
    const key = keyOf(record.set, record.body.x);
    if (!wanted.has(key)) continue;
    const made = secondsOf(finished ?? record.time);
    last.set(key, Math.max(made, last.get(key) ?? made));
  }
  return last;
}

function keyOf(set: string, x: number): string {
  return `${set} ${x}`;
}
