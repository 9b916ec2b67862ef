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
