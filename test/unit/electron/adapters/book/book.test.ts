import { createHash } from "node:crypto";
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
import { describeFailure, Failure } from "../../../../../core/failure/failure.ts";
import type { Book, Signatures } from "../../../../../core/record/book.ts";
import { headCode } from "../../../../../core/record/head-code.ts";
import { signerId } from "../../../../../core/record/key-file.ts";
import { recordBytes } from "../../../../../core/record/record.ts";
import { allowedSigner, NAMESPACES } from "../../../../../core/record/sshsig.ts";
import { RULES } from "../../../../../core/record/verify/rules.ts";
import { openBook } from "../../../../../electron/adapters/book/book.ts";
import {
  addSigners,
  appendTo,
  keyAdded,
  noteDraft,
  signaturesOver,
  temporaryFolders,
  textOf,
  trialDraft,
} from "../../../../support/trial-book.ts";
import { ruleOf, trialManifest, type TrialSigner, trialSigner } from "../../../../support/trial-book.ts";

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

/** A book with two signers, the records of their keys, 1 and 2, and as many notes. */
async function written(notes = 2): Promise<string> {
  const folder = folders.make();
  const book = await openBook(folder);
  await addSigners(book, ada, wim);
  for (let number = 1; number <= notes; number += 1) await appendTo(book, noteDraft(`note ${number}`), ada, wim);
  await book.close();
  return folder;
}

