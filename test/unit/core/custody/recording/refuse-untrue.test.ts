import { describe, expect, it } from "vitest";
import type { KnownJournal } from "../../../../../core/custody/recording/journal.ts";
import { RECORDING_RULES } from "../../../../../core/custody/recording/rules.ts";
import { withDerived } from "../../../../../core/custody/recording/derived.ts";
import {
  but,
  DRILL,
  event,
  journalWith,
  KEYS,
  NOW,
  OLD,
  opened,
  OTHER_KEY,
  said,
  STRANGE,
  UNSIGNED,
  YOUNG,
} from "../../../../support/known-journal.ts";
import { type Line, outcomeOf } from "../../../../support/recorded-outcome.ts";

const TOMORROW = "2026-11-23T12:00:00Z";
const YESTERDAY = "2026-11-21T12:00:00Z";

const checked = event(
  "seal.checked",
  { level: "L1", result: "intact", x: 1, bag: "OLD-1", custodian: "Ana Silva", place: "Safe", note: "" },
  OLD,
);
const proved = (x: number) => but(checked, { level: "L3", x, bag: `OLD-${x}` });
const whole = but(checked, { level: "L4", x: null, bag: "" });
const destroyed = event("sheet.destroyed", { x: 1, bag: "OLD-1", custodian: "Ana Silva", how: "shredded" }, OLD);
const tried = (id: string) => ({ id, newWorks: true, oldRefused: true, how: "" });
const rotated = event(
  "rotation.completed",
  {
    from: OLD,
    to: YOUNG,
    cause: "quarterly",
    credentials: [tried("c1"), tried("c2")],
    destroyed: [],
    out: [1, 2, 3],
    needed: 2,
    started: YESTERDAY,
    finished: YESTERDAY,
  },
  OLD,
);
const superseded = event("set.superseded", { by: YOUNG, destroyed: [1, 2], needed: 2 }, OLD);
const person = { name: "Dora Ek", role: "finance", place: "Safe in Lisbon" };
const joined = event("custodian.joined", person);
const left = event("custodian.left", { name: "Ana Silva", holds: [OLD, YOUNG].map((set) => ({ set, x: 1 })) });
const reviewed = (of: number) =>
  event(
    "use.reviewed",
    { of, kind: "review", justified: "yes", alternatives: "", logged: "", rotated: "not-yet", lessons: "", actions: [] },
    OLD,
  );
const needed = event("set.reviewed", { decision: "keep" }, OLD);
const revoked = event("key.revoked", { id: OTHER_KEY, why: "lost", since: null });
const drilled = event("drill.held", {
  started: YESTERDAY,
  quorumMinutes: 10,
  loginMinutes: 12,
  mistakes: 0,
  outcome: "passed",
  note: "",
});
const happened = event("incident", { what: "lost", found: YESTERDAY, sets: [OLD], bags: ["OLD-1"], measures: "" });
const changed = event("combination.changed", { place: "Safe in Lisbon", by: "Dora Ek" });
const acknowledged = event("custodian.acknowledged", { ...person, occasion: "yearly" });
const exported = (journal: KnownJournal) => event("book.exported", { what: "copy", to: "Auditor", ...journal.head, note: "" });

const plain = journalWith();
const goneOf = (x: number) => said("sheet.destroyed", destroyed.body.x === x ? destroyed.body : { ...destroyed.body, x }, OLD);
const rotation = said("rotation.completed", rotated.body, OLD);
const supersession = journalWith(goneOf(1), goneOf(2), rotation);
const openedOnce = journalWith(said("set.opened", { trust: "authenticated", used: [1, 2], aside: [] }, OLD));

const rebagged = event("bag.sealed", { x: 1, bag: "OLD-1B", custodian: "Ana Silva", place: "Safe" }, OLD);
const receipt = event("custody.accepted", { x: 1, bag: "OLD-1", custodian: "Ana Silva", place: "Safe" }, OLD);
const anew = (x: number, bag: string, custodian: string, set = OLD) =>
  said("bag.sealed", { x, bag, custodian, place: "Safe" }, set);
