import { describe, expect, it } from "vitest";
import { current } from "../../core/ceremony/ceremony.ts";
import type { Rotation } from "../../core/ceremony/facts.ts";
import { SCRIPTS } from "../../core/ceremony/script.ts";
import { ACCOUNTS, ceremonyAt, nameOf, wholeWay } from "../support/ceremony-flow.ts";
import { changeAnswers, NEW_SET, OLD_SET } from "../support/ceremony-flow-changes.ts";
import { holdTable, row, type Row, withFacts } from "../support/flow-table.ts";
import { keysAndDate } from "../support/flow-convening.ts";

const { rotate, rotated, "old-sheets": oldSheets } = changeAnswers(ACCOUNTS, 0);
const [first, ...others] = rotated.tried;
const tried = (change: object) => ({ tried: [{ ...(first ?? expect.unreachable()), ...change }, ...others] });
const [sheet] = oldSheets.destroyed;
const destroyed = (...changes: readonly object[]) => ({
  destroyed: changes.map((change) => ({ ...(sheet ?? expect.unreachable()), ...change })),
});
const told = (change: Partial<Rotation>) => withFacts({ rotation: { ...rotate, ...change } });

const CONVENING: readonly Row[] = [
  row("roll-call", "everyone is there", {}, "-> operator-key"),
  row("roll-call", "without custodians", { custodians: [] }, "refused.roster number of custodians"),
  row(
    "roll-call",
    "a custodian of the new sheets witnesses",
    { witness: "ana silva" },
    "refused.roster witness is a custodian",
  ),
  ...keysAndDate("rotation"),
];

const ROTATE: readonly Row[] = [
  row("rotate", "a set and why", {}, "-> accounts"),
  row("rotate", "without ticket and approvers", { ticket: "", approvers: [] }, "-> accounts"),
  row("rotate", "no set ID", { from: "short" }, "refused.answer set"),
  row("rotate", "a cause that is none", { cause: "boredom" as "used" }, "refused.answer cause"),
  row("rotate", "no reason", { reason: "" }, "refused.reason"),
  row("rotate", "a reason that says nothing", { reason: "ok" }, "refused.reason"),
  row("rotate", "a ticket of two lines", { ticket: "a\nb" }, "refused.record-text ticket"),
  row("rotate", "the operator approves", { approvers: ["olga petrova"] }, "refused.approver operator or witness"),
  row("rotate", "an approver twice", { approvers: ["Dora Ek", "Dora Ek"] }, "refused.approver named twice"),
  row("rotate", "… in other letters", { approvers: ["Dora Ek", "DORA EK"] }, "refused.approver named twice"),
  row("rotate", "ten approvers", { approvers: Array.from({ length: 10 }, (_, at) => `P ${at}`) }, "-> accounts"),
  row(
    "rotate",
    "eleven approvers",
    { approvers: Array.from({ length: 11 }, (_, at) => `P ${at}`) },
    "refused.answer number of approvers",
  ),
  row("rotate", "of a set with one sheet destroyed", { destroyed: [3], out: [1, 2] }, "-> accounts"),
  row("rotate", "begun at no time", { started: "today" }, "fault.unexpected"),
  row("rotate", "of a set without credentials", { credentials: [] }, "fault.unexpected"),
  row("rotate", "one sheet both destroyed and out", { destroyed: [1] }, "fault.unexpected"),
  row("rotate", "a sheet 16", { out: [1, 2, 16] }, "fault.unexpected"),
  row("rotate", "more to be destroyed than there are", { needed: 4 }, "fault.unexpected"),
  row("rotate", "nothing to be destroyed", { needed: 0 }, "fault.unexpected"),
];

/** Their rules are those of a sealing, whose table holds them. */
const MAKING: readonly Row[] = [
  row("accounts", "as proposed", {}, "-> imports"),
  row("accounts", "none", { accounts: [] }, "refused.accounts"),
  row("imports", "one", {}, "-> imports 1"),
  row("imports", "halted", {}, "refused.ceremony-halted", {
    before: (ceremony) => ({ ...ceremony, halted: { kind: "other", note: "", at: "2026-11-22T03:05:00Z" } }),
  }),
  row("policy", "2 of 3", {}, "-> install"),
  row("policy", "1 of 3", { m: 1 }, "refused.threshold"),
  row("install", "by a login", {}, "-> install 1"),
  row("install", "by codes that there are not", { proof: "codes" }, "refused.install-proof codes"),
  row("split", "the next generation", {}, "-> labels"),
  row("split", "the generation that is replaced", { set: OLD_SET }, "fault.unexpected"),
  row("labels", "printed", {}, "-> print 1"),
  row("labels", "nowhere", { printer: "" }, "unreadable.name printer"),
  row("print", "printed", {}, "-> read-back 1"),
  row("print", "nowhere", { printer: "" }, "unreadable.name printer"),
  row("read-back", "proved", {}, "-> bag 1"),
  row("read-back", "nothing was read", { grades: [] }, "refused.read-back the share was not read"),
  row("bag", "a number", {}, "-> print 2"),
  row("bag", "no number", { number: "" }, "refused.bag-number"),
  row("sign", "signed", {}, "-> receipts"),
  row("sign", "without keys", {}, "refused.assertion keys-open", { before: withFacts({ witnessKey: null }) }),
  row("receipts", "all signed", {}, "-> rotated"),
  row("receipts", "two of three", { signed: [1, 2] }, "refused.receipts"),
];

