import { base32nopad } from "@scure/base";
import { fail } from "../failure/failure.ts";

/** RFC 4648 base32, upper case, no padding: `ceil(bytes * 8 / 5)` characters. */
export function base32(bytes: Uint8Array): string {
  return base32nopad.encode(bytes);
}

/**
 * The bytes of canonical base32. Fails with `unreadable.character` (position counted from 1) on anything outside A-Z 2-7, and
 * with `unreadable.base32` on a length or on trailing bits that no encoder writes.
 */
export function base32Bytes(text: string): Uint8Array {
  const stray = text.search(/[^A-Z2-7]/);
  if (stray >= 0) fail("unreadable.character", { position: stray + 1 });
  try {
    return base32nopad.decode(text);
  } catch {
    return fail("unreadable.base32");
  }
}
