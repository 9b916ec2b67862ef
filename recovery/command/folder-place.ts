import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../../core/failure/failure.ts";
import type { BookPlace, PlaceEntry } from "../../core/record/verify/book-place.ts";

// Not there on Windows, where 0 changes nothing. A pipe that lies there must not be waited for.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * A folder of the disk as a place. No link in it is followed. Fails with `fault.book-write` when a file cannot be read, and with
 * `fault.book-gone` when one vanishes in between. Synchronous: for 30,000 files that takes a third of the time.
 */
export function folderPlace(root: string): BookPlace {
  return {
    list(folder) {
      try {
        return readdirSync(join(root, folder), { withFileTypes: true }).map((entry): PlaceEntry => {
          if (entry.isFile()) return { name: entry.name, is: "file" };
          if (entry.isSymbolicLink()) return { name: entry.name, is: "link" };
          return { name: entry.name, is: entry.isDirectory() ? "folder" : "other" };
        });
      } catch {
        return null;
      }
    },
    read(path, limit) {
      const file = opened(join(root, path));
      if (file === null) return "link";
      try {
        const status = fstatSync(file);
        if (!status.isFile()) return "other";
        return status.size > limit ? "too-large" : wholeFile(file, status.size);
      } catch {
        return fail("fault.book-write");
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Null for a link. */
function opened(path: string): number | null {
  try {
    return openSync(path, FLAGS);
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
    if (code === "ELOOP") return null;
    return fail(code === "ENOENT" ? "fault.book-gone" : "fault.book-write");
  }
}

/** The bytes of a file that has so many; shorter when it was cut meanwhile. */
function wholeFile(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
