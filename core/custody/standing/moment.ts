import { secondsOf, utcText } from "../../encoding/utc-moment.ts";

const DAY = 86_400;
/** 0000-01-01T00:00:00Z to 9999-12-31T23:59:59Z: no other time has four digits for its year. */
const FIRST = -62_167_219_200;
const LAST = 253_402_300_799;

/** RFC 3339 in UTC, so many seconds after `time`. */
export function after(time: string, seconds: number): string {
  return utcText(Math.min(LAST, Math.max(FIRST, secondsOf(time) + seconds)));
}

/** RFC 3339 in UTC, so many days of 24 hours after `time`. */
export function daysAfter(time: string, days: number): string {
  return after(time, days * DAY);
}

/** Whether `time` is before `other`, wherever in the world both were said. */
export function isBefore(time: string, other: string): boolean {
  return secondsOf(time) < secondsOf(other);
}
