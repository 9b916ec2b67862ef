import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { recordPath, smallBook, textAt, withFile, without, writeBook } from "../support/book-files.ts";
import { sealwright } from "../support/sealwright-command.ts";
import { describeWithTools } from "../support/tool.ts";

// Its time is before today's: what a book says of a time to come would keep it from holding.
const book = await smallBook();
const top = mkdtempSync(join(tmpdir(), "sealwright-export-"));
afterAll(() => rmSync(top, { recursive: true }));
const place = join(top, "book");
writeBook(withFile(withFile(book, "signers/ada-example-DHEAM4O3.json", "a private key"), "notes.txt", "private"), place);

const exported = (...args: readonly string[]) => {
  const { status, stdout, stderr } = sealwright(["export", ...args]);
  return { status, text: stdout.toString(), stderr };
};
const sumOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
const everything = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" });

describe("export", () => {
  const out = join(top, "pack");

  it("writes a pack that verifies, and says the sum by which it is known", () => {
    const { status, text, stderr } = exported(place, "--out", out, "--organisation", "Example Ltd");
    expect([status, stderr]).toEqual([0, ""]);
    expect(text).toContain(sumOf(join(out, "SHA256SUMS")));
    const verified = sealwright(["verify", out]);
    expect([verified.status, verified.stdout.toString()]).toEqual([
      0,
      expect.stringContaining("HOLDS  The audit pack: 29 records"),
    ]);
    for (const [path, file] of book.files) {
      if (file.is === "file") expect(readFileSync(join(out, "book", path)).equals(file.bytes)).toBe(true);
    }
    for (const tool of ["verify.html", "verify.py", "FORMAT.md"]) expect(existsSync(join(out, tool))).toBe(true);
    expect(readFileSync(join(out, "report.html"), "utf8")).toContain("Example Ltd");
  });

  it("packs no private key and nothing that is no part of the book", () => {
    expect(everything(out).filter((path) => /signers\/|notes|lock/.test(path))).toEqual([]);
    for (const path of everything(out)) {
      const whole = join(out, path);
      if (/\.(?:json|txt|csv|md)$/.test(path)) expect(readFileSync(whole, "utf8")).not.toMatch(/a private key/);
    }
  });

  it("writes the same as one zip", () => {
    const zip = join(top, "pack.zip");
    const { status, text } = exported(place, "--out", zip);
    expect([status, text]).toEqual([0, expect.stringMatching(/SHA-256 of SHA256SUMS[^]*[0-9a-f]{64}/)]);
    const verified = sealwright(["verify", zip, "--allowed-signers", join(place, "allowed_signers")]);
    expect([verified.status, verified.stdout.toString()]).toEqual([0, expect.stringContaining("by the list that was given.")]);
  });

  it("packs a book of no records, with its empty folders", () => {
    const empty = join(top, "empty");
    writeBook(without(book, ...[...book.files.keys()].filter((path) => path.includes("/"))), empty);
    for (const target of [join(top, "empty-pack"), join(top, "empty-pack.zip")]) {
      expect(exported(empty, "--out", target).status).toBe(0);
      expect(sealwright(["verify", target]).stdout.toString()).toContain("HOLDS  The audit pack: 0 records, 0 sets");
    }
  });

  it("leaves the book as it was", () => {
    for (const [path, file] of book.files) {
      if (file.is === "file") expect(readFileSync(join(place, path)).equals(file.bytes)).toBe(true);
    }
    expect(readdirSync(place).toSorted()).toEqual(["allowed_signers", "manifests", "notes.txt", "records", "signers"]);
  });
});

describe("export refuses, and writes nothing", () => {
  it("a book that does not hold, with what was found", () => {
    const broken = join(top, "broken");
    writeBook(withFile(book, recordPath(9), textAt(book, recordPath(9)).replace('"used":3', '"used":2')), broken);
    const out = join(top, "broken-pack");
    const { status, text } = exported(broken, "--out", out);
    expect([status, text, existsSync(out)]).toEqual([2, expect.stringMatching(/^S5 records\/000009\.json\.sig: /), false]);
  });

  it("a list of other people", () => {
    const list = join(top, "others");
    writeFileSync(list, book.allowedSigners.split("\n").slice(2).join("\n"));
    const out = join(top, "others-pack");
    const { status, text } = exported(place, "--out", out, "--allowed-signers", list);
    expect([status, text, existsSync(out)]).toEqual([2, expect.stringMatching(/^S4 records\/000001\.json\.sig: /), false]);
  });

  it("to overwrite a file, or to write into a folder that is not empty", () => {
    const [folder, zip] = [join(top, "full"), join(top, "there.zip")];
    mkdirSync(folder);
    writeFileSync(join(folder, "mine"), "x");
    writeFileSync(zip, "mine");
    expect(exported(place, "--out", folder)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("refused.folder-not-empty"),
    });
    expect(exported(place, "--out", zip)).toMatchObject({ status: 2, stderr: expect.stringContaining("refused.file-there") });
    expect([everything(folder), readFileSync(zip, "utf8")]).toEqual([["mine"], "mine"]);
  });

  it("to write into the book", () => {
    for (const out of [place, join(place, "pack"), join(place, "pack.zip"), join(top, "x", "..", "book", "pack")]) {
      expect(exported(place, "--out", out)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("refused.inside-book"),
      });
    }
    expect(existsSync(join(place, "pack"))).toBe(false);
  });

  it.each<[string, readonly string[]]>([
    ["no place to write to", [place]],
    ["two books", [place, place, "--out", join(top, "x")]],
    ["an organisation that cannot be printed", [place, "--out", join(top, "x"), "--organisation", "Example\u202eLtd"]],
    ["an organisation of 81 letters", [place, "--out", join(top, "x"), "--organisation", "a".repeat(81)]],
  ])("%s: with its usage", (_, args) => {
    const { status, text, stderr } = exported(...args);
    expect([status, text, stderr]).toEqual([2, "", expect.stringContaining("sealwright export BOOK")]);
  });
});

describeWithTools(
  "an exported pack, by the programs of the machine",
  { sha256sum: "coreutils", "ssh-keygen": "openssh-client" },
  () => {
    it("has sums that sha256sum checks, and signatures that ssh-keygen verifies", () => {
      const out = join(top, "checked");
      expect(exported(place, "--out", out).status).toBe(0);
      execFileSync("sha256sum", ["--check", "--quiet", "--strict", "SHA256SUMS"], { cwd: out });
      const { ada } = book.people;
      const args = [
        "-Y",
        "verify",
        "-f",
        "allowed_signers",
        "-I",
        ada.id,
        "-n",
        "sealwright-record",
        "-s",
        "records/000001.json.sig",
      ];
      const input = readFileSync(join(out, "book/records/000001.json"));
      expect(execFileSync("ssh-keygen", args, { cwd: join(out, "book"), input }).toString()).toContain("Good");
    });
  },
);
