import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { withSums } from "../../core/audit-pack/checksums.ts";
import { headCode, headWords } from "../../core/record/head-code.ts";
import {
  recordPath,
  smallBook,
  type SmallBook,
  textAt,
  withFile,
  withOther,
  without,
  writeBook,
} from "../support/book-files.ts";
import { sealwright } from "../support/sealwright-command.ts";

const book = await smallBook();
const top = mkdtempSync(join(tmpdir(), "sealwright-verify-"));
afterAll(() => rmSync(top, { recursive: true }));

let made = 0;
function folderOf(content: SmallBook): string {
  const folder = join(top, `book-${++made}`);
  writeBook(content, folder);
  return folder;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(top, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** The book as an audit pack's files, by path. */
function pack(content: SmallBook): Readonly<Record<string, Uint8Array>> {
  const files = [...content.files.values()].flatMap((one) =>
    one.is === "file" ? [{ path: `book/${one.path}`, bytes: one.bytes }] : [],
  );
  const more = { path: "README.txt", bytes: Buffer.from("Audit pack\n") };
  return Object.fromEntries(withSums([...files, more]).map(({ path, bytes }) => [path, bytes]));
}

const head = (seq: number) => {
  const found = book.heads[seq];
  if (found === undefined) throw new RangeError(`no head ${seq}`);
  return found;
};
const verify = (...args: readonly string[]) => {
  const { status, stdout, stderr } = sealwright(["verify", "--now", book.now, ...args]);
  const text = stdout.toString();
  return { status, text, stderr, found: text.split("\n").filter((line) => /^[A-Z]+\d+ /.test(line)) };
};
const holding = folderOf(book);
const list = file("elsewhere/allowed_signers", book.allowedSigners);

describe("verify, of a book that holds", () => {
  it("ends with 0, and says what was checked, the head to compare, and whose list it went by", () => {
    const { status, text, stderr, found } = verify(holding);
    expect([status, stderr, found]).toEqual([0, "", []]);
    expect(text).toContain("HOLDS  The book: 29 records, 1 set, 57 signatures.");
    expect(text).toContain(headCode(head(29)));
    const words = headWords(head(29));
    for (const start of [0, 4, 8]) expect(text).toContain(words.slice(start, start + 4).join(" "));
    expect(text.replaceAll(/\s+/g, " ")).toContain("by the book's own list: whoever rewrote the book could have rewritten it.");
    for (const { id, name } of Object.values(book.people)) expect(text).toContain(`${id}  ${name}`);
  });

  it("goes by the list that is given, and says when that one lies in the book itself", () => {
    expect(verify(holding, "--allowed-signers", list).text).toContain("by the list that was given.");
    const inside = verify(holding, "--allowed-signers", join(holding, "allowed_signers"));
    expect([inside.status, inside.text]).toEqual([0, expect.stringContaining("by a list that lies in what was verified")]);
  });

  it("takes heads from paper, as code and as words, any number of them", () => {
    const code = headCode(head(20)).toLowerCase().replaceAll("-", " ");
    const words = headWords(head(29)).join(" ");
    const { status, text } = verify(holding, "--head", code, "--head", words);
    expect([status, text]).toEqual([0, expect.stringContaining("2 heads from paper given; this journal has them all.")]);
  });

  it("changes nothing", () => {
    const before = [...book.files.values()].flatMap((one) => (one.is === "file" ? [one] : []));
    verify(holding);
    for (const { path, bytes } of before) expect(readFileSync(join(holding, path)).equals(bytes)).toBe(true);
  });

  it("does not read private keys, and tells of what lies beside the book", () => {
    const beside = withFile(withFile(book, "signers/ada-example-DHEAM4O3.json", "not a key"), "notes.txt", "x");
    const { status, text } = verify(folderOf(beside));
    expect([status, text]).toEqual([0, expect.stringContaining("Notice N1 notes.txt: ")]);
    expect(text).not.toContain("signers/ada");
  });

  it("takes an audit pack as a folder and as a zip, in a folder of its own too", () => {
    const files = pack(book);
    for (const [path, bytes] of Object.entries(files)) file(`pack/${path}`, bytes);
    mkdirSync(join(top, "pack/book/manifests"), { recursive: true });
    const inFolder = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`audit/${path}`, bytes]));
    const places = [join(top, "pack"), file("pack.zip", zipSync(files)), file("pack-2.zip", zipSync(inFolder))];
    for (const place of places) {
      const { status, text, found } = verify(place);
      expect([status, found]).toEqual([0, []]);
      expect(text).toMatch(/The audit pack: 29 records[^]*SHA-256 of SHA256SUMS[^]*[0-9a-f]{64}/);
    }
  });
});

