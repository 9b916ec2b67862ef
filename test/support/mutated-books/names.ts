import { bytesAt, smallBook, type SmallBook, withFile, without, withOther } from "../book-files.ts";
import { EMPTY_FOLDER, filesOf, LINK, MANIFEST, type Mutation, operator, record, witness } from "./mutation.ts";

/** A second copy of a record's file under another name. */
const named = (name: string, told = name, rest: Partial<Mutation> = {}): Mutation => ({
  name: `a file is called ${JSON.stringify(name)}`,
  book: async () => {
    const book = await smallBook();
    return withFile(book, name, bytesAt(book, record(1)));
  },
  findings: [`B1 ${told}`],
  ...rest,
});
const beside = (rule: "N1" | "N2", name: string, told = name): Mutation => ({
  name: `beside the book lies ${JSON.stringify(name)}`,
  book: async () => withFile(await smallBook(), name, "x"),
  findings: [],
  notices: [`${rule} ${told}`],
});
const changed = (name: string, change: (book: SmallBook) => SmallBook, ...findings: readonly string[]): Mutation => ({
  name,
  book: async () => change(await smallBook()),
  findings,
});
const links = (path: string, ...more: readonly string[]): Mutation => ({
  ...changed(`a symbolic link stands at ${path}`, (book) => withOther(book, path, "link"), `B2 ${path}`, ...more),
  notInBrowser: LINK,
});
const folder = (path: string, ...more: readonly string[]): Mutation => ({
  ...changed(`a folder stands at ${path}`, (book) => withOther(book, path, "folder"), `B2 ${path}`, ...more),
  notInBrowser: EMPTY_FOLDER,
});
const oversize = (path: string, ...more: readonly string[]) =>
  changed(`${path} is larger than its kind`, (book) => withOther(book, path, "too-large"), `B3 ${path}`, ...more);
const inFolder = (book: SmallBook, name: string) => [...book.files.keys()].filter((path) => path.startsWith(`${name}/`));
const withoutFolder = (book: SmallBook, name: string) => without(book, name, ...inFolder(book, name));

