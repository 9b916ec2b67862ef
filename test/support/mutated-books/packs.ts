import type { BookFile } from "../../../core/record/verify/verification.ts";
import { bytesAt, hashOf, recordPath, smallBook, type SmallBook, textAt, withFile, without, withOther } from "../book-files.ts";
import { EMPTY_FOLDER, LINK, type Mutation } from "./mutation.ts";

const SUMS = "SHA256SUMS";

/** The small book as an audit pack: a report beside it, and the sums of all. */
export async function packOf(): Promise<SmallBook> {
  const book = await smallBook();
  const files = new Map<string, BookFile>([["book", { path: "book", is: "folder" }]]);
  for (const file of book.files.values()) files.set(`book/${file.path}`, { ...file, path: `book/${file.path}` });
  const packed = withFile({ ...book, files }, "report.html", "<!doctype html>\n");
  return withFile(packed, SUMS, sumsOf(packed));
}

/** `SHA256SUMS` of all plain files. */
function sumsOf(packed: SmallBook): string {
  const paths = [...packed.files.values()].filter(({ is }) => is === "file").map(({ path }) => path);
  return paths
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((path) => `${hashOf(bytesAt(packed, path))}  ${path}\n`)
    .join("");
}
const packed = (name: string, change: (pack: SmallBook) => SmallBook, ...findings: readonly string[]): Mutation => ({
  name: `pack: ${name}`,
  book: async () => change(await packOf()),
  findings,
});
const sums = (name: string, change: (text: string) => string): Mutation =>
  packed(
    `SHA256SUMS has ${name}`,
    (book) => {
      const [before, after] = [textAt(book, SUMS), change(textAt(book, SUMS))];
      if (before === after) throw new Error("nothing was changed");
      return withFile(book, SUMS, after);
    },
    `P4 ${SUMS}`,
  );
const named = (path: string) => (text: string) =>
  `${text}${"a".repeat(64)}  ${path}\n`.split("\n").slice(0, -1).toSorted(byPath).join("\n") + "\n";
const byPath = (a: string, b: string) => (a.slice(66) < b.slice(66) ? -1 : 1);
const R10 = `book/${recordPath(10)}`;

/** Audit packs. */
export const PACKS: readonly Mutation[] = [
  packed("nothing was changed", (book) => book),
  packed("a report was changed", (book) => withFile(book, "report.html", "<!doctype html>"), "P1 report.html"),
  packed(
    "a record was changed",
    (book) => withFile(book, R10, `${textAt(book, R10)} `),
    `P1 ${R10}`,
    `R1 ${recordPath(10)}`,
    `R5 ${recordPath(11)}`,
  ),
  packed(
    "a record was changed, and its sum too",
    (book) => {
      const changed = withFile(book, R10, textAt(book, R10).replace('"A"', '"B"'));
      return withFile(changed, SUMS, sumsOf(without(changed, SUMS)));
    },
    `S5 ${recordPath(10)}.sig`,
    `S5 ${recordPath(10)}.witness-1.sig`,
    `R5 ${recordPath(11)}`,
  ),
  packed("a file was removed", (book) => without(book, "report.html"), "P2 report.html"),
  packed(
    "a record was removed",
    (book) => without(book, ...["", ".sig", ".witness-1.sig"].map((suffix) => R10 + suffix)),
    `P2 ${R10}`,
    `P2 ${R10}.sig`,
    `P2 ${R10}.witness-1.sig`,
    `R4 ${recordPath(10)}`,
  ),
  packed(
    "files were added",
    (book) => withFile(withFile(book, "more/a b.txt", "x"), "x.exe", ""),
    "P3 more/a\\u0020b.txt",
    "P3 x.exe",
  ),
  packed(
    "a record was added that follows nothing",
    (book) => withFile(book, "book/records/000031.json", "{}"),
    "P3 book/records/000031.json",
    "R4 records/000030.json",
    "R1 records/000031.json".replace("R1", "R2"),
  ),
  packed(
    "a file was renamed",
    (book) => withFile(without(book, "report.html"), "Report.html", "<!doctype html>\n"),
    "P2 report.html",
    "P3 Report.html",
  ),
  packed("systems left their files", (book) => withFile(withFile(book, ".DS_Store", "x"), "book/records/._000001.json", "x")),
  {
    ...packed("a file was replaced by a link", (book) => withOther(book, "report.html", "link"), "P2 report.html"),
    notInBrowser: LINK,
  },
  { ...packed("a link was added", (book) => withOther(book, "more", "link"), "P3 more"), notInBrowser: LINK },
  {
    ...packed("a file was replaced by a folder", (book) => withOther(book, "report.html", "folder"), "P2 report.html"),
    notInBrowser: EMPTY_FOLDER,
  },
  packed(
    "the sums name a file that never was",
    (book) => withFile(book, SUMS, named("zzz.txt")(textAt(book, SUMS))),
    "P2 zzz.txt",
  ),
  packed(
    "the sums name less",
    (book) => withFile(book, SUMS, textAt(book, SUMS).replace(/.*report\.html\n/, "")),
    "P3 report.html",
  ),
  packed(
    "a sum was edited",
    (book) => withFile(book, SUMS, textAt(book, SUMS).replace(/[0-9a-f]{64}(?= {2}report)/, "a".repeat(64))),
    "P1 report.html",
  ),
  packed(
    "the sums name nothing",
    (book) => {
      const bare = without(book, ...[...book.files.keys()].filter((path) => path.startsWith("book/")));
      return withFile(withOther(withOther(bare, "book/records", "folder"), "book/manifests", "folder"), SUMS, "");
    },
    "P3 report.html",
    "B5 allowed_signers",
  ),
  sums("no line end at its end", (text) => text.slice(0, -1)),
  sums("lines in another order", (text) => `${text.split("\n").slice(0, -1).toReversed().join("\n")}\n`),
  sums("a line twice", (text) => text.replace(/^(.*\n)/, "$1$1")),
  sums("one space", (text) => text.replace("  ", " ")),
  sums("the sign of binary mode", (text) => text.replace("  ", " *")),
  sums("sums in capitals", (text) => text.replace(/^[0-9a-f]{64}/, (sum) => sum.toUpperCase())),
  sums("an empty line", (text) => `\n${text}`),
  sums("itself", named("SHA256SUMS")),
  sums("a path that leads up", named("../../etc/passwd")),
  sums("a path that leads up from inside", named("book/../report.html")),
  sums("a path that is absolute", named("/etc/passwd")),
  sums("a path with a backslash", named("book\\records")),
  sums("a path with two slashes", named("book//allowed_signers")),
  sums("a path with a dot", named("./report.html")),
  {
    ...packed("SHA256SUMS is missing", (book) => without(book, SUMS), "B6 records", "B6 manifests", "B5 allowed_signers"),
    notices: ["N1 book", "N1 report.html"],
  },
  {
    ...packed(
      "the book is missing",
      (book) => without(book, ...[...book.files.keys()].filter((path) => path.startsWith("book"))),
      "B6 records",
      "B6 manifests",
      "B5 allowed_signers",
    ),
    notices: ["N1 SHA256SUMS", "N1 report.html"],
  },
];
