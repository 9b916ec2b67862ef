import { compareUtf8, utf8Text } from "../../encoding/utf8.ts";

/** The list of a pack's files with their sums, beside them. */
export const SUMS = "SHA256SUMS";

const LINE = /^([0-9a-f]{64}) {2}([^\\]+)$/;

/** One file that `SHA256SUMS` names. */
export interface Sum {
  readonly path: string;
  /** SHA-256 in hexadecimal. */
  readonly sum: string;
}

/** The lines of a `SHA256SUMS` (FORMAT.md, "Verifying a book", 1), or null when it has not that form (P4). */
export function readSums(bytes: Uint8Array): readonly Sum[] | null {
  const lines = textOrNull(bytes)?.split("\n");
  if (lines?.pop() !== "") return null;
  const sums: Sum[] = [];
  for (const line of lines) {
    const [, sum = "", path = ""] = LINE.exec(line) ?? [];
    const before = sums.at(-1);
    if (path === SUMS || path.split("/").some((name) => ["", ".", ".."].includes(name))) return null;
    if (before !== undefined && compareUtf8(before.path, path) >= 0) return null;
    sums.push({ path, sum });
  }
  return sums;
}

/** The text of a `SHA256SUMS` of these files, which needs no order. */
export function sumsText(sums: readonly Sum[]): string {
  const sorted = sums.toSorted((a, b) => compareUtf8(a.path, b.path));
  return sorted.map(({ path, sum }) => `${sum}  ${path}\n`).join("");
}

function textOrNull(bytes: Uint8Array): string | null {
  try {
    return utf8Text(bytes);
  } catch {
    return null;
  }
}