const refusal = (folder: string) =>
  openBook(folder).then(
    async (book) => {
      await book.close();
      return "opened";
    },
    (error: { code?: string; facts?: { rule?: string; field?: string } }) =>
      [error.code, error.facts?.rule, error.facts?.field].filter((part) => part !== undefined).join(" "),
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
    expect(book.head().seq).toBe(5);
    expect(
      book
        .records()
        .slice(2)
        .map((record) => record.event === "exception" && record.body.note),
    ).toEqual(["note 1", "note 2", "note 3"]);
    expect(book.signers().map(({ id, name }) => [id, name])).toEqual([
      [ada.id, "Ada Example"],
      [wim.id, "Wim Witness"],
    ]);
    expect(book.signers()[0]?.fileName).toBe(`ada-example-${ada.id}.json`);
    expect(await book.signerFile(wim.id)).toEqual(wim.file);
    expect(book.remains()).toEqual({ leftovers: [], strangers: 0 });
  });

  it.each<[string, (folder: string) => void, string]>([
    ["records is lost", (f) => rmSync(join(f, "records"), { recursive: true }), "mismatched.book B6 records"],
    ["allowed_signers is lost", (f) => rmSync(join(f, "allowed_signers")), "mismatched.book B5 allowed_signers"],
    ["signers is lost", (f) => rmSync(join(f, "signers"), { recursive: true }), "unreadable.book-file signers"],
    ["a record is lost in the middle", (f) => lose(f, "000003.json"), "mismatched.book B4 records/000003.json.sig"],
    ["a record is lost with its signatures", (f) => loseWhole(f, "000003"), "mismatched.book R4 records/000003.json"],
    ["a signature is lost", (f) => lose(f, "000003.json.sig"), "mismatched.book S1 records/000003.json.sig"],
    [
      "a witness's signature is lost",
      (f) => lose(f, "000003.json.witness-1.sig"),
      "mismatched.book S6 records/000003.json.witness-1.sig",
    ],
    [
      "a record is edited in the middle",
      (f) => edit(f, "000004.json", "note 2", "note X"),
      "mismatched.book S5 records/000004.json.sig",
    ],
    [
      "the last record is edited",
      (f) => edit(f, "000005.json", "note 3", "note X"),
      "mismatched.book S5 records/000005.json.sig",
    ],
    [
      "a record has white space",
      (f) => edit(f, "000005.json", '"seq":5', '"seq": 5'),
      "mismatched.book R1 records/000005.json",
    ],
    ["two records are exchanged", (f) => exchange(f, "000003.json", "000004.json"), "mismatched.book R3 records/000003.json"],
    [
      "two signatures are exchanged",
      (f) => exchange(f, "000003.json.sig", "000004.json.sig"),
      "mismatched.book S5 records/000003.json.sig",
    ],
    [
      "the witness's signature is the operator's",
      (f) => writeFileSync(join(f, "records/000003.json.witness-1.sig"), textOf(f, "records/000003.json.sig")),
      "mismatched.book S7 records/000003.json.witness-1.sig",
    ],
    [
      "a signature has another line",
      (f) => edit(f, "000003.json.sig", "-----END", "AAAA\n-----END"),
      "mismatched.book S2 records/000003.json.sig",
    ],
    [
      "a record is too large",
      (f) => appendFileSync(join(f, "records/000005.json"), " ".repeat(70_000)),
      "mismatched.book B3 records/000005.json",
    ],
    ["a record is empty", (f) => writeFileSync(join(f, "records/000005.json"), ""), "mismatched.book R1 records/000005.json"],
    ["a signer is no longer allowed", (f) => keepFirstSigner(f), "mismatched.book S4 records/000002.json.sig"],
    [
      "allowed_signers has a comment",
      (f) => appendFileSync(join(f, "allowed_signers"), "# me\n"),
      "mismatched.book B5 allowed_signers",
    ],
    [
      "allowed_signers gives a key another name",
      (f) => writeFileSync(join(f, "allowed_signers"), textOf(f, "allowed_signers").replace(ada.id, "op-1")),
      "mismatched.book B5 allowed_signers",
    ],
    ["records is a link", (f) => linked(f, "records"), "mismatched.book B2 records"],
    ["allowed_signers is a link", (f) => linked(f, "allowed_signers"), "mismatched.book B2 allowed_signers"],
    ["a record is a link", (f) => linked(f, "records/000004.json"), "mismatched.book B2 records/000004.json"],
    ["a signature is a link", (f) => linked(f, "records/000004.json.sig"), "mismatched.book B2 records/000004.json.sig"],
    ["set-aside is a link", (f) => symlinkSync(folders.make(), join(f, "set-aside")), "refused.book-place link"],
    ["signers is a link", (f) => linked(f, "signers"), "refused.book-place link"],
    ["a key file is a link", (f) => linked(f, `signers/ada-example-${ada.id}.json`), "refused.book-place link"],
    [
      "a stranger's link is in records",
      (f) => symlinkSync("/etc/passwd", join(f, "records/x")),
      "mismatched.book B1 a name that is none of the book's",
    ],
    [
      "a file of another name is in manifests",
      (f) => writeFileSync(join(f, "manifests/hunter2.txt"), ""),
      "mismatched.book B1 a name that is none of the book's",
    ],
    ["a record is a folder", (f) => mkdirSync(join(f, "records/000006.json")), "mismatched.book B2 records/000006.json"],
    ["a key file has another's name", (f) => renameFile(f, ada.id, wim.id), "unreadable.book-file name in signers"],
  ])("refuses the book when %s, and gives the lock back", async (_, damage, expected) => {
    const folder = await written(3);
    damage(folder);
    const before = namesIn(folder);
    expect(await refusal(folder)).toBe(expected);
    expect(namesIn(folder)).toEqual(before);
  });

  it("tells what the broken rule says, what it means, and what to do", async () => {
    const folder = await written(1);
    loseWhole(folder, "000002");
    const failure = await openBook(folder).catch((error: unknown) => error);
    if (!(failure instanceof Failure)) throw new Error("opened");
    const { happened, safe, next } = describeFailure(failure);
    expect(happened).toBe("The record is missing. The book breaks rule R4 at records/000002.json.");
    expect(safe).toContain(RULES.R4.means);
    expect(next).toContain(RULES.R4.next);
    expect(failure.facts.position).toBe(2);
  });

  it.each(["2001-01-01T00:00:00Z", "2099-01-01T00:00:00Z"])("opens on a machine whose clock says %s", async (time) => {
    const book = await openBook(await written(1), { now: () => new Date(time) });
    open.push(book);
    expect(book.verification().findings.map(({ rule }) => rule)).toEqual(time < "2026" ? ["R7", "R7", "R7"] : []);
  });

  it("opens with a clock that went backwards, and tells it", async () => {
    const folder = await written(1);
    const book = await openBook(folder);
    await appendTo(
      book,
      trialDraft("exception", { what: "other", step: "split", note: "" }, { time: "2026-11-20T10:00:00Z" }),
      ada,
      wim,
    );
    await book.close();
    expect((await opened(folder)).verification().findings).toEqual([{ rule: "R6", file: "records/000004.json" }]);
  });

  it("refuses a book that is reached by a link", async () => {
    const folder = await written(0);
    const link = join(folders.make(), "link");
    symlinkSync(folder, link);
    expect(await refusal(link)).toBe("refused.book-place link");
  });

  it("counts strangers' files and leaves them alone; names of systems are no strangers", async () => {
    const folder = await written(1);
    for (const name of ["notes.txt", "signers/notes.txt", "records/._000001.json", "Thumbs.db", "manifests/.DS_Store"])
      writeFileSync(join(folder, name), "x");
    expect((await opened(folder)).remains()).toEqual({ leftovers: [], strangers: 2 });
    expect(textOf(folder, "notes.txt")).toBe("x");
  });

  it("moves what an interrupted write left behind aside, and names it once", async () => {
    const folder = await written(1);
    const left = ["000004.json.sig", "000004.json.witness-1.sig", ".new-000004.json"];
    for (const name of left) writeFileSync(join(folder, "records", name), name);
    writeFileSync(join(folder, ".new-allowed_signers"), "half");
    const book = await opened(folder);
    expect(book.remains().leftovers.toSorted()).toEqual([...left, ".new-allowed_signers"].toSorted());
    expect(textOf(folder, "set-aside", "000004.json.sig")).toBe("000004.json.sig");
    await appendTo(book, noteDraft("after"), ada, wim);
    await book.close();
    expect((await opened(folder)).remains().leftovers).toEqual([]);
  });

  it("keeps every leftover, also when there was one of that name", async () => {
    const folder = await written(0);
    for (const content of ["one", "two"]) {
      writeFileSync(join(folder, "records/000003.json.sig"), content);
      await (await openBook(folder)).close();
    }
    expect([textOf(folder, "set-aside/000003.json.sig"), textOf(folder, "set-aside/000003.json.sig.2")]).toEqual([
      "one",
      "two",
    ]);
  });

  it("takes no signature for a leftover whose record should be there, and leaves a damaged book as it is", async () => {
    const folder = await written(1);
    writeFileSync(join(folder, "records/000009.json.sig"), "");
    writeFileSync(join(folder, "records/.new-000004.json"), "");
    expect(await refusal(folder)).toBe("mismatched.book B4 records/000009.json.sig");
    expect(existsSync(join(folder, "records/.new-000004.json"))).toBe(true);
    expect(existsSync(join(folder, "set-aside"))).toBe(false);
  });
});

