import { join } from "node:path";
import { FILE_LIMITS } from "../../../core/record/verify/listing.ts";
import type { BookFile } from "../../../core/record/verify/verification.ts";
import type { Disk } from "./disk.ts";
import { ALLOWED_SIGNERS, named } from "./names.ts";

/** Bytes of `allowed_signers` at most. */
export const SIGNERS_SIZE = FILE_LIMITS.allowedSigners;

/** The folders that a verifier looks into. */
export const EVIDENCE_FOLDERS = ["records", "manifests"] as const;

const UNREAD = new Uint8Array();

/**
 * What a verifier looks at (FORMAT.md, "Verifying a book"), with the bytes of the book's own files; those of others, which nobody
 * looks at, are empty here. Fails as the disk does.
 */
export async function readBookFiles(disk: Disk, root: string): Promise<readonly BookFile[]> {
  const found = [...(await disk.entries(root))].map(({ name, kind }) => ({ path: name, kind }));
  for (const folder of EVIDENCE_FOLDERS) {
    if (!found.some(({ path, kind }) => path === folder && kind === "folder")) continue;
    for (const { name, kind } of await disk.entries(join(root, folder))) found.push({ path: `${folder}/${name}`, kind });
  }
  const own = found.flatMap(({ path, kind }) => {
    const limit = kind === "file" ? limitOf(path) : null;
    return limit === null ? [] : [{ path, limit }];
  });
  const contents = await disk.readMany(own.map(({ path, limit }) => ({ path: join(root, path), limit })));
  const read = new Map(own.map(({ path }, index) => [path, contents[index]]));
  return found.map(({ path, kind }): BookFile => {
    if (kind !== "file") return { path, is: kind };
    const bytes = read.get(path) ?? UNREAD;
    return typeof bytes === "string" ? { path, is: bytes } : { path, is: "file", bytes };
  });
}

/** True for a path that is one of the book's own names: no other is ever told to anybody. */
export function isOwnPath(path: string): boolean {
  if (path === ALLOWED_SIGNERS) return true;
  const [top, name, ...more] = path.split("/");
  const folder = EVIDENCE_FOLDERS.find((one) => one === top);
  if (folder === undefined || more.length > 0) return false;
  return name === undefined || ["document", "signature", "witness"].includes(named(folder, name).is);
}

/** How many bytes a file of the book may have; null for a name that is none of its own. */
function limitOf(path: string): number | null {
  if (path === ALLOWED_SIGNERS) return SIGNERS_SIZE;
  if (!isOwnPath(path)) return null;
  return path.endsWith(".sig") ? FILE_LIMITS.signature : FILE_LIMITS.document;
}
