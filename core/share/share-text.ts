import { base32, base32Bytes } from "../encoding/base32.ts";
import { wipe } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import { UNREADABLE_SIGN } from "./typed-words.ts";
import { CHECK_SYMBOLS, checkSymbols, nearestCodeWord } from "./reed-solomon.ts";
import { LOCKED_LENGTH, parseRecord, recordBytes, UNLOCKED_LENGTH, type ShareRecord } from "./share-record.ts";

export { UNREADABLE_SIGN };

/** Begins a share's text. */
export const SHARE_PREFIX = "SWS1:";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const SYMBOL_BITS = 10;

/** The numbers of symbols that a share has, check symbols included: 36 unlocked, 64 locked. */
export const SYMBOL_COUNTS = [UNLOCKED_LENGTH, LOCKED_LENGTH].map((length) => (length * 8) / SYMBOL_BITS + CHECK_SYMBOLS);

/** What reading found at one place: `read` is null where nothing could be read. Symbols are 0..1023; `position` counts from 1. */
export interface Correction {
  readonly position: number;
  readonly read: number | null;
  readonly became: number;
}

/** A share as read: with corrections it is a guess until a commitment matches it. */
export interface ReadShare {
  readonly record: ShareRecord;
  readonly corrections: readonly Correction[];
}

/** The share's 36 or 64 ten-bit symbols, check symbols last (FORMAT.md, "Share text and words"). */
export function shareSymbols(record: ShareRecord): readonly number[] {
  const bytes = recordBytes(record);
  const data = symbolsOf(base32(bytes));
  wipe(bytes);
  return [...data, ...checkSymbols(data)];
}

/** The share's text: 77 characters, 133 locked, all in QR's alphanumeric set. */
export function shareText(record: ShareRecord): string {
  return SHARE_PREFIX + textOf(shareSymbols(record));
}

/**
 * Reads the text behind the prefix: upper case without spaces, `?` for a sign that cannot be read. Fails with `unreadable.length`,
 * `unreadable.character`, and as `readSymbols` does.
 */
export function readShareText(body: string): ReadShare {
  const stray = body.search(/[^A-Z2-7?]/);
  if (stray >= 0) fail("unreadable.character", { position: SHARE_PREFIX.length + stray + 1 });
  if (!SYMBOL_COUNTS.includes(body.length / 2)) {
    const [unlocked = 0, locked = 0] = SYMBOL_COUNTS;
    fail("unreadable.length", { actual: body.length, expected: 2 * (body.length > unlocked + locked ? locked : unlocked) });
  }
  return readSymbols(pairs(body).map((pair) => (pair.includes(UNREADABLE_SIGN) ? null : symbol(pair))));
}

/**
 * Reads 36 or 64 symbols, null for one that is unreadable. Fails with `unreadable.check` when more is wrong than the check symbols
 * correct, and as `parseRecord` does.
 */
export function readSymbols(symbols: readonly (number | null)[]): ReadShare {
  const word = nearestCodeWord(symbols);
  if (word === null) return fail("unreadable.check");
  const corrections = word.flatMap((became, index) => {
    const read = symbols[index] ?? null;
    return read === became ? [] : [{ position: index + 1, read, became }];
  });
  const bytes = base32Bytes(textOf(word.slice(0, -CHECK_SYMBOLS)));
  try {
    return { record: parseRecord(bytes), corrections };
  } finally {
    wipe(bytes);
  }
}

/** The two base32 characters of a symbol, as printed. */
export function symbolText(symbol: number): string {
  return (LETTERS[symbol >> 5] ?? "") + (LETTERS[symbol & 31] ?? "");
}

function textOf(symbols: readonly number[]): string {
  return symbols.map(symbolText).join("");
}

function symbolsOf(text: string): number[] {
  return pairs(text).map(symbol);
}

function pairs(text: string): readonly string[] {
  return text.match(/../g) ?? [];
}

function symbol(pair: string): number {
  return (LETTERS.indexOf(pair.charAt(0)) << 5) | LETTERS.indexOf(pair.charAt(1));
}
