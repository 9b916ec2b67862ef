import { base64 } from "@scure/base";
import { concat, equalBytes } from "../encoding/bytes.ts";
import { utf8Bytes } from "../encoding/utf8.ts";

/** The one key type in use: Ed25519 (RFC 8709). */
export const KEY_TYPE = "ssh-ed25519";
export const KEY_TYPE_BYTES = utf8Bytes(KEY_TYPE);

/** A string of RFC 4251, section 5: its length in four bytes, then the bytes. */
export function sshString(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === "string" ? utf8Bytes(content) : content;
  const { length } = bytes;
  return concat(Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length), bytes);
}

/** Reads a blob from its beginning. Each method returns null when the blob does not go on so. */
export class SshReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next `length` bytes: a view of the blob. */
  raw(length: number): Uint8Array | null {
    if (length > this.#bytes.length - this.#at) return null;
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** The next string's bytes. */
  string(): Uint8Array | null {
    const head = this.raw(4);
    if (head === null) return null;
    // Unsigned: a length of 2^31 and more is too long, not negative.
    return this.raw(head.reduce((sum, byte) => sum * 256 + byte, 0));
  }

  /** True when the next string is exactly this one. */
  isString(expected: Uint8Array): boolean {
    const found = this.string();
    return found !== null && equalBytes(found, expected);
  }

  /** True when the next bytes are exactly these. */
  isRaw(expected: Uint8Array): boolean {
    const found = this.raw(expected.length);
    return found !== null && equalBytes(found, expected);
  }

  atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}

/** The public key's blob: 51 bytes for 32. */
export function publicKeyBlob(publicKey: Uint8Array): Uint8Array {
  return concat(sshString(KEY_TYPE), sshString(publicKey));
}

/** The 32 bytes of a public key's blob, or null. */
export function publicKeyOfBlob(blob: Uint8Array): Uint8Array | null {
  const reader = new SshReader(blob);
  const key = reader.isString(KEY_TYPE_BYTES) ? reader.string() : null;
  return key?.length === 32 && reader.atEnd() ? key.slice() : null;
}

/** `ssh-ed25519 AAAA…` as in allowed_signers and .pub files, without a comment. */
export function publicKeyText(publicKey: Uint8Array): string {
  return `${KEY_TYPE} ${base64.encode(publicKeyBlob(publicKey))}`;
}

/** The 32 bytes of what `publicKeyText` writes, and of nothing else; else null. */
export function publicKeyOfText(text: string): Uint8Array | null {
  const [type, encoded, ...more] = text.split(" ");
  if (type !== KEY_TYPE || encoded === undefined || more.length > 0) return null;
  const blob = canonicalBase64(encoded, 128);
  return blob === null ? null : publicKeyOfBlob(blob);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = Int8Array.from({ length: 128 }, (_, unit) => ALPHABET.indexOf(String.fromCharCode(unit)));

/** The bytes of base64 text (RFC 4648, section 4) that an encoder would write, `limit` characters at most; else null. */
export function canonicalBase64(text: string, limit: number): Uint8Array | null {
  const { length } = text;
  if (length === 0 || length > limit || length % 4 !== 0) return null;
  const filled = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((length / 4) * 3 - filled);
  let [bits, held, next] = [0, 0, 0];
  for (let at = 0; at < length - filled; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xfff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[next++] = bits >> held;
  }
  // What is left of the last character fills up and must be zero.
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}