describe("append", () => {
  it("writes record, signature and the witness's signature under the record's number", async () => {
    const folder = await written(1);
    expect(readdirSync(join(folder, "records")).toSorted()).toEqual([
      "000001.json",
      "000001.json.sig",
      "000002.json",
      "000002.json.sig",
      "000003.json",
      "000003.json.sig",
      "000003.json.witness-1.sig",
    ]);
  });

  it("takes appends one after the other", async () => {
    const book = await opened(await written(0));
    const bytes = next(book);
    const signatures = await signaturesOver(bytes, ada, wim);
    const [first, second] = await Promise.allSettled([book.append(bytes, signatures), book.append(bytes, signatures)]);
    expect(first).toMatchObject({ status: "fulfilled", value: { seq: 3 } });
    expect(second).toMatchObject({ status: "rejected", reason: { code: "mismatched.book-chain" } });
    expect(book.records()).toHaveLength(3);
  });

  it.each<[string, (bytes: Uint8Array) => Promise<Signatures>, string]>([
    ["other bytes", () => signaturesOver(Buffer.from("other"), ada, wim), "S5 records/000003.json.sig"],
    ["another namespace", (bytes) => signaturesOver(bytes, ada, wim, "sealwright-manifest"), "S3 records/000003.json.sig"],
    ["a stranger's key", async (bytes) => signaturesOver(bytes, await stranger(), wim), "S4 records/000003.json.sig"],
    [
      "a stranger as witness",
      async (bytes) => signaturesOver(bytes, ada, await stranger()),
      "S4 records/000003.json.witness-1.sig",
    ],
    ["one key for both", (bytes) => signaturesOver(bytes, ada, ada), "S7 records/000003.json.witness-1.sig"],
    ["no witness", (bytes) => signaturesOver(bytes, ada), "S6 records/000003.json.witness-1.sig"],
    ["another person than it names", (bytes) => signaturesOver(bytes, wim, ada), "S11 records/000003.json.sig"],
    ["no armour", async () => ({ operator: "signed, Ada", witness: null }), "S2 records/000003.json.sig"],
  ])("refuses a record signed with %s, and writes nothing", async (_, signatures, expected) => {
    const folder = await written(0);
    const book = await opened(folder);
    const bytes = next(book);
    const before = readdirSync(join(folder, "records"));
    expect(await ruleOf(book.append(bytes, await signatures(bytes)))).toBe(`refused.book-rule ${expected}`);
    expect(readdirSync(join(folder, "records"))).toEqual(before);
    await book.append(bytes, await signaturesOver(bytes, ada, wim));
    expect(book.head().seq).toBe(3);
  });

  it("refuses a key that was allowed and never recorded; it may sign the record that adds it", async () => {
    const folder = await written(0);
    const third = await stranger();
    let book = await openBook(folder);
    await book.addSigner(third.file, third.id, third.publicKey);
    // As after the power was lost between the two writes.
    await book.close();
    book = await opened(folder);
    expect([book.isRecorded(ada.id), book.isRecorded(third.id)]).toEqual([true, false]);
    expect(await ruleOf(appendTo(book, noteDraft("early"), third, wim))).toBe("refused.book-rule S8 records/000003.json.sig");
    await appendTo(book, keyAdded(third), third);
    expect(book.isRecorded(third.id)).toBe(true);
    await appendTo(book, noteDraft("now"), third, wim);
    expect(await ruleOf(appendTo(book, keyAdded(third), third))).toBe("refused.book-rule R10 records/000005.json");
  });

  it("refuses a key that was revoked", async () => {
    const book = await opened(await written(0));
    const draft = trialDraft("key.revoked", { id: wim.id, why: "lost", since: null }, { reason: "the stick with it is gone" });
    await appendTo(book, draft, ada, wim);
    expect(await ruleOf(appendTo(book, noteDraft("late"), ada, wim))).toBe(
      "refused.book-rule S10 records/000004.json.witness-1.sig",
    );
  });

  it("refuses a set that was sealed by a manifest which the book does not have", async () => {
    const folder = await written(0);
    const book = await opened(folder);
    const { set, bytes } = await trialManifest();
    const body = { m: 2, n: 3, accepted: [], entropy: { method: "system", extraBits: 0 } };
    const sealed = (manifest: string) => appendTo(book, trialDraft("set.sealed", body, { set, manifest }), ada, wim);
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(await ruleOf(sealed(hash))).toBe("refused.book-rule M4 records/000003.json");
    await book.addManifest(set, bytes, await signaturesOver(bytes, ada, wim, "sealwright-manifest"));
    expect(book.manifestHash(set)).toBe(hash);
    expect(await ruleOf(sealed("0".repeat(64)))).toBe("refused.book-rule M4 records/000003.json");
    expect((await sealed(hash)).seq).toBe(3);
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
    await expect(book.append(next(book), { operator: "", witness: null })).rejects.toMatchObject({ code: "fault.unexpected" });
  });
});

