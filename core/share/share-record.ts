import { concat } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import { HEADER_LENGTH, headerBytes, parseHeader, type ShareHeader } from "./share-header.ts";
import { KEY_LENGTH } from "./shamir.ts";

export const UNLOCKED_LENGTH = 40;
export const LOCKED_LENGTH = 75;
export const SALT_LENGTH = 16;
export const LOCK_HEADER_LENGTH = 27;

/** How the passphrase of a locked share is stretched (FORMAT.md, "Share record"). */
export interface LockSettings {
  /** 13..20: 8 MiB to 1 GiB */
  readonly log2MemoryKiB: number;
  /** 1..10 */
  readonly iterations: number;
  /** 1..8 */
  readonly parallelism: number;
  /** 16 bytes */
  readonly salt: Uint8Array;
}

export interface UnlockedRecord extends ShareHeader {
  readonly locked: false;
  /** 32 bytes, secret */
  readonly y: Uint8Array;
}

export interface LockedRecord extends ShareHeader {
  readonly locked: true;
  readonly lock: LockSettings;
  /** 48 bytes: y sealed by ChaCha20-Poly1305 */
  readonly sealedY: Uint8Array;
}

export type ShareRecord = UnlockedRecord | LockedRecord;

const LOCK_LIMITS = { log2MemoryKiB: [13, 20], iterations: [1, 10], parallelism: [1, 8] } as const;

/** The name of the first setting outside its limits, or null. */
export function lockSettingOutside(lock: LockSettings): string | null {
  for (const [name, [least, most]] of Object.entries(LOCK_LIMITS)) {
    const value = lock[name as keyof typeof LOCK_LIMITS];
    if (!Number.isInteger(value) || value < least || value > most) return name;
  }
  return lock.salt.length === SALT_LENGTH ? null : "salt";
}

/** 40 bytes unlocked, 75 locked; a fresh array that holds the secret y when unlocked. */
export function recordBytes(record: ShareRecord): Uint8Array {
  if (!record.locked) return concat(headerBytes(record), record.y);
  return concat(lockHeaderBytes(record, record.lock), record.sealedY);
}

/** Bytes 0..26 of a locked record: the associated data of its seal. */
export function lockHeaderBytes(header: ShareHeader, lock: LockSettings): Uint8Array {
  const settings = Uint8Array.of(lock.log2MemoryKiB, lock.iterations, lock.parallelism);
  return concat(headerBytes({ ...header, locked: true }), settings, lock.salt);
}

/**
 * Parses a whole record. Fails with `unreadable.length` when it is not 40 or 75 bytes as its flag says, with the failures of
 * `parseHeader`, and with `unreadable.lock` for settings outside the limits.
 */
export function parseRecord(bytes: Uint8Array): ShareRecord {
  if (bytes.length !== UNLOCKED_LENGTH && bytes.length !== LOCKED_LENGTH) {
    fail("unreadable.length", { actual: bytes.length, expected: UNLOCKED_LENGTH });
  }
  const header = parseHeader(bytes, "share");
  const expected = header.locked ? LOCKED_LENGTH : UNLOCKED_LENGTH;
  if (bytes.length !== expected) fail("unreadable.length", { actual: bytes.length, expected });
  if (!header.locked) return { ...header, locked: false, y: bytes.slice(HEADER_LENGTH, HEADER_LENGTH + KEY_LENGTH) };
  const [log2MemoryKiB = 0, iterations = 0, parallelism = 0] = bytes.subarray(HEADER_LENGTH);
  const lock = { log2MemoryKiB, iterations, parallelism, salt: bytes.slice(HEADER_LENGTH + 3, LOCK_HEADER_LENGTH) };
  const outside = lockSettingOutside(lock);
  if (outside !== null) fail("unreadable.lock", { field: outside });
  return { ...header, locked: true, lock, sealedY: bytes.slice(LOCK_HEADER_LENGTH) };
}
