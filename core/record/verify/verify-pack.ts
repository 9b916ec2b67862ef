import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { compareUtf8 } from "../../encoding/utf8.ts";
import { isSystemFile } from "./names.ts";
import type { Sha256 } from "./record-file.ts";
import { readSums, SUMS } from "./sums.ts";
import type { BookFile, Finding, Verification, VerifyInput } from "./verification.ts";
import { verifyBook } from "./verify-book.ts";

const BOOK = "book/";

/**
 * Holds an audit pack against its `SHA256SUMS` and the book in it against all rules of a book (FORMAT.md, "Verifying a book").
 * `files` are all that is in the pack, at any depth; folders need not be among them. Findings of the pack come first, with paths
 * of the pack; those of the book have its own. Fails as `verifyBook` does.
 */
export async function verifyPack(input: VerifyInput): Promise<Verification> {
  const { files, sha256: hashing = sha256 } = input;
  const book = await verifyBook({ ...input, files: bookIn(files) });
  return { ...book, findings: [...sumFindings(files, hashing), ...book.findings] };
}

function sumFindings(files: readonly BookFile[], hashing: Sha256): readonly Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const list = byPath.get(SUMS);
  const sums = list?.is === "file" ? readSums(list.bytes) : null;
  if (sums === null) return [{ rule: "P4", file: SUMS }];
  const wrong = sums.flatMap(({ path, sum }): readonly Finding[] => {
    const file = byPath.get(path);
    if (file?.is !== "file") return [{ rule: "P2", file: path }];
    return bytesToHex(hashing(file.bytes)) === sum ? [] : [{ rule: "P1", file: path }];
  });
  const named = new Set([SUMS, ...sums.map(({ path }) => path)]);
  const added = files
    .filter(({ path, is }) => is !== "folder" && !named.has(path) && !path.split("/").some(isSystemFile))
    .toSorted((a, b) => compareUtf8(a.path, b.path));
  return [...wrong, ...added.map(({ path }): Finding => ({ rule: "P3", file: path }))];
}

/** What a pack's folder `book` holds, with the folders that the paths imply. */
function bookIn(files: readonly BookFile[]): readonly BookFile[] {
  const found = new Map<string, BookFile>();
  for (const { path: whole, ...rest } of files) {
    if (!whole.startsWith(BOOK) || whole === BOOK) continue;
    const path = whole.slice(BOOK.length);
    const names = path.split("/");
    for (const at of names.keys()) {
      const folder = names.slice(0, at).join("/");
      if (folder !== "" && !found.has(folder)) found.set(folder, { path: folder, is: "folder" });
    }
    found.set(path, { path, ...rest });
  }
  return [...found.values()];
}
