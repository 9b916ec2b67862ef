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
 * Seconds since 1970 of any date and time that `isRfc3339` takes, in the proleptic Gregorian calendar: decimals dropped, second 60
 * as the first of the next minute. Not a number for another text.
 */
export function secondsOf(text: string): number {
  const [, minute = "", second, sign, hours, minutes] = MOMENT.exec(text) ?? [];
  if (second === undefined || !isRfc3339(text)) return Number.NaN;
  const offset = (sign === "-" ? -60 : 60) * (60 * Number(hours ?? 0) + Number(minutes ?? 0));
  return Date.parse(`${minute.replace("t", "T")}:00Z`) / 1000 + Number(second) - offset;
}
const MOMENT = /^(.{16}):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
