import { closeSync, constants, type Dirent, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { lstat, mkdir, open, readdir, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { fail } from "../../../core/failure/failure.ts";

export type Kind = "file" | "folder" | "link" | "other" | "none";
/** What stands at a name in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: Exclude<Kind, "none">;
}

/**
 * What the book does with a disk, and no more. Paths are absolute. Each function throws the system's error (`code`) when the
 * disk fails.
 */
export interface Disk {
  /** What stands at the path itself; a link is not followed. */
  readonly kind: (path: string) => Promise<Kind>;
  /** The names in a folder, in any order, each with what stands there; links are not followed. */
  readonly entries: (folder: string) => Promise<readonly Entry[]>;
  /** The path without links; of what is not there, that of the nearest folder above it and the rest. */
  readonly realPath: (path: string) => Promise<string>;
  /** A file's bytes, `limit` at most, else `unreadable.book-file`. A link is not followed. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
  /** As `read` for many small files at once; instead of failing it tells which is no plain file, or larger than its limit. */
  readonly readMany: (files: readonly FileToRead[]) => Promise<readonly (Uint8Array | "too-large" | "link" | "other")[]>;
  /** A new file, on the medium when it resolves. Fails with EEXIST when something stands there. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<void>;
  /** A folder for this user only; no error when it is there. */
  readonly makeFolder: (path: string, withParents: boolean) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Brings the names in a folder onto the medium, where the system can. */
  readonly syncFolder: (path: string) => Promise<void>;
}

export interface FileToRead {
  readonly path: string;
  readonly limit: number;
}

// Not there on Windows, where 0 changes nothing.
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
// A pipe that lies there must not be waited for.
const READING = constants.O_RDONLY | NO_FOLLOW | (constants.O_NONBLOCK ?? 0);
/** Files that are read before others have their turn: a moment on a disk, a tenth of a second on a slow stick. */
const AT_ONCE = 64;

/** The disk by node:fs. */
export const nodeDisk: Disk = {
  async kind(path) {
    const found = await lstat(path).catch(absent);
    return found === null ? "none" : kindOf(found);
  },
  async entries(folder) {
    const found = await readdir(folder, { withFileTypes: true });
    return found.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async realPath(path) {
    const found = await realpath(path).catch(absent);
    return found ?? join(await nodeDisk.realPath(dirname(path)), basename(path));
  },
  async readMany(files) {
    const contents: (Uint8Array | "too-large" | "link" | "other")[] = [];
    for (const [index, { path, limit }] of files.entries()) {
      if (index % AT_ONCE === 0) await breathe();
      contents.push(smallFile(path, limit));
    }
    return contents;
  },
  async read(path, limit) {
    const file = await open(path, READING);
    try {
      const { size } = await file.stat();
      if (size > limit) return fail("unreadable.book-file", { field: "size" });
      const bytes = new Uint8Array(size + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length);
        length += bytesRead;
        if (bytesRead === 0) return bytes.slice(0, length);
        if (length > size) return fail("unreadable.book-file", { field: "size" });
      }
    } finally {
      await file.close();
    }
  },
  async create(path, bytes) {
    const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW, 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async makeFolder(path, withParents) {
    await mkdir(path, { recursive: withParents, mode: 0o700 }).catch((error: unknown) => {
      if (errorCode(error) !== "EEXIST") throw error;
    });
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path),
  async syncFolder(path) {
    // Windows opens no folder.
    if (process.platform === "win32") return;
    const folder = await open(path, constants.O_RDONLY);
    try {
      await folder.sync();
    } catch (error) {
      // Some drivers of sticks sync files only.
      if (!["EINVAL", "ENOTSUP", "ENOSYS"].includes(errorCode(error))) throw error;
    } finally {
      await folder.close();
    }
  },
};

/** The system's code of an error (`ENOSPC`), or "". */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Without waiting for others: for many small files that takes a fifth of the time. */
function smallFile(path: string, limit: number): Uint8Array | "too-large" | "link" | "other" {
  let file: number;
  try {
    file = openSync(path, READING);
  } catch (error) {
    if (errorCode(error) === "ELOOP") return "link";
    throw error;
  }
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return "other";
    if (found.size > limit) return "too-large";
    const bytes = new Uint8Array(found.size);
    for (let length = 0; length < bytes.length;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) return bytes.slice(0, length);
      length += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

function kindOf(found: Dirent | Stats): Exclude<Kind, "none"> {
  if (found.isSymbolicLink()) return "link";
  return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
}

function absent(error: unknown): null {
  if (errorCode(error) === "ENOENT") return null;
  throw error;
}
