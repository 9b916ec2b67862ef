import { secondsOf } from "../../encoding/utc-moment.ts";
import { after, daysAfter, isBefore } from "./moment.ts";
import type { RecordOf, Told } from "./told.ts";

/** How a sheet was read back from paper once: its worst symbol (PRT-1). */
export interface Reading extends Told {
  /** Percent of the symbol's error correction that was used up. */
  readonly used: number;
  readonly letter: "A" | "B" | "C" | "D" | "F";
}

/** Percent that a symbol of letter C has used at most (ISO/IEC 15415: 37 % unused). */
const LIMIT = 63;
/** Days after the last reading beyond which no date is told. */
const FORESEEN = 3_650;

export function readingOf(record: RecordOf<"sheet.read-back">): Reading | null {
  const worst = record.body.symbols.toSorted((one, other) => other.used - one.used)[0];
  return worst === undefined ? null : { seq: record.seq, time: record.time, used: worst.used, letter: worst.letter };
}

/** When a sheet is to be printed anew (PRT-2): RFC 3339 in UTC, or null. Readings in the journal's order, all of one print. */
export function reprintBy(prints: readonly Reading[]): string | null {
  const [first, last] = [prints[0], prints.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (last.letter === "D" || last.letter === "F" || last.used > LIMIT) return after(last.time, 0);
  const [worse, later] = [last.used - first.used, secondsOf(last.time) - secondsOf(first.time)];
  if (worse <= 0 || later <= 0) return null;
  const by = after(first.time, Math.floor(((LIMIT - first.used) * later) / worse));
  return isBefore(daysAfter(last.time, FORESEEN), by) ? null : by;
}
