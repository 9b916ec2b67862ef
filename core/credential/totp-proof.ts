import { fail } from "../failure/failure.ts";
import { checkedTotp, type Totp } from "./totp.ts";
import { totpWindow } from "./totp-code.ts";

/** Periods that the second code may lie before or after the machine's, at most: 10 minutes with the usual 30 seconds. */
export const TOLERANCE_LIMIT = 20;

/** What two consecutive codes prove: that whoever showed them computes with the same seed and settings. */
export interface EnrolmentProof {
  /** The period of the second code, counted from the machine's current one: 0 at once, -1 one period ago, 1 one ahead. */
  readonly window: number;
  /** `window` in seconds: about how far the other clock is ahead of the machine's (behind, when negative), typing time included. */
  readonly seconds: number;
}

/**
 * Proves an enrolment by two codes, typed in the order in which the target's authenticator showed them: code(t) and code(t+1) for one t
 * within `toleranceWindows` periods (0..20) of `epochSeconds`, the machine's time when the second was typed. One code alone could be a
 * guess or a replay. Spaces and hyphens within a code do not count. Fails with `unreadable.totp-code` (position 1 or 2) for what is not
 * as many digits as the settings say, with `mismatched.totp-codes`, and with `refused.totp-settings`.
 */
export function proveEnrolment(
  totp: Totp,
  typed: readonly [string, string],
  epochSeconds: number,
  toleranceWindows: number,
): EnrolmentProof {
  const { digits, period } = checkedTotp(totp);
  if (!Number.isInteger(toleranceWindows) || toleranceWindows < 0 || toleranceWindows > TOLERANCE_LIMIT)
    fail("refused.totp-settings", { field: "tolerance" });
  const first = typedCode(typed[0], digits, 1);
  const second = typedCode(typed[1], digits, 2);
  if (first === second) fail("mismatched.totp-codes", { field: "one code twice" });
  // The nearest first, so that a pair which happens to come twice is told as the likelier one.
  const windows = Array.from({ length: toleranceWindows + 1 }, (_, distance) =>
    distance === 0 ? [0] : [-distance, distance],
  ).flat();
  const pairAt = (window: number) => codesAround(totp, epochSeconds + window * period);
  const window = windows.find((offset) => isPair(pairAt(offset), first, second));
  if (window !== undefined) return { window, seconds: window * period };
  const turned = windows.some((offset) => isPair(pairAt(offset), second, first));
  return fail("mismatched.totp-codes", { field: turned ? "in the wrong order" : "not two of this seed in a row" });
}

/** The codes of the period before this moment and of its own; none where there is no period before, or no such moment. */
function codesAround(totp: Totp, epochSeconds: number): readonly [string, string] | null {
  if (epochSeconds < 0) return null;
  const { previous, current } = totpWindow(totp, epochSeconds);
  return previous === undefined ? null : [previous, current];
}

function isPair(codes: readonly [string, string] | null, first: string, second: string): boolean {
  return codes !== null && codes[0] === first && codes[1] === second;
}

function typedCode(text: string, digits: number, position: number): string {
  const code = text.length > 4 * digits ? "" : text.replaceAll(/[ -]/g, "");
  return /^[0-9]+$/.test(code) && code.length === digits ? code : fail("unreadable.totp-code", { position, expected: digits });
}
