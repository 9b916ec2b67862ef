/** A stretch of a secret for reading aloud and copying by hand. */
export interface SpokenGroup {
  /** Place of the first character, counted from 1. */
  readonly position: number;
  readonly text: string;
}

/** One character of a secret and how to say it. */
export interface SpokenCharacter {
  /** Place, counted from 1. */
  readonly position: number;
  readonly character: string;
  readonly spoken: string;
}

const LETTERS =
  "alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu".split(
    " ",
  );
const DIGITS = "zero one two three four five six seven eight nine".split(" ");
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  [" ", "space"],
  ["!", "exclamation mark"],
  ['"', "double quote"],
  ["#", "number sign"],
  ["$", "dollar sign"],
  ["%", "percent sign"],
  ["&", "ampersand"],
  ["'", "single quote"],
  ["(", "open parenthesis"],
  [")", "close parenthesis"],
  ["*", "asterisk"],
  ["+", "plus sign"],
  [",", "comma"],
  ["-", "hyphen"],
  [".", "full stop"],
  ["/", "slash"],
  [":", "colon"],
  [";", "semicolon"],
  ["<", "less-than sign"],
  ["=", "equals sign"],
  [">", "greater-than sign"],
  ["?", "question mark"],
  ["@", "at sign"],
  ["[", "open square bracket"],
  ["\\", "backslash"],
  ["]", "close square bracket"],
  ["^", "caret"],
  ["_", "underscore"],
  ["`", "backtick"],
  ["{", "open curly bracket"],
  ["|", "vertical bar"],
  ["}", "close curly bracket"],
  ["~", "tilde"],
]);

/** The text in groups of four characters (Unicode code points), the last one possibly shorter. Joined they are the text. */
export function groupsOfFour(text: string): readonly SpokenGroup[] {
  const characters = Array.from(text);
  const count = Math.ceil(characters.length / 4);
  return Array.from({ length: count }, (_, group) => ({
    position: 4 * group + 1,
    text: characters.slice(4 * group, 4 * group + 4).join(""),
  }));
}

/**
 * Each character with its word: NATO words for letters ("delta", "capital delta"), "digit four", a name for each symbol of ASCII,
 * and `U+20AC` for all else. Spoken words are as secret as what they spell.
 */
export function spell(text: string): readonly SpokenCharacter[] {
  return Array.from(text, (character, index) => ({ position: index + 1, character, spoken: spokenWord(character) }));
}

function spokenWord(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (/^[a-z]$/.test(character)) return LETTERS[code - 97] ?? "";
  if (/^[A-Z]$/.test(character)) return `capital ${LETTERS[code - 65] ?? ""}`;
  if (/^[0-9]$/.test(character)) return `digit ${DIGITS[code - 48] ?? ""}`;
  return SYMBOLS.get(character) ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
