import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { storedZip } from "./stored-zip.ts";

/** The text that @electron/fuses looks for in a binary; after it stand a version, a length and one character for each fuse. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** The nine fuses as Electron ships them (1 on, 0 off), in the order of FuseV1Options: most of them not as we want them. */
export const FUSES_AS_SHIPPED = "101100011";

/**
 * Writes a zip named as Electron's for Linux into `folder`, with a binary that is an ELF header and a fuse wire: enough to be packaged, not
 * to be run. Returns its SHA-256 as the electron package's checksums.json has it.
 */
export function writeStubElectron(folder: string, version: string): Record<string, string> {
  const name = `electron-v${version}-linux-x64.zip`;
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES_AS_SHIPPED.length]), Buffer.from(FUSES_AS_SHIPPED)]);
  const binary = Buffer.concat([elfHeader(), Buffer.alloc(64), wire, Buffer.alloc(64)]);
  const zip = storedZip({
    electron: { bytes: binary, executable: true },
    version: { bytes: Buffer.from(version) },
    LICENSE: { bytes: Buffer.from("Electron's licence\n") },
    "LICENSES.chromium.html": { bytes: Buffer.from("<html></html>\n") },
    "locales/en-US.pak": { bytes: Buffer.from("pak") },
    "resources/default_app.asar": { bytes: Buffer.from("not ours") },
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), zip);
  return { [name]: createHash("sha256").update(zip).digest("hex") };
}

/** 64 bytes: ELF, 64 bit, little-endian, executable, x86-64, no segments. */
function elfHeader(): Buffer {
  const header = Buffer.alloc(64);
  header.write("\x7fELF\x02\x01\x01", "latin1");
  header.writeUInt16LE(2, 16);
  header.writeUInt16LE(62, 18);
  header.writeUInt32LE(1, 20);
  header.writeUInt16LE(64, 52);
  return header;
}
