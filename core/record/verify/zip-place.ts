import { Inflate } from "fflate";
import { Failure, fail } from "../../failure/failure.ts";
import type { BookPlace } from "./book-place.ts";
import { crc32 } from "./crc32.ts";
import { FolderTree } from "./folder-tree.ts";
import { zipDirectory, type ZipEntry } from "./zip-directory.ts";

const FILE_HEADER = 0x04034b50;
const FILE_HEADER_LENGTH = 30;
// Deflate makes a thousand bytes of one at most: what a slice becomes is bounded before it is counted.
const SLICE = 16_384;

/**
 * A zip as a place: an audit pack or a book, at the top of the zip or in the one folder that stands there. A file is unpacked
 * when it is read, and never to more than the directory says. Fails with `unreadable.zip`, now or while it is read.
 */
export function zipPlace(zip: Uint8Array): BookPlace {
  const files = new Map<string, ZipEntry>();
  const tree = new FolderTree();
  for (const entry of zipDirectory(zip)) {
    // What a Mac's own program for zips adds.
    if (entry.path === "__MACOSX" || entry.path.startsWith("__MACOSX/")) continue;
    if (!tree.put(entry.path, entry.is)) refuse("a path twice");
    files.set(entry.path, entry);
  }
  const start = tree.start();
  return {
    list: (folder) => tree.list((start + folder).replace(/\/$/, "")),
    read(path, limit) {
      const entry = files.get(start + path) ?? refuse("directory");
      return entry.size > limit ? "too-large" : unpacked(zip, entry);
    },
  };
}

function unpacked(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const { offset, packed, size, method, crc } = entry;
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (offset + FILE_HEADER_LENGTH > zip.length || view.getUint32(offset, true) !== FILE_HEADER) return refuse("directory");
  const start = offset + FILE_HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = zip.subarray(start, start + packed);
  const bytes = method === "stored" ? content.slice() : inflated(content, size);
  return crc32(bytes) === crc ? bytes : refuse("checksum");
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) refuse("size");
    bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += SLICE) {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (error) {
    // What the library says of it may quote it.
    throw error instanceof Failure ? error : new Failure("unreadable.zip", { field: "compression" });
  }
  return length === size ? bytes : refuse("size");
}

function refuse(field: string): never {
  return fail("unreadable.zip", { field });
}
