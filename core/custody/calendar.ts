import ical, { ICalAlarmType, type ICalCalendar } from "ical-generator";
import { secondsOf } from "../encoding/utc-moment.ts";

/** What of a set is put into a calendar. */
export const REMINDED = [
  "seal-check",
  "rotation",
  "review-of-need",
  "review",
  "post-mortem",
  "destruction",
  "reprint",
] as const;
export type Reminded = (typeof REMINDED)[number];

/** One due date (core/custody/LIFECYCLE.md, "Dues"). */
export interface Reminder {
  readonly set: string;
  readonly what: Reminded;
  /** RFC 3339: until when. */
  readonly by: string;
}

/** What a calendar shows; no account and no name is in it, for calendars lie on servers. */
export const REMINDER_TITLES: { readonly [W in Reminded]: string } = {
  "seal-check": "Check the seals",
  rotation: "Rotate",
  "review-of-need": "Review the need",
  review: "Review the use",
  "post-mortem": "Post-mortem of the use",
  destruction: "Destroy the old sheets",
  reprint: "Rotate, prints fade",
};

const PER_USE: readonly Reminded[] = ["review", "post-mortem"];

const PRODUCT = "//Sealwright//Sealwright//EN";
const HALF_AN_HOUR = 1_800;
const DAY = 86_400;
/** Days before the date on which a calendar tells of it. */
const ALARM_DAYS = [14, 1];
/** From this day on the days count up, so that a newer entry of the same duty takes the older one's place (RFC 5545, 3.8.7.4). */
const FIRST_DAY = secondsOf("2026-01-01T00:00:00Z") / DAY;

/**
 * One due date as a calendar of one VEVENT without alarm, for a symbol that a telephone reads: RFC 5545, about 240 bytes of ASCII, the same for
 * the same arguments. `stamp` is when it was made, RFC 3339.
 */
export function vevent(reminder: Reminder & { readonly stamp: string }): string {
  const calendar = ical({ prodId: PRODUCT });
  add(calendar, reminder, reminder.stamp, []);
  return calendar.toString();
}

/** All of them as one calendar file with alarms 14 days and one day before, in the order given. */
export function calendarFile(reminders: readonly Reminder[], stamp: string): string {
  const calendar = ical({ prodId: PRODUCT });
  for (const reminder of reminders) add(calendar, reminder, stamp, ALARM_DAYS);
  return `${calendar.toString()}\r\n`;
}

function add(calendar: ICalCalendar, { set, what, by }: Reminder, stamp: string, alarms: readonly number[]): void {
  calendar.createEvent({
    // A duty of a set has one entry; a later one of the same name replaces it. What follows from a use is one for each.
    id: `${what}.${set.toLowerCase()}${PER_USE.includes(what) ? `.${secondsOf(by)}` : ""}@sealwright`,
    sequence: Math.max(0, Math.floor(secondsOf(stamp) / DAY) - FIRST_DAY),
    stamp: moment(stamp),
    start: moment(by),
    end: new Date((secondsOf(by) + HALF_AN_HOUR) * 1000),
    summary: `${REMINDER_TITLES[what]}: set ${set}`,
    alarms: alarms.map((days) => ({ type: ICalAlarmType.display, trigger: days * DAY })),
  });
}

function moment(time: string): Date {
  return new Date(secondsOf(time) * 1000);
}