const twice = journalWith(anew(1, "OLD-1B", "Ana Silva"));
/** Sheet 2 goes from Bob Stone to Dora Ek. */
const handedOn = journalWith(anew(2, "OLD-2B", "Dora Ek"));
/** … and sheet 3 to Bob Stone and on to Eve Ng. */
const handedRound = journalWith(anew(2, "OLD-2B", "Dora Ek"), anew(3, "OLD-3B", "Bob Stone"), anew(3, "OLD-3C", "Eve Ng"));
const handedYoung = journalWith(anew(2, "NEW-2B", "Dora Ek", YOUNG));
/** The same, with 3 shares to open a set. */
const ofThree = (journal: KnownJournal): KnownJournal => ({ ...journal, sets: journal.sets.map((set) => ({ ...set, m: 3 })) });

const SEALS: readonly Line[] = [
  ["passes", "a look at a bag", checked],
  ["passes", "another spelling of its number", but(checked, { bag: "old-1 " })],
  ["E1", "of a set that the book has not", but(checked, {}, STRANGE)],
  ["E1", "of a set that was never sealed", but(checked, {}, UNSIGNED)],
  ["E2", "of a drill's set", but(checked, { bag: "DRILL-1" }, DRILL)],
  ["E3", "of a share that there is not", but(checked, { x: 4 })],
  ["E4", "of a sheet that was destroyed", checked, journalWith(goneOf(1))],
  ["passes", "of another sheet", but(checked, { x: 2, bag: "OLD-2" }), journalWith(goneOf(1))],
  ["E5", "of no sheet, to level 1", but(checked, { x: null })],
  ["E5", "of a sheet, to level 4", but(checked, { level: "L4" })],
  ["E5", "of a sheet, to level 5", but(checked, { level: "L5" })],
  ["passes", "of the whole set, to level 4", whole],
  ["passes", "of the whole set, to level 5", but(whole, { level: "L5" })],
  ["E6", "another number, and intact", but(checked, { bag: "OLD-9" })],
  ["passes", "another number, told as such", but(checked, { bag: "OLD-9", result: "wrong-number" })],
  ["E6", "the right number, told as wrong", but(checked, { result: "wrong-number" })],
  ["E6", "no number", but(checked, { bag: "" })],
  ["E6", "no number, told as wrong", but(checked, { bag: "", result: "wrong-number" })],
  ["passes", "no number, because the bag is missing", but(checked, { bag: "", result: "missing" })],
  ["E6", "the number before a re-seal", checked, journalWith(said("bag.sealed", { ...bagOf(1), bag: "OLD-1B" }, OLD))],
  ["passes", "one share proved alone", proved(1)],
  ["E7", "a second one, of 2 that open it", proved(2), journalWith(said("seal.checked", proved(1).body, OLD))],
  [
    "passes",
    "a second one, when the first was not there to be read",
    proved(2),
    journalWith(said("seal.checked", { ...proved(1).body, bag: "", result: "missing" }, OLD)),
  ],
  ["passes", "the same one again", proved(1), journalWith(said("seal.checked", proved(1).body, OLD))],
  [
    "passes",
    "a second one of another set",
    but(proved(2), { bag: "NEW-2" }, YOUNG),
    journalWith(said("seal.checked", proved(1).body, OLD)),
  ],
  [
    "passes",
    "a second one that was not there to be read",
    but(proved(2), { bag: "", result: "missing" }),
    journalWith(said("seal.checked", proved(1).body, OLD)),
  ],
];

