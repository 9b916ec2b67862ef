import { describe, expect, it } from "vitest";
import { readScan } from "../../../../core/share/scan.ts";
import { correctionLines } from "../../../../recovery/page/correction-lines.ts";
import { completedWord, severalWords, wordsLine, wordState } from "../../../../core/share/word-entry.ts";
import { publicSets } from "../../../support/public-sets.ts";

const words = publicSets()[0]?.shares[1]?.words.split(" ") ?? [];
const text = publicSets()[0]?.shares[1]?.text ?? "";
const withWords = (changes: Readonly<Record<number, string>>) => words.map((word, index) => changes[index + 1] ?? word);

function read(input: string) {
  const scan = readScan(input);
  if (scan.kind !== "share") throw new TypeError(scan.kind);
  return scan.share;
}

describe("a box", () => {
  it.each([
    ["", "empty"],
    ["  ", "empty"],
    ["ac", "begun"],
    ["acad", "known"],
    ["Academic", "known"],
    ["academix", "unknown"],
    ["zzz", "unknown"],
    ["4", "unknown"],
    ["?", "unreadable"],
    ["??", "unreadable"],
  ])("that holds %j is %s", (typed, state) => {
    expect(wordState(typed)).toBe(state);
  });

  it.each([
    ["aca", null],
    ["acad", "academic"],
    ["ACADEM", "academic"],
    ["academic", "academic"],
    ["acadx", null],
    ["?", null],
  ])("completes %j to %j", (typed, word) => {
    expect(completedWord(typed)).toBe(word);
  });

  it.each([
    ["away spend", ["away", "spend"]],
    ["1. away\n2. spend", ["away", "spend"]],
    ["away ? spend", ["away", "?", "spend"]],
    ["away", null],
    ["1. away", null],
    ["SWS1:CA2QCVA5 SVZE", null],
    ["away/spend", null],
    ["x ".repeat(2000), null],
  ])("takes %j for several words: %j", (typed, several) => {
    expect(severalWords(typed)).toEqual(several);
  });
});

describe("the boxes together", () => {
  it("spell the share, with ? where a box is empty or holds no word", () => {
    expect(wordsLine(["Away", " spend ", "", "?", "ä"])).toBe("away spend ? ? ?");
    expect(read(wordsLine(words)).corrections).toEqual([]);
  });
});

describe("corrections", () => {
  it("are told as words where words were typed", () => {
    const typed = withWords({ 4: "?", 7: "academic", 11: "zzz" });
    expect(correctionLines(read(wordsLine(typed)), typed)).toEqual([
      "Word 4: not readable, becomes “alpha”",
      "Word 7: “academic” becomes “exercise”",
      "Word 11: “zzz” becomes “pencil”",
    ]);
  });

  it("are told as signs where a code was read", () => {
    // Signs 18 and 19 of the text are the seventh symbol.
    const wrong = `${text.slice(0, 17)}??${text.slice(19)}`;
    const [line = "", ...more] = correctionLines(read(wrong), null);
    expect(more).toEqual([]);
    expect(line).toBe(`Signs 18 and 19 of the share’s text: not readable, becomes ${text.slice(17, 19)} (word 7)`);
  });

  it("are none where nothing was wrong", () => {
    expect(correctionLines(read(text), null)).toEqual([]);
  });
});
