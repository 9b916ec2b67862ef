import { fail } from "../failure/failure.ts";
import { statedReason } from "./reason.ts";

/** Minutes that credentials may be shown: without a reason, and with all extensions together, counted from the opening. */
export const REVEAL_MINUTES = { usual: 60, most: 240 } as const;

/** More time, and why. It goes into the signed record. */
export interface RevealExtension {
  readonly minutes: number;
  readonly reason: string;
}

/** The time for which credentials may be shown. A new one is made by each change; times are whole seconds since 1970. */
export interface RevealWindow {
  readonly opened: number;
  /** The first second in which nothing may be shown any more: `opened + 60 * minutes`. */
  readonly until: number;
  /** All minutes given, the extensions' among them. */
  readonly minutes: number;
  readonly extensions: readonly RevealExtension[];
}

/** Opens a window at `now` for 1 to 60 minutes. More fails with `refused.reveal-too-long`: that takes an extension, with a reason. */
export function openReveal(now: number, minutes: number = REVEAL_MINUTES.usual): RevealWindow {
  if (!Number.isSafeInteger(now) || now < 0) fail("fault.unexpected");
  checkMinutes(minutes, minutes, REVEAL_MINUTES.usual);
  return { opened: now, until: now + 60 * minutes, minutes, extensions: [] };
}

/**
 * Gives a window whole minutes more, with a reason (`statedReason`). The limit of 4 hours counts from the opening, whatever was waited in
 * between. Fails with `refused.reveal-too-long` beyond it and for less than a minute, and with `refused.reason`.
 */
export function extendReveal(window: RevealWindow, minutes: number, reason: unknown): RevealWindow {
  const total = window.minutes + minutes;
  checkMinutes(minutes, total, REVEAL_MINUTES.most);
  const extension = { minutes, reason: statedReason(reason) };
  return {
    opened: window.opened,
    until: window.opened + 60 * total,
    minutes: total,
    extensions: [...window.extensions, extension],
  };
}

/**
 * Whole seconds for which may still be shown at `now`; 0 when it is over, and when the clock is before the opening: whoever sets it back
 * gains nothing.
 */
export function remaining({ opened, until }: RevealWindow, now: number): number {
  return now >= opened && now < until ? Math.ceil(until - now) : 0;
}

/** Whether nothing may be shown any more. */
export function isRevealOver(window: RevealWindow, now: number): boolean {
  return remaining(window, now) === 0;
}

function checkMinutes(minutes: number, total: number, limit: number): void {
  if (!Number.isInteger(minutes) || minutes < 1 || total > limit) {
    fail("refused.reveal-too-long", { limit, actual: Number.isFinite(total) ? total : 0 });
  }
}
