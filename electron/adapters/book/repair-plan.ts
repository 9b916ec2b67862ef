import { equalBytes } from "../../../core/encoding/bytes.ts";
import { fail, Failure } from "../../../core/failure/failure.ts";
import type { BookFile, Finding } from "../../../core/record/verify/verification.ts";
import { type BookBytes, bytesAt } from "./book-bytes.ts";
import { EVIDENCE_FOLDERS } from "./book-files.ts";
import { isOther } from "./copy-plan.ts";
import { isGenuine, type Telling } from "./genuine.ts";
import { findingFailure } from "./holding.ts";
import { ALLOWED_SIGNERS } from "./names.ts";

/** What is to be done to a damaged book. Paths are in the book. */
export interface RepairPlan {
  /** What stands in the place of files that are to be written, and is no good. */
  readonly damaged: readonly string[];
  /** Missing or damaged: to be taken from the copy. */
  readonly wanted: readonly string[];
}

/**
 * Holds every file of the copy against the book's; `keys` are the names that stand in the book's folder `signers`. Fails with
 * `mismatched.copy` for a file that differs and is no damage: then there are two histories. Fails with `unreadable.book-file` for
 * a damaged key file that the copy does not have.
 */
export async function planRepair(files: readonly BookFile[], keys: readonly string[], telling: Telling): Promise<RepairPlan> {
  const { book, copy } = telling;
  const standing = new Set([...files.map(({ path }) => path), ...keys.map((name) => `signers/${name}`)]);
  for (const [path, bytes] of book) {
    const isLost = path.startsWith("signers/") && !copy.has(path) && !(await isGenuine(path, bytes, telling));
    if (isLost) fail("unreadable.book-file", { field: "signers" });
  }
  // No plain folder in the place of one: whatever it is, the folder's files are not in it.
  const damaged: string[] = files.flatMap(({ path, is }) =>
    EVIDENCE_FOLDERS.some((folder) => folder === path) && is !== "folder" ? [path] : [],
  );
  const wanted: string[] = [];
  for (const [path, bytes] of [...copy].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const own = book.get(path);
    if (own !== undefined && !(await isToBeReplaced(path, own, bytes, telling))) continue;
    wanted.push(path);
    if (standing.has(path)) damaged.push(path);
  }
  return { damaged, wanted };
}

async function isToBeReplaced(path: string, own: Uint8Array, copied: Uint8Array, telling: Telling): Promise<boolean> {
  if (equalBytes(own, copied)) return false;
  const genuine = await isGenuine(path, own, telling);
  if (!genuine) return true;
  // Of two key files of one signer nobody can tell which opens: the book keeps its own.
  if (path.startsWith("signers/")) return false;
  if (isOther(own, copied, path)) fail("mismatched.copy", { field: path });
  return path === ALLOWED_SIGNERS && own.length < copied.length;
}

/** The book's files as they will be. */
export function mended(files: readonly BookFile[], { damaged, wanted }: RepairPlan, copy: BookBytes): readonly BookFile[] {
  const gone = new Set(damaged);
  const left = files.filter(({ path }) => !gone.has(path));
  const folders = EVIDENCE_FOLDERS.filter((folder) => !left.some(({ path }) => path === folder));
  return [
    ...left,
    ...folders.map((path) => ({ path, is: "folder" }) as const),
    ...wanted
      .filter((path) => !path.startsWith("signers/"))
      .map((path) => ({ path, is: "file", bytes: bytesAt(copy, path) }) as const),
  ];
}

/** Why what is left of a finding cannot be mended from the copy: it is not in it, or belongs to another history. */
export function whyNotMended(finding: Finding): Failure {
  const { rule, file } = finding;
  return rule === "R5" || rule === "R9" || rule === "M5"
    ? new Failure("mismatched.copy", { field: file })
    : findingFailure("refused.copy-lacks", finding);
}
