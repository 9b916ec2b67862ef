import { describe, expect, it } from "vitest";
import { CHECK_SYMBOLS, checkSymbols, nearestCodeWord } from "../../../../core/share/reed-solomon.ts";
import { shareSymbols } from "../../../../core/share/share-text.ts";
import { parseRecord } from "../../../../core/share/share-record.ts";
import { wordSymbol } from "../../../../core/share/share-words.ts";
import { publicSets } from "../../../support/public-sets.ts";

const [, second] = publicSets() as [unknown, ReturnType<typeof publicSets>[0]];
const word = shareSymbols(parseRecord(new Uint8Array(Buffer.from(second.shares[0]?.recordHex ?? "", "hex"))));
const symbol = (text: string) => wordSymbol(text) ?? -1;
/** The code word with other symbols at some places, counted from 1. */
const damaged = (changes: Readonly<Record<number, number | null>>) =>
  word.map((value, index) => (index + 1 in changes ? (changes[index + 1] ?? null) : value));

describe("check symbols", () => {
  it("are those of the vectors, for the record's own data", () => {
    expect(checkSymbols(word.slice(0, -CHECK_SYMBOLS))).toEqual(word.slice(-CHECK_SYMBOLS));
    expect(word.slice(-CHECK_SYMBOLS)).toEqual([58, 285, 737, 56]);
  });

  it("of zeros are not zeros: the hidden letters tell this code from others", () => {
    expect(checkSymbols([0, 0])).not.toEqual([0, 0, 0, 0]);
    expect(nearestCodeWord([0, 0, 0, 0, 0, 0])).toBeNull();
  });
});

describe("nearestCodeWord", () => {
  it.each([
    ["nothing wrong", {}],
    ["one wrong", { 1: 0 }],
    ["two wrong", { 5: symbol("reunion"), 20: symbol("premium") }],
    ["two wrong side by side at the end", { 35: 1, 36: 2 }],
    ["one unreadable", { 7: null }],
    ["four unreadable", { 1: null, 9: null, 18: null, 36: null }],
    ["one wrong and one unreadable", { 3: 1000, 4: null }],
    ["one wrong and two unreadable", { 3: 1000, 4: null, 30: null }],
    ["three unreadable", { 3: null, 4: null, 30: null }],
  ])("corrects: %s", (_, changes) => {
    expect(nearestCodeWord(damaged(changes))).toEqual(word);
  });

  it.each([
    ["three wrong", { 3: 1, 14: 2, 30: 3 }],
    ["two wrong and one unreadable", { 3: 1, 14: 2, 30: null }],
    ["one wrong and three unreadable", { 3: 1, 14: null, 30: null, 31: null }],
    ["five unreadable", { 1: null, 2: null, 3: null, 4: null, 5: null }],
    ["all unreadable", Object.fromEntries(word.map((_, index) => [index + 1, null]))],
  ])("refuses: %s", (_, changes) => {
    expect(nearestCodeWord(damaged(changes))).toBeNull();
  });

  it("can be led to a wrong word by three wrong symbols, which is why a correction needs a card", () => {
    const misled = nearestCodeWord(damaged({ 14: symbol("pacific"), 23: symbol("aircraft"), 25: symbol("moment") }));
    expect(misled).not.toBeNull();
    expect(misled).not.toEqual(word);
    expect([misled?.[11], misled?.[17]]).toEqual([symbol("syndrome"), symbol("engage")]);
  });
});
