/** What the clean room takes of the share words, to complete them while they are typed. No share is read there. */
export { completedWord, severalWords, type WordState, wordsLine, wordState } from "../share/word-entry.ts";

/** The words of a share: unlocked, and locked. */
export const WORD_COUNTS = { plain: 36, locked: 64 } as const;
