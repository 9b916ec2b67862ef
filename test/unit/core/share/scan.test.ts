import { describe, expect, it } from "vitest";
import { readScan } from "../../../../core/share/scan.ts";
import { recordBytes } from "../../../../core/share/share-record.ts";
import { failureOf, refusalOf } from "../../../support/failure-of.ts";
import { publicSets } from "../../../support/public-sets.ts";
import { nth } from "../../../support/trial-set.ts";

const vector = nth(publicSets(), 1);
const { text, words, label, recordHex } = nth(vector.shares, 1);
const part = nth(vector.parts, 1);
const { card, lockedShare } = vector;
const inFours = (code: string) => code.replaceAll(/(.{4})/g, "$1 ");
const hyphened = (code: string, head: number) => code.slice(0, head) + code.slice(head).replaceAll(/(.{4})(?=.)/g, "$1-");
const numbered = (line: string) =>
  line
    .split(" ")
    .map((word, index) => `${index + 1}. ${word}`)
    .join("\n");
const scanned = (input: string) => {
  const scan = readScan(input);
  if (scan.kind === "share") return Buffer.from(recordBytes(scan.share.record)).toString("hex");
  if (scan.kind === "card") return scan.text;
  return scan.kind === "part" ? `${scan.part.set} ${scan.part.index}` : `label ${scan.label.header.x}`;
};

describe("readScan accepts", () => {
  it.each([
    ["a share", text, recordHex],
    ["a locked share", lockedShare.text, lockedShare.recordHex],
    ["a share in lower case", text.toLowerCase(), recordHex],
    ["a share in groups of four", `SWS1: ${inFours(text.slice(5))}`, recordHex],
    ["a share with hyphens", hyphened(text, 5), recordHex],
    ["a share over several lines", text.replaceAll(/(.{20})/g, "$1\r\n\t"), recordHex],
    ["white space around", `\n\t  ${text} \r\n`, recordHex],
    ["4,000 blanks around", `${" ".repeat(2000)}${text}${" ".repeat(2000)}`, recordHex],
    ["words", words, recordHex],
    ["words in capitals", words.toUpperCase(), recordHex],
    ["words cut after four letters", words.replaceAll(/\b(\w{4})\w*/g, "$1"), recordHex],
    ["numbered words on lines of their own", numbered(words), recordHex],
    ["words with one that cannot be read", words.replace(/^\w+/, "..."), recordHex],
    ["words with one that is in no list", words.replace(/^\w+/, "xylophone"), recordHex],
    ["a card", card, card],
    ["a card in lower case and in fours", `swc1:${inFours(card.slice(5).toLowerCase())}`, card],
    ["a part", part, `${vector.setId} 1`],
    ["a part in lower case", part.toLowerCase(), `${vector.setId} 1`],
    ["a part with blanks, more than 1,000 characters in all", part.slice(0, 29) + inFours(part.slice(29)), `${vector.setId} 1`],
    ["a part with hyphens in its base32", hyphened(part, 29), `${vector.setId} 1`],
    ["a label", label, "label 1"],
  ])("%s", (_, input, expected) => {
    expect(scanned(input)).toBe(expected);
  });
});

