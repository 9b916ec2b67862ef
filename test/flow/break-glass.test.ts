import { describe, expect, it } from "vitest";
import { current } from "../../core/ceremony/ceremony.ts";
import { nameOf, OPENED, REASON, SET, wholeWay } from "../support/ceremony-flow.ts";
import { holdTable, row, type Row, withFacts } from "../support/flow-table.ts";

const accepted = (rule: string, reason = REASON) => ({ acceptances: [{ rule, reason }] });
const bag = (number: string, x: number | null = null) => ({ number, look: "intact", x }) as const;
const bagless = { number: "", look: "not-in-a-bag", x: 2 } as const;
const custodian = { name: "Ana Silva", role: "finance", place: "Safe" };

const CONVENING: readonly Row[] = [
  row("roll-call", "operator and witness", {}, "-> operator-key"),
  row("roll-call", "with a custodian", { custodians: [custodian] }, "refused.roster number of custodians"),
  row("roll-call", "the operator witnesses", { witness: "olga petrova" }, "refused.roster operator is the witness"),
  row("roll-call", "no operator", { operator: "" }, "unreadable.name operator"),
  row("roll-call", "no witness", { witness: "" }, "unreadable.name witness"),
  row("operator-key", "a key", {}, "-> witness-key"),
  row("operator-key", "no key", { id: "" }, "refused.answer key"),
  row("witness-key", "another key", {}, "-> machine-checks"),
  row("witness-key", "the key of the operator", { id: "AAAAAAAA" }, "refused.same-signer"),
  row("machine-checks", "all pass", {}, "-> date"),
  row("machine-checks", "a stop", { found: [{ id: "network", result: "stop", count: 1 }] }, "refused.check-stop network", {
    only: "real",
  }),
  row("machine-checks", "a stop", { found: [{ id: "network", result: "stop", count: 1 }] }, "refused.check-open network", {
    only: "drill",
  }),
  row("date", "clock and watch agree", {}, "-> request"),
  row("date", "an hour apart", { off: 3600 }, "refused.clock-off"),
];

const REQUESTING: readonly Row[] = [
  row("request", "of a known set", {}, "-> approvers"),
  row("request", "whatever the sheets tell", { set: null }, "-> approvers"),
  row("request", "no set ID", { set: "short" }, "refused.answer set"),
  row("request", "a drill", { classification: "drill" }, "refused.classification", { only: "real" }),
  row("request", "a check for misuse", { classification: "misuse-check" }, "-> approvers", { only: "real" }),
  row("request", "an emergency", { classification: "emergency" }, "refused.classification", { only: "drill" }),
  row("request", "a check for misuse", { classification: "misuse-check" }, "refused.classification", { only: "drill" }),
  row("request", "no ticket", { ticket: "" }, "refused.record-text ticket"),
  row("request", "no reason", { reason: "" }, "refused.record-text reason"),
  row("request", "a reason of two lines", { reason: "a\nb" }, "refused.record-text reason"),

  row("approvers", "two", {}, "-> message"),
  row("approvers", "one", { names: ["Dora Ek"] }, "refused.approvers"),
  row("approvers", "… with a reason", { names: ["Dora Ek"], ...accepted("approvers") }, "-> message"),
  row("approvers", "… with another's reason", { names: ["Dora Ek"], ...accepted("C7") }, "refused.approvers"),
  row("approvers", "… with half a reason", { names: ["Dora Ek"], ...accepted("approvers", "short") }, "refused.reason"),
  row("approvers", "none, with a reason", { names: [], ...accepted("approvers") }, "-> message"),
  row("approvers", "the operator", { names: ["Dora Ek", "olga petrova"] }, "refused.approver operator or witness"),
  row("approvers", "the witness", { names: ["WIM JANSEN", "Dora Ek"] }, "refused.approver operator or witness"),
  row("approvers", "one of them twice", { names: ["Dora Ek", "dora ek"] }, "refused.approver named twice"),
  row("approvers", "an empty name", { names: ["Dora Ek", ""] }, "refused.record-text approver"),
  row("approvers", "ten", { names: Array.from({ length: 10 }, (_, at) => `P ${at}`) }, "-> message"),
  row("approvers", "eleven", { names: Array.from({ length: 11 }, (_, at) => `P ${at}`) }, "refused.answer number of approvers"),

  row("message", "told", {}, "-> bags"),
  row("message", "not told", { told: false }, "refused.reason"),
  row("message", "not told, with a reason", { told: false, reason: REASON }, "-> bags"),
  row("message", "told, with a word of two lines", { reason: "a\nb" }, "refused.record-text reason"),

  row("bags", "two", {}, "-> shares"),
  row("bags", "none", { bags: [] }, "refused.bags"),
  row("bags", "thirty", { bags: Array.from({ length: 30 }, (_, at) => bag(`TE-${at}`)) }, "-> shares"),
  row("bags", "thirty-one", { bags: Array.from({ length: 31 }, (_, at) => bag(`TE-${at}`)) }, "refused.bags"),
  row(
    "bags",
    "opened and broken ones",
    {
      bags: [
        { ...bag("A"), look: "opened" },
        { ...bag("B"), look: "broken" },
      ],
    },
    "-> shares",
  ),
  row("bags", "one number twice", { bags: [bag("TE-1"), bag("te-1")] }, "refused.bag-twice"),
  row("bags", "no number", { bags: [bag("")] }, "refused.record-text bag number"),
  row("bags", "sheets without a bag", { bags: [bagless, bagless] }, "-> shares"),
  row("bags", "a number of 41 characters", { bags: [bag("1".repeat(41))] }, "refused.record-text bag number"),
  row("bags", "share 16", { bags: [bag("TE-1", 16)] }, "refused.answer share of a bag"),
];

