import { createHash } from "node:crypto";
import type { FailureCode } from "../../../core/failure/failure.ts";
import type { Remains, SignerInBook } from "../../../core/record/book.ts";
import type { Ed25519Verify } from "../../../core/record/sshsig.ts";
import type { BookFile, Verification } from "../../../core/record/verify/verification.ts";
import { verifyBook } from "../../../core/record/verify/verify-book.ts";

import { bytesAt, evidenceBytes } from "./book-bytes.ts";
import { readBookFiles } from "./book-files.ts";
import type { Disk } from "./disk.ts";
import { demandHolding } from "./holding.ts";
import { readKeyFiles } from "./key-files.ts";
import { leftoversAmong, setLeftoversAside } from "./leftovers.ts";
import { ALLOWED_SIGNERS } from "./names.ts";

/** How a book is verified: by which Ed25519, and at what time (RFC 3339). */
export interface Verifying {
  readonly verify: Ed25519Verify;
  readonly now: () => string;
}

/** All that an open book knows, read once and kept up with every write. */
export interface BookContent extends Remains {
  readonly verification: Verification;
  readonly signers: readonly SignerInBook[];
  /** The bytes of `allowed_signers`. */
  readonly allowedText: Uint8Array;
  /** SHA-256 of each set's manifest in hex. */
  readonly manifestHashes: ReadonlyMap<string, string>;
}

/**
 * Reads and verifies a whole book that is locked, and moves leftovers aside. Fails with `code` naming the first rule that is
 * broken, and as `readKeyFiles` and the disk do; then it stays exactly as it is.
 */
export async function readBook(
  disk: Disk,
  root: string,
  verifying: Verifying,
  code: FailureCode,
): Promise<{ readonly content: BookContent; readonly files: readonly BookFile[] }> {
  const { files, leftovers: unfinished } = withoutLeftovers(await readBookFiles(disk, root));
  const verification = await verifyFiles(files, verifying);
  demandHolding(verification, code);
  const keys = await readKeyFiles(disk, root, verification.allowed);
  const leftovers = await setLeftoversAside(disk, root, [...unfinished, ...keys.leftovers]);
  const strangers = verification.notices.filter(({ rule }) => rule === "N1").length + keys.strangers;
  const bytes = evidenceBytes(files);
  const content = {
    verification,
    signers: keys.signers,
    allowedText: bytesAt(bytes, ALLOWED_SIGNERS),
    manifestHashes: new Map(verification.manifests.map(({ set }) => [set, sha256Of(bytesAt(bytes, `manifests/${set}.json`))])),
    leftovers,
    strangers,
  };
  return { content, files };
}

/** The one verification, by the book's own `allowed_signers`. */
export function verifyFiles(
  files: readonly BookFile[],
  { verify, now }: Verifying,
  heads: readonly string[] = [],
): Promise<Verification> {
  return verifyBook({ files, allowedSigners: null, heads, now: now(), verify, sha256, sha512 });
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const sha512 = (bytes: Uint8Array) => createHash("sha512").update(bytes).digest();
/** SHA-256 in lower-case hex. */
export const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The files of a book without what interrupted writes left, and the paths of that. */
export function withoutLeftovers(found: readonly BookFile[]): {
  readonly files: readonly BookFile[];
  readonly leftovers: readonly string[];
} {
  const leftovers = leftoversAmong(found);
  const left = new Set(leftovers);
  return { files: left.size === 0 ? found : found.filter(({ path }) => !left.has(path)), leftovers };
}