describe("readScan refuses", () => {
  it.each([
    ["nothing", "", "unreadable.empty"],
    ["white space", " \t\r\n", "unreadable.empty"],
    ["a share of 201 characters", text.padEnd(201, "A"), "unreadable.too-long"],
    ["a card of 601 characters", card.padEnd(601, "A"), "unreadable.too-long"],
    ["a label of 101 characters", label.padEnd(101, "A"), "unreadable.too-long"],
    ["a part of 1,001 characters", part.padEnd(1001, "A"), "unreadable.too-long"],
    ["1,001 characters of words", words.repeat(4).slice(0, 1001).padEnd(1001, "s"), "unreadable.too-long"],
    ["10,001 characters", "A".repeat(10_001), "unreadable.too-long"],
    ["10,001 blanks", " ".repeat(10_001), "unreadable.too-long"],
    ["a share one character short", text.slice(0, -1), "unreadable.length"],
    ["a prefix alone", "SWS1:", "unreadable.length"],
    ["a card's prefix alone", "SWC1:", "unreadable.length"],
    ["a label's prefix alone", "SWL1:", "unreadable.length"],
    ["a part's prefix alone", "SWP1/", "unreadable.part number of fields"],
    ["share version 2", text.replace("SWS1", "SWS2"), "unreadable.version"],
    ["card version 2", card.replace("SWC1", "SWC2"), "unreadable.version"],
    ["part version 10", part.replace("SWP1", "SWP10"), "unreadable.version"],
    ["label version 0", label.replace("SWL1", "SWL0"), "unreadable.version"],
    ["a share with a part's sign", text.replace(":", "/"), "unreadable.unknown-code"],
    ["a part with a share's sign", part.replace("/", ":"), "unreadable.unknown-code"],
    ["a version written 01", text.replace("SWS1", "SWS01"), "unreadable.unknown-code"],
    ["an unknown kind", text.replace("SWS1", "SWX1"), "unreadable.unknown-code"],
    ["a prefix with a blank in it", text.replace("SWS1", "SWS 1"), "unreadable.unknown-code"],
    ["a web address with a word of the list", "https://example.com/work", "unreadable.unknown-code"],
    ["a sentence with a word of the list in it", "please report to the academy of work", "unreadable.unknown-code"],
    ["question marks", "? ? ?", "unreadable.unknown-code"],
    ["numbers", "1234 5678", "unreadable.unknown-code"],
    ["one word", "away", "unreadable.word-count"],
    ["35 words", words.replace(/ \w+$/, ""), "unreadable.word-count"],
    ["a secrets.js string of 3 bits", "3112", "unreadable.foreign-share"],
    ["a secrets.js string of 8 bits", `801${"c3".repeat(33)}`, "unreadable.foreign-share"],
    ["a secrets.js string of 20 bits", "K00001ab", "unreadable.foreign-share"],
  ])("%s", (_, input, refusal) => {
    expect(refusalOf(() => readScan(input))).toBe(refusal);
  });

  it.each([
    ["a Cyrillic letter in a share", text.replace("C", "\u0421"), 6],
    ["a full-width digit in a share", text.replace("2", "\uFF12"), text.indexOf("2") + 1],
    ["a zero-width space after the prefix", text.replace(":", ":\u200B"), 6],
    ["a byte order mark in front", `\uFEFF${text}`, 1],
    ["a right-to-left override in front", `\u202E${text}`, 1],
    ["a no-break space at the end", `${text}\u00A0`, 78],
    ["a line separator between words", words.replace(" ", "\u2028"), 5],
    ["a ligature that becomes two letters in capitals", text.replace("C", "\uFB00"), 6],
    ["a long s that becomes S in capitals", text.replace("S", "\u017F"), 1],
    ["a dotless i in a word", words.replace("i", "\u0131"), words.indexOf("i") + 1],
    ["NUL", `${text}\u0000`, 78],
    ["a vertical tab", words.replace(" ", "\v"), 5],
    ["0 for O in a share", text.slice(0, 76) + "0", 77],
    ["1 in a card", `${card.slice(0, 99)}1${card.slice(100)}`, 100],
    ["8 in the base32 of a part", `${part.slice(0, 99)}8${part.slice(100)}`, 100],
    ["9 in a label", `${label.slice(0, 43)}9`, 44],
    ["? in a card", `${card.slice(0, 99)}?${card.slice(100)}`, 100],
    ["1 in a share typed in groups: counted as typed", "  SWS1: CA2Q 1", 12],
    ["an underscore between words", words.replace(" ", "_"), 5],
    ["markup among words", words.replace(" ", " <b> "), 6],
  ])("%s, and tells where", (_, input, position) => {
    const { code, facts } = failureOf(() => readScan(input));
    expect([code, facts]).toEqual(["unreadable.character", { position }]);
  });

  it("too much with the limit that holds", () => {
    expect(failureOf(() => readScan("A".repeat(20_000))).facts).toEqual({ actual: 20_000, limit: 1000 });
    expect(failureOf(() => readScan(text.padEnd(300, "A"))).facts).toEqual({ actual: 300, limit: 200 });
  });
});
