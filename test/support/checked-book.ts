import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { headCode } from "../../core/record/head-code.ts";
import type { JournalHead } from "../../core/record/manifest.ts";
import { headsOnPaper } from "./head-on-paper.ts";
import { sealwright } from "./sealwright-command.ts";
import { verifyPy } from "./verify-py.ts";

/** Programs that `checkedBook` needs, as { command: Debian package }. */
export const CHECKING_TOOLS = { "ssh-keygen": "openssh-client", python3: "python3", pdftotext: "poppler-utils" };

/**
 * A book that a ceremony wrote holds before three verifiers: ssh-keygen over every file, verify.py, and `sealwright verify`. The two that
 * follow the chain are given every head that stands on `papers`, and come to the same counts and head as the files have. How many
 * signatures that are, and the heads from paper.
 */
export function checkedBook(book: string, papers: readonly Uint8Array[]): { signatures: number; heads: readonly string[] } {
  const signatures = verifiedSignatures(book);
  const heads = [...new Set(papers.flatMap(headsOnPaper))];
  const given = heads.flatMap((head) => ["--head", head]);
  const end = headOfFiles(book);

  const python = verifyPy([...given, book]);
  expect([python.code, python.stderr]).toEqual([0, ""]);
  expect(python.stdout).toMatch(new RegExp(`^HOLDS: ${end.seq} records?, .* ${signatures} signatures by 2 keys; `));
  expect(python.stdout).toContain(`; head ${end.seq}, ${headCode(end)}.`);

  const { status, stdout, stderr } = sealwright(["verify", book, ...given]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.toString()).toMatch(new RegExp(`^HOLDS {2}The book: ${end.seq} records?, .* ${signatures} signatures\\.`));
  expect(stdout.toString()).toContain(headCode(end));
  expect(stdout.toString().includes("from paper given")).toBe(heads.length > 0);
  return { signatures, heads };
}

/** Where the journal ends, by its files. */
export function headOfFiles(book: string): JournalHead {
  const records = documentsIn(join(book, "records"));
  const last = readFileSync(join(book, "records", records.at(-1) ?? ""));
  return { seq: records.length, head: createHash("sha256").update(last).digest("hex") };
}

/** Every record and manifest of the book verifies with ssh-keygen alone; how many signatures those are. */
export function verifiedSignatures(book: string): number {
  const allowed = join(book, "allowed_signers");
  let verified = 0;
  for (const [folder, namespace] of [
    ["records", "sealwright-record"],
    ["manifests", "sealwright-manifest"],
  ] as const) {
    const documents = new Set(documentsIn(join(book, folder)));
    for (const name of readdirSync(join(book, folder)).filter((file) => file.endsWith(".sig"))) {
      const signature = join(book, folder, name);
      const document = name.replace(/(?:\.witness-1)?\.sig$/, "");
      const found = spawnSync("ssh-keygen", ["-Y", "find-principals", "-f", allowed, "-s", signature], { encoding: "utf8" });
      const principal = found.stdout.trim();
      const args = ["-Y", "verify", "-f", allowed, "-I", principal, "-n", namespace, "-s", signature];
      const { status } = spawnSync("ssh-keygen", args, { input: readFileSync(join(book, folder, document)) });
      expect([name, status]).toEqual([name, 0]);
      documents.delete(document);
      verified++;
    }
    // None that nobody signed.
    expect([...documents]).toEqual([]);
  }
  return verified;
}

function documentsIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.toSorted();
}