const SHEETS: readonly Line[] = [
  ["passes", "a sheet", destroyed],
  ["E4", "twice", destroyed, journalWith(goneOf(1))],
  ["passes", "another one", but(destroyed, { x: 2 }), journalWith(goneOf(1))],
  ["E3", "one that there is not", but(destroyed, { x: 4 })],
  ["E1", "of a set that the book has not", but(destroyed, {}, STRANGE)],
  ["E2", "of a drill's set", but(destroyed, {}, DRILL)],
  ["passes", "of a set that was printed and never sealed", but(destroyed, {}, UNSIGNED)],
  ["E3", "… that was not printed", but(destroyed, { x: 2 }, UNSIGNED)],
];

const BAGS: readonly Line[] = [
  ["passes", "a sheet in a new bag, with its custodian", rebagged],
  ["passes", "… with somebody new", but(rebagged, { custodian: "Dora Ek" })],
  ["E1", "of a set that the book has not", but(rebagged, {}, STRANGE)],
  ["E1", "of a set that was never sealed", but(rebagged, {}, UNSIGNED)],
  ["E2", "of a drill's set", but(rebagged, {}, DRILL)],
  ["E3", "of a share that there is not", but(rebagged, { x: 4 })],
  ["E4", "of a sheet that was destroyed", rebagged, journalWith(goneOf(1))],
  ["passes", "of another sheet than the one that was destroyed", rebagged, journalWith(goneOf(2))],
  ["E26", "a number of 3 characters", but(rebagged, { bag: "B-1" })],
  ["passes", "a number of 4 characters", but(rebagged, { bag: "B-11" })],
  ["E26", "a number with a blank", but(rebagged, { bag: "OLD 1B" })],
  ["E22", "its old bag", but(rebagged, { bag: "OLD-1" })],
  ["E22", "the bag of another sheet, in small letters", but(rebagged, { bag: "old-2" })],
  ["E22", "a bag of another set", but(rebagged, { bag: "NEW-1" })],
  ["E22", "a bag of a drill", but(rebagged, { bag: "DRILL-1" })],
  ["E22", "a bag that it was in before its last", but(rebagged, { bag: "OLD-1" }), twice],
  [
    "passes",
    "a number that was only ever told as wrong",
    rebagged,
    journalWith(said("seal.checked", { ...checked.body, bag: rebagged.body.bag, result: "wrong-number" }, OLD)),
  ],
  ["E23", "for the custodian of another sheet", but(rebagged, { custodian: "BOB  STONE" })],
  ["E23", "for whoever was given another sheet since", but(rebagged, { custodian: "Dora Ek" }), handedOn],
  ["E23", "… of 3 that open it", but(rebagged, { custodian: "Dora Ek" }), ofThree(handedOn)],
  ["E24", "for whoever kept another sheet, of 2 that open it", but(rebagged, { custodian: "Bob Stone" }), handedOn],
  ["passes", "… of 3 that open it", but(rebagged, { custodian: "Bob Stone" }), ofThree(handedOn)],
  ["E24", "… and one more", but(rebagged, { custodian: "Bob Stone" }), ofThree(handedRound)],
  ["E24", "for the custodian of a sheet that was destroyed", but(rebagged, { custodian: "Bob Stone" }), journalWith(goneOf(2))],
  ["passes", "… of 3 that open it", but(rebagged, { custodian: "Bob Stone" }), ofThree(journalWith(goneOf(2)))],
  ["passes", "for the custodian of a sheet of another set", but(rebagged, { custodian: "Dora Ek" }), handedYoung],
  ["passes", "its number, at the next check", but(checked, { bag: rebagged.body.bag }), twice],
  ["E6", "… which is not wrong any more", but(checked, { bag: rebagged.body.bag, result: "wrong-number" }), twice],
  ["passes", "a receipt for the bag of the sealing, and where it is kept now", but(receipt, { place: "Another safe" })],
  ["passes", "… in another spelling", but(receipt, { bag: "old-1", custodian: "ANA SILVA" })],
  ["E1", "a receipt of a strange set", but(receipt, {}, STRANGE)],
  ["E1", "a receipt of a set that was never sealed", but(receipt, {}, UNSIGNED)],
  ["E2", "a receipt of a drill's set", but(receipt, { bag: "DRILL-1" }, DRILL)],
  ["E3", "a receipt for a share that there is not", but(receipt, { x: 4 })],
  ["E4", "a receipt for a sheet that was destroyed", receipt, journalWith(goneOf(1))],
  ["E25", "a receipt for another number", but(receipt, { bag: "OLD-2" })],
  ["E25", "a receipt of somebody else", but(receipt, { custodian: "Dora Ek" })],
  ["E25", "a receipt for the bag before the last", receipt, twice],
  ["passes", "a receipt for the last one", but(receipt, { bag: rebagged.body.bag }), twice],
  ["passes", "a receipt of who has it now", but(receipt, { x: 2, bag: "OLD-2B", custodian: "Dora Ek" }), handedOn],
  ["E25", "a receipt of who had it before", but(receipt, { x: 2, bag: "OLD-2B", custodian: "Bob Stone" }), handedOn],
];

