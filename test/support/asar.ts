import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";

/** A file in an ASAR archive, as its header has it. */
export interface AsarEntry {
  readonly path: string;
  readonly size: number;
  /** Lies beside the archive, in `<archive>.unpacked/`. */
  readonly unpacked: boolean;
  /** SHA-256 that the header names for it, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: Buffer;
}

/**
 * Reads an ASAR archive: two little-endian sizes, the length of a JSON text, the text, then the files one after the other. Written apart from
 * @electron/asar, which made the archive.
 */
export function readAsar(archive: string): AsarEntry[] {
  const file = openSync(archive, "r");
  try {
    const sizes = Buffer.alloc(16);
    readSync(file, sizes, 0, 16, 0);
    const json = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(file, json, 0, json.length, 16);
    const start = 8 + sizes.readUInt32LE(4);
    const read = (offset: number, size: number): Buffer => {
      const bytes = Buffer.alloc(size);
      readSync(file, bytes, 0, size, start + offset);
      return bytes;
    };
    return entriesOf(JSON.parse(json.toString("utf8")), "").map(({ path, node }) => {
      const unpacked = field(node, "unpacked") === true;
      const size = Number(field(node, "size"));
      const bytes = unpacked ? readFileSync(join(`${archive}.unpacked`, path)) : read(Number(field(node, "offset")), size);
      return { path, size, unpacked, sha256: String(field(field(node, "integrity"), "hash")), bytes };
    });
  } finally {
    closeSync(file);
  }
}

function entriesOf(node: unknown, path: string): { path: string; node: unknown }[] {
  const children = field(node, "files");
  if (typeof children !== "object" || children === null) return [{ path, node }];
  return Object.entries(children).flatMap(([name, child]) => entriesOf(child, path === "" ? name : `${path}/${name}`));
}

function field(node: unknown, key: string): unknown {
  return typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined;
}
