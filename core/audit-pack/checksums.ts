import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { utf8Bytes } from "../encoding/utf8.ts";
import type { PackFile } from "./pack-input.ts";

export const SUMS = "SHA256SUMS";

/** One line in the form of sha256sum(1). */
export function sumLine({ path, bytes }: PackFile): string {
  return `${bytesToHex(sha256(bytes))}  ${path}\n`;
}

/** The files sorted by path, with `SHA256SUMS` over all of them as FORMAT.md, "Verifying a book", 1, wants it. */
export function withSums(files: readonly PackFile[]): readonly PackFile[] {
  const sums = { path: SUMS, bytes: utf8Bytes(byPath(files).map(sumLine).join("")) };
  return byPath([...files, sums]);
}

// Paths are ASCII: the order of their characters is that of their bytes.
function byPath(files: readonly PackFile[]): readonly PackFile[] {
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
