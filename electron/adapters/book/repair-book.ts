import { join } from "node:path";
import { type BookBytes, bytesAt, evidenceBytes, keyFileBytes } from "./book-bytes.ts";
import { readBook, verifyFiles, withoutLeftovers } from "./book-content.ts";
import { readBookFiles } from "./book-files.ts";
import { writeBatch } from "./copy-book.ts";
import { missingDocuments } from "./copy-plan.ts";
import type { Disk } from "./disk.ts";
import { demandHolding, hindrance } from "./holding.ts";
import { takeLock } from "./lock.ts";
import { type BookMeans, type Means, meansOf } from "./means.ts";
import { ALLOWED_SIGNERS, FOLDERS } from "./names.ts";
import { writeNewFiles } from "./new-files.ts";
import { demandRoot, rootOf, setAside } from "./place.ts";
import { mended, planRepair, type RepairPlan, whyNotMended } from "./repair-plan.ts";
import { demandApart } from "./two-places.ts";

/** What was mended in a book. */
export interface Repaired {
  /** Paths in the book, sorted. What stood there, if anything, is in `set-aside`. */
  readonly files: readonly string[];
}

/**
 * Mends a book that `openBook` refuses, from its second copy: what is torn, half-written, vanished or changed without being signed
 * is taken from there. The copy must verify whole, and all that is whole in the book must agree with it; what the copy lacks and
 * the book has whole stays. The result is verified before anything is written, and again afterwards. What stood in the place of a
 * file is moved to `set-aside`; nothing is deleted. Both folders are locked meanwhile, and the copy is only read.
 *
 * Fails with `mismatched.copy-book` when the copy does not verify, with `mismatched.copy` when the two went different ways, with
 * `refused.copy-lacks` for what the copy does not have either, with `refused.copy-place`, `refused.book-place`,
 * `refused.book-in-use`, and as the disk does.
 */
export async function repairBook(folder: string, copyFolder: string, given: Partial<BookMeans> = {}): Promise<Repaired> {
  const means = meansOf(given);
  const [root, copyRoot] = [rootOf(folder), rootOf(copyFolder)];
  await demandApart(means.disk, root, copyRoot);
  return locked(root, means, () => locked(copyRoot, means, () => repair(root, copyRoot, means)));
}

async function repair(root: string, copyRoot: string, { disk, verifying }: Means): Promise<Repaired> {
  const copied = withoutLeftovers(await readBookFiles(disk, copyRoot));
  const verification = await verifyFiles(copied.files, verifying);
  demandHolding(verification, "mismatched.copy-book");
  const copy = new Map([...evidenceBytes(copied.files), ...(await keyFileBytes(disk, copyRoot))]);

  const found = await readBookFiles(disk, root);
  const book = new Map([...evidenceBytes(found), ...(await keyFileBytes(disk, root))]);
  const keys = join(root, "signers");
  const keyNames = (await disk.kind(keys)) === "folder" ? (await disk.entries(keys)).map(({ name }) => name) : [];
  const plan = await planRepair(found, keyNames, { book, copy, allowed: verification.allowed, verify: verifying.verify });
  const { files, leftovers } = withoutLeftovers(mended(found, plan, copy));
  const left = hindrance(await verifyFiles(files, verifying));
  if (left !== null) throw whyNotMended(left);

  for (const path of [...plan.damaged, ...leftovers])
    await setAside(disk, root, join(root, path), path.split("/").at(-1) ?? path);
  await write(disk, root, plan, copy, verification.records);
  await readBook(disk, root, verifying, "mismatched.book");
  return { files: plan.wanted };
}

async function write(
  disk: Disk,
  root: string,
  { wanted }: RepairPlan,
  copy: BookBytes,
  records: Parameters<typeof missingDocuments>[2],
): Promise<void> {
  for (const name of FOLDERS) await disk.makeFolder(join(root, name), false);
  const keys = wanted.filter((path) => path.startsWith("signers/"));
  if (keys.length > 0) await writeBatch(disk, root, { folder: "signers", names: keys.map((path) => path.slice(8)) }, copy);
  if (wanted.includes(ALLOWED_SIGNERS))
    await writeNewFiles(disk, root, [{ name: ALLOWED_SIGNERS, bytes: bytesAt(copy, ALLOWED_SIGNERS) }]);
  const standing = new Map([...copy].filter(([path]) => !wanted.includes(path)));
  for (const batch of missingDocuments(standing, copy, records)) await writeBatch(disk, root, batch, copy);
  await disk.syncFolder(root);
}

async function locked<T>(root: string, { raw, disk, processes }: Means, act: () => Promise<T>): Promise<T> {
  await demandRoot(disk, root);
  const lock = await takeLock(raw, root, processes);
  try {
    return await act();
  } finally {
    await lock.release();
  }
}
