import { fail } from "../../../core/failure/failure.ts";
import type { BookPlace, PlaceEntry } from "../../../core/record/verify/book-place.ts";
import type { Chosen } from "./chosen.ts";
import { fileContents } from "./file-contents.ts";

/**
 * What was dropped: one folder, or one file. Null when it was something else or several. A page from a file may read a dropped
 * folder by handles in Chromium, and by entries elsewhere. Must be called while the drop is handled: its items end with it.
 */
export async function droppedItem(items: readonly DataTransferItem[]): Promise<Chosen | File | null> {
  const [item, ...others] = items.filter(({ kind }) => kind === "file");
  if (item === undefined || others.length > 0) return null;
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  const handle = await item.getAsFileSystemHandle?.().catch(() => null);
  if (handle instanceof FileSystemDirectoryHandle) return { name: handle.name, place: handlePlace(handle) };
  if (entry !== null && isFolder(entry)) return { name: entry.name, place: entryPlace(entry) };
  return file;
}

function handlePlace(root: FileSystemDirectoryHandle): BookPlace {
  async function folderAt(path: string): Promise<FileSystemDirectoryHandle> {
    let at = root;
    for (const name of names(path)) at = await at.getDirectoryHandle(name);
    return at;
  }
  return {
    async list(path) {
      try {
        const found: PlaceEntry[] = [];
        const folder = await folderAt(path);
        for await (const [name, { kind }] of folder.entries()) found.push({ name, is: kind === "file" ? "file" : "folder" });
        return found;
      } catch {
        return null;
      }
    },
    async read(path, limit) {
      const [folder, name] = split(path);
      const handle = await folderAt(folder)
        .then((at) => at.getFileHandle(name))
        .catch(gone);
      return await fileContents(await handle.getFile().catch(gone), limit);
    },
  };
}

function entryPlace(root: FileSystemDirectoryEntry): BookPlace {
  const folders = new Map<string, FileSystemDirectoryEntry>([["", root]]);
  const files = new Map<string, FileSystemFileEntry>();
  return {
    async list(path) {
      const folder = folders.get(path);
      if (folder === undefined) return null;
      try {
        return (await entriesOf(folder)).map((entry): PlaceEntry => {
          const whole = path === "" ? entry.name : `${path}/${entry.name}`;
          if (isFolder(entry)) folders.set(whole, entry);
          else if (isFile(entry)) files.set(whole, entry);
          return { name: entry.name, is: entry.isDirectory ? "folder" : "file" };
        });
      } catch {
        return null;
      }
    },
    async read(path, limit) {
      const entry = files.get(path) ?? gone();
      return await fileContents(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(gone), limit);
    },
  };
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A reader gives a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
function gone(): never {
  return fail("fault.book-gone");
}
const names = (path: string) => (path === "" ? [] : path.split("/"));
function split(path: string): readonly [folder: string, name: string] {
  const at = path.lastIndexOf("/");
  return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
}
