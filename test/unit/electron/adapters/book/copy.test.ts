import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../../../../core/record/book.ts";
import { openBook } from "../../../../../electron/adapters/book/book.ts";
import { type Disk, nodeDisk } from "../../../../../electron/adapters/book/disk.ts";
import { appendTo, bookFilesOf, noteDraft, ruleOf, sealedTrialBook, temporaryFolders } from "../../../../support/trial-book.ts";
import { addSigners, type TrialSigner, trialSigner } from "../../../../support/trial-book.ts";

const folders = temporaryFolders();
const open: Book[] = [];
let ada: TrialSigner;
let wim: TrialSigner;
let mallory: TrialSigner;
let template: string;
const templates = temporaryFolders();
beforeAll(async () => {
  [ada, wim, mallory] = [await trialSigner("Ada Example"), await trialSigner("Wim Witness"), await trialSigner("Mallory")];
  template = join(templates.make(), "book");
  await sealedTrialBook(template, ada, wim);
  return () => templates.removeAll();
});
afterEach(async () => {
  for (const book of open.splice(0)) await book.close();
  folders.removeAll();
});

/** A book with a sealed set and an open book of it; and where its copy is to be. */
async function written(): Promise<{ readonly folder: string; readonly book: Book; readonly copy: string }> {
  const place = folders.make();
  const folder = join(place, "book");
  cpSync(template, folder, { recursive: true });
  return { folder, book: await opened(folder), copy: join(place, "copy") };
}

async function opened(folder: string, disk: Disk = nodeDisk): Promise<Book> {
  const book = await openBook(folder, { disk });
  open.push(book);
  return book;
}

const write = async (folder: string, note: string) => {
  const book = await openBook(folder);
  await appendTo(book, noteDraft(note), ada, wim);
  await book.close();
};

describe("a second copy", () => {
  it("of a whole book is the same files, and is a book", async () => {
    const { folder, book, copy } = await written();
    const count = Object.keys(bookFilesOf(folder)).length;
    expect(await book.copyTo(copy)).toEqual({ files: count });
    expect(bookFilesOf(copy)).toEqual(bookFilesOf(folder));
    expect(existsSync(join(copy, "book.lock"))).toBe(false);
    const second = await opened(copy);
    expect(second.head()).toEqual(book.head());
    expect(await second.signerFile(ada.id)).toEqual(ada.file);
  });

  it("that has everything is left as it is", async () => {
    const { book, copy } = await written();
    await book.copyTo(copy);
    const before = bookFilesOf(copy);
    expect(await book.copyTo(copy)).toEqual({ files: 0 });
    expect(bookFilesOf(copy)).toEqual(before);
  });

  it("gets what the book has gained since: records, signers, sets", async () => {
    const { folder, book, copy } = await written();
    await book.copyTo(copy);
    await addSigners(book, mallory);
    for (let number = 0; number < 20; number += 1) await appendTo(book, noteDraft(`more ${number}`), mallory, wim);
    // 21 records with a signature or two each, one key file, allowed_signers.
    expect(await book.copyTo(copy)).toEqual({ files: 2 + 20 * 3 + 2 });
    expect(bookFilesOf(copy)).toEqual(bookFilesOf(folder));
  });

  it("keeps what lies beside it, and leaves out what lies beside the book", async () => {
    const { folder, book, copy } = await written();
    mkdirSync(join(folder, "set-aside"));
    mkdirSync(join(folder, "drill-papers"));
    writeFileSync(join(folder, "notes.txt"), "the book's");
    await book.copyTo(copy);
    writeFileSync(join(copy, "notes.txt"), "the copy's");
    await appendTo(book, noteDraft("more"), ada, wim);
    await book.copyTo(copy);
    expect(readdirSync(copy).toSorted()).toEqual(["allowed_signers", "manifests", "notes.txt", "records", "signers"]);
    expect(readFileSync(join(copy, "notes.txt"), "latin1")).toBe("the copy's");
  });

  it("sets aside what an interrupted copying left", async () => {
    const { folder, book, copy } = await written();
    await book.copyTo(copy);
    await appendTo(book, noteDraft("more"), ada, wim);
    const last = String(book.head().seq).padStart(6, "0");
    writeFileSync(join(copy, "records", `${last}.json.sig`), "half");
    writeFileSync(join(copy, "records", `.new-${last}.json`), "half");
    expect(await book.copyTo(copy)).toEqual({ files: 3 });
    expect(readdirSync(join(copy, "set-aside")).toSorted()).toEqual([`.new-${last}.json`, `${last}.json.sig`]);
    rmSync(join(copy, "set-aside"), { recursive: true });
    expect(bookFilesOf(copy)).toEqual(bookFilesOf(folder));
  });

  it("is made of a book whose last write left something", async () => {
    const { folder, book, copy } = await written();
    const next = String(book.head().seq + 1).padStart(6, "0");
    writeFileSync(join(folder, "records", `${next}.json.sig`), "half");
    await book.copyTo(copy);
    expect(existsSync(join(copy, "records", `${next}.json.sig`))).toBe(false);
  });
});