describe("sets", () => {
  it("are listed by their manifests, with the bags they went into and whether they were used", async () => {
    const folder = await written(0);
    const { set, bytes } = await trialManifest();
    let book = await opened(folder);
    await book.addManifest(set, bytes, await signaturesOver(bytes, ada, wim, "sealwright-manifest"));
    const bag = (x: number, number: string, of = set) =>
      appendTo(book, trialDraft("bag.sealed", { x, bag: number, custodian: "Ada", place: "Safe 3" }, { set: of }), ada, wim);
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
    await appendTo(book, trialDraft("set.opened", { trust: "authenticated", used: [1, 2], aside: [] }, { set }), ada, wim);
    expect([book.setUsed(set), book.setUsed("AAAAAAAA")]).toEqual([true, false]);
  });

  it("are refused under another's ID, twice, and unsigned", async () => {
    const folder = await written(0);
    const { set, bytes } = await trialManifest();
    const book = await opened(folder);
    const signatures = await signaturesOver(bytes, ada, wim, "sealwright-manifest");
    await expect(book.addManifest("AAAAAAAA", bytes, signatures)).rejects.toMatchObject({ code: "mismatched.manifest" });
    const path = `manifests/${set}.json`;
    const records = await signaturesOver(bytes, ada, wim);
    expect(await ruleOf(book.addManifest(set, bytes, records))).toBe(`refused.book-rule S3 ${path}.sig`);
    const alone = await signaturesOver(bytes, ada, null, "sealwright-manifest");
    expect(await ruleOf(book.addManifest(set, bytes, alone))).toBe(`refused.book-rule S6 ${path}.witness-1.sig`);
    const elsewhere = await trialManifest({ seq: 2, head: "1".repeat(64) });
    const signed = await signaturesOver(elsewhere.bytes, ada, wim, "sealwright-manifest");
    expect(await ruleOf(book.addManifest(set, elsewhere.bytes, signed))).toBe(`refused.book-rule M5 ${path}`);
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
    expect(await refusal(folder)).toBe("mismatched.book M2 manifests/AAAAAAAA.json");
  });

  it("are refused with a record's signature", async () => {
    const { folder, set } = await withManifest();
    writeFileSync(join(folder, "manifests", `${set}.json.sig`), textOf(folder, "records/000001.json.sig"));
    expect(await refusal(folder)).toBe(`mismatched.book S3 manifests/${set}.json.sig`);
  });

  it("are refused when their signer may sign records only", async () => {
    const { folder, set } = await withManifest();
    const allowed = textOf(folder, "allowed_signers");
    writeFileSync(join(folder, "allowed_signers"), allowed.replaceAll("sealwright-manifest,", ""));
    expect(await refusal(folder)).toBe(`mismatched.book S4 manifests/${set}.json.sig`);
    writeFileSync(join(folder, "allowed_signers"), allowed);
    expect(await refusal(folder)).toBe("opened");
  });
});

