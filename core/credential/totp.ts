import { wipe } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import type { Random } from "../ports.ts";
import { drawBytes } from "./choice.ts";

export const TOTP_ALGORITHMS = ["sha1", "sha256", "sha512"] as const;
export type TotpAlgorithm = (typeof TOTP_ALGORITHMS)[number];
export type TotpDigits = 6 | 8;

/** A time-based one-time password as enrolled (RFC 6238; time steps count from the Unix epoch). */
export interface Totp {
  /** Who asks for the code, for example a company; "" when the enrolment did not say. */
  readonly issuer: string;
  /** Whose code it is, for example a user name. */
  readonly account: string;
  /** The shared secret, 10 to 128 bytes. */
  readonly seed: Uint8Array;
  readonly algorithm: TotpAlgorithm;
  readonly digits: TotpDigits;
  /** Seconds that a code lasts, 10 to 300. */
  readonly period: number;
}

/** Seconds that a code lasts unless the target says otherwise; many authenticators know no other. */
export const TOTP_PERIOD = 30;

/** Seed bytes: 80-bit seeds are still handed out, and no hash reads more than its block of 128 bytes unhashed. */
export const SEED_LIMITS = { least: 10, most: 128 } as const;

/** New seeds are as long as the hash's output (RFC 6238, section 5.1, and RFC 4226, R6): 20, 32 or 64 bytes. */
export const SEED_LENGTH: Readonly<Record<TotpAlgorithm, number>> = { sha1: 20, sha256: 32, sha512: 64 };

/**
 * A new uniformly random seed of `length` bytes. Fails with `refused.totp-settings` when it would be shorter than the 16 bytes
 * that RFC 4226 (R6) requires of new ones, or longer than 128. Secret: the caller wipes it.
 */
export function newSeed(random: Random, algorithm: TotpAlgorithm, length = SEED_LENGTH[algorithm]): Uint8Array {
  if (!Number.isInteger(length) || length < 16 || length > SEED_LIMITS.most) fail("refused.totp-settings", { field: "seed" });
  return drawBytes(random, length);
}

/** Settings that this program computes codes for; anything else fails with `refused.totp-settings` naming the field. */
export function checkedTotp(totp: Totp): Totp {
  const { seed, algorithm, digits, period } = totp;
  const refuse = (field: string) => fail("refused.totp-settings", { field });
  if (!(seed instanceof Uint8Array) || seed.length < SEED_LIMITS.least || seed.length > SEED_LIMITS.most) refuse("seed");
  if (!TOTP_ALGORITHMS.includes(algorithm)) refuse("algorithm");
  if (digits !== 6 && digits !== 8) refuse("digits");
  if (!Number.isInteger(period) || period < 10 || period > 300) refuse("period");
  return totp;
}

/** Forgets the seed. */
export function wipeTotp({ seed }: Totp): void {
  wipe(seed);
}
