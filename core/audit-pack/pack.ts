import { utf8Bytes } from "../encoding/utf8.ts";
import { bookPart } from "./book-part.ts";
import { SUMS, withSums } from "./checksums.ts";
import { controlsJson } from "./control-evidence.ts";
import { emergencyAccessFiles } from "./emergency-access.ts";
import { checklistText } from "./checklist.ts";
import { packFacts } from "./pack-facts.ts";
import type { PackFile, PackInput } from "./pack-input.ts";
import { readmeText } from "./readme.ts";
import { reportHtml } from "./report/report.ts";
import { timelineCsv } from "./timeline.ts";

export type { PackFile, PackInput } from "./pack-input.ts";
export { emptyFolders } from "./book-part.ts";
export { zipOf } from "./zip.ts";

/**
 * The audit pack: the book's records, manifests, signatures and `allowed_signers` as they are, a report of them, and all that
 * checks them without this program. The same input gives the same bytes. A book that does not hold is packed too: the report
 * says first what was found. Files are sorted by path; `SHA256SUMS` is one of them.
 */
export function auditPack(input: PackInput): readonly PackFile[] {
  const { files, tools, typeface } = input;
  const facts = packFacts(input);
  return withSums([
    ...bookPart(files),
    ...emergencyAccessFiles(facts),
    { path: "FORMAT.md", bytes: tools.formatMd },
    { path: "README.txt", bytes: utf8Bytes(readmeText(facts)) },
    { path: "controls.json", bytes: controlsJson(facts) },
    { path: "report.html", bytes: utf8Bytes(reportHtml(facts, typeface)) },
    { path: "review-checklist.md", bytes: utf8Bytes(checklistText(facts)) },
    { path: "timeline.csv", bytes: timelineCsv(facts) },
    { path: "verify.html", bytes: tools.verifyHtml },
    { path: "verify.py", bytes: tools.verifyPy },
  ]);
}

/**
 * The files of `emergency-access` alone, with `SHA256SUMS` over them: for an online system that takes in openings and no book.
 */
export function emergencyAccess(input: PackInput): readonly PackFile[] {
  return withSums(emergencyAccessFiles(packFacts(input)));
}

/** What the pack's folder (or, with `.zip`, its zip) is called: `sealwright-audit-2026-11-22-000042`. */
export function packName({ today, verification }: Pick<PackInput, "today" | "verification">): string {
  return `sealwright-audit-${today.slice(0, 10)}-${String(verification.head.seq).padStart(6, "0")}`;
}

/** `SHA256SUMS` of a pack: its own SHA-256 is what a pack is recognised by. */
export function sumsOf(pack: readonly PackFile[]): Uint8Array {
  return pack.find(({ path }) => path === SUMS)?.bytes ?? new Uint8Array();
}