describe("what is read of a book that is open", () => {
  it("is a record's exact bytes and its signatures", async () => {
    const folder = await written(1);
    const book = await opened(folder);
    expect(await book.recordBytes(3)).toEqual(new Uint8Array(readFileSync(join(folder, "records/000003.json"))));
    expect(await book.signatures(3)).toEqual({
      operator: textOf(folder, "records/000003.json.sig"),
      witness: textOf(folder, "records/000003.json.witness-1.sig"),
    });
    expect((await book.signatures(1)).witness).toBeNull();
    for (const seq of [0, 4, 1.5, -1]) {
      await expect(book.recordBytes(seq)).rejects.toMatchObject({ code: "unreadable.book-file" });
    }
  });

  it("is what a verifier looks at, without keys and what is set aside", async () => {
    const folder = await written(1);
    mkdirSync(join(folder, "set-aside"));
    writeFileSync(join(folder, "set-aside/x"), "x");
    const files = await (await opened(folder)).files();
    expect(files.filter(({ path }) => path.startsWith("signers/") || path.startsWith("set-aside/"))).toEqual([]);
    const record = files.find(({ path }) => path === "records/000003.json");
    expect(record).toMatchObject({ is: "file", bytes: new Uint8Array(readFileSync(join(folder, "records/000003.json"))) });
  });

  it("is verified again from the disk, with heads; what is found then keeps nobody from going on", async () => {
    const folder = await written(1);
    const book = await opened(folder);
    const now = "2026-11-23T00:00:00Z";
    expect((await book.verifyAgain(now, [headCode(book.head())])).findings).toEqual([]);
    expect((await book.verifyAgain(now, [headCode({ ...book.head(), seq: 9 })])).findings).toEqual([
      { rule: "H1", file: "head 9" },
    ]);
    edit(folder, "000003.json", "note 1", "note X");
    expect((await book.verifyAgain(now, [])).findings[0]).toEqual({ rule: "S5", file: "records/000003.json.sig" });
    expect(book.verification().findings).toEqual([]);
  });

  it("is the verification of its opening, kept up with what is written", async () => {
    const folder = await written(0);
    const book = await opened(folder);
    expect(book.verification()).toMatchObject({ findings: [], signatures: 2 });
    const { set, bytes } = await trialManifest();
    await book.addManifest(set, bytes, await signaturesOver(bytes, ada, wim, "sealwright-manifest"));
    await addSigners(book, await stranger());
    await appendTo(book, noteDraft("one"), ada, wim);
    const { notices: _, ...kept } = book.verification();
    const { notices: again, ...read } = await book.verifyAgain("2026-11-23T00:00:00Z", []);
    expect(read).toMatchObject(kept);
    expect(again).toEqual([{ rule: "M3", file: `manifests/${set}.json` }]);
  });

  it("opens when a set was never sealed and a key that signed its manifest is revoked afterwards", async () => {
    const folder = await written(0);
    const book = await openBook(folder);
    const other = await stranger();
    await addSigners(book, other);
    const { set, bytes } = await trialManifest(book.head());
    await book.addManifest(set, bytes, await signaturesOver(bytes, other, wim, "sealwright-manifest"));
    // The power is lost before the record that seals it.
    await appendTo(book, trialDraft("key.revoked", { id: other.id, why: "lost", since: null }, { reason: "lost" }), ada, wim);
    await book.close();
    const again = await opened(folder);
    expect(again.verification()).toMatchObject({ findings: [], notices: [{ rule: "M3" }] });
    expect(await ruleOf(again.addManifest("AAAAAAAA", bytes, await signaturesOver(bytes, other, wim)))).toBe(
      "mismatched.manifest",
    );
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

  it("are a thousand at most: one more is refused before anything is written, and the book still opens", async () => {
    const folder = folders.make();
    await (await openBook(folder)).close();
    const lines = Array.from({ length: 999 }, (_, index) => {
      const key = new Uint8Array(createHash("sha256").update(`key ${index}`).digest());
      return allowedSigner(signerId(key), NAMESPACES, key);
    });
    writeFileSync(join(folder, "allowed_signers"), lines.join(""));
    const book = await openBook(folder);
    await book.addSigner(ada.file, ada.id, ada.publicKey);
    const full = textOf(folder, "allowed_signers");
    const refused = book.addSigner(wim.file, wim.id, wim.publicKey);
    await expect(refused).rejects.toMatchObject({ code: "unreadable.allowed-signers" });
    await book.close();
    expect(textOf(folder, "allowed_signers")).toBe(full);
    expect((await opened(folder)).signers().map(({ id }) => id)).toEqual([ada.id]);
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

/** A record that follows. */
const next = (book: Book) => recordBytes(noteDraft("one"), book.head());
const stranger = () => trialSigner("Mallory");
const lose = (folder: string, name: string) => rmSync(join(folder, "records", name));
const loseWhole = (folder: string, stem: string) =>
  readdirSync(join(folder, "records"))
    .filter((name) => name.startsWith(stem))
    .forEach((name) => lose(folder, name));
const namesIn = (folder: string) => new Set(readdirSync(folder, { recursive: true, encoding: "utf8" }));

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
