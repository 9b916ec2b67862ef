import { describe, expect, it } from "vitest";
import { lockHeaderBytes, lockSettingOutside, parseRecord, recordBytes } from "../../../../core/share/share-record.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { publicSets } from "../../../support/public-sets.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const hex = (array: Uint8Array) => Buffer.from(array).toString("hex");
const [{ shares, lockedShare }] = publicSets() as [ReturnType<typeof publicSets>[0]];
const unlocked = shares[0]?.recordHex ?? "";
const locked = lockedShare.recordHex;
/** The record with the byte at `at` replaced. */
const patched = (record: string, at: number, byte: string) => record.slice(0, 2 * at) + byte + record.slice(2 * at + 2);

describe("a share record", () => {
  it.each([
    ["unlocked", unlocked, 40],
    ["locked", locked, 75],
  ])("%s, both ways", (kind, record, length) => {
    const parsed = parseRecord(bytes(record));
    expect(parsed.locked).toBe(kind === "locked");
    expect(hex(recordBytes(parsed))).toBe(record);
    expect(record).toHaveLength(2 * length);
  });

  it("does not share memory with what was parsed", () => {
    const buffer = bytes(unlocked);
    const parsed = parseRecord(buffer);
    buffer.fill(0);
    expect(hex(recordBytes(parsed))).toBe(unlocked);
  });

  it.each([
    ["nothing", ""],
    ["39 bytes", unlocked.slice(2)],
    ["41 bytes", `${unlocked}00`],
    ["74 bytes", locked.slice(0, -2)],
    ["76 bytes", `${locked}00`],
    ["40 bytes that say they are locked", patched(unlocked, 0, "11")],
    ["75 bytes that say they are not", patched(locked, 0, "10")],
  ])("refuses %s", (_, record) => {
    expect(refusalOf(() => parseRecord(bytes(record)))).toBe("unreadable.length");
  });

  it("refuses what its header refuses", () => {
    expect(refusalOf(() => parseRecord(bytes(patched(unlocked, 2, "00"))))).toBe("unreadable.header share number");
  });

  it.each([
    ["the least of all", "0d0101"],
    ["the most of all", "140a08"],
  ])("accepts lock settings: %s", (_, settings) => {
    expect(parseRecord(bytes(locked.slice(0, 16) + settings + locked.slice(22))).locked).toBe(true);
  });

  it.each([
    ["4 MiB", "0c0101", "log2MemoryKiB"],
    ["2 GiB", "150101", "log2MemoryKiB"],
    ["no iteration", "0d0001", "iterations"],
    ["11 iterations", "0d0b01", "iterations"],
    ["no lane", "0d0100", "parallelism"],
    ["9 lanes", "0d0109", "parallelism"],
  ])("refuses lock settings: %s", (_, settings, field) => {
    expect(refusalOf(() => parseRecord(bytes(locked.slice(0, 16) + settings + locked.slice(22))))).toBe(
      `unreadable.lock ${field}`,
    );
  });
});

describe("lockSettingOutside", () => {
  const settings = { log2MemoryKiB: 13, iterations: 1, parallelism: 1, salt: new Uint8Array(16) };

  it("accepts settings within the limits", () => {
    expect(lockSettingOutside(settings)).toBeNull();
  });

  it.each([
    [{ salt: new Uint8Array(15) }, "salt"],
    [{ salt: new Uint8Array(17) }, "salt"],
    [{ iterations: 1.5 }, "iterations"],
    [{ parallelism: Number.NaN }, "parallelism"],
  ])("%j: %s", (changed, field) => {
    expect(lockSettingOutside({ ...settings, ...changed })).toBe(field);
  });
});

describe("lockHeaderBytes", () => {
  it("is the first 27 bytes of a locked record, whatever the header's flag says", () => {
    const record = parseRecord(bytes(locked));
    if (!record.locked) throw new Error("not locked");
    expect(hex(lockHeaderBytes(record, record.lock))).toBe(locked.slice(0, 54));
    expect(hex(lockHeaderBytes({ ...record, locked: false }, record.lock))).toBe(locked.slice(0, 54));
  });
});
