import { describe, expect, it } from "vitest";
import { checkAcknowledgement, checkLabels, checkSheet } from "../../../../core/sheet/content-check.ts";
import type { SheetContent } from "../../../../core/sheet/content.ts";
import { WORDS } from "../../../../core/share/word-list.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { largestSheet, lockedSheet, publicLabels, publicSheet } from "../../../support/public-set.ts";

const sheet = publicSheet(1, 2);
const [account = { title: "", factors: [] }] = sheet.accounts;
const titled = (title: string): Partial<SheetContent> => ({ accounts: [{ ...account, title }] });
const [first = "", second = ""] = sheet.parts;

describe("a sheet's content", () => {
  it.each([
    ["a public drill", sheet],
    ["another set", publicSheet(2, 3)],
    ["a locked share", lockedSheet(2, WORDS)],
    ["the largest set", largestSheet(WORDS)],
    ["a set before the first record", { ...sheet, journal: EMPTY_JOURNAL }],
    [
      "names of other scripts, markup and 80 characters",
      { ...sheet, ...titled(`<b>שלום & 東京</b> ${"é".repeat(62)}`), custodian: "Ö" },
    ],
  ])("is accepted: %s", (_, content) => {
    expect(() => checkSheet(content)).not.toThrow();
  });

  const names: readonly (readonly [string, Partial<SheetContent>, string])[] = [
    ["a bidi override", titled("abc\u202edef"), "title"],
    ["a zero-width space", { organisation: "a\u200bb" }, "organisation"],
    ["a line feed", { custodian: "a\nb" }, "custodian"],
    ["81 characters", { role: "r".repeat(81) }, "role"],
    ["300 characters", titled("t".repeat(300)), "title"],
    ["a name that is not NFC", { accounts: [{ ...account, system: "e\u0301" }] }, "system"],
    ["an empty name", titled(""), "title"],
    ["a control character in a factor", { accounts: [{ ...account, factors: ["password", "\u0007"] }] }, "factor"],
  ];
  it.each(names)("refuses %s by name", (_, change, field) => {
    expect(refusalOf(() => checkSheet({ ...sheet, ...change }))).toBe(`unreadable.name ${field}`);
  });

  const contradictions: readonly (readonly [string, Partial<SheetContent>, string])[] = [
    ["a heading of another share", { x: 3 }, "share"],
    ["another share's symbol", { shareText: publicSheet(1, 3).shareText }, "share"],
    ["another share's words", { words: publicSheet(1, 3).words }, "words"],
    ["two words swapped", { words: [1, 0].concat(range(2, 36)).map((index) => sheet.words[index] ?? "") }, "words"],
    ["a word missing", { words: sheet.words.slice(1) }, "words"],
    ["a locked share announced as open", { ...lockedSheet(1, WORDS), locked: false }, "share"],
    ["an open share announced as locked", { locked: true }, "share"],
    ["another threshold", { m: 2 }, "share"],
    ["another generation", { generation: 85 }, "generation"],
    ["another set", { set: "LG67RERZ" }, "generation"],
    ["another set's card", { cardText: publicSheet(2, 1).cardText }, "card"],
    ["a card cut short", { cardText: sheet.cardText.slice(0, -1) }, "card"],
    ["a share's symbol for a card", { cardText: sheet.shareText }, "card"],
    ["no part", { parts: [] }, "parts"],
    ["parts out of order", { parts: [second, first] }, "parts"],
    ["a part missing", { parts: [first] }, "parts"],
    ["another set's parts", { parts: publicSheet(2, 1).parts }, "parts"],
    ["a part of another payload", { parts: [first, second.replace("SDK6OGK4", "AAAAAAAA")] }, "parts"],
    ["a first part cut short", { parts: [first.slice(0, -1), second] }, "parts"],
    ["17 parts", { parts: Array.from({ length: 17 }, () => first) }, "parts"],
    ["m over n", { m: 6 }, "threshold"],
    ["one of one", { m: 1, n: 1 }, "threshold"],
    ["16 shares", { n: 16 }, "threshold"],
    ["x of zero", { x: 0 }, "share"],
    ["x over n", { x: 6 }, "share"],
    ["a date that does not exist", { created: "2026-02-30T10:00:00Z" }, "created"],
    ["a tool's sum cut short", { recoveryTools: { ...sheet.recoveryTools, page: "ab" } }, "tools"],
    ["markup for a version", { appVersion: "<b>" }, "version"],
    ["no account", { accounts: [] }, "accounts"],
    ["a journal of 1,000,000 records", { journal: { ...sheet.journal, seq: 1_000_000 } }, "journal"],
    ["a journal of half a record", { journal: { ...sheet.journal, seq: 0.5 } }, "journal"],
    ["a journal without a record and with a hash", { journal: { ...sheet.journal, seq: 0 } }, "journal"],
    ["a journal with records and without a hash", { journal: { ...EMPTY_JOURNAL, seq: 41 } }, "journal"],
    ["a hash cut short", { journal: { ...sheet.journal, head: sheet.journal.head.slice(1) } }, "journal"],
  ];
  it.each(contradictions)("refuses %s", (_, change, field) => {
    expect(refusalOf(() => checkSheet({ ...sheet, ...change }))).toBe(`fault.print-back ${field}`);
  });
});

describe("the labels' content", () => {
  const content = publicLabels(1);
  const [one = { x: 1, labelText: "" }, two = one] = content.labels;

  it("is accepted, one or all", () => {
    expect(() => checkLabels(content)).not.toThrow();
    expect(() => checkLabels({ ...content, labels: [two] })).not.toThrow();
  });

  it.each([
    ["another share's label", [{ ...one, labelText: two.labelText }], "label"],
    ["a share's symbol for a label", [{ ...one, labelText: sheet.shareText }], "label"],
    ["x over n", [{ ...one, x: 6 }], "label"],
    ["no label", [], "labels"],
    ["more labels than shares", [...content.labels, one], "labels"],
  ])("refuses %s", (_, labels, field) => {
    expect(refusalOf(() => checkLabels({ ...content, labels }))).toBe(`fault.print-back ${field}`);
  });
});

describe("an acknowledgement's content", () => {
  it("is accepted with and without a name, and refused with one that cannot be printed", () => {
    expect(() => checkAcknowledgement(sheet)).not.toThrow();
    expect(() => checkAcknowledgement({ ...sheet, custodian: "Ada Łuczak" })).not.toThrow();
    expect(refusalOf(() => checkAcknowledgement({ ...sheet, custodian: "\u2066Ada" }))).toBe("unreadable.name custodian");
    expect(refusalOf(() => checkAcknowledgement({ ...sheet, x: 9 }))).toBe("fault.print-back share");
  });
});

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
