import { crc32 } from "node:zlib";

/** A file for a zip: its bytes and whether it may be run. */
export interface ZipFile {
  readonly bytes: Uint8Array;
  readonly executable?: boolean;
}

/** A zip with these files by name, stored without compression, all dated 1980-01-01. Each below 4 GB, names in ASCII. */
export function storedZip(files: Readonly<Record<string, ZipFile>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, { bytes, executable = false }] of Object.entries(files)) {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0); // version needed
    head.writeUInt16LE(0x0021, 8); // 1980-01-01
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name, "ascii"), bytes]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(((executable ? 0o100755 : 0o100644) << 16) >>> 0, 6);
    entry.writeUInt32LE(offset, 10);
    const madeByUnix = Buffer.from([20, 3]);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), madeByUnix, head, entry, Buffer.from(name, "ascii")]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06", "latin1"), end]);
}