const ROTATIONS: readonly Line[] = [
  ["passes", "to the younger set", rotated],
  ["E1", "from a strange set", but(rotated, { from: STRANGE })],
  ["E1", "to a strange set", but(rotated, { to: STRANGE })],
  ["E2", "to a drill's set", but(rotated, { to: DRILL })],
  ["E2", "from a drill's set", but(rotated, { from: DRILL })],
  ["E9", "to itself", but(rotated, { to: OLD })],
  ["E9", "to an older one", but(rotated, { from: YOUNG, to: OLD }, YOUNG)],
  ["E9", "of another set than the one it is about", but(rotated, {}, YOUNG)],
  ["E8", "finished before it was started", but(rotated, { started: NOW.time })],
  ["E8", "finished tomorrow", but(rotated, { finished: TOMORROW })],
  ["E10", "one credential left out", but(rotated, { credentials: [tried("c1")] })],
  ["E10", "one twice", but(rotated, { credentials: [tried("c1"), tried("c2"), tried("c2")] })],
  ["E10", "one too many", but(rotated, { credentials: [tried("c1"), tried("c2"), tried("c3")] })],
  ["E10", "the old one not refused", but(rotated, { credentials: [tried("c1"), { ...tried("c2"), oldRefused: false }] })],
  ["E10", "the new one not accepted", but(rotated, { credentials: [{ ...tried("c1"), newWorks: false }, tried("c2")] })],
  [
    "passes",
    "… and it is said why",
    but(rotated, { credentials: [tried("c1"), { ...tried("c2"), oldRefused: false, how: "the target keeps none" }] }),
  ],
  ["E11", "a sheet destroyed of which the journal knows nothing", but(rotated, { destroyed: [1], out: [2, 3] })],
  ["E11", "too few needed", but(rotated, { needed: 1 })],
  ["passes", "with what the journal knows", but(rotated, { destroyed: [1], out: [2, 3] }), journalWith(goneOf(1))],
  ["passes", "after its rotation, with two sheets destroyed", superseded, supersession],
  ["E12", "without a rotation", superseded, journalWith(goneOf(1), goneOf(2))],
  ["E12", "by another set than it was rotated to", but(superseded, { by: OLD }), supersession],
  ["E13", "with one sheet destroyed", but(superseded, { destroyed: [1] }), journalWith(goneOf(1), rotation)],
  ["E14", "twice", superseded, journalWith(goneOf(1), goneOf(2), rotation, said("set.superseded", superseded.body, OLD))],
  ["E11", "with sheets that are out", but(superseded, { destroyed: [1, 3] }), supersession],
  ["E1", "by a strange set", but(superseded, { by: STRANGE }), supersession],
  ["E2", "by a drill's set", but(superseded, { by: DRILL }), supersession],
];

