import { utf8Bytes } from "../encoding/utf8.ts";

/** What spreadsheets take for the beginning of a formula, in half and full width. */
const FORMULA = /^[\s\u3000]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/u;

/**
 * A table as RFC 4180 wants it: every cell in quotes, lines ended by CRLF; UTF-8 behind a byte order mark, without which common
 * spreadsheets take it for something else. A cell that could be taken for a formula begins with `'`.
 */
export function csvBytes(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const lines = rows.map((row) =>
    row.map((cell) => quoted(typeof cell === "number" ? String(cell) : harmless(cell))).join(","),
  );
  return utf8Bytes(`\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`);
}

function harmless(text: string): string {
  return FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
