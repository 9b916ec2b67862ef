import type { BookFile } from "../record/verify/verification.ts";
import { ALLOWED_SIGNERS, named } from "../record/verify/names.ts";
import type { PackFile } from "./pack-input.ts";

/** The book's files as they go into the pack's folder `book`: those that a verifier looks at, and no other. */
export function bookPart(files: readonly BookFile[]): readonly PackFile[] {
  return files.flatMap((file) =>
    file.is === "file" && isEvidence(file.path) ? [{ path: `book/${file.path}`, bytes: file.bytes }] : [],
  );
}

const FOLDERS = ["book/records", "book/manifests"];

/**
 * The folders of a pack's book that no file of it lies in, as before the first set is sealed: a book without them is none
 * (FORMAT.md, "Verifying a book", B6), so whoever writes the pack makes them. None for what is no pack of a book.
 */
export function emptyFolders(pack: readonly PackFile[]): readonly string[] {
  if (!pack.some(({ path }) => path.startsWith("book/"))) return [];
  return FOLDERS.filter((folder) => !pack.some(({ path }) => path.startsWith(`${folder}/`)));
}

function isEvidence(path: string): boolean {
  if (path === ALLOWED_SIGNERS) return true;
  const [folder, name = "", ...more] = path.split("/");
  if ((folder !== "records" && folder !== "manifests") || more.length > 0) return false;
  return ["document", "signature", "witness"].includes(named(folder, name).is);
}
