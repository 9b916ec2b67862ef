import { utcText } from "../../encoding/utc-moment.ts";

const DAY = 86_400;
const SHAPE = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
/** 0000-01-01T00:00:00Z to 9999-12-31T23:59:59Z: no other time has four digits for its year. */
const FIRST = -62_167_219_200;
const LAST = 253_402_300_799;

/**
 * Seconds since 1970 of any time that a record may hold (RFC 3339, decimals dropped, a leap second as the one before it, years
 * 0000 to 9999): a record that is wrong about its time must not keep the others from being told.
 */
export function secondsOf(time: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, , zoneHours = 0, zoneMinutes = 0] = (
    SHAPE.exec(time) ?? []
  )
    .slice(1)
    .map((part) => Number(part ?? 0));
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  moment.setUTCHours(hour, minute, Math.min(second, 59));
  const zone = 60 * (60 * zoneHours + zoneMinutes);
  return moment.getTime() / 1000 - (/-\d\d:\d\d$/.test(time) ? -zone : zone);
}

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
