import type { ReadingView } from "../../core/contract/clean-room-view.ts";
import { type ReadShare, SHARE_PREFIX, symbolText, UNREADABLE_SIGN } from "../../core/share/share-text.ts";
import { typedWords, word } from "../../core/share/share-words.ts";

/**
 * What the check symbols changed in a share that was read from `text`: as words where words were typed, else as the two signs
 * of the code. A word that is not in the list is told as it was typed.
 */
export function correctionsOf(text: string, { corrections }: ReadShare): ReadingView["corrections"] {
  const isCode = text.trimStart().toUpperCase().startsWith(SHARE_PREFIX);
  const typed = isCode ? [] : typedWords(text);
  const name = isCode ? symbolText : word;
  return corrections.map(({ position, read, became }) => ({
    position,
    typed: read === null ? (typed[position - 1] ?? UNREADABLE_SIGN).slice(0, 40) : name(read),
    word: name(became),
  }));
}
