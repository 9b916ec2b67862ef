import { lstat, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { isRecordText } from "../../../core/record/record-text.ts";

/** A folder to offer for the book. `path` stays in the main process: who chooses sends the `id`. */
export interface BookPlace {
  /** Its position in the list, from 0. */
  readonly id: number;
  readonly label: string;
  readonly kind: "drive" | "disk";
  readonly path: string;
}

/** A rehearsal is offered a book of its own, beside the one of real sets. */
const BOOK_NAME = { real: "Sealwright book", rehearsal: "Sealwright rehearsal book" } as const;
/** Where desktops mount sticks: Debian, Fedora and Arch, macOS. */
const DRIVES = /^(?:\/media\/[^/]+\/[^/]+|\/run\/media\/[^/]+\/[^/]+|\/Volumes\/[^/]+)$/;
const DRIVE_ROOTS = [
  { folder: "/media", depth: 2 },
  { folder: "/run/media", depth: 2 },
  { folder: "/Volumes", depth: 1 },
] as const;

/**
 * The folders to offer at the first start: one on each of `mounts` that is a removable drive's (others are left out), and one
 * on this machine's disk below `home`. A drive's name is shown as it stands when it is printable, else as "Drive".
 */
export function bookPlaces(home: string, mounts: readonly string[], mode: keyof typeof BOOK_NAME): readonly BookPlace[] {
  const bookName = BOOK_NAME[mode];
  const drives = [...new Set(mounts)].filter((mount) => DRIVES.test(mount)).toSorted();
  const places = drives.map((mount) => {
    const name = basename(mount).normalize("NFC");
    return { label: isRecordText(name, 80) ? name : "Drive", kind: "drive", path: join(mount, bookName) } as const;
  });
  const disk = { label: bookName, kind: "disk", path: join(home, "Documents", bookName) } as const;
  return [...places, disk].map((place, id) => ({ id, ...place }));
}

/**
 * True for a folder on a removable drive: there nothing is made above it, or a stick that was pulled out would be written to
 * this machine's disk.
 */
export function isOnDrive(path: string): boolean {
  return /^(?:\/media|\/run\/media|\/Volumes)\//.test(path);
}

/** The drives that are mounted now where desktops mount them. Never fails: what cannot be looked at is not there. */
export async function mountedDrives(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { folder, depth } of DRIVE_ROOTS) {
    const parents = depth === 1 ? [folder] : (await namesIn(folder)).map((name) => join(folder, name));
    for (const parent of parents) {
      for (const name of await namesIn(parent)) if (await isMount(parent, name)) found.push(join(parent, name));
    }
  }
  return found;
}

async function isMount(parent: string, name: string): Promise<boolean> {
  try {
    const [outer, inner] = await Promise.all([lstat(parent), lstat(join(parent, name))]);
    // Another device than the folder above it: an empty folder left behind by a stick is not one.
    return inner.isDirectory() && inner.dev !== outer.dev;
  } catch {
    return false;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
