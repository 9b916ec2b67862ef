import { describe, expect, it } from "vitest";
import { current } from "../../core/ceremony/ceremony.ts";
import { ACCOUNTS, ceremonyAt, nameOf, wholeWay } from "../support/ceremony-flow.ts";
import { changeAnswers, NEW_SET, OLD_SET } from "../support/ceremony-flow-changes.ts";
import { holdTable, row, type Row, withFacts } from "../support/flow-table.ts";
import { calledWithoutCustodians } from "../support/flow-convening.ts";

const { leaver } = changeAnswers(ACCOUNTS, 0);
const moves = withFacts({ leaving: { ...leaver, what: "moved", role: "treasurer", place: "Safe in Porto" } });
const many = (count: number) => Array.from({ length: count }, () => ({ set: OLD_SET, x: 3, present: false }));
const bare = { bag: "", custodian: "", place: "", signed: false } as const;
const kept = { ...bare, outcome: "kept" } as const;
const gone = { ...bare, outcome: "destroyed", note: "shredded before the witness" } as const;
const lost = { ...bare, outcome: "missing", note: "not in the safe" } as const;
const strayed = "refused.answer bag, custodian or place of a sheet that is not handed on";
const [safe] = changeAnswers(ACCOUNTS, 0).safes.safes;
const safes = (...changes: readonly object[]) => ({
  safes: changes.map((change) => ({ ...(safe ?? expect.unreachable()), ...change })),
});

const CONVENING: readonly Row[] = calledWithoutCustodians("leaver");

const LEAVER: readonly Row[] = [
  row("leaver", "who left, with two sheets in hand", {}, "-> handover"),
  row("leaver", "who left, with none", { holds: [] }, "-> safes"),
  row("leaver", "who kept one before, and none now", { holds: many(1) }, "-> safes"),
  row("leaver", "the operator", { name: "Olga Petrova" }, "-> handover"),
  row("leaver", "the witness", { name: "WIM JANSEN" }, "refused.roster witness is who leaves"),
  row("leaver", "nobody", { name: "" }, "refused.record-text name"),
  row("leaver", "for no reason", { reason: "" }, "refused.reason"),
  row("leaver", "who left to a place", { place: "Safe in Porto" }, "refused.answer role or place of who left"),
  row("leaver", "who left to a role", { role: "treasurer" }, "refused.answer role or place of who left"),
  row("leaver", "who moves", { what: "moved", role: "treasurer", place: "Safe in Porto" }, "-> handover"),
  row("leaver", "who moves nowhere", { what: "moved", role: "treasurer" }, "refused.record-text place"),
  row("leaver", "who moves to no role", { what: "moved", place: "Safe in Porto" }, "refused.record-text role"),
  row("leaver", "with all that a record holds", { holds: many(900) }, "-> safes"),
  row("leaver", "… and one more", { holds: many(901) }, "refused.answer number of sheets"),
];

const HANDOVER: readonly Row[] = [
  row("handover", "to somebody else", {}, "-> handover 1"),
  row("handover", "… who has not signed yet", { signed: false }, "-> handover 1"),
  row("handover", "in no bag", { bag: "" }, "refused.bag-number"),
  row("handover", "in a bag of three signs", { bag: "123" }, "refused.bag-number"),
  row("handover", "in the bag of the sheet before", { bag: "te-2000" }, "refused.bag-twice", { item: 1 }),
  row("handover", "in another one", { bag: "TE-2001" }, "-> safes", { item: 1 }),
  row("handover", "to nobody", { custodian: "" }, "refused.record-text custodian"),
  row("handover", "to no place", { place: "" }, "refused.record-text place"),
  row("handover", "to who leaves", { custodian: "ANA silva" }, "refused.answer custodian is who leaves"),
  row("handover", "destroyed", gone, "-> handover 1"),
  row("handover", "destroyed, and nobody says how", { ...gone, note: "" }, "refused.record-text how it was destroyed"),
  row("handover", "destroyed, in a bag", { ...gone, bag: "TE-2000" }, strayed),
  row("handover", "destroyed, for somebody", { ...gone, custodian: "Dora Ek" }, strayed),
  row("handover", "missing", lost, "-> handover 1"),
  row("handover", "missing, and nobody knows more", { ...lost, note: "" }, "refused.record-text what is known of it"),
  row("handover", "missing, and signed for", { ...lost, signed: true }, strayed),
  row("handover", "missing, at a place", { ...lost, place: "Safe" }, strayed),
  row("handover", "kept by who left", kept, "refused.answer kept by who left"),
  row("handover", "kept by who moves", kept, "-> handover 1", { before: moves }),
  row("handover", "kept in another bag", { ...kept, bag: "TE-2000" }, strayed, { before: moves }),
  row("handover", "with a note of two lines", { note: "a\nb" }, "refused.record-text note"),
];

const SAFES: readonly Row[] = [
  row("safes", "one", {}, "-> finish"),
  row("safes", "none", { safes: [] }, "-> finish"),
  row("safes", "twenty", { safes: Array.from({ length: 20 }, () => safe ?? expect.unreachable()) }, "-> finish"),
  row(
    "safes",
    "twenty-one",
    { safes: Array.from({ length: 21 }, () => safe ?? expect.unreachable()) },
    "refused.answer number of safes",
  ),
  row("safes", "nowhere", safes({ place: "" }), "refused.record-text safe"),
  row("safes", "by nobody", safes({ by: "" }), "refused.record-text by whom"),
  row("safes", "by who leaves", safes({ by: "ana silva" }), "refused.answer changed by who leaves"),
  row("finish", "closed", {}, "-> closed"),
  row("finish", "without keys", {}, "refused.assertion keys-open", { before: withFacts({ witnessKey: null }) }),
];

describe("leaver", () => {
  holdTable("leaver", [...CONVENING, ...LEAVER, ...HANDOVER, ...SAFES]);

  it("goes this way", () => {
    const steps = wholeWay("leaver", true).map((ceremony) => nameOf(current(ceremony)));
    const expected = "roll-call,operator-key,witness-key,machine-checks,date,leaver,handover,handover 1,safes,finish,closed";
    expect(steps).toEqual(expected.split(","));
  });

  it("asks for each sheet that is in hand, and says of which it was answered", () => {
    expect(ceremonyAt("leaver", false, "safes").facts.handovers).toMatchObject([
      { set: OLD_SET, x: 1, bag: "TE-2000" },
      { set: NEW_SET, x: 2, bag: "TE-2001" },
    ]);
  });
});
