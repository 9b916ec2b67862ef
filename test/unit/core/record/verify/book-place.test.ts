import { describe, expect, it } from "vitest";
import {
  type BookPlace,
  PACK_FILE_LIMIT,
  type PlaceEntry,
  readEvidence,
} from "../../../../../core/record/verify/book-place.ts";
import { FolderTree } from "../../../../../core/record/verify/folder-tree.ts";

/** A place of empty files; what is read of it, with the limits. */
function placeOf(entries: Readonly<Record<string, PlaceEntry["is"]>>, unreadable: readonly string[] = []) {
  const tree = new FolderTree();
  for (const [path, is] of Object.entries(entries)) tree.put(path, is);
  const read = new Map<string, number>();
  const place: BookPlace = {
    list: (folder) => (unreadable.includes(folder) ? null : tree.list(folder)),
    read(path, limit) {
      read.set(path, limit);
      return path.includes("large") ? "too-large" : path.includes("swapped") ? "link" : new Uint8Array([1]);
    },
  };
  return { place, read };
}
const paths = async (place: BookPlace) => (await readEvidence(place)).files.map(({ path, is }) => `${is} ${path}`).toSorted();

describe("what is read of a book", () => {
  const BOOK = {
    allowed_signers: "file",
    "records/000001.json": "file",
    "records/000001.json.sig": "file",
    "records/000001.json.witness-1.sig": "file",
    "records/copy of 000001.json": "file",
    "records/inner/000002.json": "file",
    "records/000003.json": "link",
    "manifests/AAAAAAAA.json": "file",
    "manifests/pipe": "other",
    "signers/ada-AAAAAAAA.json": "file",
    "set-aside/000002.json": "file",
    "notes.txt": "file",
    SHA256SUMS: "file",
  } as const;

  it("names beside the folders and in two of them, no deeper", async () => {
    const { place } = placeOf(BOOK);
    expect((await readEvidence(place)).is).toBe("book");
    expect(await paths(place)).toEqual([
      "file SHA256SUMS",
      "file allowed_signers",
      "file manifests/AAAAAAAA.json",
      "file notes.txt",
      "file records/000001.json",
      "file records/000001.json.sig",
      "file records/000001.json.witness-1.sig",
      "file records/copy of 000001.json",
      "folder manifests",
      "folder records",
      "folder records/inner",
      "folder set-aside",
      "folder signers",
      "link records/000003.json",
      "other manifests/pipe",
    ]);
  });

  it("contents of its own files only, within the limits of their kinds", async () => {
    const { place, read } = placeOf(BOOK);
    await readEvidence(place);
    expect([...read].toSorted(([one], [other]) => (one < other ? -1 : 1))).toEqual([
      ["allowed_signers", 200_000],
      ["manifests/AAAAAAAA.json", 65_536],
      ["records/000001.json", 65_536],
      ["records/000001.json.sig", 1_000],
      ["records/000001.json.witness-1.sig", 1_000],
    ]);
  });

  it("a folder that cannot be read is as good as none, and so is a place", async () => {
    expect(await paths(placeOf(BOOK, ["records"]).place)).not.toContain("folder records");
    expect(await readEvidence(placeOf(BOOK, [""]).place)).toEqual({ is: "book", files: [] });
  });

  it("a name that is no UTF-8 is not opened", async () => {
    const { place, read } = placeOf({ ...BOOK, book: "folder", "x\ufffd": "file", "book/x\ufffd": "file" });
    expect(await paths(place)).toContain("file x\ufffd");
    expect([...read.keys()].filter((path) => path.includes("\ufffd"))).toEqual([]);
  });

  it("tells how far it is", async () => {
    const told: string[] = [];
    await readEvidence(placeOf({ allowed_signers: "file", "records/000001.json": "file" }).place, (read, of) =>
      told.push(`${read}/${of}`),
    );
    expect(told).toEqual(["1/3", "2/3", "3/3"]);
  });
});

describe("what is read of a pack", () => {
  const PACK = {
    SHA256SUMS: "file",
    "book/records/000001.json": "file",
    "book/signers/deep/er/x": "file",
    "report large.html": "file",
    swapped: "file",
    link: "link",
  } as const;

  it("everything, at any depth", async () => {
    const { place, read } = placeOf(PACK);
    expect((await readEvidence(place)).is).toBe("pack");
    expect(await paths(place)).toEqual([
      "file SHA256SUMS",
      "file book/records/000001.json",
      "file book/signers/deep/er/x",
      "folder book",
      "folder book/records",
      "folder book/signers",
      "folder book/signers/deep",
      "folder book/signers/deep/er",
      "link link",
      "link swapped",
      "too-large report large.html",
    ]);
    expect(read.get("SHA256SUMS")).toBe(PACK_FILE_LIMIT);
  });

  it.each<[string, Readonly<Record<string, PlaceEntry["is"]>>]>([
    ["no sums", { "book/records/000001.json": "file" }],
    ["no book", { SHA256SUMS: "file" }],
    ["a link to sums", { SHA256SUMS: "link", "book/records/000001.json": "file" }],
    ["a file in the place of the book", { SHA256SUMS: "file", book: "file" }],
  ])("a place with %s is none", async (_, entries) => {
    expect((await readEvidence(placeOf(entries).place)).is).toBe("book");
  });

  it("ends where folders go on for ever", async () => {
    const endless: BookPlace = {
      list: (folder) => (folder === "" ? [...TOP] : [{ name: "again", is: "folder" }]),
      read: () => new Uint8Array(),
    };
    const TOP = [
      { name: "SHA256SUMS", is: "file" },
      { name: "book", is: "folder" },
    ] as const;
    expect((await readEvidence(endless)).files.length).toBeLessThan(30);
  });
});

describe("folders as paths imply them", () => {
  it("are there with all that stands in them", () => {
    const tree = new FolderTree();
    expect([tree.put("a/b/c", "file"), tree.put("a/b", "folder"), tree.put("a/d", "link")]).toEqual([true, true, true]);
    expect(tree.list("a")).toEqual([
      { name: "b", is: "folder" },
      { name: "d", is: "link" },
    ]);
    expect([tree.list("a/b/c"), tree.list("nowhere")]).toEqual([null, null]);
  });

  it("are no files, and files no folders", () => {
    const tree = new FolderTree();
    tree.put("a", "file");
    tree.put("b/c", "file");
    expect([tree.put("a/x", "file"), tree.put("a", "file"), tree.put("b", "file"), tree.put("b/c", "folder")]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.each<[string, readonly string[], string]>([
    ["the only folder that is there, with a book", ["x/records/1"], "x/"],
    ["the only folder that is there, with a pack", ["x/SHA256SUMS"], "x/"],
    ["the top, when the folder is something else", ["x/y/records/1"], ""],
    ["the top, when more is there", ["x/records/1", "y"], ""],
    ["the top, when it is the book", ["records/1"], ""],
  ])("begin at %s", (_, files, start) => {
    const tree = new FolderTree();
    for (const path of files) tree.put(path, "file");
    expect(tree.start()).toBe(start);
  });
});
