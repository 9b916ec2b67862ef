import { fail } from "../failure/failure.ts";
import { isRfc3339 } from "./rfc3339.ts";

/** Years that a moment may lie in: what a watch or a record of this program can say. */
const YEARS = { least: 2000, most: 2199 } as const;

/** Seconds since 1970-01-01T00:00:00Z as RFC 3339 in UTC without decimals, 20 characters. */
export function utcText(epochSeconds: number): string {
  return `${new Date(epochSeconds * 1000).toISOString().slice(0, 19)}Z`;
}

/**
 * Seconds since 1970 of a date and time of RFC 3339, decimals dropped; years 2000 to 2199, no leap second, no offset of 24 hours or more.
 * Fails with `unreadable.time` naming the field.
 */
export function epochOf(text: string, field: string): number {
  const [, date, time, sign, hours, minutes] = /^(.{10})[Tt](.{8})(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/.exec(text) ?? [];
  const year = Number(text.slice(0, 4));
  if (!isRfc3339(text) || year < YEARS.least || year > YEARS.most || time?.endsWith("60")) fail("unreadable.time", { field });
  const offset = (sign === "-" ? -60 : 60) * (60 * Number(hours ?? 0) + Number(minutes ?? 0));
  return Math.floor(Date.parse(`${date}T${time}Z`) / 1000) - offset;
}

/**
 * Seconds since 1970 of a date and time that `isRfc3339` takes, in the proleptic Gregorian calendar: decimals dropped, second 60 as
 * the first of the next minute. What it gives for another text means nothing.
 */
export function secondsOf(text: string): number {
  const number = (at: number, length: number) => Number(text.slice(at, at + length));
  const days = daysUntil(number(0, 4), number(5, 2), number(8, 2));
  const local = days * 86_400 + number(11, 2) * 3_600 + number(14, 2) * 60 + number(17, 2);
  const end = text.length;
  if (/[Zz]/.test(text.charAt(end - 1))) return local;
  const offset = number(end - 5, 2) * 3_600 + number(end - 2, 2) * 60;
  return text.charAt(end - 6) === "-" ? local + offset : local - offset;
}

/** Days from 1970-01-01 to a day. A year is counted from March, so that a leap day is its last. */
function daysUntil(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return from * 365 + leapDays + inYear - 719_468;
}
