import {
  cpSync,
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
import { openBook } from "../../../../../electron/adapters/book/book.ts";
import { repairBook } from "../../../../../electron/adapters/book/repair-book.ts";
import { addSigners, appendTo, bookFilesOf, noteDraft, ruleOf, sealedTrialBook } from "../../../../support/trial-book.ts";
import { signaturesOver, temporaryFolders, textOf, type TrialSigner, trialSigner } from "../../../../support/trial-book.ts";

const folders = temporaryFolders();
const templates = temporaryFolders();
let template: string;
let set: string;
let ada: TrialSigner;
let wim: TrialSigner;
let mallory: TrialSigner;
beforeAll(async () => {
  [ada, wim, mallory] = [await trialSigner("Ada Example"), await trialSigner("Wim Witness"), await trialSigner("Mallory")];
  template = join(templates.make(), "book");
  set = await sealedTrialBook(template, ada, wim);
  return () => templates.removeAll();
});
afterEach(() => folders.removeAll());

interface Pair {
  readonly folder: string;
  readonly copy: string;
}

/** A book of five records and its copy. */
function pair(): Pair {
  const place = folders.make();
  const [folder, copy] = [join(place, "book"), join(place, "copy")];
  for (const one of [folder, copy]) cpSync(template, one, { recursive: true });
  return { folder, copy };
}

async function write(folder: string, ...notes: readonly string[]): Promise<void> {
  const book = await openBook(folder);
  for (const note of notes) await appendTo(book, noteDraft(note), ada, wim);
  await book.close();
}

/** What `openBook` says of it; a book that opens is closed again. */
const opening = (folder: string) => ruleOf(openBook(folder).then((book) => book.close()));
const asideOf = (folder: string) =>
  existsSync(join(folder, "set-aside")) ? readdirSync(join(folder, "set-aside")).toSorted() : [];

const bytesAt = (folder: string, path: string) => readFileSync(join(folder, path));
const put = (folder: string, path: string, bytes: Uint8Array | string) => writeFileSync(join(folder, path), bytes);
const torn = (path: string) => (f: string) => put(f, path, bytesAt(f, path).subarray(0, bytesAt(f, path).length / 2));
const empty = (path: string) => (f: string) => put(f, path, "");
const gone = (path: string) => (f: string) => rmSync(join(f, path));
const flipped = (path: string) => (f: string) => {
  const bytes = bytesAt(f, path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  put(f, path, bytes);
};
const linked = (path: string) => (f: string) => {
  const elsewhere = join(folders.make(), "elsewhere");
  renameSync(join(f, path), elsewhere);
  symlinkSync(elsewhere, join(f, path));
};
const grown = (path: string) => (f: string) => put(f, path, Buffer.alloc(100_000, 32));

const RECORD = "records/000003.json";
const KEY = () => `signers/ada-example-${ada.id}.json`;

describe("a damaged book is mended from its copy", () => {
  it.each<[string, () => string, (path: string) => (folder: string) => void, boolean]>([
    ["a record is torn", () => RECORD, torn, true],
    ["a record is empty", () => RECORD, empty, true],
    ["a record vanished", () => RECORD, gone, false],
    ["a record has a wrong byte", () => RECORD, flipped, true],
    ["a record is a link", () => RECORD, linked, true],
    ["a record is larger than any", () => RECORD, grown, true],
    ["the last record is torn", () => "records/000005.json", torn, true],
    ["a signature is torn", () => `${RECORD}.sig`, torn, true],
    ["a signature is empty", () => `${RECORD}.sig`, empty, true],
    ["a signature vanished", () => `${RECORD}.sig`, gone, false],
    ["a signature has a wrong byte", () => `${RECORD}.sig`, flipped, true],
    ["a witness's signature is torn", () => `${RECORD}.witness-1.sig`, torn, true],
    ["a witness's signature vanished", () => `${RECORD}.witness-1.sig`, gone, false],
    ["a manifest is torn", () => `manifests/${set}.json`, torn, true],
    ["a manifest vanished", () => `manifests/${set}.json`, gone, false],
    ["a manifest has a wrong byte", () => `manifests/${set}.json`, flipped, true],
    ["a manifest's signature has a wrong byte", () => `manifests/${set}.json.sig`, flipped, true],
    ["allowed_signers is torn", () => "allowed_signers", torn, true],
    ["allowed_signers is empty", () => "allowed_signers", empty, true],
    ["allowed_signers vanished", () => "allowed_signers", gone, false],
    ["allowed_signers has a wrong byte", () => "allowed_signers", flipped, true],
    ["a key file is torn", KEY, torn, true],
    ["a key file is a link", KEY, linked, true],
  ])("when %s: by name, and what was there is kept", async (_, path, damage, leaves) => {
    const { folder, copy } = pair();
    const whole = bookFilesOf(folder);
    damage(path())(folder);
    const damaged = bookFilesOf(folder)[path()];
    expect(await opening(folder)).not.toBe("done");
    expect(await repairBook(folder, copy)).toEqual({ files: [path()] });
    expect(bookFilesOf(folder)).toEqual(whole);
    expect(await opening(folder)).toBe("done");
    const name = path().split("/").at(-1) ?? "";
    expect(asideOf(folder)).toEqual(leaves ? [name] : []);
    if (damaged !== undefined) expect(readFileSync(join(folder, "set-aside", name), "latin1")).toBe(damaged);
    expect(asideOf(copy)).toEqual([]);
    expect([existsSync(join(folder, "book.lock")), existsSync(join(copy, "book.lock"))]).toEqual([false, false]);
  });

  it("when a key file vanished, which keeps no book from being opened", async () => {
    const { folder, copy } = pair();
    gone(KEY())(folder);
    expect(await repairBook(folder, copy)).toEqual({ files: [KEY()] });
  });

  it.each(["records", "manifests", "signers"])("when the folder %s vanished", async (name) => {
    const { folder, copy } = pair();
    const whole = bookFilesOf(folder);
    rmSync(join(folder, name), { recursive: true });
    expect(await opening(folder)).not.toBe("done");
    const { files } = await repairBook(folder, copy);
    expect(files).toEqual(Object.keys(whole).filter((path) => path.startsWith(`${name}/`)));
    expect(bookFilesOf(folder)).toEqual(whole);
  });

  it("when the folder of the records is a link", async () => {
    const { folder, copy } = pair();
    const whole = bookFilesOf(copy);
    linked("records")(folder);
    expect(await opening(folder)).toBe("mismatched.book B2 records");
    await repairBook(folder, copy);
    expect([bookFilesOf(folder), asideOf(folder)]).toEqual([whole, ["records"]]);
  });

  it("when much of it is damaged, and again under names that are taken", async () => {
    const { folder, copy } = pair();
    const whole = bookFilesOf(folder);
    for (const damage of [torn, flipped]) {
      for (const number of [1, 2, 3, 4, 5]) damage(`records/00000${number}.json`)(folder);
      expect((await repairBook(folder, copy)).files).toHaveLength(5);
      expect(bookFilesOf(folder)).toEqual(whole);
    }
    expect(asideOf(folder)).toContain("000005.json.2");
    expect(asideOf(folder)).toHaveLength(10);
  });

  it("and gets what the copy has beyond it", async () => {
    const { folder, copy } = pair();
    await write(copy, "more");
    torn(RECORD)(folder);
    const six = "records/000006.json";
    expect(await repairBook(folder, copy)).toEqual({ files: [RECORD, six, `${six}.sig`, `${six}.witness-1.sig`] });
    expect(bookFilesOf(folder)).toEqual(bookFilesOf(copy));
  });

  it("and keeps what the copy lacks: records, signers, leftovers set aside", async () => {
    const { folder, copy } = pair();
    const book = await openBook(folder);
    await addSigners(book, mallory);
    await book.close();
    await write(folder, "more");
    const whole = bookFilesOf(folder);
    torn(RECORD)(folder);
    put(folder, "records/000008.json.sig", "half");
    expect(await repairBook(folder, copy)).toEqual({ files: [RECORD] });
    expect([bookFilesOf(folder), asideOf(folder)]).toEqual([whole, ["000003.json", "000008.json.sig"]]);
  });

  it("whole as it is: then nothing is done", async () => {
    const { folder, copy } = pair();
    expect(await repairBook(folder, copy)).toEqual({ files: [] });
    expect(asideOf(folder)).toEqual([]);
  });

  it("a copy is mended from the book in the same way", async () => {
    const { folder, copy } = pair();
    torn(RECORD)(copy);
    expect(await repairBook(copy, folder)).toEqual({ files: [RECORD] });
  });
});

describe("a damaged book is not mended", () => {
  /** Tries it, and sees that neither was touched. */
  async function refused({ folder, copy }: Pair): Promise<string> {
    const before = [bookFilesOf(folder), bookFilesOf(copy), asideOf(folder)];
    const outcome = await ruleOf(repairBook(folder, copy));
    expect([bookFilesOf(folder), bookFilesOf(copy), asideOf(folder)]).toEqual(before);
    expect([existsSync(join(folder, "book.lock")), existsSync(join(copy, "book.lock"))]).toEqual([false, false]);
    return outcome;
  }

  it.each<[string, (folder: string) => void, string]>([
    ["torn", torn("records/000006.json"), "refused.copy-lacks R1 records/000006.json"],
    ["without its signature", gone("records/000006.json.sig"), "refused.copy-lacks S1 records/000006.json.sig"],
    ["flipped", flipped("records/000006.json.sig"), "refused.copy-lacks S2 records/000006.json.sig"],
  ])("from a copy that is older than the damage: a record %s", async (_, damage, expected) => {
    const both = pair();
    await write(both.folder, "more", "and more");
    damage(both.folder);
    expect(await refused(both)).toBe(expected);
  });

  it("from a copy that lacks a record in the middle", async () => {
    const both = pair();
    await write(both.folder, "more", "and more");
    for (const suffix of ["", ".sig", ".witness-1.sig"]) gone(`records/000006.json${suffix}`)(both.folder);
    expect(await refused(both)).toBe("refused.copy-lacks R4 records/000006.json");
  });

  it("from a copy that went another way, though a record is torn too", async () => {
    const both = pair();
    await write(both.folder, "one way");
    await write(both.copy, "another way");
    torn(RECORD)(both.folder);
    expect(await refused(both)).toBe("mismatched.copy records/000006.json");
  });

  it("from a copy that went another way where the book is damaged: what follows in the book tells", async () => {
    const both = pair();
    await write(both.folder, "one way", "and on");
    await write(both.copy, "another way");
    torn("records/000006.json")(both.folder);
    gone("records/000006.json.sig")(both.folder);
    gone("records/000006.json.witness-1.sig")(both.folder);
    expect(await refused(both)).toBe("mismatched.copy records/000007.json");
  });

  it("where a file differs and somebody signed it as it stands", async () => {
    const both = pair();
    const bytes = Buffer.from(textOf(both.folder, RECORD).replace("before", "hereby"));
    put(both.folder, RECORD, bytes);
    put(both.folder, `${RECORD}.sig`, (await signaturesOver(bytes, ada)).operator);
    expect(await refused(both)).toBe("mismatched.copy records/000003.json");
  });

  it("where another key signed the same record", async () => {
    const both = pair();
    put(both.folder, `${RECORD}.sig`, (await signaturesOver(bytesAt(both.folder, RECORD), wim)).operator);
    expect(await opening(both.folder)).toBe("mismatched.book S11 records/000003.json.sig");
    expect(await refused(both)).toBe("mismatched.copy records/000003.json.sig");
  });

  it("where the lists of signers are of two books", async () => {
    const both = pair();
    put(both.folder, "allowed_signers", textOf(both.folder, "allowed_signers").replace(/^.*\n/, ""));
    expect(await refused(both)).toBe("mismatched.copy allowed_signers");
  });

  it("from a copy that is damaged itself, or none", async () => {
    const both = pair();
    torn(RECORD)(both.folder);
    torn("records/000001.json.sig")(both.copy);
    expect(await refused(both)).toBe("mismatched.copy-book S2 records/000001.json.sig");
    rmSync(both.copy, { recursive: true });
    mkdirSync(both.copy);
    expect(await refused(both)).toBe("mismatched.copy-book B6 records");
    expect(readdirSync(both.copy)).toEqual([]);
    expect(await ruleOf(repairBook(both.folder, join(both.copy, "none")))).toBe("refused.book-place not a folder");
    expect(readdirSync(both.copy)).toEqual([]);
  });

  it("from itself, or from a folder in it", async () => {
    const { folder } = pair();
    expect(await refused({ folder, copy: folder })).toBe("refused.copy-place");
    expect(await refused({ folder, copy: join(folder, "records") })).toBe("refused.copy-place");
  });

  it("while one of them is open", async () => {
    const { folder, copy } = pair();
    const other = await openBook(copy);
    expect(await ruleOf(repairBook(folder, copy))).toBe("refused.book-in-use");
    await other.close();
    expect(await ruleOf(repairBook(folder, copy))).toBe("done");
  });

  it("where a name is in it that is none of a book's", async () => {
    const both = pair();
    put(both.folder, "records/hunter2.txt", "");
    torn(RECORD)(both.folder);
    expect(await refused(both)).toBe("refused.copy-lacks B1 a name that is none of the book's");
  });

  it("where a key file is damaged that the copy does not have", async () => {
    const both = pair();
    torn(KEY())(both.folder);
    gone(KEY())(both.copy);
    expect(await refused(both)).toBe("unreadable.book-file signers");
  });
});
