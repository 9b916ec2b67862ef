import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
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
  addSigners,
  appendTo,
  noteDraft,
  signaturesOver,
  TRIAL_PASSPHRASE,
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
    await addSigners(book, ada, wim);
    for (const note of ["Zürich – 金庫", "<script>", 'quote " backslash \\']) await appendTo(book, noteDraft(note), ada, wim);
    const manifest = await trialManifest();
    set = manifest.set;
    await book.addManifest(set, manifest.bytes, await signaturesOver(manifest.bytes, ada, wim, "sealwright-manifest"));
    await book.close();
  });

  it("every record: the operator's signature, and the witness's", () => {
    const records = readdirSync(join(folder, "records")).filter((name) => name.endsWith(".json"));
    expect(records).toHaveLength(5);
    const newKeys = ["000001.json", "000002.json"];
    const signer = (name: string) => (name === "000002.json" ? witness : operator);
    for (const name of records) expect(sshVerify(folder, `records/${name}`, ".sig", signer(name), "sealwright-record")).toBe(0);
    for (const name of records.filter((one) => !newKeys.includes(one)))
      expect(sshVerify(folder, `records/${name}`, ".witness-1.sig", witness, "sealwright-record")).toBe(0);
  });

  it("the manifest, in its own namespace only", () => {
    expect(sshVerify(folder, `manifests/${set}.json`, ".sig", operator, "sealwright-manifest")).toBe(0);
    expect(sshVerify(folder, `manifests/${set}.json`, ".witness-1.sig", witness, "sealwright-manifest")).toBe(0);
    expect(sshVerify(folder, `manifests/${set}.json`, ".sig", operator, "sealwright-record")).not.toBe(0);
  });

  it("and refuses the operator's as the witness's", () => {
    expect(sshVerify(folder, "records/000003.json", ".sig", witness, "sealwright-record")).not.toBe(0);
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

const signers = async () => [await trialSigner("Ada Example"), await trialSigner("Wim Witness")] as const;

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
    const [ada, wim] = await signers();
    const filler = join(small ?? "", "filler");
    writeFileSync(filler, Buffer.alloc(32_768));
    let book: Book = await openBook(folder);
    await addSigners(book, ada, wim);
    const before: string[] = [];
    let outcome = "done";
    while (outcome === "done") {
      before.splice(0, before.length, ...readdirSync(join(folder, "records")));
      outcome = await codeOf(appendTo(book, noteDraft("filling up"), ada, wim));
    }
    expect(outcome).toBe("fault.book-full");
    expect(readdirSync(join(folder, "records")).toSorted()).toEqual(before.toSorted());
    const { seq } = book.head();
    expect(seq).toBeGreaterThan(2);
    expect((await book.verifyAgain("2026-11-23T00:00:00Z", [])).findings).toEqual([]);
    expect(statfsSync(small ?? "").bavail).toBeLessThan(3);
    rmSync(filler);
    await appendTo(book, noteDraft("room again"), ada, wim);
    await book.close();
    book = await openBook(folder);
    expect([book.head().seq, book.remains().leftovers]).toEqual([seq + 1, []]);
    await book.close();
  });

  it("a stick that became write-protected is told, and the book stays readable as it was", async () => {
    const [ada, wim] = await signers();
    const book = await openBook(folder);
    const head = book.head();
    expect(spawnSync("mount", ["-o", "remount,ro", small ?? ""]).status).toBe(0);
    expect(await codeOf(appendTo(book, noteDraft("refused"), ada, wim))).toBe("fault.book-write");
    expect(book.head()).toEqual(head);
    expect(await codeOf(openBook(folder))).toBe("refused.book-in-use");
    expect(spawnSync("mount", ["-o", "remount,rw", small ?? ""]).status).toBe(0);
    await appendTo(book, noteDraft("writable again"), ada, wim);
    expect(book.head().seq).toBe(head.seq + 1);
    await book.close();
  });

  it("a copy on it that fills it up is told, holds as far as it goes, and is finished when there is room", async () => {
    const [ada, wim] = await signers();
    const elsewhere = join(mkdtempSync(join(tmpdir(), "sealwright-book-")), "book");
    const copy = join(small ?? "", "copy");
    const filler = join(small ?? "", "filler");
    const book = await openBook(elsewhere);
    await addSigners(book, ada, wim);
    for (let number = 0; number < 40; number += 1) await appendTo(book, noteDraft(`note ${number}`), ada, wim);
    rmSync(folder, { recursive: true });
    writeFileSync(filler, Buffer.alloc(32_768));
    expect(await codeOf(book.copyTo(copy))).toBe("fault.book-full");
    const half = await openBook(copy);
    expect(half.head().seq).toBeLessThan(42);
    await half.close();
    rmSync(filler);
    expect(spawnSync("mount", ["-o", "remount,size=2m", small ?? ""]).status).toBe(0);
    await book.copyTo(copy);
    await book.close();
    const whole = await openBook(copy);
    expect(whole.head()).toEqual(book.head());
    await whole.close();
    rmSync(join(elsewhere, ".."), { recursive: true });
  });

  it("a stick that is pulled out is told, and nothing is written in its place", async () => {
    const [ada, wim] = await signers();
    const book = await openBook(folder);
    // Lazily, as pulling does: whoever still has a file open keeps it.
    expect(spawnSync("umount", ["-l", small ?? ""]).status).toBe(0);
    expect(await codeOf(appendTo(book, noteDraft("refused"), ada, wim))).toBe("fault.book-gone");
    expect(readdirSync(small ?? "")).toEqual([]);
    await book.close();
  });
});

