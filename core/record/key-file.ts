import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { wipe } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import type { Argon2id, Random } from "../ports.ts";
import { lockKey } from "../share/lock.ts";
import { type LockSettings, lockSettingOutside, SALT_LENGTH } from "../share/share-record.ts";
import { canonicalJson } from "./canonical-json.ts";
import { readCanonical } from "./canonical-reading.ts";
import { signerIdentifier } from "./record-events.ts";
import { recordText } from "./record-text.ts";
import { fields, integer, misfit, pattern, text, type ValueOf, word } from "./shape.ts";
import { signerId } from "./signer-id.ts";
import { publicKeyOfText, publicKeyText } from "./ssh-wire.ts";

export { SIGNER_FILE_NAME, signerFileName, signerId } from "./signer-id.ts";

/** Characters of a signer's passphrase at least. */
export const PASSPHRASE_LEAST = 12;
/** Bytes of a key file at most; ours have about 400. */
export const KEY_FILE_LIMIT = 2_048;
const SEED_LENGTH = 32;

const KEY_FILE = fields({
  v: integer(1, 1),
  type: word("sealwright/signer"),
  name: text(80),
  id: signerIdentifier,
  publicKey: text(80),
  // What the settings may be is for lockSettingOutside, as for a locked share: 8 MiB to 1 GiB.
  kdf: fields({
    argon2id: fields({
      memoryKiB: integer(2 ** 13, 2 ** 20),
      iterations: integer(1, 10),
      parallelism: integer(1, 8),
      salt: pattern(/^[0-9a-f]{32}$/),
    }),
  }),
  sealed: pattern(/^[0-9a-f]{96}$/),
});
type KeyFile = ValueOf<typeof KEY_FILE>;

/**
 * How new key files stretch their passphrase. 256 MiB and three passes: a quarter of a second in Node, 2.5 s where only
 * WebAssembly is.
 */
export const KEY_LOCK = { memoryKiB: 262_144, iterations: 3, parallelism: 4 } as const;

/** What everybody may know of a signer. */
export interface SignerSummary {
  readonly id: string;
  readonly name: string;
  /** 32 bytes */
  readonly publicKey: Uint8Array;
}

/** An opened signer; the caller wipes the seed. */
export interface SignerSeed extends SignerSummary {
  /** 32 bytes: the private key of RFC 8032, secret */
  readonly seed: Uint8Array;
}

/**
 * A signer's key file: the seed sealed by ChaCha20-Poly1305 under Argon2id of the passphrase (`passphraseBytes`), with all
 * other fields as associated data. Fails with `refused.passphrase-short` under 12 characters, with `refused.record-text` for
 * the name, and with `fault.argon2`.
 */
export async function sealSigningKey(
  { name, publicKey, seed }: Omit<SignerSeed, "id">,
  passphrase: Uint8Array,
  random: Random,
  argon2id: Argon2id,
): Promise<Uint8Array> {
  const actual = characters(passphrase);
  if (actual < PASSPHRASE_LEAST) fail("refused.passphrase-short", { actual, need: PASSPHRASE_LEAST });
  if (seed.length !== SEED_LENGTH || publicKey.length !== SEED_LENGTH) fail("fault.unexpected");
  const open = {
    v: 1,
    type: "sealwright/signer",
    name: recordText(name, "name", 80),
    id: signerId(publicKey),
    publicKey: publicKeyText(publicKey),
    kdf: { argon2id: { ...KEY_LOCK, salt: bytesToHex(random(SALT_LENGTH)) } },
  } as const;
  const key = await lockKey(passphrase, lockOf(open.kdf), argon2id);
  try {
    return canonicalJson({ ...open, sealed: bytesToHex(chacha20poly1305(key, NONCE, canonicalJson(open)).encrypt(seed)) });
  } finally {
    wipe(key);
  }
}

/** Whose key file it is; no passphrase is needed. Fails with `unreadable.signer-file` naming the field. */
export function readSignerFile(file: Uint8Array): SignerSummary {
  const { id, name, publicKey } = parsed(file);
  return { id, name, publicKey: keyOf(publicKey, id) };
}

/**
 * Opens a key file. Fails with `unreadable.signer-file` (settings outside the limits are refused before any memory is taken),
 * with `mismatched.signer-passphrase` when the passphrase is not the one or the file was altered, and with `fault.argon2`.
 */
export async function openSigningKey(file: Uint8Array, passphrase: Uint8Array, argon2id: Argon2id): Promise<SignerSeed> {
  const { sealed, ...open } = parsed(file);
  const { id, name } = open;
  const publicKey = keyOf(open.publicKey, id);
  const key = await lockKey(passphrase, lockOf(open.kdf), argon2id);
  try {
    return { id, name, publicKey, seed: chacha20poly1305(key, NONCE, canonicalJson(open)).decrypt(hexToBytes(sealed)) };
  } catch {
    return fail("mismatched.signer-passphrase");
  } finally {
    wipe(key);
  }
}

// The key is used for one message only: the salt is new for every file.
const NONCE = new Uint8Array(12);

function parsed(file: Uint8Array): KeyFile {
  if (file.length > KEY_FILE_LIMIT) fail("unreadable.signer-file", { field: "size" });
  const value = canonicalOrNull(file);
  if (value === null) return fail("unreadable.signer-file", { field: "form" });
  const field = misfit(KEY_FILE, value);
  if (field !== null) fail("unreadable.signer-file", { field });
  // Every field has just been compared with the shape that the type is made of.
  const read = value as unknown as KeyFile;
  const outside = lockSettingOutside(lockOf(read.kdf));
  return outside === null ? read : fail("unreadable.signer-file", { field: outside });
}

function canonicalOrNull(file: Uint8Array): ReturnType<typeof readCanonical> {
  try {
    return readCanonical(file);
  } catch {
    return null;
  }
}

function keyOf(text: string, id: string): Uint8Array {
  const publicKey = publicKeyOfText(text) ?? fail("unreadable.signer-file", { field: "publicKey" });
  return id === signerId(publicKey) ? publicKey : fail("unreadable.signer-file", { field: "id" });
}

/** Memory that is no power of two gives a fraction, which the limits refuse. */
function lockOf({ argon2id }: KeyFile["kdf"]): LockSettings {
  const { memoryKiB, iterations, parallelism, salt } = argon2id;
  return { log2MemoryKiB: Math.log2(memoryKiB), iterations, parallelism, salt: hexToBytes(salt) };
}

/** Code points of UTF-8 bytes, counted without making a string of the secret. */
function characters(utf8: Uint8Array): number {
  return utf8.reduce((count, byte) => ((byte & 0xc0) === 0x80 ? count : count + 1), 0);
}
