import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../../../../core/record/book.ts";
import { recordBytes } from "../../../../../core/record/record.ts";
import { openBook } from "../../../../../electron/adapters/book/book.ts";
import { appendTo, noteDraft, signaturesOver, temporaryFolders, textOf, trialDraft } from "../../../../support/trial-book.ts";
import { trialManifest, type TrialSigner, trialSigner } from "../../../../support/trial-book.ts";

const folders = temporaryFolders();
const open: Book[] = [];
let ada: TrialSigner;
let wim: TrialSigner;
beforeAll(async () => {
  ada = await trialSigner("Ada Example");
  wim = await trialSigner("Wim Witness");
});
afterEach(async () => {
  for (const book of open.splice(0)) await book.close();
  folders.removeAll();
});

async function opened(folder: string): Promise<Book> {
  const book = await openBook(folder);
  open.push(book);
  return book;
}

/** A book with two signers and as many records. */
async function written(records = 2): Promise<string> {
  const folder = folders.make();
  const book = await openBook(folder);
  for (const signer of [ada, wim]) await book.addSigner(signer.file, signer.id, signer.publicKey);
  for (let number = 1; number <= records; number += 1) await appendTo(book, noteDraft(`note ${number}`), ada, wim);
  await book.close();
  return folder;
}

const refusal = (folder: string) =>
  openBook(folder).then(
    async (book) => {
      await book.close();
      return "opened";
    },
    (error: { code?: string; facts?: { field?: string; position?: number } }) =>
      [error.code, error.facts?.position, error.facts?.field].filter((part) => part !== undefined).join(" "),
  );

