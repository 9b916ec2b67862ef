import { describe, expect, it } from "vitest";
import { risesOver } from "../../../../../core/custody/recording/of-rotations.ts";
import { withDerived } from "../../../../../core/custody/recording/derived.ts";
import type { KnownJournal } from "../../../../../core/custody/recording/journal.ts";
import { witnessApart } from "../../../../../core/custody/recording/people.ts";
import { RECORDING_RULES } from "../../../../../core/custody/recording/rules.ts";
import type { RecordDraft } from "../../../../../core/record/record.ts";
import {
  but,
  DRILL,
  event,
  journalWith,
  NOW,
  OLD,
  opened,
  said,
  STRANGE,
  UNSIGNED,
  YOUNG,
} from "../../../../support/known-journal.ts";
import { brokenBy, type Line, outcomeOf } from "../../../../support/recorded-outcome.ts";

const TOMORROW = "2026-11-23T12:00:00Z";
const YESTERDAY = "2026-11-21T12:00:00Z";
const look = { level: "L1", result: "intact", x: 1, bag: "OLD-1", custodian: "Ana Silva", place: "Safe", note: "" } as const;
const checked = event("seal.checked", look, OLD);
const rebagged = event("bag.sealed", { x: 1, bag: "OLD-1B", custodian: "Ana Silva", place: "Safe" }, OLD);
const destroyed = event("sheet.destroyed", { x: 1, bag: "OLD-1", custodian: "Ana Silva", how: "shredded" }, OLD);
const bagOpened = event("bag.opened", { x: 1, bag: "OLD-1", why: "hand-over" }, OLD);
const moved = event("custodian.moved", { name: "Ana Silva", role: "CFO", place: "Safe in Porto" });

const gone = (x: number, set = OLD) => said("sheet.destroyed", { ...destroyed.body, x }, set);
const anew = (x: number, bag: string, custodian: string) => said("bag.sealed", { x, bag, custodian, place: "Safe" }, OLD);
const opening = (set = OLD) => said("set.opened", { trust: "authenticated", used: [1, 2], aside: [] }, set);
const proofs = ["c1", "c2"].map((id) => ({ id, newWorks: true, oldRefused: true, how: "" }));
const times = { started: YESTERDAY, finished: YESTERDAY };
const paper = { destroyed: [], out: [1, 2, 3], needed: 2 };
const rotation = { from: OLD, to: YOUNG, cause: "used" as const, credentials: proofs, ...paper, ...times };
const rotated = event("rotation.completed", rotation, OLD);
const rotatedThen = said("rotation.completed", rotation, OLD);
const end = { by: YOUNG, destroyed: [], needed: 2 };
const superseded = said("set.superseded", end, OLD);
const disabled = ["c1", "c2"].map((id) => ({ id, disabled: true, how: "" }));
const retired = event("set.retired", { credentials: disabled, destroyed: [1, 3], needed: 2 }, OLD);
const retiredThen = said("set.retired", retired.body, OLD);
const review = (decision: "keep" | "change" | "retire") => said("set.reviewed", { decision }, OLD);

const plain = journalWith();
/** The number of the last record of a journal. */
const at = ({ head }: KnownJournal) => head.seq;
const used = journalWith(opening());
const use = at(used);
const usedAnd = (...more: readonly RecordDraft[]) => journalWith(opening(), ...more);
const waived = { ...event("rotation.waived", { of: use, until: null }, OLD), approvers: ["Eve Ng"] };
const by = (...approvers: readonly string[]) => ({ ...waived, approvers });
const waivedThen = (until: string | null, of = use, set = OLD) => said("rotation.waived", { of, until }, set);
const reviewed = (rotatedWord: "yes" | "not-yet" | "not-needed", of = use) => {
  const words = { kind: "review", justified: "yes", alternatives: "", logged: "", lessons: "", actions: [] } as const;
  return event("use.reviewed", { of, ...words, rotated: rotatedWord }, OLD);
};

