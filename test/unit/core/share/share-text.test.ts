import { describe, expect, it } from "vitest";
import { parseRecord, recordBytes } from "../../../../core/share/share-record.ts";
import { readShareText, readSymbols, shareSymbols, shareText, symbolText } from "../../../../core/share/share-text.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { publicSets } from "../../../support/public-sets.ts";

const [{ shares, lockedShare }] = publicSets() as [ReturnType<typeof publicSets>[0]];
const [{ text, recordHex }] = shares as readonly [(typeof shares)[0]];
const body = text.slice("SWS1:".length);
const hex = (array: Uint8Array) => Buffer.from(array).toString("hex");
const record = parseRecord(new Uint8Array(Buffer.from(recordHex, "hex")));

describe("a share's text", () => {
  it.each([
    ["unlocked", text, 77, recordHex],
    ["locked", lockedShare.text, 133, lockedShare.recordHex],
  ])("%s: reads without corrections and has %i characters of QR's alphanumeric set", (_, code, length, expected) => {
    const read = readShareText(code.slice(5));
    expect(hex(recordBytes(read.record))).toBe(expected);
    expect(read.corrections).toEqual([]);
    expect(shareText(read.record)).toBe(code);
    expect(code).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(code).toHaveLength(length);
  });

  it("tells every correction: where, what was read, what it became", () => {
    const symbols = shareSymbols(record);
    const read = readShareText(`??${body.slice(2, 4)}${symbolText((symbols[2] ?? 0) ^ 1)}${body.slice(6)}`);
    expect(hex(recordBytes(read.record))).toBe(recordHex);
    expect(read.corrections).toEqual([
      { position: 1, read: null, became: symbols[0] },
      { position: 3, read: (symbols[2] ?? 0) ^ 1, became: symbols[2] },
    ]);
  });

  it("takes a pair for unreadable when one of its signs is", () => {
    expect(readShareText(`${body.slice(0, 9)}?${body.slice(10)}`).corrections).toMatchObject([{ position: 5, read: null }]);
  });

  it.each([
    ["lower case", 0, "a", 6],
    ["a digit that base32 has not", 71, "0", 77],
    ["an exclamation mark", 10, "!", 16],
  ])("refuses %s and tells where", (_, at, sign, position) => {
    const { code, facts } = failureOf(() => readShareText(body.slice(0, at) + sign + body.slice(at + 1)));
    expect([code, facts]).toEqual(["unreadable.character", { position }]);
  });

  it.each([
    ["nothing", "", 72],
    ["71 characters", body.slice(1), 72],
    ["73 characters", `${body}A`, 72],
    ["74 characters", `${body}AA`, 72],
    ["127 characters", lockedShare.text.slice(6), 128],
    ["130 characters", `${lockedShare.text.slice(5)}AA`, 128],
  ])("refuses %s", (_, wrong, expected) => {
    const { code, facts } = failureOf(() => readShareText(wrong));
    expect([code, facts]).toEqual(["unreadable.length", { actual: wrong.length, expected }]);
  });

  it("refuses more than the check symbols correct", () => {
    expect(failureOf(() => readShareText(body.replaceAll("S", "T"))).code).toBe("unreadable.check");
  });

  it("refuses a right code word around a record that is wrong", () => {
    const altered = parseRecord(new Uint8Array(Buffer.from(recordHex, "hex")));
    const wrong = shareText({ ...altered, x: 9 });
    expect(failureOf(() => readShareText(wrong.slice(5))).code).toBe("unreadable.header");
  });
});

describe("symbols", () => {
  it.each([
    [0, "AA"],
    [31, "A7"],
    [32, "BA"],
    [1023, "77"],
  ])("%i is %s", (symbol, pair) => {
    expect(symbolText(symbol)).toBe(pair);
  });

  it("read back to the record they were made of", () => {
    expect(hex(recordBytes(readSymbols(shareSymbols(record)).record))).toBe(recordHex);
  });
});
