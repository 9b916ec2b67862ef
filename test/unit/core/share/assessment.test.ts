import { describe, expect, it } from "vitest";
import { assess } from "../../../../core/share/assessment.ts";
import type { Facts } from "../../../../core/failure/failure.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { type Evidence, withScan } from "../../../../core/share/set-evidence.ts";
import { shareText } from "../../../../core/share/share-text.ts";
import { altered, nth, type Sheet, trialSet } from "../../../support/trial-set.ts";

const { sheets, records, cardText: card, parts } = await trialSet({ m: 3, n: 5, seed: "assessed" });
const from = (source: string, ...codes: readonly string[]): Sheet => ({ source, codes });
const share = (x: number, changes: { m?: number; n?: number } = {}) => shareText({ ...nth(records, x), ...changes });
const forged = (x: number) => shareText({ ...nth(records, x), y: altered(nth(records, x).y) });

function assessed(...given: readonly Sheet[]) {
  const evidence = given.flatMap(({ source, codes }) => codes.map((code) => ({ source, code })));
  const filed = evidence.reduce<Evidence>((before, { source, code }) => withScan(before, readScan(code), source), new Map());
  const { m, n, shares, remarks } = assess(nth([...filed.values()], 1));
  const told = remarks.map(({ source, failure }) => `${source}: ${failure.code}`).toSorted();
  const facts: readonly Facts[] = remarks.map(({ failure }) => failure.facts);
  return { threshold: `${m} of ${n}`, counted: shares.map(({ printed }) => printed.x).join(""), told, facts };
}

describe("the threshold", () => {
  it.each<[string, readonly Sheet[], string, string]>([
    ["is unknown from parts alone", [from("a", ...parts)], "0 of 0", ""],
    ["is the card's where there is no share", [from("a", card)], "3 of 5", ""],
    ["is that of the only share", [from("a", share(2))], "3 of 5", "2"],
    ["is the card's against every share", [from("a", share(1, { m: 2 }), share(2, { m: 2 })), from("b", card)], "3 of 5", ""],
    ["is what most shares say", [from("a", share(1), share(2)), from("b", share(3, { n: 6 }))], "3 of 5", "12"],
    ["is the higher one of two that as many say", [from("a", share(1)), from("b", share(2, { m: 2 }))], "3 of 5", "1"],
    [
      "is the one with more shares of two that as many say",
      [from("a", share(1, { n: 4 })), from("b", share(2))],
      "3 of 5",
      "2",
    ],
    [
      "is what a whole quorum says, though more say otherwise",
      [from("a", share(1), share(2), share(3)), from("b", ...[1, 2, 3, 4].map((x) => share(x, { m: 5 })))],
      "3 of 5",
      "123",
    ],
    [
      "is not what copies of one share say",
      [
        from("a", share(1), share(2)),
        from("b", share(3, { m: 2 })),
        from("c", share(3, { m: 2 })),
        from("d", share(3, { m: 2 })),
      ],
      "3 of 5",
      "12",
    ],
  ])("%s: in every order", (_, given, threshold, counted) => {
    for (const order of [given, given.toReversed()]) expect(assessed(...order)).toMatchObject({ threshold, counted });
  });
});

describe("shares", () => {
  it.each<[string, readonly Sheet[], string, readonly string[]]>([
    ["of one x and one record count once", [from("a", share(1)), from("b", share(1))], "1", []],
    [
      "of one x and different records count not at all",
      [from("a", share(1), share(2)), from("b", forged(1))],
      "2",
      ["a: mismatched.duplicate-share", "b: mismatched.duplicate-share"],
    ],
    [
      "of one x are told apart by a card",
      [from("a", share(1)), from("b", forged(1)), from("c", card)],
      "1",
      ["b: mismatched.share"],
    ],
    ["are told lowest first", [from("a", share(5), share(2), share(4))], "245", []],
  ])("%s: in every order", (_, given, counted, told) => {
    for (const order of [given, given.toReversed()]) expect(assessed(...order)).toMatchObject({ counted, told });
  });
});

describe("remarks", () => {
  it("tell what the share says, not what the set says", () => {
    expect(assessed(...sheets.slice(0, 2), from("a", share(3, { m: 2 }))).facts).toEqual([
      { set: expect.any(String), m: 2, n: 5, x: 3 },
    ]);
  });
});
