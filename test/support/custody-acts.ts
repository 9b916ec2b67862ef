import fc from "fast-check";
import type { RecordBody } from "../../core/record/record-events.ts";
import { CustodyLife, type LivedSet } from "./custody-life.ts";

/** One thing that happens, or is tried. */
export type Act = (life: CustodyLife) => void;

const DAY = 86_400;
/** Summer and winter in one place, and places far apart. */
const ZONES = ["Z", "+00:00", "+01:00", "+02:00", "-03:30", "+05:45", "+14:00", "-12:00", "-00:00"];
const PEOPLE = ["Ana Silva", "Bob Stone", "Cy Young", "Çağla Ünal", "Dee Fox", "Eve Ray", "Fay Orr", "Gus Poe"];
const FAMILIES = ["0a0b0c0d", "5a11ed01"];
const POLICIES = [
  [2, 2],
  [2, 3],
  [3, 5],
] as const;
const RESULTS = ["intact", "intact", "broken", "missing", "wrong-number", "mismatch"] as const;

export const zone = fc.constantFrom(...ZONES);
const seconds = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 * DAY }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 120 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: -3_700, max: 0 }) },
);
/** A person, as it may be spelt: names are compared without regard to case. */
const person = fc.tuple(fc.constantFrom(...PEOPLE), fc.boolean()).map(([name, loud]) => (loud ? name.toUpperCase() : name));
/** Few numbers, so that they are taken again and again. */
const number = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.boolean()).map(([at, small]) => `${small ? "bag" : "BAG"}-${at}`);
const share = fc.integer({ min: 1, max: 5 });
const which = fc.nat(20);

export const sealing: fc.Arbitrary<Act> = fc
  .record({
    family: fc.constantFrom(...FAMILIES),
    policy: fc.constantFrom(...POLICIES),
    people: fc.shuffledSubarray([...PEOPLE], { minLength: 5 }),
    bags: fc.array(number, { minLength: 12, maxLength: 12 }),
    drill: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
    unfinished: fc.integer({ min: 0, max: 7 }).map((one) => one === 0),
  })
  .map(
    ({ policy: [m, n], unfinished, ...plan }): Act =>
      (life) =>
        life.seal({ m, n, ...plan }, unfinished),
  );

const onSet = (act: fc.Arbitrary<(life: CustodyLife, set: LivedSet) => void>): fc.Arbitrary<Act> =>
  fc.tuple(which, act).map(([at, does]): Act => (life) => {
    const set = life.sets[at % life.sets.length];
    if (set !== undefined) does(life, set);
  });

const note = { custodian: "", place: "", note: "" };
/** The number that the journal knows, mostly. */
const bagOf = (life: CustodyLife, set: string, x: number): string => {
  const last = life.records.findLast((one) => one.event === "bag.sealed" && one.set === set && one.body.x === x);
  return last?.event === "bag.sealed" ? last.body.bag : "";
};

const checks = fc
  .tuple(share, fc.constantFrom("L1", "L2", "L3"), fc.constantFrom(...RESULTS), number, fc.nat(90), fc.boolean())
  .map(([x, level, result, other, used, right]) => (life: CustodyLife, { set }: LivedSet) => {
    const known = bagOf(life, set, x);
    const bag = result === "missing" ? "" : result === "wrong-number" || !right ? other : known.toLowerCase();
    if (life.record("seal.checked", { level, result, x, bag, ...note }, set) && level === "L3") life.readBack(set, x, used);
  });

