import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { base32 } from "../encoding/base32.ts";
import { equalBytes, wipe } from "../encoding/bytes.ts";
import { utf8Bytes } from "../encoding/utf8.ts";
import { fail, Failure } from "../failure/failure.ts";
import type { Argon2id } from "../ports.ts";
import { setId } from "./share-header.ts";
import { lockHeaderBytes, lockSettingOutside } from "./share-record.ts";
import type { LockedRecord, LockSettings, UnlockedRecord } from "./share-record.ts";

// The key is used for one message only: salt and passphrase are new for every share.
const NONCE = new Uint8Array(12);

/** The passphrase as hashed: NFKC, each run of inner white space one space, none at the ends; UTF-8 (FORMAT.md, "Share record"). */
export function passphraseBytes(passphrase: string): Uint8Array {
  return utf8Bytes(passphrase.normalize("NFKC").trim().replaceAll(/\s+/g, " "));
}

/**
 * Seals a share's y under a passphrase: the record to print instead. Fails with `refused.lock-settings` outside the limits and for an empty
 * passphrase, and with `fault.argon2` when the machine cannot compute it.
 */
export async function lockShare(
  record: UnlockedRecord,
  passphrase: Uint8Array,
  lock: LockSettings,
  argon2id: Argon2id,
): Promise<LockedRecord> {
  const outside = passphrase.length === 0 ? "passphrase" : lockSettingOutside(lock);
  if (outside !== null) fail("refused.lock-settings", { field: outside });
  const key = await lockKey(passphrase, lock, argon2id);
  try {
    const sealedY = chacha20poly1305(key, NONCE, lockHeaderBytes(record, lock)).encrypt(record.y);
    const { y: _, ...header } = record;
    return { ...header, locked: true, lock, sealedY };
  } finally {
    wipe(key);
  }
}

/**
 * Opens a locked share. Fails with `mismatched.passphrase` when the passphrase is not the one (or the record is altered), and with
 * `fault.argon2` when the machine cannot compute it.
 */
export async function unlockShare(record: LockedRecord, passphrase: Uint8Array, argon2id: Argon2id): Promise<UnlockedRecord> {
  const key = await lockKey(passphrase, record.lock, argon2id);
  try {
    const y = chacha20poly1305(key, NONCE, lockHeaderBytes(record, record.lock)).decrypt(record.sealedY);
    const { lock: _, sealedY: __, ...header } = record;
    return { ...header, locked: false, y };
  } catch {
    return fail("mismatched.passphrase", { x: record.x, set: setId(record) });
  } finally {
    wipe(key);
  }
}

/**
 * The 32 bytes that a passphrase gives under these settings, which the caller has found inside the limits (`lockSettingOutside`); the caller wipes
 * them. Fails with `fault.argon2`, also when Argon2id delivers no key.
 */
export async function lockKey(passphrase: Uint8Array, lock: LockSettings, argon2id: Argon2id): Promise<Uint8Array> {
  const { log2MemoryKiB, iterations, parallelism, salt } = lock;
  const memoryKiB = 2 ** log2MemoryKiB;
  try {
    const key = await argon2id({ passphrase, salt: utf8Bytes(base32(salt)), memoryKiB, iterations, parallelism });
    if (key.length !== 32 || equalBytes(key, new Uint8Array(32))) throw new Failure("fault.argon2", { limit: memoryKiB });
    return key;
  } catch {
    return fail("fault.argon2", { limit: memoryKiB });
  }
}
