import { describe, expect, it } from "vitest";
import { current } from "../../core/ceremony/ceremony.ts";
import type { RoundBag } from "../../core/ceremony/facts.ts";
import { rail } from "../../core/ceremony/machine.ts";
import { ceremonyAt, nameOf, SET, wholeWay } from "../support/ceremony-flow.ts";
import { calledWithoutCustodians } from "../support/flow-convening.ts";
import { holdTable, row, type Row, withFacts } from "../support/flow-table.ts";

const OTHER = "AAAAAAAC";
const bag = (x: number, custodian = `Custodian ${x}`, set = SET): RoundBag => ({ set, x, custodian, place: `Safe ${x}` });
const paper = { how: "on-paper", people: ["Olga Petrova", "Dora Ek"] } as const;
const people = (count: number) => Array.from({ length: count }, (_, at) => `Person ${at}`);
const sheet = (x: number, set = SET) => ({ set, x });
/** Set IDs, each another one. */
const sets = (count: number) =>
  Array.from({ length: count }, (_, at) => Array.from(at.toString(6).padStart(8, "0"), (digit) => Number(digit) + 2).join(""));

const ROUND: readonly Row[] = [
  row("round", "one set at the machine", {}, "-> seal-labels"),
  row("round", "no set", { sets: [] }, "refused.answer number of sets"),
  row("round", "a thousand sets", { sets: [SET, ...sets(999)] }, "-> seal-labels"),
  row("round", "a thousand and one sets", { sets: [SET, ...sets(1_000)] }, "refused.answer number of sets"),
  row("round", "no set ID", { sets: ["short"] }, "refused.answer set"),
  row("round", "a set twice", { sets: [SET, SET] }, "refused.answer set named twice"),
  row("round", "two sets", { sets: [SET, OTHER], bags: [bag(1), bag(1, "Ana", OTHER)], proofs: [] }, "-> seal-labels"),
  row("round", "sets without a bag", { bags: [], proofs: [] }, "refused.answer bags to look at"),
  row("round", "bags of another set", { bags: [bag(1, "Ana", OTHER)], proofs: [] }, "fault.unexpected"),
  row("round", "a bag twice", { bags: [bag(1), bag(1)], proofs: [] }, "fault.unexpected"),

  row("round", "nothing proved alone", { proofs: [] }, "-> seal-labels"),
  row("round", "a sheet that is in no bag", { proofs: [sheet(4)] }, "refused.answer sheet to be proved"),
  row("round", "a sheet of another set", { proofs: [sheet(1, OTHER)] }, "refused.answer sheet to be proved"),
  row("round", "one sheet twice", { proofs: [sheet(1), sheet(1)] }, "refused.answer two proofs of one set"),
  row("round", "two sheets of one set", { proofs: [sheet(1), sheet(2)] }, "refused.answer two proofs of one set"),
  row(
    "round",
    "one sheet of each of two sets",
    { sets: [SET, OTHER], bags: [bag(1), bag(1, "Ana", OTHER)], proofs: [sheet(1), sheet(1, OTHER)] },
    "-> seal-labels",
  ),
  row(
    "round",
    "a hundred and one proofs",
    { proofs: Array.from({ length: 101 }, () => sheet(1)) },
    "refused.answer number of proofs",
  ),

  row("round", "two people on paper", paper, "-> seal-labels"),
  row("round", "one person on paper", { ...paper, people: ["Dora Ek"] }, "refused.answer number of people"),
  row("round", "ten people", { ...paper, people: people(10) }, "-> seal-labels"),
  row("round", "eleven people", { ...paper, people: people(11) }, "refused.answer number of people"),
  row(
    "round",
    "one person under two spellings",
    { ...paper, people: ["Dora Ek", "dora  ek"] },
    "refused.answer person named twice",
  ),
  row("round", "a person without a name", { ...paper, people: ["Dora Ek", ""] }, "refused.record-text person"),
  row("round", "whoever is named at the machine", { people: [] }, "-> seal-labels"),

  row("round", "on paper, in a zone ahead", { ...paper, started: "2026-11-22T04:00:00+01:00" }, "-> seal-labels"),
  row("round", "that ends before it begins", { ...paper, started: "2026-11-22T03:05:01Z" }, "refused.event-time E8"),
  row("round", "that ends on the day after", { ...paper, finished: "2026-11-23T03:05:00Z" }, "-> seal-labels"),
  row("round", "that ends two days after", { ...paper, finished: "2026-11-24T03:05:00Z" }, "refused.event-time E8"),
  row("round", "on a leap day", { ...paper, started: "2024-02-29T10:00:00Z" }, "-> seal-labels"),
  row("round", "on a day that does not exist", { ...paper, started: "2026-02-29T10:00:00Z" }, "refused.event-time E8"),
  row("round", "at no time", { ...paper, started: "" }, "refused.event-time E8"),
  row("round", "at the machine, at two times", { started: "2026-11-22T03:00:00Z" }, "refused.answer times at the machine"),

  row("round", "witnessed by a custodian", { bags: [bag(1), bag(2, "wim jansen")] }, "refused.witness-keeps the witness"),
  row("round", "operated by a custodian", { bags: [bag(1), bag(2, "Olga Petrova")] }, "-> seal-labels"),
  row(
    "round",
    "on paper, by custodians alone",
    { ...paper, bags: [bag(1, "Olga Petrova"), bag(2, "Dora Ek")] },
    "refused.witness-keeps everybody who looked",
  ),
  row("round", "on paper, by a custodian and another", { ...paper, bags: [bag(1), bag(2, "Dora Ek")] }, "-> seal-labels"),
];

