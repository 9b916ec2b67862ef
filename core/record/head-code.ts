import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { base32, base32Bytes } from "../encoding/base32.ts";
import { concat } from "../encoding/bytes.ts";
import { utf8Bytes } from "../encoding/utf8.ts";
import { fail } from "../failure/failure.ts";
import { typedWords, word, wordSymbol } from "../share/typed-words.ts";
import type { JournalHead } from "./manifest.ts";

/** A head as read from paper: the number of the record (0..1,048,575) and the first 10 bytes of its SHA-256. */
export interface TypedHead {
  readonly seq: number;
  readonly prefix: Uint8Array;
}

/** Of the hash, so many bytes are in a head code. */
export const HEAD_PREFIX_BYTES = 10;
/** Characters of a head code with its hyphens, and words of a head. */
export const HEAD_CODE_LENGTH = 29;
export const HEAD_WORDS = 12;
/** Characters that are looked at; twelve numbered words have some 150. */
const TYPED_LIMIT = 400;

// In hexadecimal digits: number and hash are 25, and the check's 20 bits are five more.
const NUMBER_DIGITS = 5;
const DATA_DIGITS = NUMBER_DIGITS + 2 * HEAD_PREFIX_BYTES;
const CHECK_DIGITS = 5;
const CODE_CHARACTERS = 24;
const WORD_BITS = 10n;
const LABEL = utf8Bytes("sealwright/head/v1\n");

/**
 * The head as 24 characters of base32 in six groups of four joined by `-` (FORMAT.md, "The head"). The first group is the
 * number, the last the check. Fails with `fault.unexpected` unless `seq` is 0..1,048,575 and `head` 64 hexadecimal digits.
 */
export function headCode(head: JournalHead): string {
  return (base32(hexToBytes(headDigits(head))).match(/.{4}/g) ?? []).join("-");
}

/** The same head as 12 words of the share word list. Fails as `headCode` does. */
export function headWords(head: JournalHead): readonly string[] {
  const bits = BigInt(`0x${headDigits(head)}`);
  return Array.from({ length: HEAD_WORDS }, (_, index) => {
    const below = WORD_BITS * BigInt(HEAD_WORDS - 1 - index);
    return word(Number((bits >> below) & 1023n));
  });
}

/**
 * Reads a head as typed from paper, code or words: lower case, spaces and hyphens do not matter, and four letters of a word are
 * enough. Null when it is no head or its check does not fit: it was mistyped.
 */
export function readHead(typed: string): TypedHead | null {
  // Before letters are made capital: that turns some letters of other scripts into ours.
  if (typed.length > TYPED_LIMIT || /[^\x20-\x7e\t\r\n]/.test(typed)) return null;
  const digits = digitsOfCode(typed) ?? digitsOfWords(typed);
  if (digits === null) return null;
  const data = digits.slice(0, DATA_DIGITS);
  if (digits.slice(DATA_DIGITS) !== checkDigits(data)) return null;
  return { seq: parseInt(data.slice(0, NUMBER_DIGITS), 16), prefix: hexToBytes(data.slice(NUMBER_DIGITS)) };
}

function headDigits({ seq, head }: JournalHead): string {
  const number = Number.isInteger(seq) && seq >= 0 ? seq.toString(16).padStart(NUMBER_DIGITS, "0") : "";
  if (number.length !== NUMBER_DIGITS || !/^[0-9a-f]{64}$/.test(head)) fail("fault.unexpected");
  const data = number + head.slice(0, 2 * HEAD_PREFIX_BYTES);
  return data + checkDigits(data);
}

// The data are 12 bytes and a half: four zero bits fill up the thirteenth.
function checkDigits(data: string): string {
  return bytesToHex(sha256(concat(LABEL, hexToBytes(`${data}0`)))).slice(0, CHECK_DIGITS);
}

function digitsOfCode(typed: string): string | null {
  const code = typed.replaceAll(/[\s-]/g, "").toUpperCase();
  return code.length === CODE_CHARACTERS && /^[A-Z2-7]+$/.test(code) ? bytesToHex(base32Bytes(code)) : null;
}

function digitsOfWords(typed: string): string | null {
  if (/[^A-Za-z0-9.,;:()\-\s]/.test(typed)) return null;
  const symbols = typedWords(typed).map(wordSymbol);
  if (symbols.length !== HEAD_WORDS || symbols.includes(null)) return null;
  const bits = symbols.reduce((joined: bigint, symbol) => (joined << WORD_BITS) | BigInt(symbol ?? 0), 0n);
  return bits.toString(16).padStart(DATA_DIGITS + CHECK_DIGITS, "0");
}
