import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "core",
  "electron",
  "renderer",
  "recovery",
  "build/bundle",
  "build/bundle.ts",
  "package.json",
  "package-lock.json",
];

/** Whether the bundle in `appFolder` is missing or older than any source in `root`. The bundle's package.json is written last. */
export function isStale(root: string, appFolder: string): boolean {
  const bundled = changed(join(appFolder, "package.json"));
  if (bundled === null) return true;
  return SOURCES.some((path) => newest(join(root, path)) > bundled);
}

function newest(path: string): number {
  const here = changed(path);
  if (here === null) return 0;
  const within = statSync(path).isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  // A folder's own time tells of files that were taken away.
  return Math.max(here, ...within);
}

function changed(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