describe("a second copy is refused", () => {
  it.each<[string, (folder: string) => string]>([
    ["the book's own folder", (folder) => folder],
    ["a folder in the book", (folder) => join(folder, "drill-papers", "copy")],
    ["the folder that the book is in", (folder) => join(folder, "..")],
    ["the book's own folder by a link", (folder) => linkTo(folder)],
  ])("in %s", async (_, at) => {
    const { folder, book } = await written();
    const before = readdirSync(folder, { recursive: true });
    expect(await ruleOf(book.copyTo(at(folder)))).toBe("refused.copy-place");
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it("not in a folder whose name merely begins as the book's", async () => {
    const { folder, book } = await written();
    expect((await book.copyTo(`${folder}-2`)).files).toBeGreaterThan(10);
    expect((await book.copyTo(join(folder, "..", "..copy"))).files).toBeGreaterThan(10);
  });

  it("in a folder that holds something else, and when it is open elsewhere", async () => {
    const { book, copy } = await written();
    mkdirSync(copy);
    writeFileSync(join(copy, "letter.txt"), "Dear all");
    expect(await ruleOf(book.copyTo(copy))).toBe("refused.book-not-empty");
    expect(readdirSync(copy)).toEqual(["letter.txt"]);
    rmSync(join(copy, "letter.txt"));
    const other = await opened(copy);
    expect(await ruleOf(book.copyTo(copy))).toBe("refused.book-in-use");
    await other.close();
    expect((await book.copyTo(copy)).files).toBeGreaterThan(10);
  });

  it.each<[string, (copy: string) => void | Promise<void>, string]>([
    ["has a record more", (copy) => write(copy, "more"), "refused.copy-ahead records/000006.json"],
    ["has a signer more", (copy) => addMallory(copy), "refused.copy-ahead allowed_signers"],
  ])("when the copy %s", async (_, gain, expected) => {
    const { folder, book, copy } = await written();
    await book.copyTo(copy);
    await gain(copy);
    const [ours, theirs] = [bookFilesOf(folder), bookFilesOf(copy)];
    expect(await ruleOf(book.copyTo(copy))).toBe(expected);
    expect([bookFilesOf(folder), bookFilesOf(copy)]).toEqual([ours, theirs]);
  });

  it("when both went on by themselves: at the first record in which they differ", async () => {
    const { folder, book, copy } = await written();
    await book.copyTo(copy);
    await write(copy, "one way");
    await write(copy, "and on");
    await appendTo(book, noteDraft("another way"), ada, wim);
    const [ours, theirs] = [bookFilesOf(folder), bookFilesOf(copy)];
    expect(await ruleOf(book.copyTo(copy))).toBe("mismatched.copy records/000006.json");
    expect([bookFilesOf(folder), bookFilesOf(copy)]).toEqual([ours, theirs]);
  });

  it("when it is the copy of another book", async () => {
    const { book, copy } = await written();
    const other = await opened(copy);
    await addSigners(other, mallory);
    await other.close();
    expect(await ruleOf(book.copyTo(copy))).toBe("mismatched.copy allowed_signers");
  });

  it.each<[string, (copy: string) => void, string]>([
    ["a record is torn", (copy) => truncate(copy, "records/000005.json"), "R1 records/000005.json"],
    ["a signature is gone", (copy) => rmSync(join(copy, "records/000005.json.sig")), "S1 records/000005.json.sig"],
    ["a foreign name is in it", (copy) => writeFileSync(join(copy, "records/x"), ""), "B1 a name that is none of the book's"],
  ])("when in the copy %s", async (_, damage, expected) => {
    const { folder, book, copy } = await written();
    await book.copyTo(copy);
    damage(copy);
    await appendTo(book, noteDraft("more"), ada, wim);
    const [ours, theirs] = [bookFilesOf(folder), bookFilesOf(copy)];
    expect(await ruleOf(book.copyTo(copy))).toBe(`mismatched.copy-book ${expected}`);
    expect([bookFilesOf(folder), bookFilesOf(copy)]).toEqual([ours, theirs]);
  });

  it("when the book was damaged since it was opened, and nothing is made then", async () => {
    const { folder, book, copy } = await written();
    truncate(folder, "records/000004.json");
    expect(await ruleOf(book.copyTo(copy))).toBe("mismatched.book R1 records/000004.json");
    expect(existsSync(copy)).toBe(false);
  });

  it("on a stick that stores something else than was written", async () => {
    const place = folders.make();
    const folder = join(place, "book");
    cpSync(template, folder, { recursive: true });
    const lying: Disk = {
      ...nodeDisk,
      create: (path, bytes) => nodeDisk.create(path, path.includes("000004.json") ? bytes.map((byte) => byte ^ 1) : bytes),
    };
    const book = await opened(folder, lying);
    expect(await ruleOf(book.copyTo(join(place, "copy")))).toBe("fault.book-write");
    expect((await opened(join(place, "copy"))).head().seq).toBeLessThan(4);
  });
});

describe("a stick that gives back something else than it took, later", () => {
  it("is told at the end: the copy is read once more", async () => {
    const place = folders.make();
    const [folder, copy] = [join(place, "book"), join(place, "copy")];
    cpSync(template, folder, { recursive: true });
    const forgetful: Disk = {
      ...nodeDisk,
      readMany: async (files) => {
        const contents = await nodeDisk.readMany(files);
        const lost = join(copy, "records/000004.json");
        return contents.map((one, index) => (files[index]?.path === lost && typeof one !== "string" ? one.map(() => 0) : one));
      },
    };
    const book = await opened(folder, forgetful);
    expect(await ruleOf(book.copyTo(copy))).toBe("mismatched.copy-book R1 records/000004.json");
  });
});

function linkTo(folder: string): string {
  const link = join(folders.make(), "link");
  symlinkSync(folder, link);
  return link;
}

async function addMallory(copy: string): Promise<void> {
  const book = await openBook(copy);
  await book.addSigner(mallory.file, mallory.id, mallory.publicKey);
  await book.close();
}

function truncate(folder: string, path: string): void {
  const bytes = readFileSync(join(folder, path));
  writeFileSync(join(folder, path), bytes.subarray(0, bytes.length / 2));
}
