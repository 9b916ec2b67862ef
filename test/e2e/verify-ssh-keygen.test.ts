import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SmallBook, smallBook, textAt, writeBook } from "../support/book-files.ts";
import { MUTATED_BOOKS, type Mutation } from "../support/mutated-books.ts";
import { describeWithTools } from "../support/tool.ts";
import { temporaryFolders } from "../support/trial-book.ts";

const folders = temporaryFolders();
const signatures = (book: SmallBook) => [...book.files.keys()].filter((path) => /^(records|manifests)\/.*\.sig$/.test(path));
const documentOf = (path: string) => path.replace(/(\.witness-1)?\.sig$/, "");

/** Whether OpenSSH takes a signature of a book on the disk, by whomever the list names for its key, at the time of its document. */
function accepted(folder: string, list: string, path: string): boolean {
  const document = readFileSync(join(folder, documentOf(path)));
  const { time, created } = JSON.parse(document.toString()) as { readonly time?: string; readonly created?: string };
  const at = `-Overify-time=${(time ?? created ?? "").replaceAll(/[-:T]/g, "")}`;
  const namespace = path.startsWith("records/") ? "sealwright-record" : "sealwright-manifest";
  const run = (...args: readonly string[]) =>
    spawnSync("ssh-keygen", ["-Y", ...args, "-f", list, "-s", join(folder, path)], { input: document });
  const found = run("find-principals", at);
  const principal = found.stdout.toString().trim();
  return found.status === 0 && run("verify", at, "-I", principal, "-n", namespace).status === 0;
}

/** What OpenSSH 9.2 takes and we refuse: S that RFC 8032 refuses, and points of small order. */
const NOT_LOOKED_AT = [
  "signature: S above the order",
  "signature: R is the neutral point",
  "a key was added under which anybody can sign",
];

const SIGNED = MUTATED_BOOKS.flatMap((mutation) => {
  const broken = mutation.findings.flatMap((finding) => /^(S[2-9]|S1[01]) (.*)$/.exec(finding)?.slice(1) ?? []);
  const byPath = new Map(
    Array.from({ length: broken.length / 2 }, (_, at) => [broken[2 * at + 1] ?? "", broken[2 * at] ?? ""]),
  );
  for (const [path, rule] of byPath) if (rule === "S6") byPath.delete(path);
  return byPath.size > 0 && !mutation.name.startsWith("pack:") ? [{ mutation, byPath, name: mutation.name }] : [];
});

async function onDisk(mutation: Mutation): Promise<{ folder: string; list: string; book: SmallBook }> {
  const book = await mutation.book();
  const folder = folders.make();
  writeBook(book, folder);
  const list = join(folder, "given_signers");
  writeFileSync(list, mutation.allowedSigners?.(book) ?? textAt(book, "allowed_signers"));
  return { folder, list, book };
}

describeWithTools("ssh-keygen", { "ssh-keygen": "openssh-client" }, () => {
  afterAll(() => folders.removeAll());

  it("takes every signature of the book that nobody changed, each by its signer's identifier", async () => {
    const book = await smallBook();
    const folder = folders.make();
    writeBook(book, folder);
    const list = join(folder, "allowed_signers");
    expect(signatures(book).length).toBe(29 + 26 + 2);
    expect(signatures(book).filter((path) => !accepted(folder, list, path))).toEqual([]);
  });

  it.each(SIGNED)("judges what we judge: $name", async ({ mutation, byPath }) => {
    const { folder, list, book } = await onDisk(mutation);
    // All signatures where it is about the list, else those in which something was found.
    const looked = mutation.name.startsWith("validity") ? signatures(book) : [...byPath.keys()];
    for (const path of looked) {
      const rule = byPath.get(path);
      // What is only written otherwise (S2) OpenSSH may take; S7, S8, S10 and S11 are not about the signature itself.
      if (rule === "S2" || NOT_LOOKED_AT.includes(mutation.name)) continue;
      expect([path, accepted(folder, list, path)]).toEqual([path, !["S3", "S4", "S5", "S9"].includes(rule ?? "")]);
    }
  });
});

beforeAll(() => {
  expect(SIGNED.length).toBeGreaterThan(30);
});
