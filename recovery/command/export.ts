import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import { auditPack, type PackFile, packName, sumsOf, zipOf } from "../../core/audit-pack/pack.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Evidence } from "../../core/record/verify/book-place.ts";
import type { BookFile } from "../../core/record/verify/verification.ts";
import type { Command } from "./arguments.ts";
import { verifiedEvidence } from "./book-evidence.ts";
import { INVOKED_IN } from "./invocation.ts";
import { newFile, newFolder } from "./new-folder.ts";
import { shownName } from "./terminal.ts";
import { sheetTypeface } from "./typeface.ts";
import { verificationReport } from "./verification-report.ts";

type ExportCommand = Extract<Command, { command: "export" }>;

/**
 * Verifies a book and writes its audit pack into a new folder or a new zip; nothing is ever overwritten, and the book is left as it
 * is. Returns 2, with what was found and without a pack, when the book does not hold. Fails as `verifiedEvidence` does, with
 * `refused.folder-not-empty`, `refused.file-there`, `refused.inside-book` and `refused.pack-too-large`.
 */
export async function exportPack({ book, out, allowedSigners, organisation }: ExportCommand): Promise<number> {
  if (`${resolve(INVOKED_IN, out)}${sep}`.startsWith(resolve(INVOKED_IN, book) + sep)) fail("refused.inside-book");
  const today = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const verified = await verifiedEvidence({ book, allowedSigners, heads: [], now: today });
  const { evidence, verification } = verified;
  if (verification.findings.length > 0) {
    process.stdout.write(verificationReport(verified, 0));
    return 2;
  }
  const tools = { verifyHtml: tool("verify.html"), verifyPy: tool("verify.py"), formatMd: tool("FORMAT.md") };
  const { version: appVersion } = packageFile;
  const input = { verification, organisation, today, appVersion, typeface: sheetTypeface(), tools };
  const pack = auditPack({ ...input, files: bookFiles(evidence) });
  const folders = missingFolders(pack);
  if (out.toLowerCase().endsWith(".zip")) await newFile(out, zipOf([...pack, ...folders], today));
  else {
    const folder = await newFolder(out);
    for (const { path, bytes } of pack) await folder.write(path, bytes);
    for (const { path } of folders) await folder.makeFolder(path);
  }
  process.stdout.write(told(shownName(out), packName({ today, verification }), pack.length, sumsOf(pack)));
  return 0;
}

function told(out: string, name: string, files: number, sums: Uint8Array): string {
  const sum = createHash("sha256").update(sums).digest("hex");
  return `EXPORTED  ${name}: the book holds, and ${files} files were written to ${out}
SHA-256 of SHA256SUMS, which names every other file:
  ${sum}
Note it where nobody who holds the pack can change it. The book does not know of this export: record it in the app.
Verify the pack:
  npm run -s sealwright -- verify ${out}
`;
}

/** Of a pack, those of the book in it. */
function bookFiles({ is, files }: Evidence): readonly BookFile[] {
  if (is === "book") return files;
  return files.flatMap((file) => (file.path.startsWith(BOOK) ? [{ ...file, path: file.path.slice(BOOK.length) }] : []));
}
const BOOK = "book/";

/** A book of no records or no sets has an empty folder, without which it would be none. In a zip a folder's name ends with `/`. */
function missingFolders(pack: readonly PackFile[]): readonly PackFile[] {
  return ["book/records/", "book/manifests/"]
    .filter((folder) => !pack.some(({ path }) => path.startsWith(folder)))
    .map((path) => ({ path, bytes: new Uint8Array() }));
}

function tool(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../${name}`, import.meta.url)));
}
