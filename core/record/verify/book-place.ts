import { ALLOWED_SIGNERS, named } from "./names.ts";
import type { BookFile } from "./verification.ts";

/** What stands at a name; a link is not followed. */
export interface PlaceEntry {
  readonly name: string;
  readonly is: "file" | "folder" | "link" | "other";
}

/**
 * Where a book or an audit pack lies: a folder on a disk, a zip, what a browser was handed. A path has `/` between its names
 * and begins below the place; "" is the place itself.
 */
export interface BookPlace {
  /** The names in a folder, in any order; null when it cannot be read. */
  readonly list: (folder: string) => readonly PlaceEntry[] | null | Promise<readonly PlaceEntry[] | null>;
  /** The bytes of a plain file, or what keeps them from being read: more than `limit`, or no longer a plain file. */
  readonly read: (path: string, limit: number) => Contents | Promise<Contents>;
}
export type Contents = Uint8Array | "too-large" | "link" | "other";

/** What was found: a book, or a pack whose book is in its folder `book`. */
export interface Evidence {
  readonly is: "book" | "pack";
  readonly files: readonly BookFile[];
}

export const ALLOWED_SIGNERS_LIMIT = 200_000;
export const DOCUMENT_LIMIT = 65_536;
export const SIGNATURE_FILE_LIMIT = 1_000;
/** A file of a pack: reports and the programs beside the book are the largest. */
export const PACK_FILE_LIMIT = 64 << 20;
/** All files of a pack together. */
const PACK_LIMIT = 1 << 30;

const SUMS = "SHA256SUMS";
const BOOK_FOLDERS = ["records", "manifests"] as const;
const DEEPEST = 16;
const REPLACEMENT = "\ufffd";
// So many files at once: enough to keep a disk busy, few enough for any limit on open files.
const LANES = 16;

/**
 * Reads what a verifier looks at (FORMAT.md, "Verifying a book"). Of a book: the names beside the folders and in `records` and
 * `manifests`, with the bytes of the book's own files only; other files have no bytes here, since none are looked at. Of a pack:
 * all files. `progress` hears how many of how many files were read.
 */
export async function readEvidence(
  place: BookPlace,
  progress: (read: number, of: number) => void = () => undefined,
): Promise<Evidence> {
  const top = (await place.list("")) ?? [];
  const has = (name: string, is: PlaceEntry["is"]) => top.some((entry) => entry.name === name && entry.is === is);
  if (has(SUMS, "file") && has("book", "folder")) {
    return { is: "pack", files: await readAll(place, await below(place, "", top, 0), progress) };
  }
  const found: Found[] = [];
  for (const { name, is } of top) {
    const entries = is === "folder" && BOOK_FOLDERS.some((folder) => folder === name) ? await place.list(name) : [];
    // A folder that cannot be read is as good as none.
    if (entries === null) continue;
    found.push({ path: name, is }, ...entries.map((entry) => ({ path: `${name}/${entry.name}`, is: entry.is })));
  }
  return { is: "book", files: await readAll(place, found, progress, bookFileLimit) };
}

interface Found {
  readonly path: string;
  readonly is: PlaceEntry["is"];
}

async function below(
  place: BookPlace,
  folder: string,
  entries: readonly PlaceEntry[],
  depth: number,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { name, is } of entries) {
    const path = folder + name;
    found.push({ path, is });
    if (is !== "folder" || depth === DEEPEST) continue;
    found.push(...(await below(place, `${path}/`, (await place.list(path)) ?? [], depth + 1)));
  }
  return found;
}

async function readAll(
  place: BookPlace,
  found: readonly Found[],
  progress: (read: number, of: number) => void,
  limitOf: (path: string) => number | null = () => PACK_FILE_LIMIT,
): Promise<readonly BookFile[]> {
  const files: BookFile[] = [];
  let [next, read, room] = [0, 0, PACK_LIMIT];
  async function lane(): Promise<void> {
    for (let at = next++; at < found.length; at = next++) {
      const { path, is } = found[at] ?? { path: "", is: "other" };
      // A name that is no UTF-8 opens nothing.
      const limit = is === "file" && !path.includes(REPLACEMENT) ? limitOf(path) : null;
      if (is !== "file") files[at] = { path, is };
      else if (limit === null) files[at] = { path, is, bytes: new Uint8Array() };
      else {
        const contents = await place.read(path, Math.min(limit, room));
        files[at] = typeof contents === "string" ? { path, is: contents } : { path, is, bytes: contents };
        room -= typeof contents === "string" ? 0 : contents.length;
      }
      progress(++read, found.length);
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane));
  return files;
}

/** How many bytes a file of a book may have; null for a name that is none of the book's. */
function bookFileLimit(path: string): number | null {
  if (path === ALLOWED_SIGNERS) return ALLOWED_SIGNERS_LIMIT;
  const [top, name] = path.split("/");
  const folder = BOOK_FOLDERS.find((known) => known === top);
  if (folder === undefined || name === undefined) return null;
  const { is } = named(folder, name);
  if (is === "document") return DOCUMENT_LIMIT;
  return is === "signature" || is === "witness" ? SIGNATURE_FILE_LIMIT : null;
}
