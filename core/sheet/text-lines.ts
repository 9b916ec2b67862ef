/**
 * Widths of characters in thousandths of the type's size, none less than what the sheets' typeface has (measured:
 * test/e2e/core/sheet/text-lines.test.ts). What is in none of these groups counts as 660, and what is not Latin as 1,050.
 */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  [" '.,:;|`", 280],
  ['ijlI!()[]{}"-_ft/\\r’‘', 400],
  ["acesvxyzkLJ7?*^", 560],
  ["mwMW", 880],
  ["%", 930],
  ["@", 790],
  ["—", 830],
  ["CDGHNOQRUKAX&", 735],
];
const OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([characters, width]) => Array.from(characters, (character) => [character, width] as const)),
);
const LATIN = 660;
const OTHER = 1_050;
/** What an accent may add: a caron beside its letter, a breve wider than its letter. */
const ACCENT = 80;

/**
 * A text of one paragraph in as many lines as it can need at this width, in sizes of its type: a browser that breaks at spaces, and within words
 * that are longer than a line, makes as many or fewer. What can be put on a page is reckoned by them; the browser breaks again by itself. Joined,
 * they are the text, each run of spaces as one.
 */
export function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let filled = 0;
  for (const word of text.trim().split(/\s+/u)) {
    for (const [index, piece] of piecesOf(word, width).entries()) {
      const gap = line === "" || index > 0 ? "" : " ";
      const wide = widthOf(gap + piece);
      const isFull = line !== "" && filled + wide > width;
      if (isFull) lines.push(line + gap);
      [line, filled] = isFull ? [piece, widthOf(piece)] : [line + gap + piece, filled + wide];
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** A word that fits into a line as it is, a longer one cut. */
function piecesOf(word: string, width: number): readonly string[] {
  if (word === "") return [];
  const pieces = [""];
  let filled = 0;
  for (const character of word) {
    const wide = widthOf(character);
    if (filled + wide > width) [filled] = [0, pieces.push("")];
    pieces[pieces.length - 1] += character;
    filled += wide;
  }
  return pieces;
}

/** The width of a text in sizes of its type, at most. */
export function widthOf(text: string): number {
  return Array.from(text.normalize("NFD"), widthOfOne).reduce((sum, width) => sum + width, 0) / 1000;
}

function widthOfOne(character: string): number {
  if (/\p{M}/u.test(character)) return ACCENT;
  const code = character.codePointAt(0) ?? 0;
  return OF.get(character) ?? (code < 0x7f || "–•·“”§°".includes(character) ? LATIN : OTHER);
}