const drill = { only: "drill" } as const;
const DRILL_RESULT: readonly Row[] = [
  row("drill-result", "with a login", {}, "-> aftermath", drill),
  row("drill-result", "without one", { loginMinutes: null, mistakes: 0, note: "" }, "-> aftermath", drill),
  row("drill-result", "a login at once", { loginMinutes: 0 }, "-> aftermath", drill),
  row("drill-result", "a login before the call", { loginMinutes: -1 }, "refused.answer minutes to the first login", drill),
  row("drill-result", "half a minute", { loginMinutes: 0.5 }, "refused.answer minutes to the first login", drill),
  row("drill-result", "a login after ten weeks", { loginMinutes: 100_000 }, "-> aftermath", drill),
  row("drill-result", "… and a minute", { loginMinutes: 100_001 }, "refused.answer minutes to the first login", drill),
  row("drill-result", "a thousand mistakes", { mistakes: 1_000 }, "-> aftermath", drill),
  row("drill-result", "… and one", { mistakes: 1_001 }, "refused.answer number of mistakes", drill),
  row("drill-result", "fewer than none", { mistakes: -1 }, "refused.answer number of mistakes", drill),
  row("drill-result", "a note of two lines", { note: "a\nb" }, "refused.record-text note", drill),
];

const OPENING: readonly Row[] = [
  row("shares", "the set that was asked for", {}, "-> reveal"),
  row("shares", "another set", { set: "AAAAAAAC" }, "mismatched.set"),
  row("shares", "any set, when none was named", { set: "AAAAAAAC" }, "-> reveal", {
    before: (ceremony) => ({
      ...ceremony,
      facts: { ...ceremony.facts, request: { ...asked(ceremony.facts.request), set: null } },
    }),
  }),
  row("shares", "a drill's set", { drill: true }, "refused.drill-set-in-emergency", { only: "real" }),
  row("shares", "a real set", { drill: false }, "refused.real-set-in-drill", { only: "drill" }),
  row("shares", "without cards", { trust: "unauthenticated" }, "refused.reason"),
  row("shares", "without cards, with a reason", { trust: "unauthenticated", reason: REASON }, "-> reveal"),
  row("shares", "too few", { used: [1] }, "fault.unexpected"),
  row("shares", "one twice", { used: [1, 1] }, "fault.unexpected"),
  row("shares", "one that is not of the set", { used: [1, 4] }, "fault.unexpected"),
  row("shares", "1 of 3", { m: 1 }, "fault.unexpected"),
  row("shares", "no set ID", { set: "short" }, "fault.unexpected"),

  row("reveal", "an hour", {}, "-> used"),
  row("reveal", "61 minutes", { minutes: 61 }, "refused.reveal-too-long"),
  row("reveal", "no time", { minutes: 0 }, "refused.reveal-too-long"),
  row("reveal", "four hours, with a reason", { minutes: 240, extensions: [{ minutes: 180, reason: REASON }] }, "-> used"),
  row(
    "reveal",
    "four hours and a minute",
    { minutes: 241, extensions: [{ minutes: 181, reason: REASON }] },
    "refused.reveal-too-long",
  ),
  row(
    "reveal",
    "longer, with half a reason",
    { minutes: 70, extensions: [{ minutes: 10, reason: "short" }] },
    "refused.reason",
  ),
  row(
    "reveal",
    "an extension by nothing",
    { minutes: 60, extensions: [{ minutes: 0, reason: REASON }] },
    "refused.reveal-too-long",
  ),

  row("used", "done", {}, "-> aftermath", { only: "real" }),
  row("used", "done", {}, "-> drill-result", { only: "drill" }),
  row("used", "done nothing", { done: "" }, "refused.record-text what was done"),
  row("used", "by nobody", { by: "" }, "refused.record-text by whom"),
  row("used", "until a moment", { until: "2026-11-22T12:00:00+01:00" }, "-> aftermath", { only: "real" }),
  row("used", "until tomorrow", { until: "tomorrow" }, "refused.answer until"),
  row("used", "until a day that does not exist", { until: "2026-02-30" }, "refused.answer until"),

  ...DRILL_RESULT,

  row("aftermath", "read", {}, "-> finish"),
  row("aftermath", "closed already", {}, "refused.ceremony-closed", {
    before: (ceremony) => ({ ...ceremony, closed: "completed" }),
  }),
  row("finish", "closed", {}, "-> closed"),
  row("finish", "without keys", {}, "refused.assertion keys-open", { before: withFacts({ operatorKey: null }) }),
];

function asked<T>(request: T | null): T {
  return request ?? expect.unreachable();
}

describe("break-glass", () => {
  holdTable("break-glass", [...CONVENING, ...REQUESTING, ...OPENING]);

  it("goes this way", () => {
    const steps = wholeWay("break-glass", true).map((ceremony) => nameOf(current(ceremony)));
    expect(steps).toEqual(
      `roll-call,operator-key,witness-key,machine-checks,date,request,approvers,message,bags,shares,reveal,used,drill-result,aftermath,finish,closed`.split(
        ",",
      ),
    );
  });

  it("keeps what was opened, and drops a reason that was not needed", () => {
    const [, ...rest] = wholeWay("break-glass", false);
    const last = rest.at(-1) ?? expect.unreachable();
    expect(last.closed).toBe("completed");
    expect(last.facts.opened).toEqual({ ...OPENED, reason: "" });
    expect(last.facts.request?.set).toBe(SET);
  });
});
