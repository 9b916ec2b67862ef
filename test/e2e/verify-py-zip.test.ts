import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync, type Zippable } from "fflate";
import { afterAll, expect, it } from "vitest";
import { verifiedEvidence } from "../../recovery/command/book-evidence.ts";
import { verificationReport } from "../../recovery/command/verification-report.ts";
import type { SmallBook } from "../support/book-files.ts";
import { packOf } from "../support/mutated-books/packs.ts";
import { MUTATED_BOOKS } from "../support/mutated-books.ts";
import { describeWithTools } from "../support/tool.ts";
import { temporaryFolders } from "../support/trial-book.ts";
import { toldFindings, verifyPyAll } from "../support/verify-py.ts";

const folders = temporaryFolders();
afterAll(() => folders.removeAll());
const NOW = "2026-04-01T12:00:00Z";

const entriesOf = (book: SmallBook, top = ""): Zippable =>
  Object.fromEntries([...book.files.values()].flatMap((file) => (file.is === "file" ? [[top + file.path, file.bytes]] : [])));
const LINK = { os: 3, attrs: (0o120777 << 16) >>> 0 };

/** The bytes with `from` replaced wherever it stands: both of a file's headers in a zip. */
function patched(zip: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(zip).toString("latin1").replaceAll(from, to), "latin1");
}

/** The zip with a field of its first directory entry set, and of its first file's header too where that has it. */
function withField(zip: Uint8Array, inDirectory: number, value: number, inFile: number | null = null): Uint8Array {
  const bytes = Buffer.from(zip);
  const directory = bytes.readUInt32LE(bytes.length - 6);
  bytes.writeUInt16LE(value, directory + inDirectory);
  if (inFile !== null) bytes.writeUInt16LE(value, inFile);
  return bytes;
}

async function runs(zip: Uint8Array) {
  const path = join(folders.make(), "pack.zip");
  writeFileSync(path, zip);
  const [python] = verifyPyAll([["--now", NOW, path]]);
  const core = await verifiedEvidence({ book: path, allowedSigners: null, heads: [], now: NOW }).then(
    (verified) => toldFindings(verificationReport(verified, 0)).findings,
    (error: unknown) => String((error as { readonly code?: string }).code),
  );
  return { python, core };
}

describeWithTools("verify.py reads a zip", { python3: "python3" }, () => {
  it.each([
    ["a pack", async () => entriesOf(await packOf())],
    ["a pack in a folder of its own", async () => entriesOf(await packOf(), "pack 2026/")],
    [
      "a pack with what a Mac adds",
      async () => ({ ...entriesOf(await packOf(), "pack/"), "__MACOSX/pack/._report.html": new Uint8Array(3) }),
    ],
    ["a book", async () => entriesOf((await MUTATED_BOOKS[0]?.book()) ?? (await packOf()))],
  ])("%s that holds", async (_, entries) => {
    const { python, core } = await runs(zipSync(await entries()));
    expect(python?.stderr).toBe("");
    expect([python?.code, core]).toEqual([0, []]);
  });

  const PACKED = MUTATED_BOOKS.filter(({ name, notInBrowser }) => name.startsWith("pack: ") && notInBrowser === undefined);
  it.each(PACKED.filter(({ findings }) => findings.length > 0 && !findings.includes("B6 records")))(
    "$name",
    async ({ book, findings }) => {
      const { python, core } = await runs(zipSync(entriesOf(await book())));
      // Folders that hold nothing are not in these zips.
      if (findings.includes("B5 allowed_signers")) return expect(python?.code).toBe(2);
      return expect([toldFindings(python?.stdout ?? "").findings, core]).toEqual([findings, findings]);
    },
  );

  it("and does not take a link in it for what it leads to", async () => {
    const zip = zipSync({ ...entriesOf(await packOf()), "report.html": [Buffer.from("/etc/passwd"), LINK] });
    const { python, core } = await runs(zip);
    expect([toldFindings(python?.stdout ?? "").findings, core]).toEqual([["P2 report.html"], ["P2 report.html"]]);
  });
});

describeWithTools("verify.py refuses a zip", { python3: "python3" }, () => {
  const plain = async () => zipSync(entriesOf(await packOf()), { level: 0 });
  const withPath = (path: string) => async () => zipSync({ ...entriesOf(await packOf()), [path]: new Uint8Array(2) });

  it.each([
    ["with a path that leads up", withPath("book/../../x")],
    ["with a path that is absolute", withPath("/etc/x")],
    ["with a path of another system", withPath("book\\records\\x")],
    ["with a path with a dot", withPath("book/./x")],
    ["with an empty name", withPath("book//x")],
    ["with a path twice", async () => patched(await withPath("report.htmX")(), "report.htmX", "report.html")],
    ["with a file where a folder is", withPath("book/records/000001.json/x")],
    [
      "with a name in some code page",
      async () => withField(patched(await plain(), "report.html", "r\u00e9port.html".slice(0, 11)), 8, 0, 6),
    ],
    ["that is encrypted", async () => withField(await plain(), 8, 1, 6)],
    ["that is compressed in a rare way", async () => withField(await plain(), 10, 12, 8)],
    ["whose bytes are not those of its checksum", async () => patched(await plain(), "<!doctype html>", "<!doctype HTML>")],
    ["that was cut", async () => (await plain()).slice(0, -30)],
    [
      "that says to be larger than it may",
      async () => {
        const zip = await plain();
        return withField(withField(zip, 26, 0xffff), 22, 0xffff);
      },
    ],
    [
      "that unpacks to more than a pack has",
      async () => zipSync({ SHA256SUMS: new Uint8Array(2), "book/x": new Uint8Array(2 ** 29) }, { level: 1 }),
    ],
  ])("%s", async (_, zip) => {
    const { python, core } = await runs(await zip());
    expect(core).toBe("unreadable.zip");
    expect([python?.code, python?.stdout]).toEqual([1, ""]);
    expect(python?.stderr).toMatch(/^verify: Nothing was found out: .*\n$/);
  });
});
