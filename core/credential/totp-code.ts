import { createGuardrails, generateSync } from "otplib";
import { fail, failingAs } from "../failure/failure.ts";
import { checkedTotp, SEED_LIMITS, type Totp } from "./totp.ts";

/** otplib refuses seeds under 16 bytes unless told otherwise; 80-bit seeds exist. */
const GUARDRAILS = createGuardrails({ MIN_SECRET_BYTES: SEED_LIMITS.least, MAX_SECRET_BYTES: SEED_LIMITS.most });

/** The codes around one moment. */
export interface TotpWindow {
  /** The code before, which many targets still take; absent in the very first period after 1970. */
  readonly previous: string | undefined;
  readonly current: string;
  readonly next: string;
  /** Whole seconds until `next` becomes current: `period` at its beginning, 1 in its last second. */
  readonly secondsLeft: number;
}

/**
 * The codes (RFC 6238) at `epochSeconds`, whole seconds since 1970-01-01T00:00:00Z, as the caller's clock says. A laptop's clock
 * that is off by a period shows the right code as `previous` or `next`. Fails with `refused.totp-settings`.
 */
export function totpWindow(totp: Totp, epochSeconds: number): TotpWindow {
  const { period } = checkedTotp(totp);
  if (!Number.isSafeInteger(epochSeconds) || epochSeconds < 0) fail("refused.totp-settings", { field: "time" });
  const start = epochSeconds - (epochSeconds % period);
  return {
    previous: start === 0 ? undefined : codeAt(totp, start - period),
    current: codeAt(totp, start),
    next: codeAt(totp, start + period),
    secondsLeft: start + period - epochSeconds,
  };
}

function codeAt({ seed, algorithm, digits, period }: Totp, epoch: number): string {
  return failingAs("refused.totp-settings", { field: "time" }, () =>
    generateSync({ secret: seed, algorithm, digits, period, epoch, guardrails: GUARDRAILS }),
  );
}
