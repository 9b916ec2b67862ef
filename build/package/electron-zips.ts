import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** SHA-256 sums of Electron's releases by file name. */
export type Checksums = Readonly<Record<string, string>>;

/** The sums that the installed `electron` package names; the lock file holds that package to its own hash. */
export function electronChecksums(root: string): Record<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(root, "node_modules/electron/checksums.json"), "utf8"));
  const entries = typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [];
  return Object.fromEntries(entries.map(([file, sum]) => [file, String(sum)]));
}

/**
 * `folder`, after each Electron zip in it was held against `checksums`: the packagers take a zip from a folder without looking.
 * Fails with a plain sentence when there is none, or one is not what its name says.
 */
export function checkedZips(folder: string, checksums: Checksums): string {
  const zips = readdirSync(folder).filter((name) => /^electron-v.*\.zip$/.test(name));
  if (zips.length === 0) throw new Error(`${folder} holds no electron-v….zip`);
  for (const zip of zips) {
    const sum = createHash("sha256")
      .update(readFileSync(join(folder, zip)))
      .digest("hex");
    if (!Object.hasOwn(checksums, zip) || checksums[zip] !== sum) {
      throw new Error(`${zip} is not the file that the electron package names (SHA-256 ${sum}): fetch it again`);
    }
  }
  return folder;
}
