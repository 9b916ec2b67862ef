import { isAbsolute, join, resolve } from "node:path";
import { fail } from "../../../core/failure/failure.ts";
import type { Disk, Entry } from "./disk.ts";
import { ALLOWED_SIGNERS, FOLDERS, isBesideBook, isSystemFile, LOCK, named, ROOT_TEMPORARIES, SET_ASIDE } from "./names.ts";
import { isOnDrive } from "./places.ts";

/** The folder of a book before it is locked: what is still to be made in it. */
export interface Place {
  readonly root: string;
  /** What is still to be made; nothing in a book that is in use. */
  readonly missing: readonly string[];
}

/**
 * Looks whether `folder` is a book, an empty folder, or the beginning of a book that was never finished; makes it when it is
 * not there. Nothing else is written. Fails with `refused.book-place` (not absolute, not a folder, a link),
 * `refused.book-not-empty`, and `unreadable.book-file` when a book has lost its folder of keys; what else a book has lost is for
 * the verification.
 */
export async function inspectPlace(disk: Disk, folder: string): Promise<Place> {
  const root = rootOf(folder);
  if ((await disk.kind(root)) === "none") await disk.makeFolder(root, !isOnDrive(root));
  const names = await demandRoot(disk, root);
  const missing = [...FOLDERS, ALLOWED_SIGNERS].filter((name) => !names.includes(name));
  if (missing.length > 0 && (await isInUse(disk, root, names))) {
    if (missing.includes("signers")) fail("unreadable.book-file", { field: "signers" });
    return { root, missing: [] };
  }
  const isForeign = names.some((name) => !isBesideBook(name) && !isOwn(name));
  if (missing.length > 0 && (isForeign || (await holdsAnything(disk, root, names)))) fail("refused.book-not-empty");
  return { root, missing };
}

/** The folder as an absolute path, else `refused.book-place`. */
export function rootOf(folder: string): string {
  if (!isAbsolute(folder) || folder.includes("\0")) fail("refused.book-place", { field: "path" });
  return resolve(folder);
}

/**
 * The names in the book's folder, whose own folders beside the evidence, lock and temporary files are what they should be; what
 * stands at the names of the evidence is for the verification. Fails with `refused.book-place`.
 */
export async function demandRoot(disk: Disk, root: string): Promise<readonly string[]> {
  await demand(disk, root, "folder");
  const names = (await disk.entries(root)).map(({ name }) => name);
  for (const name of ["signers", SET_ASIDE]) if (names.includes(name)) await demand(disk, join(root, name), "folder");
  for (const name of [LOCK, ...ROOT_TEMPORARIES]) {
    // Another program may give its lock back while the folder is looked at.
    if (names.includes(name) && (await disk.kind(join(root, name))) !== "none") await demand(disk, join(root, name), "file");
  }
  return names;
}

/** Makes what a new book lacks, `allowed_signers` last. */
export async function completePlace(disk: Disk, { root, missing }: Place): Promise<void> {
  for (const name of missing) {
    if (name === ALLOWED_SIGNERS) await disk.create(join(root, name), new Uint8Array());
    else await disk.makeFolder(join(root, name), false);
  }
  if (missing.length > 0) await disk.syncFolder(root);
}

/** Moves a leftover out of the way, under a name that is free. */
export async function setAside(disk: Disk, root: string, path: string, name: string): Promise<void> {
  const folder = join(root, SET_ASIDE);
  await disk.makeFolder(folder, false);
  await demand(disk, folder, "folder");
  for (let copy = 1; copy <= 1_000; copy += 1) {
    const free = join(folder, copy === 1 ? name : `${name}.${copy}`);
    if ((await disk.kind(free)) === "none") return disk.rename(path, free);
  }
  fail("fault.book-write");
}

/** Fails with `refused.book-place` when something else stands there. */
export async function demand(disk: Disk, path: string, expected: "folder" | "file"): Promise<void> {
  const kind = await disk.kind(path);
  if (kind === "link") fail("refused.book-place", { field: "link" });
  if (kind !== expected) fail("refused.book-place", { field: `not a ${expected}` });
}

/** True when there is anything in it that only a book has. */
async function isInUse(disk: Disk, root: string, names: readonly string[]): Promise<boolean> {
  if (names.includes(ALLOWED_SIGNERS)) {
    const path = join(root, ALLOWED_SIGNERS);
    if ((await disk.kind(path)) !== "file") return true;
    const [content] = await disk.readMany([{ path, limit: 1_000_000 }]);
    if (content?.length !== 0) return true;
  }
  for (const name of FOLDERS.filter((one) => names.includes(one))) {
    const entries = await inFolder(disk, join(root, name));
    if (entries.some((entry) => !["stranger", "system"].includes(named(name, entry.name).is))) return true;
  }
  return false;
}

async function holdsAnything(disk: Disk, root: string, names: readonly string[]): Promise<boolean> {
  for (const name of FOLDERS.filter((one) => names.includes(one))) {
    if ((await disk.kind(join(root, name))) !== "folder") return true;
    if ((await disk.entries(join(root, name))).some((entry) => !isSystemFile(entry.name))) return true;
  }
  return false;
}

async function inFolder(disk: Disk, path: string): Promise<readonly Entry[]> {
  return (await disk.kind(path)) === "folder" ? disk.entries(path) : [];
}

function isOwn(name: string): boolean {
  return name === ALLOWED_SIGNERS || FOLDERS.some((folder) => folder === name);
}