describe("verify, of what does not hold, ends with 2 and names rule and file, the first file first", () => {
  const edited = (path: string, from: string, to: string) => withFile(book, path, textAt(book, path).replace(from, to));

  it.each<[string, () => SmallBook, readonly string[], (readonly string[])?]>([
    ["nothing changed", () => book, []],
    [
      "B: a file of no book",
      () => withFile(book, "records/copy of 000001.json", "x"),
      ["B1 records/copy\\u0020of\\u0020000001.json"],
    ],
    [
      "B: a link",
      () => withOther(without(book, "records/000029.json"), "records/000029.json", "link"),
      ["B2 records/000029.json"],
    ],
    [
      "B: a file that is too large",
      () => withOther(book, "records/000029.json.sig", "too-large"),
      ["B3 records/000029.json.sig"],
    ],
    [
      "R: an edited byte",
      () => edited(recordPath(9), '"used":3', '"used":2'),
      ["S5 records/000009.json.sig", "S5 records/000009.json.witness-1.sig", "R5 records/000010.json"],
    ],
    [
      "R: a deleted record",
      () => without(book, recordPath(9), `${recordPath(9)}.sig`, `${recordPath(9)}.witness-1.sig`),
      ["R4 records/000009.json"],
    ],
    ["S: a deleted signature", () => without(book, `${recordPath(9)}.sig`), ["S1 records/000009.json.sig"]],
    [
      "M: a deleted manifest",
      () => without(book, ...[...book.files.keys()].filter((path) => path.startsWith("manifests/"))),
      [`M4 manifests/${book.set}.json`],
    ],
    [
      "H: a cut tail",
      () => without(book, ...["", ".sig", ".witness-1.sig"].map((end) => recordPath(29) + end)),
      ["H1 head 29"],
      ["--head", headCode(head(29))],
    ],
    ["H: a rewritten record", () => book, ["H2 head 20"], ["--head", headCode({ seq: 20, head: "ab".repeat(32) })]],
    ["H: a mistyped head", () => book, ["H3 head ?"], ["--head", headCode(head(20)).replace(/^./, "B")]],
  ])("%s", (_, content, expected, args = []) => {
    const { status, text, found } = verify(folderOf(content()), ...args);
    expect(found.map((line) => /^(.*?): /.exec(line)?.[1])).toEqual(expected);
    expect(status).toBe(expected.length === 0 ? 0 : 2);
    if (expected.length > 0) expect(text).toContain("DOES NOT HOLD  The book: ");
  });

  it("P: a pack whose files were changed, removed or added", () => {
    const { "README.txt": _, ...files } = pack(book);
    const changed = { ...files, "book/allowed_signers": Buffer.from(`${book.allowedSigners}\n`), "more.txt": Buffer.from("x") };
    const { status, found } = verify(file("changed.zip", zipSync(changed)));
    expect([status, found.map((line) => line.split(": ")[0])]).toEqual([
      2,
      ["P2 README.txt", "P1 book/allowed_signers", "P3 more.txt", "B5 allowed_signers"],
    ]);
  });

  it("says once what a rule means, and what to do", () => {
    const text = verify(folderOf(without(book, `${recordPath(9)}.sig`, `${recordPath(10)}.sig`))).text.replaceAll(/\s+/g, " ");
    expect(text.split("It was removed, or the copy is not whole.")).toHaveLength(2);
    expect(text.split("The operator's signature is missing.")).toHaveLength(3);
  });

  it("a list of other people, or one that is none", () => {
    const others = verify(holding, "--allowed-signers", file("others", book.allowedSigners.split("\n").slice(2).join("\n")));
    expect([others.status, others.found[0]]).toEqual([2, expect.stringMatching(/^S4 records\/000001\.json\.sig: /)]);
    const none = verify(holding, "--allowed-signers", file("none", Uint8Array.of(0xff, 0xfe)));
    expect([none.status, none.found]).toEqual([2, [expect.stringMatching(/^B5 allowed_signers: /)]]);
  });

  it("a folder that is no book, and an empty one", () => {
    mkdirSync(join(top, "empty"));
    for (const place of [join(top, "empty"), top]) {
      expect(verify(place)).toMatchObject({
        status: 2,
        found: [expect.stringMatching(/^B6 records: /), expect.anything(), expect.anything()],
      });
    }
  });

  it("a record of a time to come", () => {
    const early = sealwright(["verify", holding, "--now", "2020-11-21T11:00:00+01:00"]);
    expect([early.status, early.stdout.toString()]).toEqual([2, expect.stringMatching(/^R7 records\/0000\d\d\.json: /)]);
  });

  it("with a path's control and bidi characters escaped", () => {
    const { status, text, stderr } = verify(folderOf(withFile(book, "records/\u001b[2J\u202egpj.\n\\", "x")));
    expect([status, text]).toEqual([2, expect.stringContaining("B1 records/\\u001b[2J\\u202egpj.\\u000a\\u005c: ")]);
    expect(text + stderr).not.toMatch(/[\u001b\u202e]/);
  });
});

describe("verify refuses, with 2 and without a result", () => {
  const link = join(top, "link-to-book");
  symlinkSync(holding, link);
  symlinkSync(join(top, "pack.zip"), join(top, "link.zip"));

  it.each<[string, readonly string[], string]>([
    ["a folder that is not there", [join(top, "absent")], "refused.no-file"],
    ["a link to a book", [link], "refused.not-plain"],
    ["a link to a book, with a stroke behind it", [`${link}/`], "refused.not-plain"],
    ["a link to a zip", [join(top, "link.zip")], "refused.not-plain"],
    ["a device", ["/dev/null"], "refused.not-plain"],
    ["a file that is no zip", [list], "unreadable.zip"],
    ["a list that is not there", [holding, "--allowed-signers", join(top, "absent")], "refused.no-file"],
    ["a folder as a list", [holding, "--allowed-signers", top], "refused.no-file"],
    ["a list of 300 kB", [holding, "--allowed-signers", file("large", "x".repeat(300_000))], "unreadable.too-long"],
  ])("%s", (_, args, code) => {
    const { status, text, stderr } = verify(...args);
    expect([status, text, stderr]).toEqual([2, "", expect.stringContaining(code)]);
  });

  it.each<[string, readonly string[]]>([
    ["no book", []],
    ["two books", [holding, holding]],
    ["an unknown option", [holding, "--force"]],
    ["a time that is none", [holding, "--now", "yesterday"]],
    ["a head without its value", [holding, "--head"]],
  ])("%s: with its usage", (_, args) => {
    const { status, stdout, stderr } = sealwright(["verify", ...args]);
    expect([status, stdout.length, stderr]).toEqual([2, 0, expect.stringContaining("sealwright verify BOOK")]);
  });
});
