import { epochOf } from "../encoding/utc-moment.ts";
import { fail } from "../failure/failure.ts";

/** The code shown for a moment, or one of its two neighbours, as `totpWindow` names them. */
export type NeighbouringCode = "previous" | "current" | "next";

/** A machine's clock held against a watch. */
export interface ClockCheck {
  /** Seconds that the machine is ahead of the watch; negative when behind. The middle of what is possible. */
  readonly seconds: number;
  /** Seconds by which `seconds` may be wrong either way: 30 for a watch read without seconds, else 0. */
  readonly unsure: number;
  /**
   * Which of the codes that the machine shows is the right one by the watch: usually one; several when the watch was read too coarsely to
   * tell; none when the clocks are so far apart that the right code is not among the three.
   */
  readonly likely: readonly NeighbouringCode[];
}

/** Hours that a clock may be wrong; beyond, it is the date. */
export const CLOCK_LIMIT_HOURS = 12;

const DAY = 86_400;
const WATCH = /^(?:(\d{4}-\d\d-\d\d)[ T])?(\d\d:\d\d)(:\d\d)?$/;

/**
 * Compares the machine's time (whole seconds since 1970) with a watch: `HH:MM`, `HH:MM:SS`, or either behind `YYYY-MM-DD`, as read at
 * that moment; `utcOffsetMinutes` (-720..840) is how far the watch is from UTC. Without a date the nearest day is meant. `period` is the
 * TOTP's in seconds. Fails with `unreadable.time` (field `watch`), and with `refused.clock-difference` beyond 12 hours.
 */
export function checkClock(machineEpochSeconds: number, watch: string, utcOffsetMinutes: number, period: number): ClockCheck {
  const [, date, minute, second] = WATCH.exec(watch) ?? fail("unreadable.time", { field: "watch" });
  if (!Number.isInteger(utcOffsetMinutes) || utcOffsetMinutes < -720 || utcOffsetMinutes > 840)
    fail("unreadable.time", { field: "offset" });
  if (!Number.isSafeInteger(machineEpochSeconds) || machineEpochSeconds < 0) fail("unreadable.time", { field: "machine" });
  const unsure = second === undefined ? 30 : 0;
  const shown = epochOf(`${date ?? "2000-01-01"}T${minute}${second ?? ":00"}Z`, "watch") - utcOffsetMinutes * 60 + unsure;
  const apart = machineEpochSeconds - shown;
  const seconds = date === undefined ? apart - DAY * Math.round(apart / DAY) : apart;
  if (Math.abs(seconds) > CLOCK_LIMIT_HOURS * 3600) {
    fail("refused.clock-difference", { actual: Math.floor(Math.abs(seconds) / 3600), limit: CLOCK_LIMIT_HOURS });
  }
  return { seconds, unsure, likely: likelyCodes(machineEpochSeconds, seconds, unsure, period) };
}

/** Every code that is current at some second that the watch may have meant. */
function likelyCodes(machine: number, seconds: number, unsure: number, period: number): readonly NeighbouringCode[] {
  const periodOf = (moment: number) => Math.floor(moment / period) - Math.floor(machine / period);
  const first = periodOf(machine - seconds - unsure);
  // The watch shows a minute up to its last second: the next minute's first is not meant.
  const last = periodOf(machine - seconds + Math.max(unsure - 1, 0));
  const codes: readonly (readonly [number, NeighbouringCode])[] = [
    [-1, "previous"],
    [0, "current"],
    [1, "next"],
  ];
  return codes.filter(([place]) => first <= place && place <= last).map(([, code]) => code);
}
