import { isAbsolute, join, resolve } from "node:path";
import { fail } from "../../../core/failure/failure.ts";
import type { Disk } from "./disk.ts";
import { ALLOWED_SIGNERS, FOLDERS, isBesideBook, isSystemFile, LOCK, ROOT_TEMPORARIES, SET_ASIDE } from "./names.ts";
import { isOnDrive } from "./places.ts";

/** The folder of a book before it is locked: what is still to be made in it, and what is beside it. */
export interface Place {
  readonly root: string;
  /** Empty for a whole book. */
  readonly missing: readonly string[];
  readonly strangers: number;
}

/**
 * Looks whether `folder` is a book, an empty folder, or the beginning of a book that was never finished; makes it when it is
 * not there. Nothing else is written. Fails with `refused.book-place` (not absolute, not a folder, a link),
 * `refused.book-not-empty`, and `unreadable.book-file` when a book has lost a folder.
 */
export async function inspectPlace(disk: Disk, folder: string): Promise<Place> {
  if (!isAbsolute(folder) || folder.includes("\0")) fail("refused.book-place", { field: "path" });
  const root = resolve(folder);
  if ((await disk.kind(root)) === "none") await disk.makeFolder(root, !isOnDrive(root));
  await demand(disk, root, "folder");
  const names = await disk.names(root);
  const missing = [...FOLDERS, ALLOWED_SIGNERS].filter((name) => !names.includes(name));
  const strangers = names.filter((name) => !isBesideBook(name) && !isOwn(name));
  if (missing.length > 0 && strangers.length > 0) fail("refused.book-not-empty");
  for (const name of [...FOLDERS, SET_ASIDE]) if (names.includes(name)) await demand(disk, join(root, name), "folder");
  for (const name of [ALLOWED_SIGNERS, LOCK, ...ROOT_TEMPORARIES]) {
    if (names.includes(name)) await demand(disk, join(root, name), "file");
  }
  const [lost] = missing;
  if (lost !== undefined && (await isInUse(disk, root, names))) fail("unreadable.book-file", { field: lost });
  return { root, missing, strangers: strangers.length };
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

async function demand(disk: Disk, path: string, expected: "folder" | "file"): Promise<void> {
  const kind = await disk.kind(path);
  if (kind === "link") fail("refused.book-place", { field: "link" });
  if (kind !== expected) fail("refused.book-place", { field: `not a ${expected}` });
}

/** True when a part of a book that is there holds anything. */
async function isInUse(disk: Disk, root: string, names: readonly string[]): Promise<boolean> {
  if (names.includes(ALLOWED_SIGNERS) && (await disk.read(join(root, ALLOWED_SIGNERS), 1_000_000)).length > 0) return true;
  for (const name of FOLDERS.filter((one) => names.includes(one))) {
    const content = await disk.names(join(root, name));
    if (content.some((one) => !isSystemFile(one))) return true;
  }
  return false;
}

function isOwn(name: string): boolean {
  return name === ALLOWED_SIGNERS || FOLDERS.some((folder) => folder === name);
}
