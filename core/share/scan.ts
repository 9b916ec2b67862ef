import { fail } from "../failure/failure.ts";
import { CARD_PREFIX, readCard, type Card } from "./card.ts";
import { LABEL_PREFIX, readLabel, type Label } from "./label.ts";
import { PART_PREFIX, readPart, type PayloadPart } from "./payload-part.ts";
import { readShareText, SHARE_PREFIX, type ReadShare } from "./share-text.ts";
import { readShareWords, typedWords, wordSymbol } from "./share-words.ts";

/** One code of a sheet, scanned or typed, parsed but not yet trusted. */
export type Scan =
  | { readonly kind: "share"; readonly share: ReadShare }
  | { readonly kind: "card"; readonly card: Card; readonly text: string }
  | { readonly kind: "part"; readonly part: PayloadPart }
  | { readonly kind: "label"; readonly label: Label };

/** Characters accepted at most (FORMAT.md, "Limits"), spaces and hyphens of typed codes aside; words are up to 64 numbered lines. */
const LIMITS = { share: 200, part: 1000, card: 600, label: 100, words: 1000 } as const;
// With all the white space that a paste may carry; what is longer is not looked at.
const RAW_LIMIT = 10 * LIMITS.part;

/**
 * Reads one code or one share's words as scanned or typed: lower case, spaces and hyphens are accepted where they cannot matter.
 * Fails with `unreadable.empty`, `unreadable.too-long`, `unreadable.character` (its position in what was typed, counted from 1 at the first
 * character that is not white space), `unreadable.version`, `unreadable.foreign-share`, `unreadable.unknown-code`, or as the reader of
 * its kind does.
 */
export function readScan(input: string): Scan {
  if (input.length > RAW_LIMIT) fail("unreadable.too-long", { actual: input.length, limit: LIMITS.part });
  const text = trimmed(input);
  if (text === "") fail("unreadable.empty");
  refuseStray(text, 0, /[^\x20-\x7e\t\r\n]/);

  const upper = text.toUpperCase();
  if (upper.startsWith(SHARE_PREFIX)) {
    const body = bodyOf(upper, SHARE_PREFIX, LIMITS.share, /[^A-Z2-7?\s-]/);
    return { kind: "share", share: readShareText(body) };
  }
  if (upper.startsWith(CARD_PREFIX)) {
    const body = bodyOf(upper, CARD_PREFIX, LIMITS.card, /[^A-Z2-7\s-]/);
    return { kind: "card", card: readCard(body), text: CARD_PREFIX + body };
  }
  if (upper.startsWith(PART_PREFIX)) return { kind: "part", part: readPart(partBody(upper)) };
  if (upper.startsWith(LABEL_PREFIX)) {
    const body = bodyOf(upper, LABEL_PREFIX, LIMITS.label, /[^A-Z2-7\s-]/);
    return { kind: "label", label: readLabel(body) };
  }
  const version = Number(/^SW[SCPL](\d{1,3})[:/]/.exec(upper)?.[1] ?? 1);
  if (version !== 1) fail("unreadable.version", { actual: version, expected: 1 });
  return { kind: "share", share: readWordsLine(text) };
}

function bodyOf(upper: string, prefix: string, limit: number, stray: RegExp): string {
  refuseStray(upper, prefix.length, stray);
  const body = upper.slice(prefix.length).replaceAll(/[\s-]/g, "");
  within(prefix.length + body.length, limit);
  return body;
}

// The hyphen between the numbers belongs to the text, those in the base32 behind the last slash do not.
function partBody(upper: string): string {
  const chunkAt = upper.lastIndexOf("/") + 1;
  refuseStray(upper, chunkAt, /[^A-Z2-7\s-]/);
  const head = upper.slice(PART_PREFIX.length, chunkAt).replaceAll(/\s/g, "");
  const body = head + upper.slice(chunkAt).replaceAll(/[\s-]/g, "");
  within(PART_PREFIX.length + body.length, LIMITS.part);
  return body;
}

function readWordsLine(text: string): ReadShare {
  // secrets.js writes its field's size in base 36, then hexadecimal.
  if (/^[3-9A-K](?=[0-9A-F]*\d)[0-9A-F]{2,}$/i.test(text)) fail("unreadable.foreign-share");
  const words = text.match(/[A-Za-z]+/g) ?? [];
  const known = words.filter((word) => wordSymbol(word) !== null).length;
  // Nobody types these signs among words; addresses and keys of other programs have them.
  if (known === 0 || 2 * known < words.length || /[/@=&%]/.test(text)) fail("unreadable.unknown-code");
  within(text.length, LIMITS.words);
  return readShareWords(typedWords(text));
}

// Not by a regular expression: `[ ]+$` takes quadratic time on white space within.
function trimmed(input: string): string {
  const isSpace = (at: number) => " \t\r\n".includes(input.charAt(at));
  let start = 0;
  let end = input.length;
  while (start < end && isSpace(start)) start++;
  while (start < end && isSpace(end - 1)) end--;
  return input.slice(start, end);
}

function refuseStray(text: string, start: number, stray: RegExp): void {
  const at = text.slice(start).search(stray);
  if (at >= 0) fail("unreadable.character", { position: start + at + 1 });
}

function within(actual: number, limit: number): void {
  if (actual > limit) fail("unreadable.too-long", { actual, limit });
}