const SEALS: readonly Row[] = [
  row("seal-labels", "of one bag", {}, "-> seals"),
  row("seal-labels", "none", { labels: [] }, "-> seals"),
  row("seal-labels", "of all bags", { labels: [sheet(3), sheet(1), sheet(2)] }, "-> seals"),
  row("seal-labels", "of a sheet without a bag", { labels: [sheet(4)] }, "refused.answer label of another bag"),
  row("seal-labels", "of another set", { labels: [sheet(1, OTHER)] }, "refused.answer label of another bag"),
  row("seal-labels", "one twice", { labels: [sheet(1), sheet(1)] }, "refused.answer label twice"),

  row("seals", "intact, with its label", {}, "-> seals 1"),
  row("seals", "intact, without its label", {}, "-> seals 2", { item: 1 }),
  row("seals", "the last one", {}, "-> share-proof", { item: 2 }),
  row("seals", "of another bag", { x: 2 }, "fault.unexpected"),
  row("seals", "of another set", { set: OTHER }, "fault.unexpected"),
  row("seals", "L2 without a label", { level: "L2" }, "fault.unexpected", { item: 1 }),
  row("seals", "L1 with its label", { level: "L1" }, "fault.unexpected"),
  row("seals", "broken", { result: "broken", level: "L1" }, "-> seals 1"),
  row("seals", "broken, to level 2", { result: "broken" }, "fault.unexpected"),
  row("seals", "a wrong number", { result: "wrong-number", level: "L1" }, "-> seals 1"),
  row("seals", "missing", { result: "missing", level: "L1", number: "", photos: [] }, "-> seals 1"),
  row(
    "seals",
    "missing, with a number",
    { result: "missing", level: "L1", photos: [] },
    "refused.answer number of a missing bag",
  ),
  row("seals", "missing, photographed", { result: "missing", level: "L1", number: "" }, "refused.answer number of photographs"),
  row("seals", "there, without a number", { number: "" }, "refused.record-text bag number"),
  row("seals", "a number of 41 characters", { number: "1".repeat(41) }, "refused.record-text bag number"),
  row("seals", "kept by nobody, nowhere", { custodian: "", place: "", photos: [] }, "-> seals 1"),
  row("seals", "a custodian of two lines", { custodian: "a\nb" }, "refused.record-text custodian"),
  row("seals", "a place of two lines", { place: "a\nb" }, "refused.record-text place"),
  row("seals", "a note of two lines", { note: "a\nb" }, "refused.record-text note"),
  row("seals", "a photograph's sum in capital letters", { photos: ["CD".repeat(32)] }, "refused.answer photograph"),
  row("seals", "one photograph twice", { photos: ["cd".repeat(32), "cd".repeat(32)] }, "refused.answer photograph"),
  row(
    "seals",
    "eleven photographs",
    { photos: Array.from({ length: 11 }, (_, at) => at.toString(16).padStart(64, "0")) },
    "refused.answer number of photographs",
  ),
];