const WITNESS: readonly Line[] = [
  ["E28", "a check", checked, plain, { witness: "Bob Stone" }],
  ["E28", "a check of the whole set", but(checked, { level: "L4", x: null, bag: "" }), plain, { witness: "Bob Stone" }],
  ["E28", "a bag that is opened", bagOpened, plain, { witness: "BOB  stone" }],
  ["E28", "a sheet that is bagged anew", rebagged, plain, { witness: "Bob Stone" }],
  ["E28", "their own bag", rebagged, plain, { witness: "Ana Silva" }],
  ["E28", "a bag that they are to keep", but(rebagged, { custodian: "Dora Ek" }), plain, { witness: "Dora Ek" }],
  ["E28", "a sheet that is destroyed", destroyed, plain, { witness: "Bob Stone" }],
  ["passes", "… when their own was destroyed", destroyed, journalWith(gone(2)), { witness: "Bob Stone" }],
  [
    "passes",
    "a check, when their own was handed on",
    checked,
    journalWith(anew(2, "OLD-2B", "Dora Ek")),
    { witness: "Bob Stone" },
  ],
  ["E28", "a check, when one was handed to them", checked, journalWith(anew(2, "OLD-2B", "Dora Ek")), { witness: "Dora Ek" }],
  ["passes", "a sheet of a set that was never sealed", but(destroyed, {}, UNSIGNED), plain, { witness: "Bob Stone" }],
  ["passes", "what is about no sheet", moved, plain, { witness: "Bob Stone" }],
];

const OPENED_BAGS: readonly Line[] = [
  ["passes", "the last bag", bagOpened],
  ["passes", "… in another spelling", but(bagOpened, { bag: "old-1" })],
  ["E33", "another number", but(bagOpened, { bag: "OLD-2" })],
  ["E33", "no number, where one is known", but(bagOpened, { bag: "" })],
  ["E33", "the bag before the last", bagOpened, journalWith(anew(1, "OLD-1B", "Ana Silva"))],
  ["E33", "twice", bagOpened, journalWith(said("bag.opened", bagOpened.body, OLD))],
  ["E33", "after the set was opened with it", bagOpened, used],
  ["passes", "another sheet after that", but(bagOpened, { x: 3, bag: "OLD-3" }), used],
  [
    "passes",
    "a new bag after the old one was opened",
    but(bagOpened, { bag: "OLD-1B" }),
    journalWith(said("bag.opened", bagOpened.body, OLD), anew(1, "OLD-1B", "Ana Silva")),
  ],
  [
    "passes",
    "the same sheet of another set",
    bagOpened,
    journalWith(said("bag.opened", { ...bagOpened.body, bag: "NEW-1" }, YOUNG)),
  ],
  ["E1", "of a strange set", but(bagOpened, {}, STRANGE)],
  ["E2", "of a drill's set", but(bagOpened, { bag: "DRILL-1" }, DRILL)],
  ["E3", "of a sheet that there is not", but(bagOpened, { x: 4 })],
  ["E4", "of a sheet that was destroyed", bagOpened, journalWith(gone(1))],
];

const MOVES: readonly Line[] = [
  ["passes", "a custodian", moved],
  ["passes", "… in capital letters", but(moved, { name: "ANA SILVA" })],
  ["E34", "somebody who is none", but(moved, { name: "Dora Ek" })],
  ["E34", "somebody who left", moved, journalWith(said("custodian.left", { name: "Ana Silva", holds: [] }))],
  ["E1", "for a strange set", { ...moved, set: STRANGE }],
];

const WAIVERS: readonly Line[] = [
  ["passes", "for good", waived, used],
  ["passes", "until tomorrow", but(waived, { until: TOMORROW }), used],
  ["E38", "until yesterday", but(waived, { until: YESTERDAY }), used],
  ["E38", "until now", but(waived, { until: NOW.time }), used],
  ["E38", "until now, in another zone", but(waived, { until: "2026-11-22T23:30:00+11:30" }), used],
  ["E8", "until a year that no watch shows", but(waived, { until: "9999-01-01T00:00:00Z" }), used],
  ["E17", "of a record that tells of no opening", but(waived, { of: 1 }), used],
  ["E17", "of an opening of another set", waived, journalWith(opening(YOUNG))],
  ["E30", "after a rotation", waived, usedAnd(rotatedThen)],
  ["E30", "after it was superseded", waived, usedAnd(superseded)],
  ["E30", "after it was retired", waived, usedAnd(retiredThen)],
  ["passes", "after a rotation before that opening", but(waived, { of: use + 1 }), journalWith(rotatedThen, opening())],
  [
    "passes",
    "after a rotation of another set",
    waived,
    usedAnd(said("rotation.completed", { ...rotation, from: YOUNG, to: OLD }, YOUNG)),
  ],
  ["E37", "approved by nobody", by(), used],
  ["E37", "approved by operator and witness", by("olga petrova", "Wim Jansen"), used],
  ["E37", "approved by a custodian of the set", by("Ana Silva"), used],
  ["passes", "approved by them and by somebody else", by("Olga Petrova", "Ana Silva", "Eve Ng"), used],
  ["passes", "approved by whose sheet was destroyed", by("Ana Silva"), usedAnd(gone(1))],
  ["E1", "of a strange set", but(waived, {}, STRANGE), used],
  ["passes", "of a set of which the book has its opening only", but(waived, {}, STRANGE), journalWith(opening(STRANGE))],
  ["E2", "… in a drill", but(waived, {}, STRANGE), journalWith(opened(true), opening(STRANGE))],
];

