import { fail } from "../failure/failure.ts";
import { readSymbols, shareSymbols, SYMBOL_COUNTS, type ReadShare } from "./share-text.ts";
import type { ShareRecord } from "./share-record.ts";
import { word, wordSymbol } from "./typed-words.ts";

export { completions, IDENTIFYING_LETTERS, typedWords, word, wordSymbol } from "./typed-words.ts";

/** The share's 36 or 64 words, lower case (FORMAT.md, "Share text and words"). */
export function shareWords(record: ShareRecord): readonly string[] {
  return shareSymbols(record).map(word);
}

/**
 * Reads a share from its words. A word that is not in the list counts as unreadable at its known place. Fails with
 * `unreadable.word-count` unless there are 36 or 64, and as `readSymbols` does.
 */
export function readShareWords(words: readonly string[]): ReadShare {
  if (!SYMBOL_COUNTS.includes(words.length)) fail("unreadable.word-count", { actual: words.length });
  return readSymbols(words.map(wordSymbol));
}
