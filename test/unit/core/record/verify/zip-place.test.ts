import { type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { utf8Bytes, utf8Text } from "../../../../../core/encoding/utf8.ts";
import { readEvidence } from "../../../../../core/record/verify/book-place.ts";
import { zipPlace } from "../../../../../core/record/verify/zip-place.ts";
import { failureOf } from "../../../../support/failure-of.ts";

const text = (length: number) => utf8Bytes("0123456789abcdef".repeat(length / 16));
const PACK: Zippable = {
  SHA256SUMS: text(32),
  "book/records/000001.json": [text(4_096), { level: 9 }],
  "book/records/000001.json.sig": [text(304), { level: 0 }],
  "book/manifests/": new Uint8Array(),
  "report.html": text(64),
};
const link = { os: 3, attrs: (0o120777 << 16) >>> 0 } as const;
const device = { os: 3, attrs: (0o020666 << 16) >>> 0 } as const;

const paths = async (zip: Uint8Array) =>
  (await readEvidence(zipPlace(zip))).files.map(({ path, is }) => `${is} ${path}`).toSorted();
const read = (zip: Uint8Array, path: string) => zipPlace(zip).read(path, 1 << 20);

describe("a zip as a place", () => {
  it("holds a pack: every file, deflated or stored, and empty folders", async () => {
    const { is, files } = await readEvidence(zipPlace(zipSync(PACK)));
    expect(is).toBe("pack");
    expect(files.map(({ path }) => path).toSorted()).toEqual([
      "SHA256SUMS",
      "book",
      "book/manifests",
      "book/records",
      "book/records/000001.json",
      "book/records/000001.json.sig",
      "report.html",
    ]);
    const file = files.find(({ path }) => path === "book/records/000001.json");
    expect(file?.is === "file" && file.bytes).toEqual(text(4_096));
  });

  it("may hold all in one folder, and what a Mac adds", async () => {
    const inside = Object.fromEntries(Object.entries(PACK).map(([path, file]) => [`pack 2026/${path}`, file]));
    const zip = zipSync({ ...inside, "__MACOSX/pack 2026/._SHA256SUMS": text(16) });
    expect((await paths(zip)).at(0)).toBe("file SHA256SUMS");
    expect(await paths(zip)).toEqual(await paths(zipSync(PACK)));
  });

  it("tells links and devices, and follows none", async () => {
    const zip = zipSync({ ...PACK, "book/records/000002.json": [text(16), link], "book/x": [text(16), device] });
    expect(await paths(zip)).toEqual(expect.arrayContaining(["link book/records/000002.json", "other book/x"]));
  });

  it("says of a large file that it is one, and unpacks nothing", () => {
    const zip = zipSync({ "records/000001.json": [new Uint8Array(70_000), { level: 9 }] });
    expect(zipPlace(zip).read("records/000001.json", 65_536)).toBe("too-large");
    expect(zipPlace(zip).read("records/000001.json", 70_000)).toHaveLength(70_000);
  });
});

describe("a zip is refused", () => {
  const whole = zipSync(PACK);
  /** The zip with a number of the first entry of its directory changed; `at` is the field's place there. */
  const edited = (zip: Uint8Array, at: number, value: number, size: 2 | 4 = 4) => {
    const copy = zip.slice();
    const view = new DataView(copy.buffer);
    const entry = view.getUint32(copy.length - 6, true) + at;
    if (size === 2) view.setUint16(entry, value, true);
    else view.setUint32(entry, value, true);
    return copy;
  };
  /** The zip with numbers of its end changed, all to the same value. */
  const ending = (...changes: readonly [at: number, value: number, at2?: number]) => {
    const [at, value, other = at] = changes;
    const copy = whole.slice();
    for (const field of [at, other]) new DataView(copy.buffer).setUint16(copy.length - 22 + field, value, true);
    return copy;
  };
  const refused = (zip: Uint8Array, path?: string) => failureOf(() => (path === undefined ? zipPlace(zip) : read(zip, path)));
  const bomb = zipSync({ "records/000001.json": [new Uint8Array(60_000_000), { level: 9 }] });

  it.each<[string, () => Uint8Array, string]>([
    ["that is empty", () => new Uint8Array(), "directory"],
    ["that is something else", () => text(4_096), "directory"],
    ["that is cut", () => whole.slice(0, -1), "directory"],
    ["with something behind it", () => Uint8Array.from([...whole, 0]), "directory"],
    ["with something before it", () => Uint8Array.from([0, ...whole]), "directory"],
    ["whose path leads out", () => zipSync({ "book/../../x": text(16) }), "a path"],
    ["whose path is absolute", () => zipSync({ "/etc/x": text(16) }), "a path"],
    ["with a backslash", () => zipSync({ "book\\x": text(16) }), "a path"],
    ["with an empty name", () => zipSync({ "book//x": text(16) }), "a path"],
    ["with a file that is a folder too", () => zipSync({ book: text(16), "book/x": text(16) }), "a path twice"],
    [
      "whose path is no UTF-8",
      () => whole.map((byte, at) => (at > whole.length - 200 && byte === 0x72 ? 0xff : byte)),
      "a path",
    ],
    ["whose path is in some code page", () => edited(zipSync({ "Prüfung.txt": text(16) }), 8, 0, 2), "a path"],
    ["whose path has 1,001 characters", () => zipSync({ ["a".repeat(1_001)]: text(16) }), "a path"],
    ["with a stored file of another size than it says", () => edited(zipSync({ a: [text(16), { level: 0 }] }), 24, 1), "size"],
    ["of several disks", () => ending(4, 1), "directory"],
    ["with more files on other disks", () => ending(10, 9), "directory"],
    ["that counts fewer files than it names", () => ending(8, 1, 10), "directory"],
    ["that is encrypted", () => edited(whole, 8, 1, 2), "encryption"],
    ["in another compression", () => edited(whole, 10, 93, 2), "compression"],
    ["of more than 512 MiB unpacked", () => edited(whole, 24, 0x20000001), "size"],
  ])("%s", (_, zip, field) => {
    expect(refused(zip())).toMatchObject({ code: "unreadable.zip", facts: { field } });
  });

  it("with one path twice", () => {
    const zip = zipSync({ aa: text(16), ab: text(16) });
    const twice = zip.map((byte, at) => (byte === 0x62 && zip[at - 1] === 0x61 ? 0x61 : byte));
    expect(refused(twice)).toMatchObject({ code: "unreadable.zip", facts: { field: "a path twice" } });
  });

  it.each<[string, () => Uint8Array, string]>([
    ["that unpacks to more than it says", () => edited(bomb, 24, 1_000), "size"],
    ["that unpacks to less than it says", () => edited(bomb, 24, 60_000_001), "size"],
    ["whose bytes were changed", () => edited(bomb, 16, 1), "checksum"],
    ["whose file is elsewhere", () => edited(bomb, 42, 7), "directory"],
    ["whose file is beyond its end", () => edited(bomb, 42, 0xffffff00), "directory"],
    ["whose compression is noise", () => bomb.map((byte, at) => (at > 60 && at < 2_000 ? byte ^ 0x5a : byte)), "compression"],
  ])("when it is read: %s", (_, zip, field) => {
    const broken = zip();
    const failure = failureOf(() => zipPlace(broken).read("records/000001.json", 1 << 28));
    expect(failure).toMatchObject({ code: "unreadable.zip", facts: { field } });
  });

  it("tells nothing of its names", () => {
    expect(JSON.stringify(refused(zipSync({ "secret-name/../x": text(16) })))).not.toContain("secret-name");
  });

  it("and names in UTF-8 are read", async () => {
    expect(await paths(zipSync({ "Prüfung.txt": text(16) }))).toEqual(["file Prüfung.txt"]);
    expect(utf8Text(text(16))).toBe("0123456789abcdef");
  });
});
