import { join } from "node:path";
import type { BookFile } from "../../../core/record/verify/verification.ts";
import { EVIDENCE_FOLDERS } from "./book-files.ts";
import type { Disk, Entry } from "./disk.ts";
import { named, ROOT_TEMPORARIES } from "./names.ts";
import { setAside } from "./place.ts";

/**
 * What interrupted writes left among the files: temporary ones, and signatures whose document never came to be, of a set or of
 * the record after the last one. A signature without its document anywhere else is no leftover but a finding.
 */
export function leftoversAmong(files: readonly BookFile[]): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const last = lastRecord(files);
  return files.flatMap(({ path, is }) => {
    if (is !== "file") return [];
    if (ROOT_TEMPORARIES.some((name) => name === path)) return [path];
    const [top, name = ""] = path.split("/");
    const folder = EVIDENCE_FOLDERS.find((one) => one === top);
    if (folder === undefined) return [];
    const found = named(folder, name);
    if (found.is === "temporary") return [path];
    if (found.is !== "signature" && found.is !== "witness") return [];
    const isAlone = !paths.has(`${folder}/${found.stem}.json`);
    return isAlone && (folder === "manifests" || Number(found.stem) === last + 1) ? [path] : [];
  });
}

/** Temporary files in the folder `signers`. */
export function leftoverKeys(entries: readonly Entry[]): readonly string[] {
  return entries
    .filter(({ name, kind }) => kind === "file" && named("signers", name).is === "temporary")
    .map(({ name }) => `signers/${name}`);
}

/** Moves leftovers to `set-aside` and tells their names. Only in a book that holds: another one stays exactly as it is. */
export async function setLeftoversAside(disk: Disk, root: string, paths: readonly string[]): Promise<readonly string[]> {
  const moved: string[] = [];
  for (const path of paths) {
    const name = path.split("/").at(-1) ?? path;
    await setAside(disk, root, join(root, path), name);
    moved.push(name);
  }
  return moved;
}

/** The highest number that a record's name has. */
export function lastRecord(files: readonly BookFile[]): number {
  let last = 0;
  for (const { path } of files) {
    const number = /^records\/(\d{6})\.json$/.exec(path)?.[1];
    if (number !== undefined) last = Math.max(last, Number(number));
  }
  return last;
}
