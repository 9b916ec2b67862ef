/** A stretch of text to show as it stands, or one character that cannot be seen and is named instead. */
export interface VisibleRun {
  readonly text: string;
  readonly kind: "plain" | "digit" | "named";
}

// Control, format (bidi overrides, zero-width), unassigned, private and lone surrogate characters; separators; every space but the
// ordinary one.
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|[^\P{Zs} ]/u;

/**
 * Text cut into runs so that nothing in it is invisible or turns what follows around: such a character is named (`U+202E`). With
 * `lines`, line ends and tabs stay as they are; with `digits`, digits are runs of their own.
 */
export function visibleRuns(
  text: string,
  options: { readonly lines?: boolean; readonly digits?: boolean } = {},
): readonly VisibleRun[] {
  const runs: VisibleRun[] = [];
  for (const character of text) {
    const kind = kindOf(character, options.lines ?? false, options.digits ?? false);
    const shown = kind === "named" ? codePoint(character) : character;
    const last = runs.at(-1);
    if (last?.kind === kind && kind !== "named") runs[runs.length - 1] = { text: last.text + shown, kind };
    else runs.push({ text: shown, kind });
  }
  return runs;
}

function kindOf(character: string, lines: boolean, digits: boolean): VisibleRun["kind"] {
  if (lines && /[\n\r\t]/.test(character)) return "plain";
  if (UNSEEN.test(character)) return "named";
  return digits && /[0-9]/.test(character) ? "digit" : "plain";
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
