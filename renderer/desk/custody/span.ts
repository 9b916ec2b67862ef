import { WHEN } from "../../text/desk-custody.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The day of an RFC 3339 time, as it stands there. */
export const dayOf = (time: string): string => time.slice(0, 10);

/** How far `by` is from `today` in words: whole days of 24 hours, below one day in hours. */
export function whenDue(by: string, today: string): string {
  const seconds = secondsBetween(today, by);
  if (seconds < 0) return WHEN.overdue(spanOf(-seconds));
  return seconds < HOUR ? WHEN.today : WHEN.due(spanOf(seconds));
}

/** How long ago it was. */
export function whenDone(time: string, today: string): string {
  const seconds = secondsBetween(time, today);
  return seconds < DAY ? WHEN.today : WHEN.ago(spanOf(seconds));
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

function spanOf(seconds: number): string {
  if (seconds >= DAY) return WHEN.days(Math.floor(seconds / DAY));
  return WHEN.hours(Math.max(1, Math.floor(seconds / HOUR)));
}