describe("openBook", () => {
  it("makes a book in an empty folder, with nothing in it but its parts", async () => {
    const folder = folders.make();
    const book = await opened(folder);
    expect(readdirSync(folder).toSorted()).toEqual(["allowed_signers", "book.lock", "manifests", "records", "signers"]);
    expect(book.head()).toEqual({ seq: 0, head: "0".repeat(64) });
    await book.close();
    expect(existsSync(join(folder, "book.lock"))).toBe(false);
  });

  it("makes the folder when it is not there", async () => {
    expect((await opened(join(folders.make(), "Sealwright book"))).records()).toEqual([]);
  });

  it("finishes a book whose making was interrupted", async () => {
    const folder = folders.make();
    mkdirSync(join(folder, "records"));
    writeFileSync(join(folder, ".DS_Store"), "x");
    expect((await opened(folder)).signers()).toEqual([]);
  });

  it("refuses a folder that is neither empty nor a book, and leaves it as it is", async () => {
    const folder = folders.make();
    writeFileSync(join(folder, "letter.txt"), "Dear all");
    expect(await refusal(folder)).toBe("refused.book-not-empty");
    expect(readdirSync(folder)).toEqual(["letter.txt"]);
  });

  it.each(["relative/book", "/tmp/a\0b"])("refuses the path %j", async (path) => {
    expect(await refusal(path)).toBe("refused.book-place path");
  });

  it("refuses a file", async () => {
    const folder = folders.make();
    writeFileSync(join(folder, "file"), "");
    expect(await refusal(join(folder, "file"))).toBe("refused.book-place not a folder");
  });

  it("reads back all that was written", async () => {
    const book = await opened(await written(3));
    expect(book.head().seq).toBe(3);
    expect(book.records().map((record) => record.event === "exception" && record.body.note)).toEqual([
      "note 1",
      "note 2",
      "note 3",
    ]);
    expect(book.signers().map(({ id, name }) => [id, name])).toEqual([
      [ada.id, "Ada Example"],
      [wim.id, "Wim Witness"],
    ]);
    expect(book.signers()[0]?.fileName).toBe(`ada-example-${ada.id}.json`);
    expect(await book.signerFile(wim.id)).toEqual(wim.file);
    expect(book.remains()).toEqual({ leftovers: [], strangers: 0 });
  });

  it.each<[string, (folder: string) => void, string]>([
    ["records is lost", (f) => rmSync(join(f, "records"), { recursive: true }), "unreadable.book-file records"],
    ["allowed_signers is lost", (f) => rmSync(join(f, "allowed_signers")), "unreadable.book-file allowed_signers"],
    ["a record is lost in the middle", (f) => rmSync(join(f, "records/000002.json")), "mismatched.book-chain 2 missing"],
    ["the first record is lost", (f) => rmSync(join(f, "records/000001.json")), "mismatched.book-chain 1 missing"],
    ["a signature is lost", (f) => rmSync(join(f, "records/000002.json.sig")), "unreadable.book-file signature in records"],
    ["a record is edited in the middle", (f) => edit(f, "000002.json", "note 2", "note X"), "mismatched.book-chain 3 prev"],
    ["the last record is edited", (f) => edit(f, "000003.json", "note 3", "note X"), "mismatched.signature record 3: message"],
    ["a record has white space", (f) => edit(f, "000003.json", '"seq":3', '"seq": 3'), "unreadable.canonical 3 bytes"],
    ["two records are exchanged", (f) => exchange(f, "000001.json", "000002.json"), "mismatched.book-chain 1 seq"],
    [
      "two signatures are exchanged",
      (f) => exchange(f, "000001.json.sig", "000002.json.sig"),
      "mismatched.signature record 1: message",
    ],
    [
      "the witness's signature is the operator's",
      (f) => writeFileSync(join(f, "records/000001.json.witness-1.sig"), textOf(f, "records/000001.json.sig")),
      "refused.same-signer",
    ],
    [
      "a signature has another line",
      (f) => edit(f, "000001.json.sig", "-----END", "AAAA\n-----END"),
      "unreadable.signature record 1: base64",
    ],
    [
      "a record is too large",
      (f) => appendFileSync(join(f, "records/000003.json"), " ".repeat(70_000)),
      "unreadable.book-file size",
    ],
    ["a signer is no longer allowed", (f) => keepFirstSigner(f), "mismatched.signature record 1: key"],
    [
      "allowed_signers has a comment",
      (f) => appendFileSync(join(f, "allowed_signers"), "# me\n"),
      "unreadable.allowed-signers 3",
    ],
    [
      "allowed_signers gives a key another name",
      (f) => writeFileSync(join(f, "allowed_signers"), textOf(f, "allowed_signers").replace(ada.id, "op-1")),
      "unreadable.allowed-signers 1",
    ],
    ["records is a link", (f) => linked(f, "records"), "refused.book-place link"],
    ["allowed_signers is a link", (f) => linked(f, "allowed_signers"), "refused.book-place link"],
    ["a record is a link", (f) => linked(f, "records/000002.json"), "refused.book-place link"],
    ["a signature is a link", (f) => linked(f, "records/000002.json.sig"), "refused.book-place link"],
    ["set-aside is a link", (f) => symlinkSync("/tmp", join(f, "set-aside")), "refused.book-place link"],
    ["a stranger's link is in records", (f) => symlinkSync("/etc/passwd", join(f, "records/x")), "refused.book-place link"],
    ["a record is a folder", (f) => mkdirSync(join(f, "records/000004.json")), "unreadable.book-file records"],
    ["a key file has another's name", (f) => renameFile(f, ada.id, wim.id), "unreadable.book-file name in signers"],
  ])("refuses the book when %s, and gives the lock back", async (_, damage, expected) => {
    const folder = await written(3);
    damage(folder);
    expect(await refusal(folder)).toBe(expected);
    expect(existsSync(join(folder, "book.lock"))).toBe(false);
  });

  it("refuses a book that is reached by a link", async () => {
    const folder = await written(0);
    const link = join(folders.make(), "link");
    symlinkSync(folder, link);
    expect(await refusal(link)).toBe("refused.book-place link");
  });

  it("counts strangers' files and leaves them alone; names of systems are no strangers", async () => {
    const folder = await written(1);
    for (const name of ["notes.txt", "records/copy of 000001.json", "records/1.json", "records/._000001.json", "Thumbs.db"])
      writeFileSync(join(folder, name), "x");
    expect((await opened(folder)).remains()).toEqual({ leftovers: [], strangers: 3 });
    expect(textOf(folder, "notes.txt")).toBe("x");
  });

  it("moves what an interrupted write left behind aside, and names it once", async () => {
    const folder = await written(1);
    const left = ["000002.json.sig", "000002.json.witness-1.sig", ".new-000002.json"];
    for (const name of left) writeFileSync(join(folder, "records", name), name);
    writeFileSync(join(folder, ".new-allowed_signers"), "half");
    const book = await opened(folder);
    expect(book.remains().leftovers.toSorted()).toEqual([...left, ".new-allowed_signers"].toSorted());
    expect(textOf(folder, "set-aside", "000002.json.sig")).toBe("000002.json.sig");
    await appendTo(book, noteDraft("after"), ada, wim);
    await book.close();
    expect((await opened(folder)).remains().leftovers).toEqual([]);
  });

  it("keeps every leftover, also when there was one of that name", async () => {
    const folder = await written(0);
    for (const content of ["one", "two"]) {
      writeFileSync(join(folder, "records/000001.json.sig"), content);
      await (await openBook(folder)).close();
    }
    expect([textOf(folder, "set-aside/000001.json.sig"), textOf(folder, "set-aside/000001.json.sig.2")]).toEqual([
      "one",
      "two",
    ]);
  });
});