const REVIEWS: readonly Line[] = [
  ["passes", "not yet rotated", reviewed("not-yet"), used],
  ["E31", "rotated, and the journal knows nothing of it", reviewed("yes"), used],
  ["passes", "rotated", reviewed("yes"), usedAnd(rotatedThen)],
  ["passes", "superseded", reviewed("yes"), usedAnd(superseded)],
  ["passes", "retired", reviewed("yes"), usedAnd(retiredThen)],
  ["E31", "rotated before it was opened", reviewed("yes", use + 1), journalWith(rotatedThen, opening())],
  ["E31", "needs none, and nobody waived it", reviewed("not-needed"), used],
  ["E31", "needs none, being rotated", reviewed("not-needed"), usedAnd(rotatedThen)],
  ["passes", "waived for good", reviewed("not-needed"), usedAnd(waivedThen(null))],
  ["passes", "waived until tomorrow", reviewed("not-needed"), usedAnd(waivedThen(TOMORROW))],
  ["E31", "waived until yesterday", reviewed("not-needed"), usedAnd(waivedThen(YESTERDAY))],
  ["E31", "waived for another opening", reviewed("not-needed", use + 1), usedAnd(opening(), waivedThen(null))],
  ["E31", "waived for another set", reviewed("not-needed"), usedAnd(waivedThen(null, use, YOUNG))],
  ["E31", "waived, and told as rotated", reviewed("yes"), usedAnd(waivedThen(null))],
  [
    "passes",
    "of a set of which the book has its opening only",
    but(reviewed("yes"), {}, STRANGE),
    journalWith(opening(STRANGE)),
  ],
  ["E17", "… but another record", but(reviewed("yes", 1), {}, STRANGE), journalWith(opening(STRANGE))],
  ["E2", "… in a drill", but(reviewed("yes"), {}, STRANGE), journalWith(opened(true), opening(STRANGE))],
];

const toRetire = journalWith(gone(1), gone(3), review("retire"));
const RETIREMENTS: readonly Line[] = [
  ["passes", "after the review, with two sheets destroyed", retired, toRetire],
  ["E32", "without a review", retired, journalWith(gone(1), gone(3))],
  ["E32", "after a review that keeps it", retired, journalWith(gone(1), gone(3), review("keep"))],
  ["E32", "after one that keeps it since", retired, journalWith(gone(1), gone(3), review("retire"), review("keep"))],
  ["passes", "after one that retires it since", retired, journalWith(gone(1), gone(3), review("keep"), review("retire"))],
  [
    "E32",
    "after a review of another set",
    retired,
    journalWith(gone(1), gone(3), said("set.reviewed", { decision: "retire" }, YOUNG)),
  ],
  ["E13", "with one sheet destroyed", but(retired, { destroyed: [1] }), journalWith(gone(1), review("retire"))],
  ["E11", "with a sheet that is out", but(retired, { destroyed: [1, 2] }), toRetire],
  ["E39", "with one credential left out", but(retired, { credentials: disabled.slice(1) }), toRetire],
  ["E39", "with one twice", but(retired, { credentials: [...disabled, ...disabled.slice(1)] }), toRetire],
  ["E39", "with one too many", but(retired, { credentials: [...disabled, { id: "c3", disabled: true, how: "" }] }), toRetire],
  [
    "E39",
    "with one that is not disabled",
    but(retired, { credentials: disabled.map((one) => ({ ...one, disabled: one.id === "c1" })) }),
    toRetire,
  ],
  [
    "passes",
    "… and it is said why",
    but(retired, { credentials: disabled.map((one) => ({ ...one, disabled: one.id === "c1", how: "its system is gone" })) }),
    toRetire,
  ],
  ["E14", "twice", retired, journalWith(gone(1), gone(3), review("retire"), retiredThen)],
  ["E14", "after it was superseded", retired, journalWith(gone(1), gone(3), review("retire"), superseded)],
  ["E1", "a strange set", but(retired, {}, STRANGE), toRetire],
  ["E2", "a drill's set", but(retired, {}, DRILL), toRetire],
];

