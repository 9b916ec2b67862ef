import { expect, it } from "vitest";
import { smallBook, type SmallBook, withFile, without, withOther } from "../../../../support/book-files.ts";
import { pairOf, told, verified } from "../../../../support/verified-book.ts";

const edited = (of: string, edit: (book: SmallBook) => SmallBook) => ({ of, book: async () => edit(await smallBook()) });
const put = (path: string, content = "x") => edited(path, (book) => withFile(book, path, content));
const is = (path: string, kind: "link" | "folder" | "other" | "too-large") =>
  edited(`${path}, ${kind}`, (book) => withOther(book, path, kind));

pairOf(
  "B1",
  edited("what systems leave in every folder", (book) => {
    const names = [".DS_Store", "._000001.json", ".Trash-1000", "Thumbs.db", "desktop.ini", "lost+found"];
    const paths = ["", "records/", "manifests/"].flatMap((folder) => names.map((name) => folder + name));
    return paths.reduce((all, path) => withFile(all, path, "x"), book);
  }),
  ...[
    "records/000042.json.bak",
    "records/000042 (1).json",
    "records/42.json",
    "records/0000042.json",
    "records/000000.json",
    "records/000042.JSON",
    "records/000042.json.witness-2.sig",
    "records/CON",
    "records/..",
    "records/.hidden",
    "records/\u202egnp.json",
    "records/LII62AIB.json",
    "manifests/000001.json",
    "manifests/lii62aib.json",
    "manifests/LII62AI1.json",
    "manifests/.new-000001.json",
    "records/.new-.new-000001.json",
  ].map((path) => ({ ...put(path), says: [`B1 ${path}`] })),
  { ...is("records/folder", "folder"), says: ["B1 records/folder"] },
);

pairOf(
  "B2",
  edited("folders and links beside the book's own", (book) =>
    withOther(withOther(book, "set-aside", "link"), "signers", "other"),
  ),
  { ...is("records/000007.json", "link"), says: ["B2 records/000007.json"] },
  { ...is("records/000007.json.sig", "folder"), says: ["B2 records/000007.json.sig"] },
  { ...is("manifests/LII62AIB.json", "other"), says: ["B2 manifests/LII62AIB.json"] },
  { ...is("records", "link"), says: ["B2 records"] },
  { ...put("manifests"), says: ["B2 manifests"] },
  { ...is("allowed_signers", "link"), says: ["B2 allowed_signers"] },
);

pairOf(
  "B3",
  // What it holds is wrong, but not its size.
  { ...put("records/000007.json", "x".repeat(65_536)), says: ["R1 records/000007.json", "R5 records/000008.json"] },
  { ...put("records/000007.json", "x".repeat(65_537)), says: ["B3 records/000007.json"] },
  { ...is("records/000029.json", "too-large"), says: ["B3 records/000029.json"] },
  { ...put("records/000007.json.witness-1.sig", "x".repeat(1_001)), says: ["B3 records/000007.json.witness-1.sig"] },
  { ...put("allowed_signers", "x".repeat(200_001)), says: ["B3 allowed_signers"] },
);

pairOf(
  "B4",
  edited("the signatures of every document", (book) => book),
  { ...put("records/000030.json.sig"), says: ["B4 records/000030.json.sig"] },
  { ...put("manifests/AAAAAAAA.json.witness-1.sig"), says: ["B4 manifests/AAAAAAAA.json.witness-1.sig"] },
  {
    ...edited("a record that was removed alone", (book) => without(book, "records/000007.json")),
    says: ["B4 records/000007.json.sig", "B4 records/000007.json.witness-1.sig", "R4 records/000007.json"],
  },
);

