import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../../../electron/adapters/book/disk.ts";
import { writePack } from "../../../../electron/adapters/write-pack.ts";

const NAME = "sealwright-audit-2026-11-22-000042";
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const PACK = [
  { path: "SHA256SUMS", bytes: bytes("sums") },
  { path: "book/records/000001.json", bytes: bytes("{}") },
  { path: "book/allowed_signers", bytes: bytes("ada") },
];
let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "sealwright-pack-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failing = (from: number, how: (path: string) => Promise<void>): Disk => {
  let count = 0;
  return { ...nodeDisk, create: (path, content) => (++count >= from ? how(path) : nodeDisk.create(path, content)) };
};
const noSpace = () => Promise.reject(Object.assign(new Error("no space"), { code: "ENOSPC" }));

describe("a pack", () => {
  it("is a folder of its files", async () => {
    expect(await writePack(folder, NAME, PACK)).toBe(NAME);
    expect(readdirSync(folder)).toEqual([NAME]);
    for (const { path, bytes: content } of PACK)
      expect(new Uint8Array(readFileSync(join(folder, NAME, path)))).toEqual(content);
  });

  it("is a book also before its first set, and no book where none is in it", async () => {
    await writePack(folder, NAME, PACK);
    expect(readdirSync(join(folder, NAME, "book"))).toEqual(["allowed_signers", "manifests", "records"]);
    expect(readdirSync(join(folder, NAME, "book", "manifests"))).toEqual([]);
    await writePack(folder, "openings", [{ path: "SHA256SUMS", bytes: bytes("sums") }]);
    expect(readdirSync(join(folder, "openings"))).toEqual(["SHA256SUMS"]);
  });

  it.each(["zip", "ics", "pdf"])("is one file where it is one: %s", async (ending) => {
    expect(await writePack(folder, `${NAME}.${ending}`, bytes(ending))).toBe(`${NAME}.${ending}`);
    expect(await writePack(folder, `${NAME}.${ending}`, bytes("again"))).toBe(`${NAME}-2.${ending}`);
    expect(readFileSync(join(folder, `${NAME}.${ending}`), "utf8")).toBe(ending);
  });

  it("takes another name when its own is taken, and overwrites nothing", async () => {
    writeFileSync(join(folder, NAME), "somebody's");
    writeFileSync(join(folder, `${NAME}.zip`), "somebody's");
    // What a program that was stopped in the middle has left.
    mkdirSync(join(folder, `.new-${NAME}-2`));
    expect(await writePack(folder, NAME, PACK)).toBe(`${NAME}-3`);
    expect(await writePack(folder, `${NAME}.zip`, bytes("zip"))).toBe(`${NAME}-2.zip`);
    expect(readFileSync(join(folder, NAME), "utf8")).toBe("somebody's");
    expect(readFileSync(join(folder, `${NAME}.zip`), "utf8")).toBe("somebody's");
  });

  it("goes into a folder that is not there yet, but not above a drive that is gone", async () => {
    expect(await writePack(join(folder, "Documents"), NAME, PACK)).toBe(NAME);
    await expect(writePack("/media/nobody/GONE", NAME, PACK)).rejects.toMatchObject({ code: "fault.pack-write" });
  });

  it.each([1, 2, 3])("leaves nothing when the disk is full at file %i", async (from) => {
    await expect(writePack(folder, NAME, PACK, failing(from, noSpace))).rejects.toMatchObject({ code: "fault.pack-write" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is refused when the disk gives back something else than was written", async () => {
    const disk = failing(2, (path) => nodeDisk.create(path, bytes("other")));
    await expect(writePack(folder, NAME, PACK, disk)).rejects.toMatchObject({ code: "fault.pack-write" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(["../up", "/etc/x", "UPPER", "a/b", "", "x.txt", ".hidden", "x.zip.zip"])("has no name like '%s'", async (name) => {
    await expect(writePack(folder, name, PACK)).rejects.toMatchObject({ code: "fault.unexpected" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(["../x", "/x", "a/../b", "a//b", "a/./b", "..", "a\\b", "", "a/"])("has no file at '%s'", async (path) => {
    await expect(writePack(folder, NAME, [{ path, bytes: bytes("x") }])).rejects.toMatchObject({ code: "fault.unexpected" });
    expect(readdirSync(folder)).toEqual([]);
  });
});