const withSets = (change: (set: KnownJournal["sets"][number]) => Partial<KnownJournal["sets"][number]>): KnownJournal => {
  const journal = journalWith();
  return { ...journal, sets: journal.sets.map((set) => ({ ...set, ...change(set) })) };
};
const third = said("set.sealed", { m: 2, n: 3, accepted: [], entropy: { method: "random", extraBits: 0 } }, UNSIGNED);
const ROTATIONS: readonly Line[] = [
  ["passes", "to a higher generation", rotated],
  ["E35", "to the same generation", rotated, withSets(() => ({ generation: 2 }))],
  ["E35", "to a lower one", rotated, withSets(({ set }) => ({ generation: set === OLD ? 3 : 2 }))],
  ["passes", "to a first generation of another family", rotated, withSets(({ set }) => ({ generation: 1, family: set }))],
  ["passes", "to the same set once more", rotated, journalWith(rotatedThen)],
  ["E36", "to another one than before", but(rotated, { to: UNSIGNED }), journalWith(third, rotatedThen)],
  ["passes", "on to a third one", but(rotated, { from: YOUNG, to: UNSIGNED }, YOUNG), journalWith(third, rotatedThen)],
  [
    "E14",
    "of a set that was retired",
    but(rotated, { destroyed: [1, 3], out: [2] }),
    journalWith(gone(1), gone(3), retiredThen),
  ],
  ["E14", "superseded, when it was retired", event("set.superseded", end, OLD), journalWith(retiredThen)],
];

describe("refuseUntrue, from E28 on", () => {
  const tables = { WITNESS, OPENED_BAGS, MOVES, WAIVERS, REVIEWS, RETIREMENTS, ROTATIONS };
  const lines = Object.entries(tables).flatMap(([table, rows]) =>
    rows.map(([rule, says, told, journal, now]) => ({ table, rule, says, told, journal: journal ?? plain, now })),
  );
  it.each(lines)("$table, $rule: $says", ({ rule, told, journal, now }) => expect(outcomeOf(told, journal, now)).toBe(rule));

  it("E31: asks for no rotation after a drill", () => {
    const drill = journalWith(opened(true), opening(DRILL));
    const told = (word: "yes" | "not-needed") => but(reviewed(word, at(drill)), {}, DRILL);
    expect(outcomeOf(told("not-needed"), drill, { drill: true })).toBe("passes");
    expect(outcomeOf(told("yes"), drill, { drill: true })).toBe("passes");
    expect(outcomeOf(told("not-needed"), drill)).toBe("E2");
  });

  it("fills in what is destroyed of a set that is retired", () => {
    const typed = but(retired, { destroyed: [], needed: 1 });
    expect(withDerived(typed, toRetire, NOW)).toEqual(retired);
  });

  it("has a line for every rule from E28 on, but for the one below", () => {
    const told: readonly string[] = lines.map(({ rule }) => rule);
    const later = Object.keys(RECORDING_RULES).filter((rule) => Number(rule.slice(1)) > 27);
    expect(later.filter((rule) => !told.includes(rule))).toEqual(["E29"]);
  });
});

describe("what ceremonies ask of their own accord", () => {
  it("witnessApart: keeps the witness apart from the custodians", () => {
    expect(brokenBy(() => witnessApart(journalWith(), OLD, "Cy Young"))).toBe("E28");
    expect(brokenBy(() => witnessApart(journalWith(), OLD, "Wim Jansen"))).toBe("passes");
  });

  it("risesOver: within one family only", () => {
    expect(risesOver({ family: "a", generation: 2 }, { family: "a", generation: 2 })).toBe(false);
    expect(risesOver({ family: "a", generation: 2 }, { family: "a", generation: 3 })).toBe(true);
    expect(risesOver({ family: "a", generation: 2 }, { family: "b", generation: 1 })).toBe(true);
  });
});
