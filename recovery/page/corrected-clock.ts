/** A clock that a person may set by a watch. Times are whole seconds since 1970-01-01T00:00:00Z. */
export class CorrectedClock {
  readonly #machineMilliseconds: () => number;
  /** Seconds that the machine's clock is behind the watch. */
  offset = 0;

  constructor(machineMilliseconds: () => number) {
    this.#machineMilliseconds = machineMilliseconds;
  }

  seconds(): number {
    return Math.floor(this.#machineMilliseconds() / 1000) + this.offset;
  }

  /** Sets it to what the watch says at this moment. */
  set(watchSeconds: number): void {
    this.offset = watchSeconds - Math.floor(this.#machineMilliseconds() / 1000);
  }
}

/** "+3 min 20 s", "−1 h 0 min 0 s", "0 s". */
export function offsetInWords(seconds: number): string {
  const whole = Math.abs(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const parts = [...(hours > 0 ? [`${hours} h`] : []), ...(whole >= 60 ? [`${minutes} min`] : []), `${rest} s`];
  return `${seconds > 0 ? "+" : seconds < 0 ? "\u2212" : ""}${parts.join(" ")}`;
}

/** "2026-11-21 10:00:00 UTC". */
export function utcInWords(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** "10:00:00", UTC. */
export function utcTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/**
 * The moment that a watch shows: `text` as a date and time field gives it ("2026-11-21T10:00:00", seconds or less may be absent), the watch being
 * so many minutes ahead of UTC. Null when it is no date.
 */
export function watchSeconds(text: string, minutesAhead: number): number | null {
  const milliseconds = Date.parse(`${text}Z`);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000) - minutesAhead * 60;
}

/** "UTC", "UTC+01:00", "UTC−03:30". */
export function zoneInWords(minutesAhead: number): string {
  if (minutesAhead === 0) return "UTC";
  const two = (value: number) => String(value).padStart(2, "0");
  const whole = Math.abs(minutesAhead);
  return `UTC${minutesAhead > 0 ? "+" : "\u2212"}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
