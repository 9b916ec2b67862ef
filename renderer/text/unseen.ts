// Control, format (bidi overrides, zero-width), unassigned, private and lone surrogate characters; separators; every space but the
// ordinary one.
const UNSEEN = /([\p{C}\p{Zl}\p{Zp}]|[^\P{Zs} ])/u;

/** A run of text as it stands, or one character that cannot be seen, by its name. */
export interface Run {
  readonly text: string;
  readonly named: boolean;
}

/** The text in runs, every invisible character as its name (`U+202E`). `lines`: line ends and tabs stay as they are. */
export function runsOf(text: string, lines = false): readonly Run[] {
  // Splitting by a captured expression puts what matched at every odd place.
  return text.split(UNSEEN).map((run, index) => {
    const named = index % 2 === 1 && !(lines && /[\n\r\t]/.test(run));
    return { text: named ? codePoint(run) : run, named };
  });
}

/** `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether a character cannot be seen and must be named. */
export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A name for use within a sentence: written from right to left it does not turn what stands beside it. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}` : name;
}