const PROOFS: readonly Row[] = [
  row("share-proof", "proved", {}, "-> rebag"),
  row("share-proof", "not its share", { result: "mismatch", grades: [] }, "-> rebag"),
  row("share-proof", "a grade beyond 100 %", { grades: [{ kind: "share", used: 101, letter: "F" }] }, "fault.unexpected"),

  row("rebag", "a new bag", {}, "-> finish"),
  row("rebag", "without a receipt", { signed: false }, "-> finish"),
  row("rebag", "no number", { bag: "" }, "refused.bag-number"),
  row("rebag", "a number with a space", { bag: "TE 3000" }, "refused.bag-number"),
  row("rebag", "a bag of this round", { bag: "te-1002" }, "refused.bag-twice"),
  row("rebag", "for nobody", { custodian: "" }, "refused.record-text custodian"),
  row("rebag", "nowhere", { place: "" }, "refused.record-text place"),

  row("finish", "closed", {}, "-> closed"),
  row("finish", "without keys", {}, "refused.assertion keys-open", { before: withFacts({ operatorKey: null }) }),
];

describe("round", () => {
  holdTable("round", [...calledWithoutCustodians("round"), ...ROUND, ...SEALS, ...PROOFS]);

  it("goes this way", () => {
    const steps = wholeWay("round", true).map((ceremony) => nameOf(current(ceremony)));
    expect(steps).toEqual(
      "roll-call,operator-key,witness-key,machine-checks,date,round,seal-labels,seals,seals 1,seals 2,share-proof,rebag,finish,closed".split(
        ",",
      ),
    );
  });

  it("names operator and witness, who look at the machine", () => {
    const { facts } = wholeWay("round", false).at(-1) ?? expect.unreachable();
    expect(facts.round?.people).toEqual(["Olga Petrova", "Wim Jansen"]);
    expect(facts.rebagged).toMatchObject([{ set: SET, x: 2, bag: "TE-3000" }]);
  });
});

describe("a sheet that was to be proved alone (CER-8)", () => {
  it.each(["broken", "missing", "wrong-number"] as const)("stays in a bag that is found %s", (result) => {
    const ceremony = ceremonyAt("round", true, "share-proof");
    const seals = ceremony.facts.seals.map((found) => (found.x === 2 ? { ...found, result } : found));
    const after = { ...ceremony, facts: { ...ceremony.facts, seals } };
    expect(nameOf(current(after))).toBe("finish");
    const left = rail(after).filter(({ step }) => step === "share-proof" || step === "rebag");
    expect(left.map(({ items, status }) => [items, status])).toEqual([
      [0, "done"],
      [0, "done"],
    ]);
  });

  it("is read when another bag is found broken", () => {
    const ceremony = ceremonyAt("round", true, "share-proof");
    const seals = ceremony.facts.seals.map((found) => (found.x === 1 ? { ...found, result: "broken" as const } : found));
    expect(nameOf(current({ ...ceremony, facts: { ...ceremony.facts, seals } }))).toBe("share-proof");
  });
});
