import { completions, typedWords, UNREADABLE_SIGN, word, wordSymbol } from "./typed-words.ts";

/** What stands in one box. `begun`: it may still become a word of the list; `unknown`: it cannot. */
export type WordState = "empty" | "begun" | "known" | "unreadable" | "unknown";

/** Judges what is typed in a box, white space aside. */
export function wordState(typed: string): WordState {
  const text = typed.trim();
  if (text === "") return "empty";
  if (/^\?+$/.test(text)) return "unreadable";
  if (wordSymbol(text) !== null) return "known";
  return completions(text).length > 0 ? "begun" : "unknown";
}

/** The word of the list that the typed letters, four or more, identify; else null. */
export function completedWord(typed: string): string | null {
  const symbol = wordSymbol(typed.trim());
  return symbol === null ? null : word(symbol);
}

/** What was typed, or pasted, as one word each; null when it is not more than one, or a code. */
export function severalWords(typed: string): readonly string[] | null {
  if (typed.length > 2000 || /[^A-Za-z0-9?.,;:()\-\s]/.test(typed) || /^\s*SW[SCPL]\d/i.test(typed)) return null;
  const words = typedWords(typed);
  return words.length > 1 ? words : null;
}

/** The line that the boxes spell, with `?` for a box that is empty or holds something else than letters. */
export function wordsLine(boxes: readonly string[]): string {
  const words = boxes.map((typed) => typed.trim().toLowerCase());
  return words.map((text) => (/^[a-z]+$/.test(text) ? text : UNREADABLE_SIGN)).join(" ");
}
