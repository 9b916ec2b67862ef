import { createHash } from "node:crypto";
import { lstatSync, readFileSync, type Stats, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { utf8Text } from "../../core/encoding/utf8.ts";
import { fail } from "../../core/failure/failure.ts";
import { ALLOWED_SIGNERS_LIMIT, type Evidence, readEvidence } from "../../core/record/verify/book-place.ts";
import type { Verification } from "../../core/record/verify/verification.ts";
import { verifyBook } from "../../core/record/verify/verify-book.ts";
import { verifyPack } from "../../core/record/verify/verify-pack.ts";
import { zipPlace } from "../../core/record/verify/zip-place.ts";
import { ed25519Verifier } from "./ed25519.ts";
import { folderPlace } from "./folder-place.ts";
import { INVOKED_IN } from "./invocation.ts";

/** What is to be verified, and by what; paths as they were given. */
export interface EvidenceQuestion {
  /** A folder (book or audit pack) or a pack's zip. */
  readonly book: string;
  readonly allowedSigners: string | null;
  readonly heads: readonly string[];
  /** RFC 3339; null for the machine's time. */
  readonly now: string | null;
}

export interface VerifiedEvidence {
  readonly evidence: Evidence;
  readonly verification: Verification;
  /** Whose list of signers it went by: one that lies inside what is verified is no better than the book's own. */
  readonly list: "own" | "inside" | "elsewhere";
}

const ZIP_LIMIT = 1 << 29;

/**
 * Reads a book or a pack and verifies it (FORMAT.md, "Verifying a book"). Fails with `refused.no-file` when something that was
 * named is not there or is too large, with `refused.not-plain` for a link or a device, with `unreadable.zip`, and as
 * `folderPlace` does.
 */
export async function verifiedEvidence({ book, allowedSigners, heads, now }: EvidenceQuestion): Promise<VerifiedEvidence> {
  const at = resolve(INVOKED_IN, book);
  const list = allowedSigners === null ? null : resolve(INVOKED_IN, allowedSigners);
  const signers = list === null ? null : listText(list);
  const evidence = await readEvidence(placeAt(at));
  const verification = await (evidence.is === "pack" ? verifyPack : verifyBook)({
    files: evidence.files,
    allowedSigners: signers,
    heads,
    now: now ?? new Date().toISOString(),
    verify: ed25519Verifier(),
    sha256: (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest()),
  });
  const inside = list?.startsWith(at + sep) ?? false;
  return { evidence, verification, list: list === null ? "own" : inside ? "inside" : "elsewhere" };
}

function placeAt(path: string) {
  const status = statusOf(path);
  if (status.isDirectory()) return folderPlace(path);
  if (!status.isFile()) return fail("refused.not-plain", { field: status.isSymbolicLink() ? "a link" : "a device" });
  return zipPlace(contentOf(path, status, ZIP_LIMIT));
}

/** A list that is no text has not the form of one, which is for the verifier to say. */
function listText(path: string): string {
  const bytes = contentOf(path, statusOf(path, statSync), ALLOWED_SIGNERS_LIMIT);
  try {
    return utf8Text(bytes);
  } catch {
    return NO_LIST;
  }
}
const NO_LIST = "not text";

/** The list may be a link: whoever gives it knows where it leads. What is verified may not. */
function statusOf(path: string, look: (path: string) => Stats = lstatSync): Stats {
  try {
    return look(path);
  } catch {
    return fail("refused.no-file");
  }
}

function contentOf(path: string, status: Stats, limit: number): Uint8Array {
  if (!status.isFile()) fail("refused.no-file");
  if (status.size > limit) fail("unreadable.too-long", { actual: status.size, limit });
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return fail("refused.no-file");
  }
}