const ENDING: readonly Row[] = [
  row("rotated", "all new ones work, all old ones are refused", {}, "-> old-sheets"),
  row("rotated", "one old one still works", tried({ oldRefused: false }), "refused.event-proofs E10"),
  row("rotated", "… and it is said why", tried({ oldRefused: false, how: "no sign-in until Monday" }), "-> old-sheets"),
  row("rotated", "one new one does not work", tried({ newWorks: false }), "refused.event-proofs E10"),
  row("rotated", "… and it is said why", tried({ newWorks: false, how: "the target is down" }), "-> old-sheets"),
  row("rotated", "one is left out", { tried: others }, "refused.event-proofs E10"),
  row("rotated", "one twice", { tried: [...rotated.tried, ...others] }, "refused.event-proofs E10"),
  row("rotated", "a strange one", { tried: [...rotated.tried, { ...others[0]!, id: "c9" }] }, "refused.event-proofs E10"),
  row("rotated", "told in two lines", tried({ how: "a\nb" }), "refused.record-text how"),

  row("old-sheets", "two of three", {}, "-> finish"),
  row("old-sheets", "none yet", { destroyed: [] }, "-> finish"),
  row("old-sheets", "all of them", destroyed({ x: 1 }, { x: 2 }, { x: 3 }), "-> finish"),
  row("old-sheets", "out of no bag, from nobody", destroyed({ bag: "", custodian: "" }), "-> finish"),
  row("old-sheets", "one that there is not", destroyed({ x: 4 }), "refused.event-sheet E3"),
  row("old-sheets", "one that was destroyed before", destroyed({ x: 3 }), "refused.event-destroyed E4", {
    before: told({ destroyed: [3], out: [1, 2] }),
  }),
  row("old-sheets", "one twice", destroyed({ x: 1 }, { x: 1 }), "refused.event-destroyed E4"),
  row("old-sheets", "nobody says how", destroyed({ how: "" }), "refused.record-text how it was destroyed"),
  row("old-sheets", "a bag of two lines", destroyed({ bag: "a\nb" }), "refused.record-text bag number"),
  row("old-sheets", "a keeper of two lines", destroyed({ custodian: "a\nb" }), "refused.record-text custodian"),

  row("finish", "closed", {}, "-> closed"),
  row("finish", "without keys", {}, "refused.assertion keys-open", { before: withFacts({ operatorKey: null }) }),
];

describe("rotation", () => {
  holdTable("rotation", [...CONVENING, ...ROTATE, ...MAKING, ...ENDING]);

  it("goes this way", () => {
    const steps = wholeWay("rotation", true).map((ceremony) => nameOf(current(ceremony)));
    const sheets = [1, 2, 3].flatMap((x) => [`print ${x}`, `read-back ${x}`, `bag ${x}`]);
    expect(steps).toEqual([
      ..."roll-call,operator-key,witness-key,machine-checks,date,rotate,accounts,imports,imports 1,policy".split(","),
      ..."install,install 1,install 2,split,labels".split(","),
      ...sheets,
      ..."sign,receipts,rotated,old-sheets,finish,closed".split(","),
    ]);
  });

  it("makes, tries and only then destroys (CER-6)", () => {
    const order = SCRIPTS.rotation.flatMap((passage) => ("inTurn" in passage ? passage.inTurn : [passage])).map(({ id }) => id);
    const places = (["sign", "receipts", "rotated", "old-sheets"] as const).map((id) => order.indexOf(id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(order.filter((id) => id === "old-sheets")).toHaveLength(1);
  });

  it("begins with the accounts of the old generation, and keeps what was found out", () => {
    expect(ceremonyAt("rotation", false, "accounts").facts.accounts).toEqual(ACCOUNTS);
    const facts = wholeWay("rotation", false).at(-1)?.facts;
    expect(facts).toMatchObject({ rotation: { from: OLD_SET, needed: 2 }, set: { set: NEW_SET, generation: 2 } });
    expect(facts).toMatchObject({ tried: rotated.tried, oldSheets: oldSheets.destroyed });
  });
});