describe("append", () => {
  it("writes record, signature and the witness's signature under the record's number", async () => {
    const folder = await written(1);
    expect(readdirSync(join(folder, "records")).toSorted()).toEqual([
      "000001.json",
      "000001.json.sig",
      "000001.json.witness-1.sig",
    ]);
  });

  it("takes appends one after the other", async () => {
    const book = await opened(await written(0));
    const bytes = recordBytes(noteDraft("one"), book.head());
    const signatures = await signaturesOver(bytes, ada);
    const [first, second] = await Promise.allSettled([book.append(bytes, signatures), book.append(bytes, signatures)]);
    expect(first).toMatchObject({ status: "fulfilled", value: { seq: 1 } });
    expect(second).toMatchObject({ status: "rejected", reason: { code: "mismatched.book-chain" } });
    expect(book.records()).toHaveLength(1);
  });

  it.each<[string, () => Promise<{ operator: string; witness: string | null }>, string]>([
    ["other bytes", () => signaturesOver(Buffer.from("other"), ada), "mismatched.signature"],
    ["another namespace", () => signaturesOver(bytesOf(), ada, null, "sealwright-manifest"), "mismatched.signature"],
    ["a stranger's key", async () => signaturesOver(bytesOf(), await trialSigner("Mallory")), "mismatched.signature"],
    ["a stranger as witness", async () => signaturesOver(bytesOf(), ada, await trialSigner("Mallory")), "mismatched.signature"],
    ["one key for both", () => signaturesOver(bytesOf(), ada, ada), "refused.same-signer"],
    ["no armour", async () => ({ operator: "signed, Ada", witness: null }), "unreadable.signature"],
  ])("refuses a signature over %s, and writes nothing", async (_, signatures, code) => {
    const folder = await written(0);
    const book = await opened(folder);
    await expect(book.append(bytesOf(), await signatures())).rejects.toMatchObject({ code });
    expect(readdirSync(join(folder, "records"))).toEqual([]);
    await book.append(bytesOf(), await signaturesOver(bytesOf(), ada, wim));
    expect(book.head().seq).toBe(1);
  });

  it("refuses what is not a record, or not the next one", async () => {
    const book = await opened(await written(1));
    const stale = recordBytes(noteDraft("again"), { seq: 0, head: "0".repeat(64) });
    await expect(book.append(stale, await signaturesOver(stale, ada))).rejects.toMatchObject({ code: "mismatched.book-chain" });
    const other = Buffer.from("{}");
    await expect(book.append(other, await signaturesOver(other, ada))).rejects.toMatchObject({ code: "unreadable.record" });
  });

  it("is refused after closing", async () => {
    const book = await opened(await written(0));
    await book.close();
    await book.close();
    await expect(book.append(bytesOf(), { operator: "", witness: null })).rejects.toMatchObject({ code: "fault.unexpected" });
  });
});