describe("two processes with one book", () => {
  const root = mkdtempSync(join(tmpdir(), "sealwright-two-"));
  const [folder, program] = [join(root, "book"), join(root, "writer.mjs")];
  afterAll(() => rmSync(root, { recursive: true }));

  /** Keeps on opening the book, writing some records and closing it, until it has done so `times` times. */
  const WRITER = `
    import { openBook } from ${JSON.stringify(fileURLToPath(new URL("../../electron/adapters/book/book.ts", import.meta.url)))};
    import { appendTo, noteDraft, trialSigner } from ${JSON.stringify(fileURLToPath(new URL("../support/trial-book.ts", import.meta.url)))};
    const [, , folder, name, times] = process.argv;
    const [ada, wim] = [await trialSigner("Ada Example"), await trialSigner("Wim Witness")];
    let refused = 0;
    for (let done = 0; done < Number(times); ) {
      let book;
      try {
        book = await openBook(folder);
      } catch (error) {
        if (error.code !== "refused.book-in-use") throw error;
        refused += 1;
        await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
        continue;
      }
      for (const half of ["a", "b"]) await appendTo(book, noteDraft(name + " " + done + half), ada, wim);
      await book.close();
      done += 1;
    }
    process.stdout.write(String(refused));
  `;

  it("write in turn: every record counts once, and what belongs together stays together", async () => {
    const [ada, wim] = await signers();
    const book = await openBook(folder);
    await addSigners(book, ada, wim);
    await book.close();
    const stdin = { contents: WRITER, resolveDir: root, loader: "ts" } as const;
    const banner = { js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);` };
    await build({ stdin, outfile: program, bundle: true, platform: "node", format: "esm", banner, logLevel: "error" });
    const run = promisify(execFile);
    const ended = await Promise.all(["one", "two"].map((name) => run(process.execPath, [program, folder, name, "12"])));
    expect(ended.map(({ stderr }) => stderr)).toEqual(["", ""]);
    const after = await openBook(folder);
    const notes = after.records().flatMap((record) => (record.event === "exception" ? [record.body.note] : []));
    expect(notes.toSorted()).toEqual(
      ["one", "two"]
        .flatMap((name) => Array.from({ length: 12 }, (_, done) => [`${name} ${done}a`, `${name} ${done}b`]).flat())
        .toSorted(),
    );
    for (const [index, note] of notes.entries()) if (note.endsWith("a")) expect(notes[index + 1]).toBe(note.replace(/a$/, "b"));
    expect(after.verification().findings).toEqual([]);
    expect(after.remains()).toEqual({ leftovers: [], strangers: 0 });
    await after.close();
  });
});
