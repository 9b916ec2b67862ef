import { SYMBOL_COUNTS } from "../../core/share/share-text.ts";
import { fail } from "../../core/failure/failure.ts";

/** Characters of a text at most, typed or from a file. */
export const TEXT_LIMIT = 200_000;
const LINE_LIMIT = 2_000;

/** One code or one share's words, and the line that it begins on, counted from 1. */
export interface CodeLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The codes in a text, one a line; empty lines and lines that begin with `#` are passed over, and what zbarimg writes before a code
 * is dropped. A single code that was broken over lines, and one share's words over lines, are joined. Fails with
 * `unreadable.too-long`, `unreadable.empty` and `refused.too-many-items`.
 */
export function codeLines(text: string): readonly CodeLine[] {
  if (text.length > TEXT_LIMIT) fail("unreadable.too-long", { actual: text.length, limit: TEXT_LIMIT });
  const all = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ line: index + 1, text: line.trim().replace(/^QR-Code:/, "") }));
  const lines = all.filter((line) => line.text !== "" && !line.text.startsWith("#"));
  if (lines.length > LINE_LIMIT) fail("refused.too-many-items", { limit: LINE_LIMIT });
  const [first] = lines;
  if (first === undefined) return fail("unreadable.empty");
  return isOneCode(lines) ? [{ line: first.line, text: lines.map((line) => line.text).join(" ") }] : lines;
}

function isOneCode(lines: readonly CodeLine[]): boolean {
  const codes = lines.filter(({ text }) => /^SW[SCPL]\d/i.test(text)).length;
  if (codes > 0) return codes === 1 && /^SW[SCPL]\d/i.test(lines[0]?.text ?? "");
  const words = lines.flatMap(({ text }) => text.match(/[A-Za-z]+|\?+/g) ?? []);
  // More than one line of 36 words each is more than one share.
  return SYMBOL_COUNTS.includes(words.length);
}
