import { describe, expect, it } from "vitest";
import { headCode } from "../../../../core/record/head-code.ts";
import { escapeHtml } from "../../../../core/sheet/markup.ts";
import { roundPages } from "../../../../core/sheet/round-layout.ts";
import { type RoundSheetBag, roundSheetHtml } from "../../../../core/sheet/round-sheet.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { ATTACK, expectHarmless, NO_TYPEFACE } from "../../../support/harmless-document.ts";
import { pagesOf, textOf } from "../../../support/html-text.ts";
import { trialBags, trialRound } from "../../../support/trial-round.ts";

const [bag] = trialBags(1) as readonly [RoundSheetBag];
const sheetOf = (bags: readonly RoundSheetBag[], paper: "a4" | "letter" = "a4") =>
  roundSheetHtml(trialRound(bags), paper, NO_TYPEFACE);
const changed = (change: Partial<RoundSheetBag>) => sheetOf([{ ...bag, ...change }]);

describe("the round sheet", () => {
  const html = sheetOf(trialBags(5));
  const text = textOf(html);

  it("says whose it is, when it was printed, where the journal stood, and how far a check goes", () => {
    const said = [
      "Example Trust",
      "Printed 22 November 2026, 09:00 UTC",
      "Journal at record 61",
      headCode(trialRound([]).journal),
    ];
    for (const one of [...said, "L1", "L2", "L3", "L4", "L5", "By eye it counts as L1"]) expect(text).toContain(one);
  });

  it("has one line a bag, in the order given and numbered, with custodian, set in halves, share and generation", () => {
    const rows = html.split('class="round-row round-bag"').slice(1).map(textOf);
    const bags = trialBags(5);
    expect(rows).toHaveLength(25);
    for (const [index, { set, x, custodian, generation }] of bags.entries()) {
      expect(rows[index]).toMatch(new RegExp(`^[^\\d]*${index + 1} ${custodian} `));
      expect(rows[index]).toContain(`${set.slice(0, 4)} ${set.slice(4)}`);
      expect(rows[index]).toContain(`Share ${x} of 5, generation ${generation}`);
    }
  });

  it("has of each bag what is ticked and written, and nothing of it is filled in", () => {
    const row = html.split('class="round-row round-bag"')[1] ?? "";
    expect(row.match(/class="tick"/g)).toHaveLength(3 + 3 + 1);
    for (const label of ["whole", "broken", "missing", "set", "share", "generation"])
      expect(row).toContain(`</i>${label}</span>`);
    // The number as read, the time, and two initials.
    expect(row.match(/<div><\/div>/g)).toHaveLength(4);
  });

  it("has room for two people with signatures, and from when to when", () => {
    const last = textOf(pagesOf(html).at(-1) ?? "");
    expect(last.match(/Signature/g)).toHaveLength(2);
    for (const said of ["Begun: date and time", "Ended: date and time", "First person", "Second person"])
      expect(last).toContain(said);
  });

  it("names a place where it begins, and where it goes on; another spelling of it is the same place", () => {
    const bags = trialBags(30).filter(({ x }) => x === 1);
    const pages = pagesOf(sheetOf(bags)).map(textOf);
    expect(pages.slice(0, 2).map((page) => page.includes("continued"))).toEqual([false, true]);
    for (const page of pages.slice(0, 2)) expect(page).toContain("Bank in Porto, safe 3");
    const two = [bag, { ...bag, place: bag.place.toUpperCase() }];
    expect(sheetOf(two).match(/class="round-place"/g)).toHaveLength(1);
    expect(sheetOf([bag, { ...bag, place: "Elsewhere" }]).match(/class="round-place"/g)).toHaveLength(2);
  });

  it("says so where no record names custodian or place", () => {
    const bare = textOf(changed({ custodian: "", place: "" }));
    for (const said of ["nobody recorded", "Place not recorded"]) expect(bare).toContain(said);
  });

  it("is a drill's when all its sets are, and says which are where some are", () => {
    expect(sheetOf(trialBags(1, true))).toContain('class="drill-border"');
    expect(html).not.toMatch(/class="drill|>DRILL</);
    const mixed = sheetOf([bag, { ...bag, drill: true }]);
    expect(mixed).not.toContain('class="drill-border"');
    expect(mixed.match(/<small>DRILL<\/small>/g)).toHaveLength(1);
  });

  it("stays whole for a thousand sets", () => {
    const bags = trialBags(1000);
    const large = sheetOf(bags, "letter");
    expect(large.match(/class="round-row round-bag"/g)).toHaveLength(5000);
    expect(textOf(pagesOf(large).at(-1) ?? "")).toContain("The round is over");
    expect(pagesOf(large).length).toBeLessThan(400);
  });

  it("runs nothing, fetches nothing, and takes names as text", () => {
    const attacked = roundSheetHtml(
      { ...trialRound([{ ...bag, custodian: ATTACK, place: ATTACK }]), organisation: ATTACK },
      "letter",
      NO_TYPEFACE,
    );
    expectHarmless(attacked);
    expect(attacked.split(escapeHtml(ATTACK))).toHaveLength(4);
  });

  it.each<[string, () => string, string]>([
    ["no bag", () => sheetOf([]), "fault.print-back bags"],
    ["a set that is none", () => changed({ set: "DWKX" }), "fault.print-back set"],
    ["share 0", () => changed({ x: 0 }), "fault.print-back share"],
    ["a share beyond the last", () => changed({ x: 6 }), "fault.print-back share"],
    ["generation 0", () => changed({ generation: 0 }), "fault.print-back generation"],
    ["a custodian with a bidi control", () => changed({ custodian: "\u202eadA" }), "unreadable.name custodian"],
    ["a place of two lines", () => changed({ place: "Safe\n3" }), "unreadable.name place"],
    [
      "an organisation that cannot be printed",
      () => roundSheetHtml({ ...trialRound([bag]), organisation: "\u200b" }, "a4", NO_TYPEFACE),
      "unreadable.name organisation",
    ],
    [
      "a head that is none",
      () => roundSheetHtml({ ...trialRound([bag]), journal: { seq: 61, head: "ab" } }, "a4", NO_TYPEFACE),
      "fault.print-back journal",
    ],
    [
      "a time that is none",
      () => roundSheetHtml({ ...trialRound([bag]), printed: "today" }, "a4", NO_TYPEFACE),
      "fault.print-back printed",
    ],
  ])("is not made with %s", (_, make, refusal) => {
    expect(refusalOf(make)).toBe(refusal);
  });
});

describe.each(["a4", "letter"] as const)("pages of a round, %s", (paper) => {
  const at = (place: string, count: number) => Array.from({ length: count }, (_, index) => ({ place, index }));

  it("hold every bag once, in order", () => {
    const bags = [...at("A", 23), ...at("B", 1), ...at("C", 60)];
    const back = roundPages(bags, paper).flatMap((page) => page.flatMap((place) => place.bags));
    expect(back).toEqual(bags);
  });

  it("never begin a place without a bag below it, whatever stands above", () => {
    for (let count = 1; count < 45; count++) {
      const pages = roundPages([...at("A", count), ...at("B", 2)], paper);
      for (const page of pages) for (const { bags } of page) expect(bags.length).toBeGreaterThan(0);
    }
  });
});
