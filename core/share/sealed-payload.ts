import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { base64nopad } from "@scure/base";
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from "age-encryption";
import { base32 } from "../encoding/base32.ts";
import { concat, wipe } from "../encoding/bytes.ts";
import { utf8Bytes } from "../encoding/utf8.ts";
import { fail, Failure } from "../failure/failure.ts";
import type { Random } from "../ports.ts";
import { AGE_FILE_LIMIT } from "./payload-part.ts";

/** log2 of scrypt's N: written always 16, accepted up to 20 (FORMAT.md, "What a set is" and "Limits"). */
const WORK_FACTOR = 16;
const WORK_FACTOR_LIMIT = 20;
const SALT_LENGTH = 16;
const LABEL = "age-encryption.org/v1/scrypt";
// The wrapping key is used once: its salt is new for every file.
const NONCE = new Uint8Array(12);

/** The recovery key's text: base32 in 13 groups of four joined by `-`; 64 ASCII bytes, secret. This is age's passphrase. */
export function keyText(key: Uint8Array): Uint8Array {
  const groups = base32(key).match(/.{4}/g) ?? [];
  return utf8Bytes(groups.join("-"));
}

/**
 * Seals `plaintext` as an age v1 file with one scrypt stanza under the recovery key (32 bytes). Salt from `random`; file key and nonce are
 * drawn by the age library from the host's crypto. Fails with `refused.payload-too-large` when the file exceeds 7,840 bytes.
 */
export async function sealPayload(plaintext: Uint8Array, key: Uint8Array, random: Random): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient(key, random(SALT_LENGTH)));
  const file = await encrypter.encrypt(plaintext);
  if (file.length > AGE_FILE_LIMIT) fail("refused.payload-too-large", { actual: file.length, limit: AGE_FILE_LIMIT });
  return file;
}

// The intro, the scrypt stanza with its body, and the MAC; then the nonce and one tag for each 64 KiB.
const HEADER_LENGTH = 22 + 36 + 44 + 48;
const STREAM_NONCE_LENGTH = 16;
const STREAM_CHUNK = 65_536;
const TAG_LENGTH = 16;

/** Bytes of the age file that `sealPayload` makes of so many bytes. */
export function sealedLength(plaintextLength: number): number {
  const chunks = Math.max(1, Math.ceil(plaintextLength / STREAM_CHUNK));
  return HEADER_LENGTH + STREAM_NONCE_LENGTH + plaintextLength + chunks * TAG_LENGTH;
}

/**
 * Opens an age file with the recovery key; a fresh array, secret. Fails with `unreadable.age` unless it has exactly one, well-formed
 * scrypt stanza, `unreadable.work-factor` above 20, `mismatched.payload-key` when the key does not open it or it was altered, and `fault.scrypt` when
 * the machine cannot compute it (2^workFactor KiB of memory).
 */
export async function openPayload(ageFile: Uint8Array, key: Uint8Array): Promise<Uint8Array> {
  if (ageFile.length > AGE_FILE_LIMIT) fail("unreadable.age");
  const header = { opened: false };
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity(key, () => (header.opened = true)));
  try {
    return await decrypter.decrypt(ageFile);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return fail(header.opened ? "mismatched.payload-key" : "unreadable.age");
  }
}

function recipient(key: Uint8Array, salt: Uint8Array): Recipient {
  return {
    wrapFileKey(fileKey) {
      const wrapping = wrappingKey(key, salt, WORK_FACTOR);
      const body = chacha20poly1305(wrapping, NONCE).encrypt(fileKey);
      wipe(wrapping);
      return [new Stanza(["scrypt", base64nopad.encode(salt), String(WORK_FACTOR)], body)];
    },
  };
}

function identity(key: Uint8Array, opened: () => void): Identity {
  return {
    unwrapFileKey(stanzas) {
      const [stanza, ...others] = stanzas;
      const [type, salt = "", workFactor = "", ...rest] = stanza?.args ?? [];
      if (stanza === undefined || others.length > 0 || type !== "scrypt" || rest.length > 0) return fail("unreadable.age");
      if (!/^[1-9][0-9]{0,2}$/.test(workFactor) || stanza.body.length !== 32) return fail("unreadable.age");
      const saltBytes = base64nopad.decode(salt);
      if (saltBytes.length !== SALT_LENGTH) return fail("unreadable.age");
      const actual = Number(workFactor);
      // Before any work is done: 2^30 would need a terabyte.
      if (actual > WORK_FACTOR_LIMIT) return fail("unreadable.work-factor", { actual, limit: WORK_FACTOR_LIMIT });
      const wrapping = wrappingKey(key, saltBytes, actual);
      try {
        const fileKey = chacha20poly1305(wrapping, NONCE).decrypt(stanza.body);
        opened();
        return fileKey;
      } catch {
        return fail("mismatched.payload-key");
      } finally {
        wipe(wrapping);
      }
    },
  };
}

function wrappingKey(key: Uint8Array, salt: Uint8Array, workFactor: number): Uint8Array {
  const passphrase = keyText(key);
  try {
    return scrypt(passphrase, concat(utf8Bytes(LABEL), salt), { N: 2 ** workFactor, r: 8, p: 1, dkLen: 32 });
  } catch {
    return fail("fault.scrypt", { limit: 2 ** workFactor });
  } finally {
    wipe(passphrase);
  }
}
