import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyForAStranger } from "../../../../build/bundle/resources.ts";
import { TYPEFACE_FILES } from "../../../../build/bundle/typeface-files.ts";
import { saveDrillPaper } from "../../../../electron/adapters/drill-papers.ts";
import { bookLabel } from "../../../../electron/adapters/open-book.ts";
import { builtOf, readShipped } from "../../../../electron/adapters/shipped.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46]);
let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "sealwright-adapters-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a drill's papers", () => {
  const papers = () => readdirSync(join(folder, "drill-papers")).toSorted();

  it("are written beside the book, and never over one another", async () => {
    await saveDrillPaper(folder, "sheet-1", PDF);
    await saveDrillPaper(folder, "sheet-1", new Uint8Array([1]));
    await saveDrillPaper(folder, "labels", PDF);
    expect(papers()).toEqual(["labels.pdf", "sheet-1.2.pdf", "sheet-1.pdf"]);
    expect(new Uint8Array(readFileSync(join(folder, "drill-papers/sheet-1.pdf")))).toEqual(PDF);
  });

  it.each(["", "../sheet", "/etc/x", "sheet-1.pdf", "SHEET", "sheet-123", "a/b", "a\0"])(
    "have names of this program's own, not '%s'",
    async (name) => {
      await expect(saveDrillPaper(folder, name, PDF)).rejects.toMatchObject({ code: "fault.unexpected" });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("need the book's folder to be there", async () => {
    const gone = join(folder, "gone");
    await expect(saveDrillPaper(gone, "labels", PDF)).rejects.toMatchObject({ code: "fault.book-gone" });
  });
});

describe("what the bundle says of itself", () => {
  it("is when it was built, and a day that is certainly past where it does not say", () => {
    expect(builtOf(`{"built":"2026-12-24T10:00:00Z"}`)).toBe("2026-12-24T10:00:00Z");
    for (const manifest of ["{}", `{"built":5}`, `{"built":"yesterday"}`, "null"]) {
      expect(builtOf(manifest)).toBe("2026-11-01T00:00:00Z");
    }
  });

  it("stops the start when a file of it is missing", () => {
    expect(() => readShipped(folder)).toThrow("no typeface");
  });

  it("is what checks an audit pack, byte for byte, and stops the start without it", () => {
    mkdirSync(join(folder, "resources/typeface"), { recursive: true });
    copyForAStranger(ROOT, join(folder, "resources"));
    expect(() => readShipped(folder)).toThrow("no typeface");
    for (const [part, file] of Object.entries(TYPEFACE_FILES)) {
      copyFileSync(join(ROOT, "node_modules", file), join(folder, "resources/typeface", `${part}.woff2`));
    }
    writeFileSync(join(folder, "package.json"), "{}");
    const { packTools } = readShipped(folder);
    const bytes = (name: string) => readFileSync(join(ROOT, "recovery", name));
    expect(packTools).toEqual({
      verifyHtml: bytes("verify.html"),
      verifyPy: bytes("verify.py"),
      formatMd: bytes("FORMAT.md"),
    });
    rmSync(join(folder, "resources/verify.py"));
    expect(() => readShipped(folder)).toThrow("ENOENT");
  });
});

describe("a book's label", () => {
  it.each([
    ["/home/a/Documents/Sealwright book", "Sealwright book"],
    ["/media/a/STICK/Sealwright book", "Sealwright book, on STICK"],
    ["/home/a/\u202Eevil", "Book"],
  ])("of %s is what can be shown of it", (path, label) => {
    expect(bookLabel(path)).toBe(label);
  });
});