/** Names of files, and what stands there. */
export const NAMES: readonly Mutation[] = [
  named("records/CON.json"),
  named("records/NUL"),
  named("records/000001.json ", "records/000001.json\\u0020"),
  named("records/000001.json."),
  named("records/000001.JSON"),
  named("records/..000001.json"),
  named("records/000001 (1).json", "records/000001\\u0020(1).json"),
  named("records/000001.json~"),
  named("records/000000.json"),
  named("records/1.json"),
  named("records/0000001.json"),
  named("records/\uff10\uff10\uff10\uff10\uff10\uff11.json", "records/\\uff10\\uff10\\uff10\\uff10\\uff10\\uff11.json"),
  named("records/000001.json:stream"),
  named("records/..\\000001.json", "records/..\\u005c000001.json"),
  named("records/000001.json\n", "records/000001.json\\u000a"),
  named("records/\u202enosj.100000", "records/\\u202enosj.100000"),
  named("records/\u{1F512}.json", "records/\\ud83d\\udd12.json"),
  named("records/000001.json.witness-2.sig"),
  named("records/allowed_signers"),
  named("records/book.lock"),
  named("manifests/aaaaaaaa.json"),
  named("manifests/CON.json"),
  named("manifests/AAAAAAA1.json"),
  changed(
    "names are in the order of their bytes",
    (book) => {
      const names = ["records/\u{1F512}", "records/\uff10", "records/Z", "manifests/z"];
      return names.reduce((grown, name) => withFile(grown, name, ""), book);
    },
    "B1 manifests/z",
    "B1 records/Z",
    "B1 records/\\uff10",
    "B1 records/\\ud83d\\udd12",
  ),
  {
    ...named("records/inner"),
    name: "a folder stands inside records",
    book: async () => withOther(await smallBook(), "records/inner", "folder"),
    notInBrowser: EMPTY_FOLDER,
  },
  changed("systems left their files", (book) => {
    const names = [".DS_Store", "records/Thumbs.db", "manifests/._LII62AIB.json", "desktop.ini", ".Trash-1000"];
    return names.reduce((grown, name) => withFile(grown, name, "x"), book);
  }),
  changed("the book's own other files are there", (book) => {
    const names = ["book.lock", "set-aside/000001.json", "drill-papers/x.pdf", "signers/ada-DHEAM4O3.json"];
    return names.reduce((grown, name) => withFile(grown, name, "x"), book);
  }),
  beside("N1", "notes.txt"),
  beside("N1", "Records", "Records"),
  beside("N1", "allowed_signers.bak"),
  beside("N1", "\u202eallowed_signers", "\\u202eallowed_signers"),
  beside("N2", ".new-allowed_signers"),
  beside("N2", "records/.new-000030.json"),
  beside("N2", "records/.new-000030.json.witness-1.sig"),
  beside("N2", `manifests/.new-${MANIFEST.slice(10)}.sig`),
  beside("N1", ".new-000030.json"),
  named("records/.new-CON.json"),
  links(record(10)),
  links(record(30)),
  links(operator(10)),
  links(witness(17)),
  links(MANIFEST),
  links(`${MANIFEST}.witness-1.sig`),
  links("allowed_signers"),
  folder(record(30)),
  {
    ...folder(record(10)),
    name: "a folder stands at a record that is not the last, and the one before is gone",
    book: async () => withOther(without(await smallBook(), ...filesOf(9)), record(10), "folder"),
    findings: [`B2 ${record(10)}`, `R4 ${record(9)}`],
  },
  folder(operator(29)),
  folder("allowed_signers"),
  {
    name: "a link stands in the place of records",
    book: async () => withOther(withoutFolder(await smallBook(), "records"), "records", "link"),
    findings: ["B2 records"],
    notInBrowser: LINK,
  },
  {
    name: "a link and a file stand in the place of both folders, and nobody is allowed to sign",
    book: async () => {
      const bare = withoutFolder(withoutFolder(await smallBook(), "records"), "manifests");
      return without(withFile(withOther(bare, "records", "link"), "manifests", "x"), "allowed_signers");
    },
    findings: ["B2 manifests", "B2 records", "B5 allowed_signers"],
    notInBrowser: LINK,
  },
  changed(
    "a file stands in the place of manifests",
    (book) => withFile(withoutFolder(book, "manifests"), "manifests", "x"),
    "B2 manifests",
  ),
  changed("records is missing", (book) => withoutFolder(book, "records"), "B6 records"),
  changed("manifests is missing", (book) => withoutFolder(book, "manifests"), "B6 manifests"),
  {
    name: "all is missing",
    book: async () => {
      const book = await smallBook();
      return withFile(without(book, ...book.files.keys()), "notes.txt", "x");
    },
    findings: ["B6 records", "B6 manifests", "B5 allowed_signers"],
    notices: ["N1 notes.txt"],
  },
  oversize(record(10)),
  oversize(record(29)),
  oversize(witness(10)),
  oversize(MANIFEST),
  oversize("allowed_signers"),
  changed(
    "a record is a byte larger than records may be",
    (book) => withFile(book, record(10), new Uint8Array(65_537)),
    `B3 ${record(10)}`,
  ),
  changed(
    "a record is as large as records may be",
    (book) => withFile(book, record(29), new Uint8Array(65_536)),
    `R1 ${record(29)}`,
  ),
  changed(
    "a signature is as large as they may be",
    (book) => withFile(book, operator(29), new Uint8Array(1_000)),
    `S2 ${operator(29)}`,
  ),
  changed("a signature is a byte larger", (book) => withFile(book, operator(29), new Uint8Array(1_001)), `B3 ${operator(29)}`),
  changed("signatures of no document", (book) => withFile(book, operator(31), "x"), `B4 ${operator(31)}`),
  changed(
    "a manifest's signature of no manifest",
    (book) => withFile(book, "manifests/AAAAAAAA.json.witness-1.sig", "x"),
    "B4 manifests/AAAAAAAA.json.witness-1.sig",
  ),
];
