import { isRfc3339 } from "../encoding/rfc3339.ts";
import { epochOf, secondsOf, utcText } from "../encoding/utc-moment.ts";
import { fail } from "../failure/failure.ts";
import { type Lint, SEVERITIES } from "./lint.ts";

/** A date as people assert it, because nobody may trust the clock of a machine that never had a network. */
export interface AssertedDate {
  /** RFC 3339 in UTC, whole seconds. */
  readonly time: string;
  /** Seconds that the machine's clock is ahead of it; negative when behind. Up to 59 of them come from a time typed without seconds. */
  readonly off: number;
}

/** As typed: YYYY-MM-DD, HH:MM or HH:MM:SS, and the offset from UTC as ±HH:MM. */
export interface TypedDate {
  readonly date: string;
  readonly time: string;
  readonly offset: string;
}

/** What an asserted date is held against, as RFC 3339. `lastRecord` is null before the first record. */
export interface DateBounds {
  readonly built: string;
  readonly lastRecord: string | null;
}

/** Seconds that machine and people may differ before it is asked about. */
export const CLOCK_TOLERANCE = 300;

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d(?::\d\d)?$/;
// From -12:00 to +14:00 in quarters of an hour: all that are in use. -00:00 says "unknown" (RFC 3339, 4.3).
const OFFSET = /^(?!-00:00)(?:-(?:0\d|1[01]):(?:00|15|30|45)|-12:00|\+(?:0\d|1[0-3]):(?:00|15|30|45)|\+14:00)$/;

/**
 * The moment that was typed and how far the machine is from it. The day must exist in the calendar, 2000 to 2199. Fails with
 * `unreadable.time`, field `date`, `time` or `offset`. Whether it can be true is for `lintAssertedDate`.
 */
export function assertedDate({ date, time, offset }: TypedDate, machineEpochSeconds: number): AssertedDate {
  if (!DATE.test(date)) fail("unreadable.time", { field: "date" });
  if (!TIME.test(time)) fail("unreadable.time", { field: "time" });
  if (!OFFSET.test(offset)) fail("unreadable.time", { field: "offset" });
  epochOf(`${date}T00:00:00Z`, "date");
  const asserted = epochOf(`${date}T${time.length === 5 ? `${time}:00` : time}${offset}`, "time");
  return { time: utcText(asserted), off: machineEpochSeconds - asserted };
}

/** A time that was typed without seconds stands for its whole minute. */
const WATCH_STEP = 60;

/**
 * What speaks against a date: D1 when the machine differs by more than 5 minutes, D2 when it lies before this program was built, D3 when
 * it lies a minute or more before the journal's last record: watches are read out to the minute, and new keys are recorded just before. All may
 * be true all the same, so all are warnings. Fails with `unreadable.time` when a bound is not RFC 3339.
 */
export function lintAssertedDate({ time, off }: AssertedDate, { built, lastRecord }: DateBounds): readonly Lint[] {
  const lints: Lint[] = [];
  const asserted = epochOf(time, "time");
  if (Math.abs(off) > CLOCK_TOLERANCE) lints.push(lint("D1", Math.abs(off)));
  const beforeBuilt = epochOf(built, "built") - asserted;
  if (beforeBuilt > 0) lints.push(lint("D2", beforeBuilt));
  if (lastRecord !== null && !isRfc3339(lastRecord)) fail("unreadable.time", { field: "last record" });
  // In whatever year a clock was when it was written: a date must be asserted all the same.
  const beforeRecord = lastRecord === null ? 0 : secondsOf(lastRecord) - asserted;
  if (beforeRecord >= WATCH_STEP) lints.push(lint("D3", beforeRecord));
  return lints;
}

function lint(rule: "D1" | "D2" | "D3", seconds: number): Lint {
  return { rule, severity: SEVERITIES[rule], facts: { minutes: Math.ceil(seconds / 60) } };
}
