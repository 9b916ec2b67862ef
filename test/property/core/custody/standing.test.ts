import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SetStanding, standingOf } from "../../../../core/custody/standing.ts";
import type { Manifest } from "../../../../core/record/manifest-reading.ts";
import type { JournalRecord } from "../../../../core/record/record.ts";
import { journalTold, manifestTold, sealTold } from "../../../support/journal-told.ts";

const SETS = ["AAAAAAAA", "BBBBBBBB", "CCCCCCCC"] as const;
const TODAY = "2026-08-01T00:00:00Z";
const NOTHING = { bag: "", custodian: "", place: "", note: "" };

type Journal = ReturnType<typeof journalTold>;
type Act = (journal: Journal) => void;

const set = fc.constantFrom(...SETS);
const share = fc.integer({ min: 1, max: 3 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(set, share).map(([of, x]): Act => {
    return ({ tell, records }) =>
      tell("bag.sealed", { x, bag: `N${records.length}`, custodian: `New ${x}`, place: "Vault" }, { set: of });
  }),
  fc
    .tuple(set, fc.option(share, { nil: null }), fc.constantFrom("intact", "broken", "missing", "wrong-number", "mismatch"))
    .map(
      ([of, x, result]): Act =>
        ({ tell }) =>
          tell("seal.checked", { ...NOTHING, level: "L1", result, x }, { set: of }),
    ),
  fc.tuple(set, fc.subarray([1, 2, 3])).map(([of, used]): Act => {
    return ({ tell }) => tell("set.opened", { trust: "authenticated", used, aside: [] }, { set: of });
  }),
  fc.tuple(set, share).map(([of, x]): Act => {
    return ({ tell }) => tell("sheet.destroyed", { x, bag: "", custodian: "", how: "shredded" }, { set: of });
  }),
  fc.tuple(set, fc.integer({ min: 1, max: 40 }), fc.constantFrom("review", "post-mortem")).map(([set, of, kind]): Act => {
    const said = { justified: "yes", alternatives: "", logged: "", rotated: "yes", lessons: "", actions: [] } as const;
    return ({ tell }) => tell("use.reviewed", { ...said, of, kind }, { set });
  }),
  fc.integer({ min: 1, max: 400 }).map((hours): Act => {
    return ({ wait }) => wait(hours);
  }),
);

const journals = fc.array(act, { maxLength: 40 }).map((acts) => {
  const journal = journalTold();
  for (const one of SETS) sealTold(journal, one);
  for (const one of acts) one(journal);
  return journal.records;
});
const manifests: readonly Manifest[] = SETS.map((one, at) => manifestTold(one, { drill: at === 2 }));

/** Sheets that are in a sealed bag, counted backwards from the end for each share alone. */
function sealedShares(records: readonly JournalRecord[], of: string): number {
  const own = records.filter((record) => record.set === of);
  return [1, 2, 3].filter((x) => {
    if (own.some((one) => one.event === "sheet.destroyed" && one.body.x === x)) return false;
    for (const one of [...own].reverse()) {
      if (one.event === "bag.sealed" && one.body.x === x) return true;
      if (one.event === "set.opened" && one.body.used.includes(x)) return false;
      if (one.event !== "seal.checked" || one.body.x !== x) continue;
      if (one.body.result !== "intact") return false;
      // Found intact: it counts unless something before, back to its bag, broke or opened it.
      return wholeBefore(
        own.filter(({ seq }) => seq < one.seq),
        x,
      );
    }
    return false;
  }).length;
}

function wholeBefore(records: readonly JournalRecord[], x: number): boolean {
  for (const one of [...records].reverse()) {
    if (one.event === "bag.sealed" && one.body.x === x) return true;
    if (one.event === "set.opened" && one.body.used.includes(x)) return false;
    if (one.event === "seal.checked" && one.body.x === x && !["intact", "missing"].includes(one.body.result)) return false;
  }
  return false;
}

describe("the fold of a random journal", () => {
  it("is the same whatever the order of records and manifests", () => {
    fc.assert(
      fc.property(journals, fc.infiniteStream(fc.double({ noNaN: true })), (records, noise) => {
        const shuffled = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item) => ({ item, at: noise.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ item }) => item);
        expect(standingOf(shuffled(records), shuffled(manifests), TODAY)).toEqual(standingOf(records, manifests, TODAY));
      }),
      { numRuns: 100 },
    );
  });

  it("can be counted again without it: margin, uses, reviews, overdue, drills apart", () => {
    fc.assert(
      fc.property(journals, (records) => {
        const { sets, drills } = standingOf(records, manifests, TODAY);
        expect([...sets, ...drills].map((one) => one.set)).toEqual([...SETS]);
        for (const one of sets) recount(one, records, false);
        for (const one of drills) recount(one, records, true);
        for (const one of drills) expect(one.due).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function recount(standing: SetStanding, records: readonly JournalRecord[], drill: boolean): void {
  const own = records.filter((record) => record.set === standing.set);
  expect(standing.margin).toBe(sealedShares(records, standing.set) - standing.m);
  const opened = own.filter(({ event }) => event === "set.opened");
  expect(standing.uses.map(({ seq }) => seq)).toEqual(opened.map(({ seq }) => seq));
  const destroyed = new Set(own.flatMap((one) => (one.event === "sheet.destroyed" ? [one.body.x] : [])));
  const state = destroyed.size >= 2 ? "destroyed" : opened.length > 0 ? "opened" : "sealed";
  expect(standing.state).toBe(state);
  for (const use of standing.uses) {
    const review = own.find(
      (one) => one.event === "use.reviewed" && one.body.kind === "review" && one.body.of === use.seq && one.seq > use.seq,
    );
    expect(use.review.done?.seq).toBe(review?.seq);
    const hours = (Date.parse(review?.time ?? TODAY) - Date.parse(use.time)) / 3_600_000;
    const late = hours > 24;
    expect(use.review.state).toBe(review === undefined ? (drill ? "none" : late ? "overdue" : "due") : late ? "late" : "done");
  }
  for (const { by, overdue } of standing.due) expect(overdue).toBe(Date.parse(by) < Date.parse(TODAY));
}
