import { describe, expect, it } from "vitest";
import { readSums, sumsText } from "../../../../../core/record/verify/sums.ts";
import type { BookFile } from "../../../../../core/record/verify/verification.ts";
import { verifyPack } from "../../../../../core/record/verify/verify-pack.ts";
import { ed25519Verify } from "../../../../../electron/vault/ed25519.ts";
import { hashOf, recordPath, smallBook } from "../../../../support/book-files.ts";

type Pack = Map<string, BookFile>;

/** The small book as a pack, with a report beside it; `change` comes after the sums. */
async function told(change: (pack: Pack) => void = () => undefined): Promise<readonly string[]> {
  const book = await smallBook();
  const pack: Pack = new Map();
  for (const file of book.files.values()) if (file.is === "file") put(pack, `book/${file.path}`, file.bytes);
  put(pack, "report/index.html", "report");
  put(pack, "SHA256SUMS", sumsOf(pack));
  change(pack);
  const { now } = book;
  const { findings, notices } = await verifyPack({
    files: [...pack.values()],
    allowedSigners: null,
    heads: [],
    now,
    verify: ed25519Verify,
  });
  return [...findings.map(({ rule, file }) => `${rule} ${file}`), ...notices.map(({ rule, file }) => `- ${rule} ${file}`)];
}

function put(pack: Pack, path: string, content: string | Uint8Array): void {
  pack.set(path, { path, is: "file", bytes: typeof content === "string" ? Buffer.from(content) : content });
}

function sumsOf(pack: Pack): string {
  return sumsText(
    [...pack.values()].flatMap((file) => (file.is === "file" ? [{ path: file.path, sum: hashOf(file.bytes) }] : [])),
  );
}

const RECORD = `book/${recordPath(29)}`;

it("hold a pack as it was made, with or without folders among its files", async () => {
  expect(await told()).toEqual([]);
  const folders = (pack: Pack) => {
    for (const path of ["book", "book/records", "book/manifests", "report"]) pack.set(path, { path, is: "folder" });
  };
  expect(await told(folders)).toEqual([]);
});

describe("P1", () => {
  it("is broken by another byte in a report, and by a record that its keys signed anew", async () => {
    expect(await told((pack) => put(pack, "report/index.html", "Report"))).toEqual(["P1 report/index.html"]);
    expect(await told((pack) => put(pack, `${RECORD}.sig`, "x"))).toEqual([`P1 ${RECORD}.sig`, `S2 ${recordPath(29)}.sig`]);
  });
});

describe("P2", () => {
  it.each(["link", "other", "too-large", "folder"] as const)("is broken by a file that is a %s now", async (is) => {
    const path = "report/index.html";
    expect(await told((pack) => pack.set(path, { path, is }))).toEqual([`P2 ${path}`]);
  });

  it("is broken by a file that is gone, which the book may not notice", async () => {
    const cut = (pack: Pack) => ["", ".sig", ".witness-1.sig"].forEach((suffix) => pack.delete(RECORD + suffix));
    expect(await told(cut)).toEqual([`P2 ${RECORD}`, `P2 ${RECORD}.sig`, `P2 ${RECORD}.witness-1.sig`]);
  });
});

describe("P3", () => {
  it("is broken by a file or a link that is not named, in the order of the paths", async () => {
    const added = (pack: Pack) => {
      put(pack, "zzz", "x");
      put(pack, "book/notes.txt", "x");
      pack.set("aaa", { path: "aaa", is: "link" });
      put(pack, "report/SHA256SUMS", "x");
    };
    expect(await told(added)).toEqual(["P3 aaa", "P3 book/notes.txt", "P3 report/SHA256SUMS", "P3 zzz", "- N1 notes.txt"]);
  });

  it("is kept by folders and by what systems leave anywhere", async () => {
    const left = (pack: Pack) => {
      for (const path of [".DS_Store", "report/._index.html", ".Spotlight-V100/deep/store.db", "book/records/Thumbs.db"])
        put(pack, path, "x");
      pack.set("empty", { path: "empty", is: "folder" });
    };
    expect(await told(left)).toEqual([]);
  });
});

describe("P4", () => {
  const sums = (edit: (text: string, pack: Pack) => string | Uint8Array) =>
    told((pack) => put(pack, "SHA256SUMS", edit(sumsOf(pack), pack)));
  // The sums of the pack have no line for SHA256SUMS itself.
  const own = (text: string) => text.replace(/^.* {2}SHA256SUMS\n/m, "");

  it("is kept by an empty list: then nothing is named", async () => {
    const says = await sums(() => "");
    expect(says.length).toBe(90 - 2 + 1);
    expect(says.every((line) => line.startsWith("P3 "))).toBe(true);
  });

  it.each<[string, (text: string) => string | Uint8Array]>([
    ["no line end", (text) => own(text).trimEnd()],
    ["one space", (text) => own(text).replace("  ", " ")],
    ["a star before the path", (text) => own(text).replace("  ", " *")],
    ["capital digits", (text) => own(text).replace(/^[0-9a-f]+/, (sum) => sum.toUpperCase())],
    ["an empty line", (text) => `${own(text)}\n`],
    ["a comment", (text) => `# sums\n${own(text)}`],
    ["another order", (text) => own(text).split("\n").slice(0, -1).toReversed().join("\n").concat("\n")],
    ["a line twice", (text) => own(text).replace(/^(.*\n)/, "$1$1")],
    ["itself", (text) => text],
    ["a path upwards", (text) => own(text).replace("book/allowed_signers", "book/../allowed_signers")],
    ["a path to here", (text) => own(text).replace("book/allowed_signers", "book/./allowed_signers")],
    ["an absolute path", (text) => own(text).replace("  book/allowed_signers", "  /book/allowed_signers")],
    ["an empty name", (text) => own(text).replace("book/allowed_signers", "book//allowed_signers")],
    ["a backslash", (text) => own(text).replace("book/allowed_signers", "book\\allowed_signers")],
    [
      "bytes that are not UTF-8",
      (text) => Buffer.concat([Buffer.from(own(text)), Buffer.from(`${"0".repeat(64)}  z\xff\n`, "latin1")]),
    ],
  ])("is broken by %s, and nothing else is said of the sums", async (_, edit) => {
    expect(await sums(edit)).toEqual(["P4 SHA256SUMS"]);
  });

  it("is broken by a list that is gone; the book is verified all the same", async () => {
    const says = await told((pack) => {
      pack.delete("SHA256SUMS");
      put(pack, `${RECORD}.sig`, "x");
    });
    expect(says).toEqual(["P4 SHA256SUMS", `S2 ${recordPath(29)}.sig`]);
  });
});

it("look into the folder book only, and not deeper than a book is", async () => {
  const says = await told((pack) => {
    for (const path of ["records/000001.json", "book/other/x", "book/records/deep/x"]) put(pack, path, "x");
    put(pack, "SHA256SUMS", sumsOf(new Map([...pack].filter(([path]) => path !== "SHA256SUMS"))));
  });
  expect(says).toEqual(["B1 records/deep", "- N1 other"]);
});

it("read what they write", () => {
  const sums = ["b", "a/b", "a", "\u{1f511}", "\uffee"].map((path) => ({ path, sum: "0".repeat(64) }));
  const read = readSums(Buffer.from(sumsText(sums))) ?? [];
  expect(read.map(({ path }) => path)).toEqual(["a", "a/b", "b", "\uffee", "\u{1f511}"]);
});