const tried = fc.oneof(
  checks,
  fc.constantFrom(...RESULTS).map((result) => (life: CustodyLife, { set }: LivedSet) => {
    life.record("seal.checked", { level: "L4", result, x: null, bag: "", ...note }, set);
  }),
  fc.tuple(share, number, person).map(([x, bag, custodian]) => (life: CustodyLife, { set }: LivedSet) => {
    life.record("bag.sealed", { x, bag, custodian, place: "Vault" }, set);
  }),
  fc.tuple(share, person).map(([x, custodian]) => (life: CustodyLife, { set }: LivedSet) => {
    const bag = bagOf(life, set, x) || "NONE-1";
    life.record("custody.accepted", { x, bag: bag.toUpperCase(), custodian, place: "Vault" }, set);
  }),
  share.map((x) => (life: CustodyLife, { set }: LivedSet) => {
    life.record("bag.opened", { x, bag: bagOf(life, set, x), why: "share-proof" }, set);
  }),
  fc
    .tuple(fc.subarray([1, 2, 3, 4, 5], { minLength: 2 }), fc.boolean())
    .map(([used, asked]) => (life: CustodyLife, { set, n, drill }: LivedSet) => {
      life.call("break-glass", drill);
      if (asked) life.tell("emergency.requested", { classification: "emergency", message: { told: true, reason: "" } });
      life.tell("set.opened", { trust: "authenticated", used: used.filter((x) => x <= n), aside: [] }, set);
      life.tell("emergency.closed", { done: "x", by: "Ana Silva", until: "now" }, set);
    }),
  fc
    .tuple(fc.constantFrom("intact", "broken", "opened", "not-in-a-bag"), share, fc.boolean(), number)
    .map(([look, x, known, other]) => (life: CustodyLife, { set }: LivedSet) => {
      const bag = other.endsWith("7") ? other : bagOf(life, set, x).toLowerCase();
      life.tell("bag.brought", { bag, look, x: known ? x : null, custodian: "" }, known ? set : null);
    }),
  fc.tuple(which, fc.constantFrom("review", "post-mortem")).map(([at, kind]) => (life: CustodyLife, { set }: LivedSet) => {
    const said = { justified: "yes", alternatives: "x", logged: "x", rotated: "not-yet", lessons: "x", actions: [] } as const;
    life.record("use.reviewed", { ...said, of: useOf(life, set, at), kind }, set);
  }),
  fc
    .tuple(which, fc.option(fc.integer({ min: -5, max: 60 }), { nil: null }), zone)
    .map(([at, days, place]) => (life: CustodyLife, { set }: LivedSet) => {
      const until = days === null ? null : life.ago(-days * DAY, place);
      life.record("rotation.waived", { of: useOf(life, set, at), until }, set, ["Dora Example"]);
    }),
  share.map((x) => (life: CustodyLife, { set }: LivedSet) => {
    life.record("sheet.destroyed", { x, bag: "", custodian: "", how: "shredded" }, set);
  }),
  fc
    .tuple(which, fc.constantFrom("used", "quarterly", "leaver"))
    .map(([at, cause]) => (life: CustodyLife, { set, accounts }: LivedSet) => {
      const to = life.sets[at % life.sets.length]?.set ?? set;
      const credentials = accounts.map(({ id }) => ({ id, newWorks: true, oldRefused: true, how: "" }));
      const times = { started: life.ago(60, "Z"), finished: life.ago(0, "+05:45") };
      life.record(
        "rotation.completed",
        { from: set, to, cause, credentials, destroyed: [], out: [], needed: 1, ...times },
        set,
      );
    }),
  which.map((at) => (life: CustodyLife, { set }: LivedSet) => {
    life.record("set.superseded", { by: life.sets[at % life.sets.length]?.set ?? set, destroyed: [], needed: 1 }, set);
  }),
  fc.constant((life: CustodyLife, { set, accounts }: LivedSet) => {
    const credentials = accounts.map(({ id }) => ({ id, disabled: true, how: "" }));
    life.record("set.retired", { credentials, destroyed: [], needed: 1 }, set);
  }),
  fc.constantFrom("keep", "keep", "change", "retire").map((decision) => (life: CustodyLife, { set }: LivedSet) => {
    life.record("set.reviewed", { decision }, set);
  }),
  fc
    .tuple(fc.constantFrom("lost", "stolen", "tampered", "leak", "misuse", "other"), fc.subarray([1, 2, 3]), fc.boolean())
    .map(([what, named, told]) => (life: CustodyLife, { set }: LivedSet) => {
      const bags = named.map((x) => bagOf(life, set, x).toLowerCase()).filter((bag) => bag !== "");
      life.record("incident", { what, found: life.ago(3_600, "-03:30"), sets: told ? [set] : [], bags, measures: "" });
    }),
);

