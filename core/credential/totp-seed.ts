import { base32, base32Bytes } from "../encoding/base32.ts";
import { fail, failingAs } from "../failure/failure.ts";
import { SEED_LIMITS } from "./totp.ts";

/** Characters of a typed seed at most, spaces included: 128 bytes in groups of four, with room to spare. */
const TYPED_LIMIT = 400;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The seed as it is typed elsewhere: base32, upper case, no padding, no spaces. Secret. */
export function seedText(seed: Uint8Array): string {
  return base32(seed);
}

/**
 * The bytes of a seed as services print it and people type it: base32 in either case, with spaces, hyphens, and padding at the
 * end. Bits after the last whole byte are dropped as authenticators drop them: some services print random letters, not encoded
 * bytes. Fails with `unreadable.otpauth` (field `seed`) on anything else, and outside 10 to 128 bytes. Secret: the caller wipes it.
 */
export function seedFromTyped(text: string): Uint8Array {
  const facts = { field: "seed" };
  if (text.length > TYPED_LIMIT) fail("unreadable.otpauth", facts);
  const letters = text
    .replace(/[\s-]/g, "")
    .replace(/={1,6}$/, "")
    .toUpperCase();
  // toUpperCase turns a few letters beyond ASCII into ASCII, for example a dotless i.
  if (!/^[\x20-\x7E\s]*$/.test(text) || !/^[A-Z2-7]+$/.test(letters)) fail("unreadable.otpauth", facts);
  const seed = failingAs("unreadable.otpauth", facts, () => decoded(letters));
  return seed.length < SEED_LIMITS.least || seed.length > SEED_LIMITS.most ? fail("unreadable.otpauth", facts) : seed;
}

function decoded(letters: string): Uint8Array {
  const spare = (letters.length * 5) % 8;
  // 5 or more spare bits: a whole letter too many or too few, which is a slip of the hand and not a service's habit.
  if (spare >= 5) fail("unreadable.otpauth", { field: "seed" });
  const last = ALPHABET.indexOf(letters.slice(-1));
  return base32Bytes(letters.slice(0, -1) + ALPHABET.charAt((last >> spare) << spare));
}
