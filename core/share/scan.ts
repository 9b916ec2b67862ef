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

/** Characters accepted at most, surrounding white space aside (FORMAT.md, "Limits"); words are numbered lines of 64. */
const LIMITS = { share: 200, part: 1000, card: 600, label: 100, words: 1000 } as const;

/**
 * Reads one code or one share's words as scanned or typed: lower case, spaces and hyphens are accepted where they cannot matter.
 * Fails with `unreadable.empty`, `unreadable.too-long`, `unreadable.character` (position counted from 1), `unreadable.version`,
 * `unreadable.foreign-share`, `unreadable.unknown-code`, or as the reader of its kind does. Never looks at more than 1,000 characters.
 */
export function readScan(input: string): Scan {
  within(input.length, LIMITS.part * 10); // Before anything walks over it.
  const text = input.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  if (text === "") fail("unreadable.empty");
  within(text.length, LIMITS.part);
  const stray = text.search(/[^\x20-\x7e\t\r\n]/);
  if (stray >= 0) fail("unreadable.character", { position: stray + 1 });

  const upper = text.toUpperCase();
  const body = (prefix: string) => upper.slice(prefix.length).replaceAll(/\s/g, "");
  const typedBody = (prefix: string) => body(prefix).replaceAll("-", "");
  if (upper.startsWith(SHARE_PREFIX)) {
    within(text.length, LIMITS.share);
    return { kind: "share", share: readShareText(typedBody(SHARE_PREFIX)) };
  }
  if (upper.startsWith(CARD_PREFIX)) {
    within(text.length, LIMITS.card);
    const canonical = typedBody(CARD_PREFIX);
    return { kind: "card", card: readCard(canonical), text: CARD_PREFIX + canonical };
  }
  if (upper.startsWith(PART_PREFIX)) return { kind: "part", part: readPart(body(PART_PREFIX)) };
  if (upper.startsWith(LABEL_PREFIX)) {
    within(text.length, LIMITS.label);
    return { kind: "label", label: readLabel(typedBody(LABEL_PREFIX)) };
  }
  const version = /^SW[SCPL](\d{1,3})[:/]/.exec(upper)?.[1];
  if (version !== undefined) fail("unreadable.version", { actual: Number(version), expected: 1 });
  return { kind: "share", share: readWordsLine(text) };
}

function readWordsLine(text: string): ReadShare {
  // secrets.js writes its field's size in base 36, then hexadecimal.
  if (/^[3-9A-K](?=[0-9A-F]*\d)[0-9A-F]{2,}$/i.test(text)) fail("unreadable.foreign-share");
  const words = /[^A-Za-z0-9?.,;:()\-\s]/.test(text) ? [] : typedWords(text);
  if (!words.some((typed) => wordSymbol(typed) !== null)) fail("unreadable.unknown-code");
  within(text.length, LIMITS.words);
  return readShareWords(words);
}

function within(actual: number, limit: number): void {
  if (actual > limit) fail("unreadable.too-long", { actual, limit });
}
