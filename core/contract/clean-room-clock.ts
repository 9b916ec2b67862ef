import { checkClock, type ClockCheck } from "../credential/clock-check.ts";

export type { ClockCheck };

const TIME = /^([01]?\d|2[0-3])[:. ]([0-5]\d)[:. ]([0-5]\d)$/;
/** Minutes that a watch may be ahead of UTC. */
const ZONES = Array.from({ length: 26 * 4 + 1 }, (_, index) => 15 * index - 12 * 60);

/**
 * Holds a clock (whole seconds since 1970) against the minutes and seconds of a watch, as read out at that moment: `14:05:30`. Date, hour and
 * time zone were asserted at the desk, so the zone is the one in which both are nearest: the answer is within 7.5 minutes. Null when
 * `watch` is no time.
 */
export function checkAgainstWatch(clockSeconds: number, watch: string, period: number): ClockCheck | null {
  const [, hours = "", minutes, seconds] = TIME.exec(watch.trim()) ?? [];
  if (hours === "") return null;
  const time = `${hours.padStart(2, "0")}:${minutes}:${seconds}`;
  const nearest = ZONES.reduce(
    (best, zone) => (apart(clockSeconds, time, zone) < apart(clockSeconds, time, best) ? zone : best),
    0,
  );
  return checkClock(clockSeconds, time, nearest, period);
}

function apart(clockSeconds: number, time: string, zone: number): number {
  return Math.abs(checkClock(clockSeconds, time, zone, 30).seconds);
}