const PEOPLE: readonly Line[] = [
  ["passes", "somebody new joins", joined],
  ["E15", "joins twice", joined, journalWith(said("custodian.joined", person))],
  ["E15", "joins twice in capital letters", but(joined, { name: "DORA EK" }), journalWith(said("custodian.joined", person))],
  [
    "passes",
    "comes back",
    joined,
    journalWith(said("custodian.joined", person), said("custodian.left", { name: "Dora Ek", holds: [] })),
  ],
  ["passes", "joins in earnest who joined in a drill", joined, journalWith(opened(true), said("custodian.joined", person))],
  ["passes", "a holder leaves, with all shares that were theirs", left],
  ["passes", "a holder who left in a drill", left, journalWith(opened(true), said("custodian.left", left.body))],
  [
    "E16",
    "somebody who joined in a drill only",
    but(left, { name: "Dora Ek", holds: [] }),
    journalWith(opened(true), said("custodian.joined", person)),
  ],
  ["E11", "leaves with fewer", but(left, { holds: [{ set: OLD, x: 1 }] })],
  ["E16", "nobody of that name", but(left, { name: "Dora Ek", holds: [] })],
  [
    "passes",
    "somebody who joined and holds nothing",
    but(left, { name: "Dora Ek", holds: [] }),
    journalWith(said("custodian.joined", person)),
  ],
  ["E16", "somebody who left already", left, journalWith(said("custodian.left", left.body))],
  [
    "passes",
    "whoever was handed a bag later",
    but(left, { name: "Eve Ng", holds: [{ set: OLD, x: 3 }] }),
    journalWith(said("custody.accepted", { ...bagOf(3), custodian: "Eve Ng" }, OLD)),
  ],
  ["passes", "a yearly acknowledgement", acknowledged],
  ["passes", "another combination", changed],
  ["E1", "joins for a strange set", { ...joined, set: STRANGE }],
  ["E1", "leaves from a strange set", { ...left, set: STRANGE }],
  ["E1", "another combination, of a strange set", { ...changed, set: STRANGE }],
  ["E1", "an acknowledgement of a strange set", { ...acknowledged, set: STRANGE }],
];

const KEY_LINES: readonly Line[] = [
  ["passes", "a third key", revoked],
  ["E18", "a key that nobody added", but(revoked, { id: "NOBODYSK" })],
  ["E19", "twice", revoked, journalWith(said("key.revoked", revoked.body))],
  ["E20", "the operator's own", but(revoked, { id: KEYS[0], why: "replaced" })],
  ["E20", "the witness's own", but(revoked, { id: KEYS[1], why: "left" })],
  ["E8", "misused since tomorrow", but(revoked, { since: TOMORROW })],
  ["passes", "misused since yesterday", but(revoked, { since: YESTERDAY })],
  ["E1", "of a strange set", { ...revoked, set: STRANGE }],
];

const USES: readonly Line[] = [
  ["passes", "the opening of that set", reviewed(openedOnce.head.seq), openedOnce],
  ["E17", "another record", reviewed(1), openedOnce],
  ["E17", "a record that there is not", reviewed(999), openedOnce],
  ["E17", "the opening of another set", but(reviewed(openedOnce.head.seq), {}, YOUNG), openedOnce],
  ["E1", "of a strange set", but(reviewed(1), {}, STRANGE)],
  ["E2", "of a drill's set", but(reviewed(1), {}, DRILL)],
  ["passes", "the need for a set", needed],
  ["E1", "the need for a strange set", { ...needed, set: STRANGE }],
  ["E2", "the need for a drill's set", { ...needed, set: DRILL }],
  ["passes", "a drill", drilled],
  ["E8", "a drill of tomorrow", but(drilled, { started: TOMORROW })],
  ["E8", "a login before the quorum", but(drilled, { loginMinutes: 9 })],
  ["passes", "a drill without a login", but(drilled, { loginMinutes: null })],
  ["E2", "a drill with a drill's set, in earnest", { ...drilled, set: DRILL }],
  ["passes", "an incident", happened],
  ["E8", "an incident of tomorrow", but(happened, { found: TOMORROW })],
  ["E8", "an incident of a year that no watch shows", but(happened, { found: "1999-01-01T00:00:00Z" })],
  ["passes", "an incident of this very minute", but(happened, { found: "2026-11-22T12:00:59Z" })],
  ["E1", "an incident with a strange set", but(happened, { sets: [OLD, STRANGE] })],
  ["E2", "an incident with a drill's set", but(happened, { sets: [DRILL] })],
  ["passes", "an incident with sheets that were never signed", but(happened, { sets: [UNSIGNED] })],
  ["E1", "an incident about a strange set", { ...happened, set: STRANGE }],
  ["passes", "a copy for an auditor", exported(plain)],
  ["E11", "a copy up to another record", but(exported(plain), { seq: 1 })],
  ["E11", "a copy with another head", but(exported(plain), { head: "0".repeat(64) })],
  ["E1", "a copy of a strange set", { ...exported(plain), set: STRANGE }],
];

