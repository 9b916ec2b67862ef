import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { fail } from "../../../core/failure/failure.ts";

export type Kind = "file" | "folder" | "link" | "other" | "none";

/**
 * What the book does with a disk, and no more. Paths are absolute. Each function throws the system's error (`code`) when the
 * disk fails.
 */
export interface Disk {
  /** What stands at the path itself; a link is not followed. */
  readonly kind: (path: string) => Promise<Kind>;
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** A file's bytes, `limit` at most, else `unreadable.book-file`. A link is not followed. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
  /** A new file, on the medium when it resolves. Fails with EEXIST when something stands there. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<void>;
  /** A folder for this user only; no error when it is there. */
  readonly makeFolder: (path: string, withParents: boolean) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Brings the names in a folder onto the medium, where the system can. */
  readonly syncFolder: (path: string) => Promise<void>;
}

// Not there on Windows, where 0 changes nothing.
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** The disk by node:fs. */
export const nodeDisk: Disk = {
  async kind(path) {
    const found = await lstat(path).catch(absent);
    if (found === null) return "none";
    if (found.isSymbolicLink()) return "link";
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  },
  names: (folder) => readdir(folder),
  async read(path, limit) {
    const file = await open(path, constants.O_RDONLY | NO_FOLLOW);
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

function absent(error: unknown): null {
  if (errorCode(error) === "ENOENT") return null;
  throw error;
}