/** A few acts that belong together, each of which may be refused all the same. */
const ends = fc.oneof(
  fc
    .tuple(fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }), fc.boolean())
    .map(([gone, young]) => (life: CustodyLife, { set, family, accounts, drill, m, n }: LivedSet) => {
      if (young) life.seal({ family, drill, m, n, people: [...PEOPLE].reverse(), bags: bagsFrom(life) });
      else life.call("rotation", drill);
      const credentials = accounts.map(({ id }) => ({ id, newWorks: true, oldRefused: true, how: "" }));
      const times = { started: life.ago(60, "Z"), finished: life.ago(0, "Z") };
      const to = life.sets.findLast((one) => one.family === family)?.set ?? set;
      life.record(
        "rotation.completed",
        { from: set, to, cause: "quarterly", credentials, destroyed: [], out: [], needed: 1, ...times },
        set,
      );
      for (const x of gone) life.record("sheet.destroyed", { x, bag: "", custodian: "", how: "burnt" }, set);
      life.record("set.superseded", { by: to, destroyed: [], needed: 1 }, set);
    }),
  fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }).map((gone) => (life: CustodyLife, { set, accounts, drill }: LivedSet) => {
    life.call("recording", drill);
    life.record("set.reviewed", { decision: "retire" }, set);
    for (const x of gone) life.record("sheet.destroyed", { x, bag: "", custodian: "", how: "burnt" }, set);
    life.record(
      "set.retired",
      { credentials: accounts.map(({ id }) => ({ id, disabled: true, how: "" })), destroyed: [], needed: 1 },
      set,
    );
  }),
  fc
    .tuple(
      fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
      fc.constantFrom("L1", "L2"),
      fc.integer({ min: 0, max: 9 * DAY }),
      zone,
    )
    .map(([looked, level, past, place]) => (life: CustodyLife, { set, drill }: LivedSet) => {
      const finished = life.ago(past, place);
      life.call("round", drill);
      life.tell("round.held", { how: "on-paper", started: finished, finished, sets: [set], bags: looked.length, people: [] });
      for (const x of looked)
        life.record("seal.checked", { level, result: "intact", x, bag: bagOf(life, set, x), ...note }, set);
    }),
);

/** Numbers that go on where the journal is: mostly new ones. */
function bagsFrom({ records }: CustodyLife): readonly string[] {
  return Array.from({ length: 8 }, (_, at) => `NEXT-${records.length + at}`);
}

export const elsewhere: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(seconds, zone).map(
    ([pause, place]): Act =>
      (life) =>
        life.wait(pause, place),
  ),
  fc.tuple(fc.constantFrom<RecordBody<"ceremony.opened">["ceremony"]>("recording", "round", "leaver"), fc.nat(5)).map(
    ([kind, drill]): Act =>
      (life) =>
        life.call(kind, drill === 0),
  ),
  person.map(
    (name): Act =>
      (life) =>
        void life.record("custodian.left", { name, holds: [] }),
  ),
  person.map(
    (name): Act =>
      (life) =>
        void life.record("custodian.joined", { name, role: "custodian", place: "Vault" }),
  ),
  fc.tuple(fc.integer({ min: 0, max: 20 * DAY }), zone).map(([past, place]): Act => (life) => {
    const finished = life.ago(past, place);
    life.call("round", false);
    life.tell("round.held", { how: "on-paper", started: finished, finished, sets: [], bags: 0, people: [] });
  }),
);

/** The number of an opening of that set, mostly. */
function useOf(life: CustodyLife, set: string, at: number): number {
  const uses = life.records.filter((one) => one.event === "set.opened" && one.set === set);
  return uses[at % (uses.length + 1)]?.seq ?? 1;
}

/** An act on one of the sets that there are. */
export const onOneSet: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: onSet(tried) },
  { weight: 1, arbitrary: onSet(ends) },
);
