import { describe, expect, it } from "vitest";
import { parseRecord, recordBytes } from "../../../../core/share/share-record.ts";
import { completions, readShareWords, shareWords, typedWords, word, wordSymbol } from "../../../../core/share/share-words.ts";
import { WORDS } from "../../../../core/share/word-list.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { publicSets } from "../../../support/public-sets.ts";

const [{ shares }] = publicSets() as [ReturnType<typeof publicSets>[0]];
const [{ words: line, recordHex }] = shares as readonly [(typeof shares)[0]];
const words = line.split(" ");
const hex = (array: Uint8Array) => Buffer.from(array).toString("hex");

describe("a share's words", () => {
  it("are 36, and read back", () => {
    expect(shareWords(parseRecord(new Uint8Array(Buffer.from(recordHex, "hex"))))).toEqual(words);
    const read = readShareWords(words);
    expect([hex(recordBytes(read.record)), read.corrections]).toEqual([recordHex, []]);
  });

  it("may have four that are not in the list: they count as unreadable, each at its place", () => {
    const damaged = words.map((typed, index) => ([0, 7, 20, 35].includes(index) ? "xylophone" : typed));
    const read = readShareWords(damaged);
    expect(hex(recordBytes(read.record))).toBe(recordHex);
    expect(read.corrections.map(({ position, read: symbol }) => [position, symbol])).toEqual(
      [1, 8, 21, 36].map((at) => [at, null]),
    );
  });

  it.each([
    ["none", []],
    ["35", words.slice(1)],
    ["37", [...words, "zero"]],
    ["63", Array<string>(63).fill("zero")],
    ["65", Array<string>(65).fill("zero")],
  ])("are refused when they are %s", (_, wrong) => {
    const { code, facts } = failureOf(() => readShareWords(wrong));
    expect([code, facts]).toEqual(["unreadable.word-count", { actual: wrong.length }]);
  });
});

describe("word and wordSymbol", () => {
  it.each([
    ["academic", 0],
    ["acad", 0],
    ["ACADEM", 0],
    ["zero", 1023],
    ["acid", 1],
  ])("%s is %i", (typed, symbol) => {
    expect(wordSymbol(typed)).toBe(symbol);
  });

  it.each(["", "aca", "zer", "acads", "academical", "acidic", "zeros", "xylo", "?", "constructor", "__proto__"])(
    "%j is none",
    (typed) => {
      expect(wordSymbol(typed)).toBeNull();
    },
  );

  it("are each other's inverse over the whole list", () => {
    expect(WORDS.map(wordSymbol)).toEqual(WORDS.map((_, index) => index));
    expect(WORDS.map((_, index) => word(index))).toEqual(WORDS);
  });

  it.each([-1, 1024, 0.5])("has no word for %d", (symbol) => {
    expect(failureOf(() => word(symbol)).code).toBe("fault.unexpected");
  });
});

describe("completions", () => {
  it.each([
    ["", []],
    ["  ", []],
    ["aca", ["academic"]],
    [" ACA ", ["academic"]],
    ["acad", ["academic"]],
    ["zer", ["zero"]],
    ["q", ["quantity", "quarter", "quick", "quiet"]],
    ["xx", []],
    ["academics", []],
    [".*", []],
  ])("of %j: %j", (typed, expected) => {
    expect(completions(typed)).toEqual(expected);
  });

  it("of any four letters of the list are one word", () => {
    expect(WORDS.filter((listed) => completions(listed.slice(0, 4)).join() !== listed)).toEqual([]);
  });
});

describe("typedWords", () => {
  it.each([
    ["away spend", ["away", "spend"]],
    ["1. Away 2) SPEND (3) zero", ["away", "spend", "zero"]],
    ["away,spend;zero: acid-alpha", ["away", "spend", "zero", "acid", "alpha"]],
    ["away ? spend ??? zero", ["away", "?", "spend", "???", "zero"]],
    ["away ... spend .... zero", ["away", "?", "spend", "?", "zero"]],
    ["away\r\n\tspend", ["away", "spend"]],
    ["12 34", []],
  ])("%j: %j", (typed, expected) => {
    expect(typedWords(typed)).toEqual(expected);
  });

  it.each([
    ["away_spend", 5],
    ["away sp\u0435nd", 8],
    ["away\u200Bspend", 5],
    ["\u202Eaway", 1],
    ["away <b>", 6],
  ])("refuses %j at %i", (typed, position) => {
    const { code, facts } = failureOf(() => typedWords(typed));
    expect([code, facts]).toEqual(["unreadable.character", { position }]);
  });
});
