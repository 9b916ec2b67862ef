import { describe, expect, it } from "vitest";
import { readScan } from "../../../../core/share/scan.ts";
import { type Evidence, scanSet, size, withOpened, withoutSource, withScan } from "../../../../core/share/set-evidence.ts";
import { shareText } from "../../../../core/share/share-text.ts";
import { shareWords } from "../../../../core/share/share-words.ts";
import { publicSets } from "../../../support/public-sets.ts";
import { altered, trialSet, nth } from "../../../support/trial-set.ts";

const { sheets, records, set } = await trialSet({ m: 2, n: 3, seed: "evidence" });
const [first, second] = sheets as [(typeof sheets)[0], (typeof sheets)[0]];
const [share = "", card = "", part = ""] = first.codes;
const label = publicSets()[0]?.shares[0]?.label ?? "";
const clean = readScan(share);
const corrected = readScan(shareWords(nth(records, 1)).with(3, "?").join(" "));
const evidence = (...codes: readonly [string, string][]) =>
  codes.reduce<Evidence>((before, [code, source]) => withScan(before, readScan(code), source), new Map());
const only = (all: Evidence) =>
  nth(
    [...all.values()].filter((about) => about.set === set),
    1,
  );

describe("withScan", () => {
  it("files each code under its set and kind", () => {
    const { shares, cards, parts } = only(evidence([share, "a"], [card, "a"], [part, "b"]));
    expect([shares.length, cards.length, parts.length]).toEqual([1, 1, 1]);
    expect([shares[0]?.source, cards[0]?.source, parts[0]?.source]).toEqual(["a", "a", "b"]);
  });

  it.each([
    ["share", share],
    ["card", card],
    ["part", part],
  ])("is the same map when a %s is read again from one source, and not from another", (_, code) => {
    const before = evidence([code, "a"]);
    expect(withScan(before, readScan(code.toLowerCase()), "a")).toBe(before);
    expect(size(withScan(before, readScan(code), "b"))).toBe(2);
  });

  it.each([
    ["share", share, shareText({ ...nth(records, 1), y: altered(nth(records, 1).y) })],
    ["card", card, card.replace(/.{9}$/, "AAAAAAAAA")],
    ["part", part, first.codes[3] ?? ""],
  ])("keeps a different %s of one source", (_, code, other) => {
    expect(size(evidence([code, "a"], [other, "a"]))).toBe(2);
  });

  it("does not file labels", () => {
    const before = evidence([share, "a"]);
    expect(withScan(before, readScan(label), "a")).toBe(before);
  });

  it("puts a clean reading in the place of a corrected one, and not the other way round", () => {
    const typed = withScan(new Map(), corrected, "a");
    expect(only(typed).shares.map(({ corrections }) => corrections.length)).toEqual([1]);
    const scanned = withScan(typed, clean, "a");
    expect(only(scanned).shares.map(({ corrections }) => corrections.length)).toEqual([0]);
    expect(withScan(scanned, corrected, "a")).toBe(scanned);
  });
});

describe("withoutSource", () => {
  it("forgets one source and no other", () => {
    const all = evidence([share, "a"], [card, "a"], [part, "a"], [second.codes[0] ?? "", "b"], [card, "b"]);
    const { shares, cards, parts } = only(withoutSource(all, "a"));
    expect([shares, cards, parts].map((seen) => seen.map(({ source }) => source))).toEqual([["b"], ["b"], []]);
  });

  it("forgets a set of which nothing else is known", () => {
    expect(withoutSource(evidence([share, "a"], [card, "a"]), "a").size).toBe(0);
  });
});

describe("withOpened", () => {
  const all = evidence([share, "a"], [share, "b"], [second.codes[0] ?? "", "c"]);
  const [seen] = only(all).shares as [ReturnType<typeof only>["shares"][0]];
  const open = { ...nth(records, 1) };

  it("opens a share wherever it was read, and no other", () => {
    expect(only(withOpened(all, seen, open)).shares.map((share) => share.open === open)).toEqual([true, true, false]);
  });

  it("is the same map when the share is there no more", () => {
    const without = withoutSource(withoutSource(all, "a"), "b");
    expect(withOpened(without, seen, open)).toBe(without);
    expect(withOpened(new Map(), seen, open).size).toBe(0);
  });
});

describe("scanSet", () => {
  it.each([share, card, part])("names the set of %s", (code) => {
    expect(scanSet(readScan(code))).toBe(set);
  });

  it("names the set of a label", () => {
    expect(scanSet(readScan(label))).toBe("DWKXERCU");
  });
});
