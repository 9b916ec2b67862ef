import { fail } from "../failure/failure.ts";

/** Bits that extra sources must count together to be worth mixing in, and beyond which more counts for nothing (SHA-256). */
export const EXTRA_BITS = { least: 128, most: 256 } as const;

const TYPED_LIMIT = 4000;

/** Dice rolls and bytes of a second machine, read and counted. Secret but for the four numbers. */
export interface ExtraEntropy {
  readonly rolls: number;
  /** rolls x log2(6), rounded down: what fair dice give. 50 rolls are 129. */
  readonly diceBits: number;
  readonly hexDigits: number;
  /** 4 a digit: what the second machine claims. Nobody here can check it. */
  readonly claimedBits: number;
  /** Canonical text of both, ASCII: `dice=` rolls `\n` `hex=` lower-case digits `\n`, a source that is absent being empty. */
  readonly text: string;
}

/**
 * Reads what was typed: `dice`, digits 1 to 6 in the order rolled; `hex`, pairs of hexadecimal digits from a second machine; either
 * may be empty, white space counts for nothing. Fails with `unreadable.entropy` (position counted from 1 in what was typed, spaces
 * included), `unreadable.too-long` above 4,000 characters, `refused.entropy-too-little` below 128 bits counted together, and
 * `refused.entropy-pattern`.
 */
export function parseExtraEntropy(typed: { readonly dice: string; readonly hex: string }): ExtraEntropy {
  const dice = symbols(typed.dice, /[^\s1-6]/);
  const hex = symbols(typed.hex, /[^\s0-9A-Fa-f]/).toLowerCase();
  if (hex.length % 2 === 1) fail("unreadable.entropy", { position: typed.hex.trimEnd().length });
  const diceBits = (6n ** BigInt(dice.length)).toString(2).length - 1;
  const claimedBits = 4 * hex.length;
  const actual = diceBits + claimedBits;
  if (actual < EXTRA_BITS.least) fail("refused.entropy-too-little", { actual, need: EXTRA_BITS.least });
  if (isPatterned(dice, { run: 10, long: 30, kinds: 4 })) fail("refused.entropy-pattern", { field: "rolls" });
  if (isPatterned(hex, { run: 7, long: 32, kinds: 8 })) fail("refused.entropy-pattern", { field: "digits" });
  return { rolls: dice.length, diceBits, hexDigits: hex.length, claimedBits, text: `dice=${dice}\nhex=${hex}\n` };
}

function symbols(typed: string, stray: RegExp): string {
  if (typed.length > TYPED_LIMIT) fail("unreadable.too-long", { actual: typed.length, limit: TYPED_LIMIT });
  const at = typed.search(stray);
  if (at >= 0) fail("unreadable.entropy", { position: at + 1 });
  return typed.replace(/\s/g, "");
}

/**
 * A sanity check and no more: it catches a key held down, one face typed throughout, a short pattern repeated. It cannot tell dice
 * from a person inventing rolls. Chance alone trips it less than once in 100,000 honest inputs of 50 rolls or 64 digits.
 */
function isPatterned(text: string, { run, long, kinds }: { run: number; long: number; kinds: number }): boolean {
  if (new RegExp(`(.)\\1{${run - 1}}`).test(text)) return true;
  if (text.length >= long && new Set(text).size < kinds) return true;
  const half = Math.floor(text.length / 2);
  return text.length >= 16 && Array.from({ length: half }, (_, shift) => shift + 1).some((shift) => repeats(text, shift));
}

/** True when the text is one pattern of `shift` characters over and over, the last time possibly cut. */
function repeats(text: string, shift: number): boolean {
  return text.slice(shift) === text.slice(0, text.length - shift);
}
