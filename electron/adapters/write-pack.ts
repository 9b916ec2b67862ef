import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { emptyFolders, type PackFile } from "../../core/audit-pack/pack.ts";
import { equalBytes } from "../../core/encoding/bytes.ts";
import { fail } from "../../core/failure/failure.ts";
import { type Disk, nodeDisk } from "./book/disk.ts";
import { isOnDrive } from "./book/places.ts";

/** Names of this program's own: `sealwright-audit-2026-11-22-000042`, alone for a folder, or with the ending of a file. */
const OWN_NAME = /^[a-z0-9-]{1,60}(?:\.(?:zip|ics|pdf))?$/;
/** A path within a pack: no name in it is empty, `.` or `..`. */
const OWN_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
const MOST_COPIES = 100;
/** Files that are written at once: enough to keep a stick busy. */
const AT_ONCE = 16;

/**
 * Writes a pack into `folder`: its files (and `emptyFolders`) below a new folder of that name, or one file of that name; when
 * the name is taken, `NAME-2` and so on. Everything is on the medium and read back before it has its name. Returns the name. Fails with
 * `fault.unexpected` for a name or path that is not this program's own, else with `fault.pack-write`; then nothing of it is left.
 */
export async function writePack(
  folder: string,
  name: string,
  content: readonly PackFile[] | Uint8Array,
  disk: Disk = nodeDisk,
): Promise<string> {
  const files = content instanceof Uint8Array ? null : content;
  if (!OWN_NAME.test(name) || files?.some(({ path }) => !OWN_PATH.test(path)) === true) fail("fault.unexpected");
  try {
    // On a drive nothing is made above the pack: it may have been pulled out.
    if (!isOnDrive(folder)) await disk.makeFolder(folder, true);
    const free = await freeName(disk, folder, name);
    const temporary = join(folder, `.new-${free}`);
    try {
      if (content instanceof Uint8Array) await writeChecked(disk, temporary, content);
      else await writeFolder(disk, temporary, content);
      await disk.rename(temporary, join(folder, free));
    } catch (error) {
      // Made a moment ago, under a name that was free.
      await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
    await disk.syncFolder(folder);
    return free;
  } catch {
    return fail("fault.pack-write");
  }
}

async function freeName(disk: Disk, folder: string, name: string): Promise<string> {
  const [, stem = name, ending = ""] = /^(.*?)(\.[a-z]+)?$/.exec(name) ?? [];
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const free = copy === 1 ? name : `${stem}-${copy}${ending}`;
    const kinds = await Promise.all([disk.kind(join(folder, free)), disk.kind(join(folder, `.new-${free}`))]);
    if (kinds.every((kind) => kind === "none")) return free;
  }
  return fail("fault.pack-write");
}

async function writeFolder(disk: Disk, root: string, files: readonly PackFile[]): Promise<void> {
  await disk.makeFolder(root, false);
  const folders = new Set([...files.flatMap(({ path }) => foldersOf(path)), ...emptyFolders(files)]);
  const made = [...folders].toSorted().map((path) => join(root, path));
  for (const path of made) await disk.makeFolder(path, false);
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const batch = files.slice(at, at + AT_ONCE);
    await Promise.all(batch.map(({ path, bytes }) => writeChecked(disk, join(root, path), bytes)));
  }
  for (const path of [...made, root]) await disk.syncFolder(path);
}

async function writeChecked(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  await disk.create(path, bytes);
  if (!equalBytes(await disk.read(path, bytes.length), bytes)) fail("fault.pack-write");
}

/** `a/b/c` lies in `a` and `a/b`. */
function foldersOf(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === "." ? [] : [...foldersOf(folder), folder];
}
