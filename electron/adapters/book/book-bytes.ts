import { join } from "node:path";
import { fail } from "../../../core/failure/failure.ts";
import { KEY_FILE_LIMIT } from "../../../core/record/key-file.ts";
import type { BookFile } from "../../../core/record/verify/verification.ts";
import { isOwnPath } from "./book-files.ts";
import type { Disk } from "./disk.ts";
import { named } from "./names.ts";

/** The files of a book by their paths in it. */
export type BookBytes = ReadonlyMap<string, Uint8Array>;

/** The bytes of a file that is there. */
export function bytesAt(book: BookBytes, path: string): Uint8Array {
  return book.get(path) ?? fail("fault.unexpected");
}

/** Those of the evidence that are plain files under one of the book's own names. */
export function evidenceBytes(files: readonly BookFile[]): BookBytes {
  return new Map(
    files.flatMap((file) => (file.is === "file" && isOwnPath(file.path) ? [[file.path, file.bytes] as const] : [])),
  );
}

/** The signers' key files; none when their folder is not there. What is no plain file or too large is left out. */
export async function keyFileBytes(disk: Disk, root: string): Promise<BookBytes> {
  const folder = join(root, "signers");
  if ((await disk.kind(folder)) !== "folder") return new Map();
  const entries = await disk.entries(folder);
  const names = entries.filter(({ name, kind }) => kind === "file" && named("signers", name).is === "document");
  const contents = await disk.readMany(names.map(({ name }) => ({ path: join(folder, name), limit: KEY_FILE_LIMIT })));
  return new Map(
    names.flatMap(({ name }, index) => {
      const bytes = contents[index];
      return bytes === undefined || typeof bytes === "string" ? [] : [[`signers/${name}`, bytes] as const];
    }),
  );
}
