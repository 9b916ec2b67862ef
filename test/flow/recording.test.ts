import { describe, expect, it } from "vitest";
import type { Answers } from "../../core/ceremony/answers.ts";
import { current } from "../../core/ceremony/ceremony.ts";
import { answer, rail } from "../../core/ceremony/machine.ts";
import { RECORDED_LIMIT } from "../../core/ceremony/rules/recording.ts";
import { allHolds, answerAt, ceremonyAt, CHECKED, nameOf, outcomeOf, step, wholeWay } from "../support/ceremony-flow.ts";
import { holdTable, row, type Row, withFacts } from "../support/flow-table.ts";
import { calledWithoutCustodians } from "../support/flow-convening.ts";

const REBAGGED = { x: 1, bag: "TE-2001", custodian: "Ana Silva", place: "Safe" };
/** As the door lets it pass: anything that JSON can hold. */
const told = (change: object) => ({ event: { ...CHECKED, ...change } }) as Partial<Answers["events"]>;

const CONVENING: readonly Row[] = calledWithoutCustodians("recording");

const EVENTS: readonly Row[] = [
  row("events", "one", {}, "-> events 1"),
  row("events", "none at all", { event: null }, "-> finish"),
  row("events", "no more", {}, "-> finish", { item: 1 }),
  row("events", "a sheet in a new bag", told({ event: "bag.sealed", body: REBAGGED }), "-> events 1"),
  row(
    "events",
    "… that goes nowhere",
    told({ event: "bag.sealed", body: { ...REBAGGED, place: "" } }),
    "refused.record body.place",
  ),
  row("events", "a receipt for it", told({ event: "custody.accepted", body: REBAGGED }), "-> events 1"),
  row("events", "another kind of event", told({ event: "set.sealed" }), "refused.record event"),
  row("events", "no event's name", told({ event: 7 }), "refused.record event"),
  row(
    "events",
    "a word that is none of the event's",
    told({ body: { ...CHECKED.body, level: "L6" } }),
    "refused.record body.level",
  ),
  row("events", "a field too many", told({ body: { ...CHECKED.body, more: 1 } }), "refused.record body.unknown field"),
  row("events", "no body", told({ body: null }), "refused.record body"),
  row("events", "without the set that it needs", told({ set: null }), "refused.record set"),
  row("events", "a ticket of two lines", told({ ticket: "a\nb" }), "refused.record ticket"),
  row("events", "eleven approvers", told({ approvers: Array.from({ length: 11 }, () => "Ana") }), "refused.record approvers"),
  row("events", "an invisible letter", told({ body: { ...CHECKED.body, note: "a\u200bb" } }), "refused.record body.note"),
  row("finish", "closed", {}, "-> closed"),
  row("finish", "without keys", {}, "refused.assertion keys-open", { before: withFacts({ witnessKey: null }) }),
];

describe("recording", () => {
  holdTable("recording", [...CONVENING, ...EVENTS]);

  it("goes this way", () => {
    const steps = wholeWay("recording", true).map((ceremony) => nameOf(current(ceremony)));
    expect(steps).toEqual("roll-call,operator-key,witness-key,machine-checks,date,events,events 1,finish,closed".split(","));
  });

  it("takes as many events as fit, and says so then", () => {
    let ceremony = ceremonyAt("recording", false, "events");
    const one = () => answerAt({ step: "events", item: current(ceremony)?.item ?? 0 }, { event: CHECKED });
    for (let count = 0; count < RECORDED_LIMIT; count += 1) ceremony = answer(ceremony, one(), allHolds);
    expect(outcomeOf(() => answer(ceremony, one(), allHolds))).toBe("refused.event-limit E21");
    expect(outcomeOf(() => step(ceremony))).toBe("-> finish");
    expect(rail(ceremony).find(({ step: id }) => id === "events")).toMatchObject({ status: "now", items: RECORDED_LIMIT + 1 });
  });

  it("keeps what was recorded, in order", () => {
    expect(wholeWay("recording", false).at(-1)?.facts.recorded).toEqual([CHECKED]);
  });
});
