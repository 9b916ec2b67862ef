import { fail } from "../../failure/failure.ts";
import { utf8Text } from "../../encoding/utf8.ts";

/** A file of a zip, as its directory names it. */
export interface ZipEntry {
  readonly path: string;
  readonly is: "file" | "folder" | "link" | "other";
  readonly method: "stored" | "deflated";
  /** Bytes, packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** Entries of a zip at most: what its directory can count. */
const ENTRIES_LIMIT = 65_534;
const PATH_LIMIT = 1_000;
/** Unpacked bytes of all files together at most. */
const UNPACKED_LIMIT = 1 << 29;

const END = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_LIMIT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const PLAIN = 0o100000;
const UNIX = 3;
const METHODS: ReadonlyMap<number, ZipEntry["method"]> = new Map([
  [0, "stored" as const],
  [8, "deflated" as const],
]);
const ENCRYPTED = 0x2041;
const UTF8_NAME = 0x0800;

/**
 * The files that a zip's directory names (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16), strictly: one disk, no encryption, no
 * zip64, stored or deflated, no path that leads elsewhere, 512 MiB unpacked at most. Fails with `unreadable.zip`.
 */
export function zipDirectory(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  const alone = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!alone || count > ENTRIES_LIMIT || at + size !== end) return refuse("directory");
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return refuse("directory");
    const length = ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    if (at + length > end) return refuse("directory");
    entries.push(entryAt(zip, view, at));
    at += length;
  }
  if (at !== end) return refuse("directory");
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > UNPACKED_LIMIT) return refuse("size");
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT_LIMIT); at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  return refuse("directory");
}

function entryAt(zip: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if ((flags & ENCRYPTED) !== 0) return refuse("encryption");
  const method = METHODS.get(view.getUint16(at + 10, true)) ?? refuse("compression");
  const bytes = zip.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + view.getUint16(at + 28, true));
  // Without the flag a name is in some old code page: only ASCII is the same in all.
  if ((flags & UTF8_NAME) === 0 && bytes.some((byte) => byte > 0x7e)) return refuse("a path");
  const name = nameOf(bytes);
  const path = name.endsWith("/") ? name.slice(0, -1) : name;
  const parts = path.split("/");
  if (path.length > PATH_LIMIT || parts.some((part) => part === "" || part === "." || part === ".." || /[\\\0]/.test(part))) {
    return refuse("a path");
  }
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  if (method === "stored" && packed !== size) return refuse("size");
  const is = name.endsWith("/") ? "folder" : kindOf(view, at);
  return { path, is, method, packed, size, crc: view.getUint32(at + 16, true), offset: view.getUint32(at + 42, true) };
}

function nameOf(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes);
  } catch {
    return refuse("a path");
  }
}

function kindOf(view: DataView, at: number): "file" | "link" | "other" {
  if (view.getUint8(at + 5) !== UNIX) return "file";
  const type = view.getUint16(at + 40, true) & FILE_TYPE;
  if (type === LINK) return "link";
  return type === 0 || type === PLAIN ? "file" : "other";
}

function refuse(field: string): never {
  return fail("unreadable.zip", { field });
}
