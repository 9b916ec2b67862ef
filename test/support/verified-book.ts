import { describe, expect, it } from "vitest";
import type { RuleId } from "../../core/record/verify/rules.ts";
import type { Verification, VerifyInput } from "../../core/record/verify/verification.ts";
import { verifyBook } from "../../core/record/verify/verify-book.ts";
import { ed25519Verify } from "../../electron/vault/ed25519.ts";
import type { SmallBook } from "./book-files.ts";

export type VerifyMore = Partial<Omit<VerifyInput, "files" | "verify">>;

/** Verifies a book as an auditor would, at a good time and by the book's own signers unless `more` says otherwise. */
export function verified(book: SmallBook, more: VerifyMore = {}): Promise<Verification> {
  const { now } = book;
  return verifyBook({ files: [...book.files.values()], allowedSigners: null, heads: [], now, verify: ed25519Verify, ...more });
}

/** `R5 records/000004.json` for each finding, and the same of the notices after a `-`. */
export async function told(book: SmallBook, more: VerifyMore = {}): Promise<readonly string[]> {
  const { findings, notices } = await verified(book, more);
  return [...findings.map(({ rule, file }) => `${rule} ${file}`), ...notices.map(({ rule, file }) => `- ${rule} ${file}`)];
}

/** A book and what is said of it. */
export interface Told {
  readonly of: string;
  readonly book: () => Promise<SmallBook>;
  readonly more?: (book: SmallBook) => VerifyMore;
}

/**
 * Two tests of one rule: `keeps` is a book that just keeps it (and all others: nothing is told unless it `says` so),
 * `breaks` one of which exactly `says` is told.
 */
export function pairOf(
  rule: RuleId,
  keeps: Told & { readonly says?: readonly string[] },
  ...breaks: readonly (Told & { readonly says: readonly string[] })[]
): void {
  describe(rule, () => {
    it(`is kept by ${keeps.of}`, async () => {
      const book = await keeps.book();
      expect(await told(book, keeps.more?.(book))).toEqual(keeps.says ?? []);
    });
    it.each(breaks)(`is broken by $of`, async ({ book: build, more, says }) => {
      // A case that names another rule only would say nothing of this one.
      expect(says.some((line) => line.replace("- ", "").startsWith(`${rule} `))).toBe(true);
      const book = await build();
      expect(await told(book, more?.(book))).toEqual(says);
    });
  });
}
