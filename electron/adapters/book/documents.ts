import { join } from "node:path";
import { fail } from "../../../core/failure/failure.ts";
import type { Signatures } from "../../../core/record/book.ts";
import { RECORD_LIMIT } from "../../../core/record/canonical-json.ts";
import { SIGNATURE_LIMIT } from "../../../core/record/sshsig.ts";
import type { Disk } from "./disk.ts";
import { type BookFolder, named, signatureName, witnessName } from "./names.ts";

/** Files that are read at once: enough to keep a disk busy, few enough for its buffers. */
const AT_ONCE = 32;

/** A document with its signatures, as found. */
export interface SignedDocument {
  /** The name without `.json`: a record's number in six digits, or a set ID. */
  readonly stem: string;
  readonly bytes: Uint8Array;
  readonly signatures: Signatures;
}

/** The names in one of the book's folders, sorted out. */
export interface FolderNames {
  /** Stems of the documents, ascending. */
  readonly documents: readonly string[];
  readonly witnessed: ReadonlySet<string>;
  /** Unfinished writes: temporary files, and signatures of documents that are not there. */
  readonly leftovers: readonly string[];
  readonly strangers: number;
}

/** Sorts out what is in one of the book's folders. Fails with `refused.book-place` when a link is among it. */
export async function folderNames(disk: Disk, root: string, folder: BookFolder): Promise<FolderNames> {
  const names = (await disk.names(join(root, folder))).toSorted();
  const all = names.map((name) => ({ name, ...named(folder, name) }));
  const kinds = await inBatches(all, ({ name }) => disk.kind(join(root, folder, name)));
  if (kinds.includes("link")) fail("refused.book-place", { field: "link" });
  const ours = all.filter(({ is }) => is !== "stranger" && is !== "system");
  if (ours.some(({ name }) => kinds[names.indexOf(name)] !== "file")) fail("unreadable.book-file", { field: folder });
  const documents = all.flatMap((one) => (one.is === "document" ? [one.stem] : []));
  const present = new Set(documents);
  const isLeftover = (one: (typeof all)[number]) =>
    one.is === "temporary" || ((one.is === "signature" || one.is === "witness") && !present.has(one.stem));
  return {
    documents,
    witnessed: new Set(all.flatMap((one) => (one.is === "witness" ? [one.stem] : []))),
    leftovers: all.filter(isLeftover).map(({ name }) => name),
    strangers: all.filter(({ is }) => is === "stranger").length,
  };
}

/**
 * Reads the documents of a folder with their signatures. Fails with `unreadable.book-file` when one has no operator's
 * signature.
 */
export async function readDocuments(
  disk: Disk,
  root: string,
  folder: "records" | "manifests",
  { documents, witnessed }: FolderNames,
): Promise<readonly SignedDocument[]> {
  const text = async (name: string) =>
    Buffer.from(await disk.read(join(root, folder, name), SIGNATURE_LIMIT)).toString("latin1");
  return inBatches(documents, async (stem) => {
    const name = `${stem}.json`;
    const signature = join(root, folder, signatureName(name));
    if ((await disk.kind(signature)) === "none") fail("unreadable.book-file", { field: `signature in ${folder}` });
    const [bytes, operator, witness] = await Promise.all([
      disk.read(join(root, folder, name), RECORD_LIMIT),
      text(signatureName(name)),
      witnessed.has(stem) ? text(witnessName(name)) : null,
    ]);
    return { stem, bytes, signatures: { operator, witness } };
  });
}

async function inBatches<T, U>(items: readonly T[], act: (item: T) => Promise<U>): Promise<readonly U[]> {
  const done: U[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(act))));
  return done;
}
