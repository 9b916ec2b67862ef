import { fail } from "../failure/failure.ts";
import { WORDS } from "./word-list.ts";

/** Typed for a word, or for a sign of a code, that cannot be read. */
export const UNREADABLE_SIGN = "?";

/** So many first letters identify a word of the list. */
export const IDENTIFYING_LETTERS = 4;

const INDEX_BY_START = new Map(WORDS.map((word, index) => [word.slice(0, IDENTIFYING_LETTERS), index]));

/** The word of a symbol (0..1023). */
export function word(symbol: number): string {
  return WORDS[symbol] ?? fail("fault.unexpected");
}

/** The words that begin with what was typed so far, in the list's order; empty when none does or nothing was typed. */
export function completions(typed: string): readonly string[] {
  const start = typed.trim().toLowerCase();
  return start === "" ? [] : WORDS.filter((candidate) => candidate.startsWith(start));
}

/** The symbol of a typed word, or of its first four letters or more; null when the list has no such word. */
export function wordSymbol(typed: string): number | null {
  const lower = typed.toLowerCase();
  const index = INDEX_BY_START.get(lower.slice(0, IDENTIFYING_LETTERS));
  return index !== undefined && word(index).startsWith(lower) ? index : null;
}

/**
 * The words of a typed line: numbers and punctuation around them are dropped ("1. away 2) spend"), `?` or `...` stand for a word that
 * cannot be read. Fails with `unreadable.character` on any other sign; the position counts from 1.
 */
export function typedWords(line: string): readonly string[] {
  const stray = line.search(/[^A-Za-z0-9?.,;:()\-\s]/);
  if (stray >= 0) fail("unreadable.character", { position: stray + 1 });
  const words = line.replaceAll(/\.{3,}/g, ` ${UNREADABLE_SIGN} `).match(/[A-Za-z]+|\?+/g) ?? [];
  return words.map((typed) => typed.toLowerCase());
}
