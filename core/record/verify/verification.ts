import type { AllowedSigner } from "../allowed-signers.ts";
import type { JournalHead } from "../manifest.ts";
import type { Manifest } from "../manifest-reading.ts";
import type { JournalRecord } from "../record.ts";
import type { Ed25519Verify } from "../sshsig.ts";
import type { RuleId } from "./rules.ts";

/** A name in the book's folder with what stands there: `path` has `/` between folder and name and no folder above the book. */
export type BookFile =
  | { readonly path: string; readonly is: "file"; readonly bytes: Uint8Array }
  /** `too-large` for a file beyond the limit of its kind, which was not read. */
  | { readonly path: string; readonly is: "link" | "folder" | "other" | "too-large" };

export interface VerifyInput {
  /**
   * All that is in the folder and in its folders `records` and `manifests`, in any order. Neither `signers` (private keys are no
   * evidence) nor `set-aside` and `drill-papers` are looked into.
   */
  readonly files: readonly BookFile[];
  /** An `allowed_signers` that was kept elsewhere; null to go by the book's own. */
  readonly allowedSigners: string | null;
  /** Heads as typed from paper, code or words. */
  readonly heads: readonly string[];
  /** RFC 3339: the time of this check. */
  readonly now: string;
  readonly verify: Ed25519Verify;
  /** The machine's own SHA-256 and SHA-512, which are quick; without them, those in JavaScript. */
  readonly sha256?: (bytes: Uint8Array) => Uint8Array;
  readonly sha512?: (bytes: Uint8Array) => Uint8Array;
}

/** A rule that a file breaks. `file` is its path in the book, or `head 42` for a head on paper. */
export interface Finding {
  readonly rule: RuleId;
  readonly file: string;
}

/** What was found. A book holds when there is no finding. */
export interface Verification {
  /** In the order of FORMAT.md, "Verifying a book": a file is named once, with the first rule that it breaks. */
  readonly findings: readonly Finding[];
  readonly notices: readonly Finding[];
  /** Of the last record that could be read and follows. */
  readonly head: JournalHead;
  /** Those that are readable, oldest first: all of them when nothing was found. */
  readonly records: readonly JournalRecord[];
  readonly manifests: readonly Manifest[];
  readonly allowed: readonly AllowedSigner[];
  /** Signatures that hold. */
  readonly signatures: number;
}
