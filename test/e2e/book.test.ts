import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Failure } from "../../core/failure/failure.ts";
import type { Book } from "../../core/record/book.ts";
import { openSigningKey, sealSigningKey } from "../../core/record/key-file.ts";
import { ed25519FromSeed } from "../../electron/vault/ed25519.ts";
import { openBook } from "../../electron/adapters/book/book.ts";
import { argon2id } from "../../recovery/command/argon2id.ts";
import { systemRandom } from "../../recovery/command/system-random.ts";
import { describeWithTools, skippedTitle } from "../support/tool.ts";
import {
  appendTo,
  noteDraft,
  signaturesOver,
  TRIAL_PASSPHRASE,
  trialDraft,
  trialManifest,
  trialSigner,
} from "../support/trial-book.ts";

/** What ssh-keygen says of a document of the book, given nothing but the book's own files. */
function sshVerify(folder: string, document: string, suffix: string, principal: string, namespace: string): number | null {
  const arguments_ = ["-Y", "verify", "-f", join(folder, "allowed_signers"), "-I", principal, "-n", namespace];
  const input = readFileSync(join(folder, document));
  return spawnSync("ssh-keygen", [...arguments_, "-s", join(folder, `${document}${suffix}`)], { input }).status;
}

describeWithTools("ssh-keygen verifies a book without us", { "ssh-keygen": "openssh-client" }, () => {
  const folder = join(mkdtempSync(join(tmpdir(), "sealwright-book-")), "book");
  let set = "";
  let operator = "";
  let witness = "";
  afterAll(() => rmSync(join(folder, ".."), { recursive: true }));
  beforeAll(async () => {
    const [ada, wim] = [await trialSigner("Ada Example"), await trialSigner("Wim Witness")];
    [operator, witness] = [ada.id, wim.id];
    const book = await openBook(folder);
    for (const signer of [ada, wim]) await book.addSigner(signer.file, signer.id, signer.publicKey);
    const publicKey = readFileSync(join(folder, "allowed_signers"), "latin1").split("\n")[0]?.replace(/^.*" /, "") ?? "";
    await appendTo(book, trialDraft("key.added", { id: ada.id, name: ada.name, publicKey }), ada);
    for (const note of ["Zürich – 金庫", "<script>", 'quote " backslash \\']) await appendTo(book, noteDraft(note), ada, wim);
    const manifest = await trialManifest();
    set = manifest.set;
    await book.addManifest(set, manifest.bytes, await signaturesOver(manifest.bytes, ada, wim, "sealwright-manifest"));
    await book.close();
  });

  it("every record: the operator's signature, and the witness's", () => {
    const records = readdirSync(join(folder, "records")).filter((name) => name.endsWith(".json"));
    expect(records).toHaveLength(4);
    for (const name of records) expect(sshVerify(folder, `records/${name}`, ".sig", operator, "sealwright-record")).toBe(0);
    for (const name of records.filter((one) => one !== "000001.json"))
      expect(sshVerify(folder, `records/${name}`, ".witness-1.sig", witness, "sealwright-record")).toBe(0);
  });

  it("the manifest, in its own namespace only", () => {
    expect(sshVerify(folder, `manifests/${set}.json`, ".sig", operator, "sealwright-manifest")).toBe(0);
    expect(sshVerify(folder, `manifests/${set}.json`, ".witness-1.sig", witness, "sealwright-manifest")).toBe(0);
    expect(sshVerify(folder, `manifests/${set}.json`, ".sig", operator, "sealwright-record")).not.toBe(0);
  });

  it("and refuses the operator's as the witness's", () => {
    expect(sshVerify(folder, "records/000002.json", ".sig", witness, "sealwright-record")).not.toBe(0);
  });

  it("sha256sum walks the chain", () => {
    const sum = spawnSync("sha256sum", [join(folder, "records/000003.json")], { encoding: "latin1" }).stdout.slice(0, 64);
    expect(readFileSync(join(folder, "records/000004.json"), "utf8")).toContain(`"prev":"${sum}"`);
  });
});

describe("a signing key under Argon2id at full strength", () => {
  it("opens with its passphrase and signs; another passphrase does not open it", async () => {
    const seed = systemRandom(32);
    const { publicKey } = ed25519FromSeed(seed);
    const file = await sealSigningKey({ name: "Ada", seed, publicKey }, TRIAL_PASSPHRASE, systemRandom, argon2id);
    const opened = await openSigningKey(file, TRIAL_PASSPHRASE, argon2id);
    expect([opened.seed, opened.publicKey, opened.name]).toEqual([seed, publicKey, "Ada"]);
    const other = TRIAL_PASSPHRASE.map((byte) => byte ^ 1);
    await expect(openSigningKey(file, other, argon2id)).rejects.toMatchObject({ code: "mismatched.signer-passphrase" });
  });
});

/** A file system of 96 KiB, or null where this user may not mount. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-small-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=96k", "tmpfs", folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

const small = smallDisk();
const title = "on a real file system of 96 KiB";
describe.skipIf(small === null)(small === null ? skippedTitle(title, "needs root, to mount it") : title, () => {
  const folder = join(small ?? "", "book");
  afterAll(() => {
    if (small === null) return;
    spawnSync("umount", [small]);
    rmSync(small, { recursive: true });
  });

  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => "done",
      (error: unknown) => (error instanceof Failure ? error.code : String(error)),
    );

  it("a book that fills it up loses nothing, is told, and goes on when there is room", async () => {
    const ada = await trialSigner("Ada Example");
    const filler = join(small ?? "", "filler");
    writeFileSync(filler, Buffer.alloc(32_768));
    let book: Book = await openBook(folder);
    await book.addSigner(ada.file, ada.id, ada.publicKey);
    const before: string[] = [];
    let outcome = "done";
    while (outcome === "done") {
      before.splice(0, before.length, ...readdirSync(join(folder, "records")));
      outcome = await codeOf(appendTo(book, noteDraft("filling up"), ada));
    }
    expect(outcome).toBe("fault.book-full");
    expect(readdirSync(join(folder, "records")).toSorted()).toEqual(before.toSorted());
    const { seq } = book.head();
    expect(seq).toBeGreaterThan(2);
    expect(statfsSync(small ?? "").bavail).toBeLessThan(3);
    rmSync(filler);
    await appendTo(book, noteDraft("room again"), ada);
    await book.close();
    book = await openBook(folder);
    expect([book.head().seq, book.remains().leftovers]).toEqual([seq + 1, []]);
    await book.close();
  });

  it("a stick that became write-protected is told, and the book stays readable as it was", async () => {
    const ada = await trialSigner("Ada Example");
    const book = await openBook(folder);
    const head = book.head();
    expect(spawnSync("mount", ["-o", "remount,ro", small ?? ""]).status).toBe(0);
    expect(await codeOf(appendTo(book, noteDraft("refused"), ada))).toBe("fault.book-write");
    expect(book.head()).toEqual(head);
    expect(await codeOf(openBook(folder))).toBe("refused.book-in-use");
    expect(spawnSync("mount", ["-o", "remount,rw", small ?? ""]).status).toBe(0);
    await appendTo(book, noteDraft("writable again"), ada);
    expect(book.head().seq).toBe(head.seq + 1);
    await book.close();
  });

  it("a stick that is pulled out is told, and nothing is written in its place", async () => {
    const ada = await trialSigner("Ada Example");
    const book = await openBook(folder);
    // Lazily, as pulling does: whoever still has a file open keeps it.
    expect(spawnSync("umount", ["-l", small ?? ""]).status).toBe(0);
    expect(await codeOf(appendTo(book, noteDraft("refused"), ada))).toBe("fault.book-gone");
    expect(readdirSync(small ?? "")).toEqual([]);
    await book.close();
  });
});
