/** What of the machine decides what `npm start` does. */
export interface Standing {
  /** Asked for: the rehearsal in the terminal. */
  readonly headless: boolean;
  /** Asked for: Chromium's window, also where Electron could be had. */
  readonly rehearsal: boolean;
  readonly display: boolean;
  /** Electron's binary; "out-of-reach" once it is known that it cannot be fetched or does not run here. */
  readonly electron: "there" | "absent" | "out-of-reach";
  /** A Chromium that can be started. */
  readonly chromium: boolean;
}

export type Step = "electron" | "fetch-electron" | "chromium" | "terminal";

/**
 * The next thing to try. A window wants a display; Electron comes before Chromium, and the rehearsal in the terminal, which runs on
 * every machine, comes last. Whoever fails at a step says so in `Standing` and asks again: no step is ever tried twice.
 */
export function decide({ headless, rehearsal, display, electron, chromium }: Standing): Step {
  if (headless || !display) return "terminal";
  if (!rehearsal && electron === "there") return "electron";
  if (!rehearsal && electron === "absent") return "fetch-electron";
  return chromium ? "chromium" : "terminal";
}
