import { verifiedEvidence } from "../../recovery/command/book-evidence.ts";
import { verificationReport } from "../../recovery/command/verification-report.ts";
import type { Mutation } from "./mutated-books.ts";
import { toldFindings, verifyPyAll } from "./verify-py.ts";

/** A mutated book on the disk, and what it is to be held against. */
export interface WrittenBook {
  readonly folder: string;
  /** A file, or null to go by the book's own list. */
  readonly allowedSigners: string | null;
  readonly heads: readonly string[];
  readonly now: string;
}

export interface Verdict {
  readonly findings: readonly string[];
  readonly notices: readonly string[];
  readonly holds: boolean;
}

/** Something that verifies books, and which of them it cannot be shown. */
export interface BookVerifier {
  readonly name: string;
  /** In the same order. */
  readonly verify: (books: readonly WrittenBook[]) => Promise<readonly Verdict[]>;
  /** Why this one is left out, or null. */
  readonly without: (mutation: Mutation) => string | null;
}

/** recovery/verify.py, for all books in one process of Python. */
export const VERIFY_PY: BookVerifier = {
  name: "verify.py",
  async verify(books) {
    const runs = verifyPyAll(
      books.map(({ folder, allowedSigners, heads, now }) => [
        ...(allowedSigners === null ? [] : ["--allowed-signers", allowedSigners]),
        ...heads.flatMap((head) => ["--head", head]),
        "--now",
        now,
        folder,
      ]),
    );
    return runs.map(({ code, stdout, stderr }) => {
      if (stderr !== "" || (code !== 0 && code !== 2)) throw new Error(`verify.py: ${code} ${stderr}`);
      return { ...toldFindings(stdout), holds: code === 0 };
    });
  },
  without: () => null,
};

/** What `sealwright verify` does and prints, in this process. */
export const COMMAND: BookVerifier = {
  name: "sealwright verify",
  async verify(books) {
    const verdicts: Verdict[] = [];
    for (const { folder, ...rest } of books) {
      // One after the other: each reads some hundred files.
      const verified = await verifiedEvidence({ book: folder, ...rest });
      const { findings, notices } = toldFindings(verificationReport(verified, rest.heads.length));
      verdicts.push({ findings, notices, holds: verified.verification.findings.length === 0 });
    }
    return verdicts;
  },
  without: () => null,
};