function bagOf(x: number) {
  return { x, bag: `OLD-${x}`, custodian: "Ana Silva", place: "Safe" };
}

describe("refuseUntrue", () => {
  const lines = Object.entries({ SEALS, SHEETS, BAGS, ROTATIONS, PEOPLE, KEY_LINES, USES }).flatMap(([table, rows]) =>
    rows.map(([rule, says, told, journal]) => ({ table, rule, says, told, journal: journal ?? plain })),
  );
  it.each(lines)("$table, $rule: $says", ({ rule, told, journal }) => expect(outcomeOf(told, journal)).toBe(rule));

  it("keeps drills and real sets apart the other way round too", () => {
    expect(outcomeOf(but(checked, { bag: "DRILL-1" }, DRILL), plain, { drill: true })).toBe("passes");
    expect(outcomeOf(checked, plain, { drill: true })).toBe("E2");
    expect(outcomeOf(but(destroyed, {}, UNSIGNED), plain, { drill: true })).toBe("E2");
    expect(outcomeOf(but(left, { holds: [{ set: DRILL, x: 1 }] }), plain, { drill: true })).toBe("passes");
  });

  it("E27: lets a drill revoke a key where there were drills only, and not where somebody signed in earnest", () => {
    const drills = plain.records.filter((record) => record.event !== "ceremony.opened" || record.body.drill);
    expect(drills.length).toBeLessThan(plain.records.length);
    expect(outcomeOf(revoked, { ...plain, records: drills }, { drill: true })).toBe("passes");
    expect(outcomeOf(revoked, plain, { drill: true })).toBe("E27");
    expect(outcomeOf(revoked, plain, { drill: false })).toBe("passes");
  });

  it("has a line for every rule up to E27, but for the one that counts events and the one just above", () => {
    const told: readonly string[] = lines.map(({ rule }) => rule);
    const first = Object.keys(RECORDING_RULES).filter((rule) => Number(rule.slice(1)) <= 27);
    expect(first.filter((rule) => !told.includes(rule))).toEqual(["E21", "E27"]);
  });
});

describe("withDerived", () => {
  it.each([
    [but(rotated, { destroyed: [3], out: [], needed: 9 }), { destroyed: [1, 2], out: [3], needed: 2 }],
    [but(superseded, { destroyed: [], needed: 1 }), { destroyed: [1, 2], needed: 2 }],
    [but(left, { holds: [] }), { holds: left.body.holds }],
    [but(exported(plain), { seq: 0 }), supersession.head],
  ] as const)("puts what the journal tells in the place of what was typed", (typed, told) => {
    expect(withDerived(typed, supersession, NOW).body).toMatchObject(told);
  });

  it("is about the set that was rotated", () => {
    expect(withDerived({ ...rotated, set: YOUNG }, supersession, NOW).set).toBe(OLD);
  });

  it("leaves everything else as it was typed", () => {
    for (const told of [checked, destroyed, joined, revoked, drilled, happened]) {
      expect(withDerived(told, plain, NOW)).toEqual(told);
    }
  });
});
