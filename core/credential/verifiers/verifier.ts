import { wipe } from "../../encoding/bytes.ts";
import { utf8Bytes } from "../../encoding/utf8.ts";
import { fail } from "../../failure/failure.ts";
import type { Credential } from "../payload.ts";
import type { KeyPairs } from "./key-pair.ts";

/** One Argon2 computation (RFC 9106, version 0x13, no secret, no associated data), of the length that is asked for. */
export interface Argon2Input {
  readonly type: "argon2d" | "argon2i" | "argon2id";
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly length: number;
}

/** What the comparisons are given by their host. */
export interface VerifierPorts {
  /** Rejects when it cannot be computed, as for want of memory. */
  readonly argon2: (input: Argon2Input) => Promise<Uint8Array>;
  /** The whole bcrypt text (60 characters) of a password under `$2b$12$` and 22 characters of salt. */
  readonly bcrypt: (password: string, salt: string) => Promise<string>;
  readonly keyPairs: KeyPairs;
}

/** The secrets of an account that a verifier can be held against, as they were read from a payload. */
export type HeldSecrets = Pick<Credential, "password" | "privateKey" | "certificate">;

/** What a target keeps of a secret, recognised and within its bounds. */
export interface Verifier {
  /** Its kind, as in `scram-sha-256`; for people and records. */
  readonly kind: string;
  /**
   * Whether the account's secret fits it. Fails with `refused.not-held` when the account has no such secret, with
   * `refused.secret-form` when that one cannot be used, and with `fault.argon2`.
   */
  fits(secrets: HeldSecrets, ports: VerifierPorts): boolean | Promise<boolean>;
}

/**
 * Reads one kind of verifier: null for what is none of it. Fails with `unreadable.verifier` for one that is malformed or asks
 * for too much.
 */
export type VerifierReader = (text: string) => Verifier | null;

/** Bytes of a password that is compared, at most, as in libxcrypt: some verifiers take time with the square of it. */
const PASSWORD_LIMIT = 512;

/** Calls `use` with the password and its UTF-8, which is wiped afterwards. Fails as `Verifier.fits`. */
export async function withPassword<T>(
  { password }: HeldSecrets,
  use: (bytes: Uint8Array, password: string) => T | Promise<T>,
): Promise<T> {
  if (password === undefined) return fail("refused.not-held", { field: "password" });
  const bytes = utf8Bytes(password);
  try {
    if (bytes.length > PASSWORD_LIMIT) fail("refused.secret-form", { field: "password" });
    return await use(bytes, password);
  } finally {
    wipe(bytes);
  }
}

/** Fails with `unreadable.verifier` unless least <= value <= most. */
export function within(value: number, least: number, most: number): number {
  return value >= least && value <= most
    ? value
    : fail("unreadable.verifier", { field: "it asks for more work, or less, than is sensible" });
}

/** Fails with `unreadable.verifier`: it begins as one of its kind does, and does not go on so. */
export function malformed(): never {
  return fail("unreadable.verifier", { field: "a part of it is missing or mistyped" });
}
