import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { base32 } from "../../../../core/encoding/base32.ts";
import { AGE_FILE_LIMIT, hash8, partTexts, readPart } from "../../../../core/share/payload-part.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const random = seededRandom("parts");
const chunk = (length: number) => base32(new Uint8Array(length).fill(5));
const full = chunk(490);

describe("partTexts", () => {
  it.each([
    [1, 1],
    [490, 1],
    [491, 2],
    [980, 2],
    [AGE_FILE_LIMIT, 16],
  ])("cuts %i bytes into %i parts that read back", (length, count) => {
    const file = random(length);
    const texts = partTexts("DWKXERCU", file);
    const parts = texts.map((text) => readPart(text.slice("SWP1/".length)));
    expect(parts.map(({ index, total }) => [index, total])).toEqual(Array.from({ length: count }, (_, at) => [at + 1, count]));
    expect(Buffer.concat(parts.map((part) => part.chunk)).equals(file)).toBe(true);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(813);
    expect(new Set(parts.map((part) => part.hash8))).toEqual(new Set([hash8(file)]));
  });

  it("names the file by the first 40 bits of its SHA-256", () => {
    const file = random(10);
    const digest = createHash("sha256").update(file).digest();
    expect(hash8(file)).toBe(base32(new Uint8Array(digest.subarray(0, 5))));
  });

  it.each([
    [AGE_FILE_LIMIT + 1, "refused.payload-too-large"],
    [0, "fault.unexpected"],
  ])("refuses %i bytes", (length, refusal) => {
    expect(refusalOf(() => partTexts("DWKXERCU", new Uint8Array(length)))).toBe(refusal);
  });
});

describe("readPart", () => {
  it.each([
    ["a whole part of several", `DWKXERCU/01-16/SDK6OGK4/${full}`],
    ["a last part of one byte", `DWKXERCU/16-16/SDK6OGK4/${chunk(1)}`],
    ["a last part of 490 bytes", `DWKXERCU/02-02/SDK6OGK4/${full}`],
    ["a short part that is first and last", `DWKXERCU/01-01/SDK6OGK4/${chunk(7)}`],
  ])("reads %s", (_, text) => {
    expect(readPart(text).set).toBe("DWKXERCU");
  });

  it.each([
    ["nothing", "", "number of fields"],
    ["three fields", "DWKXERCU/01-02/SDK6OGK4", "number of fields"],
    ["an empty chunk", "DWKXERCU/01-01/SDK6OGK4/", "number of fields"],
    ["five fields", `DWKXERCU/01-02/SDK6OGK4/${full}/${full}`, "number of fields"],
    ["a set ID of 7", `DWKXERC/01-02/SDK6OGK4/${full}`, "set ID"],
    ["a set ID of 9", `DWKXERCUU/01-02/SDK6OGK4/${full}`, "set ID"],
    ["a set ID outside base32", `DWKXERC1/01-02/SDK6OGK4/${full}`, "set ID"],
    ["a hash of 7", `DWKXERCU/01-02/SDK6OGK/${full}`, "hash"],
    ["a hash outside base32", `DWKXERCU/01-02/SDK6OGK8/${full}`, "hash"],
    ["part 00", `DWKXERCU/00-02/SDK6OGK4/${full}`, "part number"],
    ["00 of 00", `DWKXERCU/00-00/SDK6OGK4/${full}`, "part number"],
    ["17 of 17", `DWKXERCU/17-17/SDK6OGK4/${full}`, "part number"],
    ["01 of 17", `DWKXERCU/01-17/SDK6OGK4/${full}`, "part number"],
    ["03 of 02", `DWKXERCU/03-02/SDK6OGK4/${full}`, "part number"],
    ["one digit", `DWKXERCU/1-2/SDK6OGK4/${full}`, "part number"],
    ["three digits", `DWKXERCU/001-002/SDK6OGK4/${full}`, "part number"],
    ["no hyphen", `DWKXERCU/0102/SDK6OGK4/${full}`, "part number"],
    ["a sign", `DWKXERCU/-1-02/SDK6OGK4/${full}`, "part number"],
    ["a short part that is not the last", `DWKXERCU/01-02/SDK6OGK4/${chunk(489)}`, "length"],
    ["491 bytes", `DWKXERCU/01-02/SDK6OGK4/${chunk(491)}`, "length"],
    ["491 bytes in the last part", `DWKXERCU/02-02/SDK6OGK4/${chunk(491)}`, "length"],
  ])("refuses %s", (_, text, field) => {
    expect(refusalOf(() => readPart(text))).toBe(`unreadable.part ${field}`);
  });

  it.each([
    ["filling bits", `DWKXERCU/01-01/SDK6OGK4/MZ`, "unreadable.base32"],
    ["a hyphen in the chunk", `DWKXERCU/01-01/SDK6OGK4/M-Z`, "unreadable.character"],
  ])("refuses %s", (_, text, refusal) => {
    expect(refusalOf(() => readPart(text))).toBe(refusal);
  });
});