describe("sets", () => {
  it("are listed by their manifests, with the bags they went into and whether they were used", async () => {
    const folder = await written(0);
    const { set, bytes } = await trialManifest();
    let book = await opened(folder);
    await book.addManifest(set, bytes, await signaturesOver(bytes, ada, wim, "sealwright-manifest"));
    const bag = (x: number, number: string, of = set) =>
      appendTo(book, trialDraft("bag.sealed", { x, bag: number, custodian: "Ada", place: "Safe 3" }, { set: of }), ada);
    await bag(1, "B-1");
    await bag(2, "B-2");
    await bag(1, "B-9");
    await bag(3, "B-3", "AAAAAAAA");
    await book.close();
    book = await opened(folder);
    expect(book.manifests()).toMatchObject([
      { set, m: 2, n: 3, generation: 1, drill: true, accounts: [{ id: "c1", title: "Trial login", factors: ["password"] }] },
    ]);
    expect(book.manifests()[0]?.shares).toEqual([
      { x: 1, custodian: "Ada", role: "custodian" },
      { x: 2, custodian: "Berta", role: "custodian" },
      { x: 3, custodian: "Çağla", role: "custodian" },
    ]);
    expect(Object.fromEntries(book.bagNumbers(set))).toEqual({ 1: "B-9", 2: "B-2" });
    expect(book.setUsed(set)).toBe(false);
    await appendTo(book, trialDraft("set.opened", { trust: "authenticated", used: [1, 2], aside: [] }, { set }), ada);
    expect([book.setUsed(set), book.setUsed("AAAAAAAA")]).toEqual([true, false]);
  });

  it("are refused under another's ID, twice, and unsigned", async () => {
    const folder = await written(0);
    const { set, bytes } = await trialManifest();
    const book = await opened(folder);
    const signatures = await signaturesOver(bytes, ada, wim, "sealwright-manifest");
    await expect(book.addManifest("AAAAAAAA", bytes, signatures)).rejects.toMatchObject({ code: "mismatched.manifest" });
    await expect(book.addManifest(set, bytes, await signaturesOver(bytes, ada))).rejects.toMatchObject({
      code: "mismatched.signature",
    });
    expect(readdirSync(join(folder, "manifests"))).toEqual([]);
    await book.addManifest(set, bytes, signatures);
    await expect(book.addManifest(set, bytes, signatures)).rejects.toMatchObject({ code: "fault.book-write" });
    expect(readFileSync(join(folder, "manifests", `${set}.json`))).toEqual(Buffer.from(bytes));
  });
});

describe("manifests of a book that is opened", () => {
  async function withManifest(): Promise<{ folder: string; set: string }> {
    const folder = await written(1);
    const { set, bytes } = await trialManifest();
    const book = await openBook(folder);
    await book.addManifest(set, bytes, await signaturesOver(bytes, ada, wim, "sealwright-manifest"));
    await book.close();
    return { folder, set };
  }

  it("are refused under another set's ID", async () => {
    const { folder, set } = await withManifest();
    for (const suffix of [".json", ".json.sig", ".json.witness-1.sig"])
      renameSync(join(folder, "manifests", set + suffix), join(folder, "manifests", `AAAAAAAA${suffix}`));
    expect(await refusal(folder)).toBe("mismatched.manifest");
  });

  it("are refused with a record's signature", async () => {
    const { folder, set } = await withManifest();
    writeFileSync(join(folder, "manifests", `${set}.json.sig`), textOf(folder, "records/000001.json.sig"));
    expect(await refusal(folder)).toBe("mismatched.signature manifest: namespace");
  });

  it("are refused when their signer may sign records only", async () => {
    const { folder } = await withManifest();
    const allowed = textOf(folder, "allowed_signers");
    writeFileSync(join(folder, "allowed_signers"), allowed.replaceAll("sealwright-manifest,", ""));
    expect(await refusal(folder)).toBe("mismatched.signature manifest: namespace");
    writeFileSync(join(folder, "allowed_signers"), allowed);
    expect(await refusal(folder)).toBe("opened");
  });
});

