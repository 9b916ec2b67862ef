import { describe, expect, it } from "vitest";
import { cardText } from "../../../../core/share/card.ts";
import { voteCards, vouches } from "../../../../core/share/card-vote.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { type Evidence, withScan } from "../../../../core/share/set-evidence.ts";
import { altered, type Sheet, trialSet } from "../../../support/trial-set.ts";

const { sheets, records, card, cardText: text, set } = await trialSet({ m: 2, n: 5, seed: "vote" });
const other = cardText({ ...card, payloadHash: altered(card.payloadHash) });
const third = cardText({ ...card, payloadHash: altered(card.payloadHash, 1) });
const share = (x: number) => sheets[x - 1]?.codes[0] ?? "";
/** A sheet of share x with this card, or without a share, or without a card. */
const sheet = (x: number, ...cards: readonly string[]): Sheet => ({ source: `${x}`, codes: [share(x), ...cards] });
const loose = (...cards: readonly string[]): Sheet => ({ source: "loose", codes: cards });

function vote(given: readonly Sheet[]) {
  const evidence = given
    .flatMap(({ source, codes }) => codes.map((code) => ({ source, code })))
    .reduce<Evidence>((before, { source, code }) => withScan(before, readScan(code), source), new Map());
  const result = voteCards(evidence.get(set) ?? { set, shares: [], cards: [], parts: [] });
  if (result.kind === "agreed")
    return `agreed ${cardText(result.card) === text ? "ours" : "other"} by ${[...result.agreeing].join("")} without ${[...result.dissenting].join("")}`;
  return result.kind === "divided" ? `divided ${[...result.differing].join(" ")}` : result.kind;
}

describe("the vote of the cards", () => {
  it.each<[string, readonly Sheet[], string]>([
    ["no card", [sheet(1), sheet(2)], "none"],
    ["one card, no share", [loose(text)], "agreed ours by loose without "],
    ["one text on all", [sheet(1, text), sheet(2, text)], "agreed ours by 12 without "],
    ["one text, not on all", [sheet(1, text), sheet(2)], "agreed ours by 1 without "],
    [
      "another text on a sheet that M others do without",
      [sheet(1, other), sheet(2, text), sheet(3, text)],
      "agreed ours by 23 without 1",
    ],
    ["another text on a sheet, M-1 others", [sheet(1, other), sheet(2, text)], "divided 1 2"],
    [
      "another text on a sheet, M others of which one shows no card: either could be left out",
      [sheet(1, other), sheet(2, text), sheet(3)],
      "divided 1 2",
    ],
    ["another text without a share to leave out", [loose(other), sheet(2, text), sheet(3, text)], "divided loose"],
    ["both texts on one sheet", [sheet(1, text, other), sheet(2, text), sheet(3, text)], "agreed ours by 123 without 1"],
    ["both texts on one sheet, M-1 others", [sheet(1, text, other), sheet(2, text)], "divided 1"],
    ["M sheets for each of two texts", [sheet(1, other), sheet(2, other), sheet(3, text), sheet(4, text)], "divided 1 2 3 4"],
    [
      "three texts, M sheets for one",
      [sheet(1, other), sheet(2, third), sheet(3, text), sheet(4, text)],
      "agreed ours by 34 without 12",
    ],
    ["three texts, a sheet each", [sheet(1, other), sheet(2, third), sheet(3, text)], "divided 1 2 3"],
    [
      "a share of the dissenting sheet also read elsewhere",
      [sheet(1, other), { source: "again", codes: [share(1)] }, sheet(2, text)],
      "divided 1 2",
    ],
  ])("%s: in every order", (_, given, expected) => {
    const sorted = (told: string) =>
      told
        .replaceAll(/\d{2,}/g, (digits) => digits.split("").toSorted().join(""))
        .split(" ")
        .toSorted()
        .join(" ");
    for (const order of [given, given.toReversed(), [...given.slice(1), ...given.slice(0, 1)]])
      expect(sorted(vote(order))).toBe(sorted(expected));
  });
});

describe("vouches", () => {
  const [record] = records as [(typeof records)[0]];

  it("is said of the shares that were printed", () => {
    expect(records.every((printed) => vouches(card, printed))).toBe(true);
  });

  it.each([
    ["another y", { ...record, y: altered(record.y, 31) }],
    ["another x", { ...record, x: 2 }],
    ["x beyond N", { ...record, x: 6 }],
    ["x = 0", { ...record, x: 0 }],
    ["another M", { ...record, m: 3 }],
    ["another N", { ...record, n: 6 }],
    ["another generation", { ...record, generation: 2 }],
    ["another family", { ...record, family: altered(record.family) }],
  ])("is not said of %s", (_, wrong) => {
    expect(vouches(card, wrong)).toBe(false);
  });

  it.each([
    ["M", { m: 3 }],
    ["N", { n: 6 }],
  ])("is not said by a card of another %s", (_, header) => {
    expect(vouches({ ...card, header: { ...card.header, ...header } }, record)).toBe(false);
  });
});
