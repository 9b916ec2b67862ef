import { equalBytes } from "../../../core/encoding/bytes.ts";
import { fail } from "../../../core/failure/failure.ts";
import type { JournalRecord } from "../../../core/record/record.ts";
import type { BookBytes } from "./book-bytes.ts";
import { ALLOWED_SIGNERS, recordName, signatureName, witnessName } from "./names.ts";

/** Files that are written together into one folder of the book, in this order. */
export interface Batch {
  readonly folder: string;
  readonly names: readonly string[];
}

/** Records whose files are brought onto the medium together: a stick is asked to sync its folder once for all of them. */
const TOGETHER = 16;

/**
 * Fails unless the copy is the beginning of the book: with `mismatched.copy` naming the first file in which they differ, with
 * `refused.copy-ahead` naming the first that the book has not. A key file that no line of `allowed_signers` belongs to is nobody's.
 */
export function demandBeginning(copy: BookBytes, book: BookBytes): void {
  const paths = [...copy.keys()].toSorted();
  const forked = paths.find((path) => isOther(copy.get(path), book.get(path), path));
  if (forked !== undefined) fail("mismatched.copy", { field: forked.startsWith("signers/") ? "signers" : forked });
  const ahead = paths.find((path) => !book.has(path) && !path.startsWith("signers/"));
  if (ahead !== undefined) fail("refused.copy-ahead", { field: ahead });
  if ((copy.get(ALLOWED_SIGNERS)?.length ?? 0) > (book.get(ALLOWED_SIGNERS)?.length ?? 0))
    fail("refused.copy-ahead", { field: ALLOWED_SIGNERS });
}

/** True when both are there and cannot be of one history: `allowed_signers` only grows, nothing else changes. */
export function isOther(a: Uint8Array | undefined, b: Uint8Array | undefined, path: string): boolean {
  if (a === undefined || b === undefined) return false;
  if (path !== ALLOWED_SIGNERS) return !equalBytes(a, b);
  const length = Math.min(a.length, b.length);
  return !equalBytes(a.subarray(0, length), b.subarray(0, length));
}

/**
 * The documents that the copy lacks, with their signatures before them, in the order in which the book came to be: a manifest
 * before the record that its set was sealed. Wherever the writing ends, the copy is a book.
 */
export function missingDocuments(copy: BookBytes, book: BookBytes, records: readonly JournalRecord[]): readonly Batch[] {
  const batches: Batch[] = [];
  const manifests = new Set([...book.keys()].flatMap((path) => /^manifests\/(\w{8}\.json)$/.exec(path)?.[1] ?? []).toSorted());
  let together: string[] = [];
  const flush = () => {
    if (together.length > 0) batches.push({ folder: "records", names: together });
    together = [];
  };
  const manifest = (name: string) => {
    manifests.delete(name);
    const names = missingOf("manifests", name, copy, book);
    if (names.length > 0) batches.push({ folder: "manifests", names });
  };
  for (const { seq, event, set } of records) {
    if (event === "set.sealed" && manifests.has(`${set}.json`)) {
      flush();
      manifest(`${set}.json`);
    }
    together.push(...missingOf("records", recordName(seq), copy, book));
    if (seq % TOGETHER === 0) flush();
  }
  flush();
  // Of sets whose ceremony did not come to its end.
  for (const name of manifests) manifest(name);
  return batches;
}

function missingOf(folder: string, name: string, copy: BookBytes, book: BookBytes): readonly string[] {
  const names = [signatureName(name), witnessName(name), name];
  return names.filter((one) => book.has(`${folder}/${one}`) && !copy.has(`${folder}/${one}`));
}
