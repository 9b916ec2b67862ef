import { fail } from "../failure/failure.ts";

/** UTF-8 bytes of a text (RFC 3629). */
export function utf8Bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of UTF-8 bytes; a byte order mark is kept as a character. Fails with `unreadable.utf8` on malformed input. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail("unreadable.utf8");
  }
}
