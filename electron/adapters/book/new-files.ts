import { join } from "node:path";
import { equalBytes } from "../../../core/encoding/bytes.ts";
import { fail } from "../../../core/failure/failure.ts";
import type { Disk } from "./disk.ts";
import { temporaryName } from "./names.ts";

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files that count together, the one that makes them count last (signatures, then the record): each under a temporary
 * name, synced, read back and compared; then renamed in order, and the folder synced. Nothing is overwritten; what is there
 * already to the byte, from a stick that was pulled out before it could be cleaned up, is taken as written. When something fails, what was written is removed again as far as the disk allows, the last first, so that what remains is never more than a
 * leftover that does not count.
 */
export async function writeNewFiles(disk: Disk, folder: string, files: readonly NewFile[]): Promise<void> {
  const ours = new Set<string>();
  try {
    const missing: NewFile[] = [];
    for (const file of files) {
      if (await isThere(disk, join(folder, file.name), file.bytes)) continue;
      await writeTemporary(disk, folder, file, ours);
      missing.push(file);
    }
    for (const { name } of missing) {
      const [from, to] = [join(folder, temporaryName(name)), join(folder, name)];
      await disk.rename(from, to);
      ours.delete(from);
      ours.add(to);
    }
    await disk.syncFolder(folder);
  } catch (error) {
    await removeAll(disk, ours);
    throw error;
  }
}

/** Fails with `fault.book-write` when something else stands there. */
async function isThere(disk: Disk, path: string, bytes: Uint8Array): Promise<boolean> {
  const kind = await disk.kind(path);
  if (kind === "none") return false;
  if (kind !== "file" || !equalBytes(await disk.read(path, bytes.length), bytes)) fail("fault.book-write");
  return true;
}

/**
 * Replaces a file, whose bytes are `old`, by another one as a whole: whoever reads it sees the old or the new. When it fails
 * the old one is put back; only a disk that fails in that too keeps the new one.
 */
export async function replaceFile(disk: Disk, folder: string, file: NewFile, old: Uint8Array): Promise<void> {
  await renameOver(disk, folder, file);
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    await renameOver(disk, folder, { name: file.name, bytes: old }).catch(() => undefined);
    throw error;
  }
}

async function renameOver(disk: Disk, folder: string, file: NewFile): Promise<void> {
  const ours = new Set<string>();
  try {
    await writeTemporary(disk, folder, file, ours);
    await disk.rename(join(folder, temporaryName(file.name)), join(folder, file.name));
  } catch (error) {
    await removeAll(disk, ours);
    throw error;
  }
}

async function writeTemporary(disk: Disk, folder: string, { name, bytes }: NewFile, ours: Set<string>): Promise<void> {
  const path = join(folder, temporaryName(name));
  // Of a write before this one that could not even be cleaned up.
  if ((await disk.kind(path)) === "file") await disk.remove(path);
  ours.add(path);
  await disk.create(path, bytes);
  if (!equalBytes(await disk.read(path, bytes.length), bytes)) fail("fault.book-write");
}

async function removeAll(disk: Disk, paths: ReadonlySet<string>): Promise<void> {
  for (const path of [...paths].reverse()) await disk.remove(path).catch(() => undefined);
}
