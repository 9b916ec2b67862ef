import { join } from "node:path";
import type { Copied } from "../../../core/record/book.ts";
import { type BookBytes, bytesAt, evidenceBytes, keyFileBytes } from "./book-bytes.ts";
import { readBook, verifyFiles, withoutLeftovers } from "./book-content.ts";
import { readBookFiles } from "./book-files.ts";
import { type Batch, demandBeginning, missingDocuments } from "./copy-plan.ts";
import type { Disk } from "./disk.ts";
import { demandHolding } from "./holding.ts";
import { lockedPlace, type Means } from "./means.ts";
import { ALLOWED_SIGNERS } from "./names.ts";
import { replaceFile, writeNewFiles } from "./new-files.ts";
import { demandApart } from "./two-places.ts";

/**
 * Brings the copy of the book in `root`, which is locked, up to it: key files, `allowed_signers`, then the documents in the order
 * in which they came to be. Whenever it is interrupted, the copy is a book that ends earlier. Fails as `Book.copyTo` says.
 */
export async function copyBook(root: string, folder: string, means: Means): Promise<Copied> {
  const { disk, verifying } = means;
  await demandApart(disk, root, folder);
  const { files } = withoutLeftovers(await readBookFiles(disk, root));
  const verification = await verifyFiles(files, verifying);
  demandHolding(verification, "mismatched.book");
  const book = new Map([...evidenceBytes(files), ...(await keyFileBytes(disk, root))]);
  const { root: copyRoot, lock } = await lockedPlace(folder, means);
  try {
    const before = await readBook(disk, copyRoot, verifying, "mismatched.copy-book");
    const copy = new Map([...evidenceBytes(before.files), ...(await keyFileBytes(disk, copyRoot))]);
    demandBeginning(copy, book);
    let written = await writeSigners(disk, copyRoot, copy, book);
    for (const batch of missingDocuments(copy, book, verification.records)) {
      await writeBatch(disk, copyRoot, batch, book);
      written += batch.names.length;
    }
    // From the medium, as whoever needs the copy will find it.
    if (written > 0) await readBook(disk, copyRoot, verifying, "mismatched.copy-book");
    return { files: written };
  } finally {
    await lock.release();
  }
}

/** How many files were written. */
async function writeSigners(disk: Disk, root: string, copy: BookBytes, book: BookBytes): Promise<number> {
  const keys = [...book.keys()].filter((path) => path.startsWith("signers/") && !copy.has(path));
  if (keys.length > 0) await writeBatch(disk, root, { folder: "signers", names: keys.map((path) => path.slice(8)) }, book);
  const [old, grown] = [bytesAt(copy, ALLOWED_SIGNERS), bytesAt(book, ALLOWED_SIGNERS)];
  if (old.length === grown.length) return keys.length;
  await replaceFile(disk, root, { name: ALLOWED_SIGNERS, bytes: grown }, old);
  return keys.length + 1;
}

/** Writes files of `book` into the same folder below `root`, as `writeNewFiles` does. */
export async function writeBatch(disk: Disk, root: string, { folder, names }: Batch, book: BookBytes): Promise<void> {
  const files = names.map((name) => ({ name, bytes: bytesAt(book, `${folder}/${name}`) }));
  await writeNewFiles(disk, join(root, folder), files);
}