const SIGNERS = ["namespaces", 'valid-after="20200101000000Z",namespaces'] as const;
pairOf(
  "B5",
  edited("a key that is valid from before to after", (book) =>
    withFile(book, "allowed_signers", book.allowedSigners.replaceAll('-record" ', '-record",valid-after="20260301000000Z" ')),
  ),
  { ...edited("no list", (book) => without(book, "allowed_signers")), says: ["B5 allowed_signers"] },
  {
    ...edited("another option", (book) => withFile(book, "allowed_signers", book.allowedSigners.replace(...SIGNERS))),
    says: ["B5 allowed_signers"],
  },
  {
    ...edited("a name that is not the key's identifier", (book) =>
      withFile(
        book,
        "allowed_signers",
        book.allowedSigners.replace(/^./, (letter) => (letter === "A" ? "B" : "A")),
      ),
    ),
    says: ["B5 allowed_signers"],
  },
  {
    ...edited("a byte order mark", (book) => withFile(book, "allowed_signers", `\ufeff${book.allowedSigners}`)),
    says: ["B5 allowed_signers"],
  },
  {
    ...edited("another list that is none", (book) => book),
    more: () => ({ allowedSigners: "# empty\n" }),
    says: ["B5 allowed_signers"],
  },
);

pairOf(
  "B6",
  // A new book: no key was added, and nothing was signed.
  edited("empty folders", (book) => ({
    ...book,
    files: new Map([...book.files].filter(([path]) => !path.includes("/"))),
  })),
  {
    ...edited("no folder", (book) => ({
      ...book,
      files: new Map([...book.files].filter(([path]) => path === "allowed_signers")),
    })),
    says: ["B6 records", "B6 manifests"],
  },
  { ...edited("one folder", (book) => without(book, "manifests")), says: ["B6 manifests"] },
  {
    ...edited("an empty place", (book) => ({ ...book, files: new Map() })),
    says: ["B6 records", "B6 manifests", "B5 allowed_signers"],
  },
);

pairOf(
  "N1",
  edited("what a program keeps beside the folders", (book) =>
    ["book.lock", "set-aside", "drill-papers", "signers"].reduce((all, path) => withFile(all, path, "x"), book),
  ),
  { ...put("notes.txt"), says: ["- N1 notes.txt"] },
  { ...is("C:", "link"), says: ["- N1 C:"] },
  { ...is("RECORDS", "folder"), says: ["- N1 RECORDS"] },
);

pairOf(
  "N2",
  edited("nothing unfinished", (book) => book),
  { ...put(".new-allowed_signers"), says: ["- N2 .new-allowed_signers"] },
  { ...put(".new-book.lock"), says: ["- N2 .new-book.lock"] },
  { ...is("records/.new-000030.json.sig", "link"), says: ["- N2 records/.new-000030.json.sig"] },
  { ...put("manifests/.new-AAAAAAAA.json"), says: ["- N2 manifests/.new-AAAAAAAA.json"] },
);

it("are told in the order of the paths' UTF-8 bytes", async () => {
  const paths = ["records/\u{1f511}", "records/\uffee", "records/a", "manifests/z", "records/Z"];
  const book = paths.reduce((all, path) => withFile(all, path, "x"), await smallBook());
  const expected = paths.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect(await told(book)).toEqual(expected.map((path) => `B1 ${path}`));
});

it("do not look at the book's own list when another is given", async () => {
  const book = withOther(await smallBook(), "allowed_signers", "link");
  const { allowedSigners } = book;
  expect(await told(book, { allowedSigners })).toEqual([]);
  expect(await told(withFile(book, "allowed_signers", "x".repeat(200_001)), { allowedSigners })).toEqual([]);
});

it("do not go into other folders, nor deeper", async () => {
  const book = ["signers/x", "set-aside/x", "records/deep/x", "other/000001.json"].reduce(
    (all, path) => withFile(all, path, "x"),
    await smallBook(),
  );
  expect(await told(book)).toEqual([]);
});

it("stop where there is no list or folder: nothing is said of the rest, which may all be wrong", async () => {
  const book = without(withFile(await smallBook(), "records/000003.json", "{}"), "manifests");
  expect(await told(book, { heads: ["nonsense"] })).toEqual(["B6 manifests"]);
  const { records, manifests, head, signatures, allowed } = await verified(book);
  expect([records, manifests, allowed, signatures, head.seq]).toEqual([[], [], [], 0, 0]);
});
