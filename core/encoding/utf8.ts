import { fail } from "../failure/failure.ts";

// One for all: neither keeps anything from one call to the next.
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text (RFC 3629). */
export function utf8Bytes(text: string): Uint8Array {
  return ENCODER.encode(text);
}

/** The text of UTF-8 bytes; a byte order mark is kept as a character. Fails with `unreadable.utf8` on malformed input. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return DECODER.decode(bytes);
  } catch {
    return fail("unreadable.utf8");
  }
}

/** The order of two texts by their UTF-8 bytes, for `sort`: that of code points, which is not that of UTF-16. */
export function compareUtf8(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at++) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

// Surrogates stand for code points above all others.
const rank = (unit: number) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);
