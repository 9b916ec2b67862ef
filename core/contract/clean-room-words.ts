/** What the clean room takes of the share words, to complete them while they are typed. Nothing is read from them there. */
export { SYMBOL_COUNTS, UNREADABLE_SIGN } from "../share/share-text.ts";
export { completions, typedWords, word, wordSymbol } from "../share/share-words.ts";
