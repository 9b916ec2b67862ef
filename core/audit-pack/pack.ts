import { utf8Bytes } from "../encoding/utf8.ts";
import { bookPart } from "./book-part.ts";
import { SUMS, withSums } from "./checksums.ts";
import type { PackFile, PackInput } from "./pack-input.ts";
import { readmeText } from "./readme.ts";

export type { PackFile, PackInput } from "./pack-input.ts";
export { zipOf } from "./zip.ts";

/**
 * The audit pack: the book's records, manifests, signatures and `allowed_signers` as they are, a report of them, and all that
 * checks them without this program. The same input gives the same bytes. A book that does not hold is packed too: the report
 * says first what was found. Files are sorted by path; `SHA256SUMS` is one of them.
 */
export function auditPack(input: PackInput): readonly PackFile[] {
  const { files, tools } = input;
  return withSums([
    ...bookPart(files),
    { path: "verify.html", bytes: tools.verifyHtml },
    { path: "verify.py", bytes: tools.verifyPy },
    { path: "FORMAT.md", bytes: tools.formatMd },
    { path: "README.txt", bytes: utf8Bytes(readmeText(input)) },
  ]);
}

/** What the pack's folder (or, with `.zip`, its zip) is called: `sealwright-audit-2026-11-22-000042`. */
export function packName({ today, verification }: PackInput): string {
  return `sealwright-audit-${today.slice(0, 10)}-${String(verification.head.seq).padStart(6, "0")}`;
}

/** `SHA256SUMS` of a pack: its own SHA-256 is what a pack is recognised by. */
export function sumsOf(pack: readonly PackFile[]): Uint8Array {
  return pack.find(({ path }) => path === SUMS)?.bytes ?? new Uint8Array();
}