describe("signers", () => {
  it("are added to allowed_signers, which only grows", async () => {
    const folder = folders.make();
    const book = await opened(folder);
    await book.addSigner(ada.file, ada.id, ada.publicKey);
    const before = textOf(folder, "allowed_signers");
    await book.addSigner(wim.file, wim.id, wim.publicKey);
    expect(textOf(folder, "allowed_signers").startsWith(before)).toBe(true);
    expect(textOf(folder, "allowed_signers").split("\n")).toHaveLength(3);
  });

  it("are refused twice, and under another's name or key", async () => {
    const book = await opened(folders.make());
    await book.addSigner(ada.file, ada.id, ada.publicKey);
    await expect(book.addSigner(ada.file, ada.id, ada.publicKey)).rejects.toMatchObject({ code: "refused.signer-known" });
    await expect(book.addSigner(wim.file, ada.id, wim.publicKey)).rejects.toMatchObject({ code: "unreadable.signer-file" });
    await expect(book.addSigner(wim.file, wim.id, ada.publicKey)).rejects.toMatchObject({ code: "unreadable.signer-file" });
    await expect(book.signerFile("AAAAAAAA")).rejects.toMatchObject({ code: "unreadable.book-file" });
  });

  it("are added when their key file was left by an attempt that was cut short", async () => {
    const folder = folders.make();
    const book = await opened(folder);
    writeFileSync(join(folder, `signers/ada-example-${ada.id}.json`), ada.file);
    await book.addSigner(ada.file, ada.id, ada.publicKey);
    expect(book.signers()).toHaveLength(1);
    writeFileSync(join(folder, `signers/wim-witness-${wim.id}.json`), "other");
    await expect(book.addSigner(wim.file, wim.id, wim.publicKey)).rejects.toMatchObject({ code: "fault.book-write" });
  });

  it("are not added when somebody else changed allowed_signers", async () => {
    const folder = folders.make();
    const book = await opened(folder);
    writeFileSync(join(folder, "allowed_signers"), "somebody\n");
    await expect(book.addSigner(ada.file, ada.id, ada.publicKey)).rejects.toMatchObject({ code: "unreadable.book-file" });
    expect(textOf(folder, "allowed_signers")).toBe("somebody\n");
    expect(readdirSync(join(folder, "signers"))).toEqual([]);
  });
});

function bytesOf(): Uint8Array {
  return recordBytes(noteDraft("one"), { seq: 0, head: "0".repeat(64) });
}

function edit(folder: string, name: string, from: string, to: string): void {
  const path = join(folder, "records", name);
  writeFileSync(path, textOf(path).replace(from, to));
}

function exchange(folder: string, a: string, b: string): void {
  const [one, other] = [join(folder, "records", a), join(folder, "records", b)];
  renameSync(one, `${folder}/x`);
  renameSync(other, one);
  renameSync(`${folder}/x`, other);
}

function linked(folder: string, name: string): void {
  renameSync(join(folder, name), join(folder, "moved"));
  symlinkSync(join(folder, "moved"), join(folder, name));
}

function keepFirstSigner(folder: string): void {
  writeFileSync(join(folder, "allowed_signers"), `${textOf(folder, "allowed_signers").split("\n")[0]}\n`);
}

function renameFile(folder: string, from: string, to: string): void {
  const names = readdirSync(join(folder, "signers"));
  const name = names.find((one) => one.includes(from)) ?? "";
  renameSync(join(folder, "signers", name), join(folder, "signers", name.replace(from, to)));
}
