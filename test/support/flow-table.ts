import { describe, expect, it } from "vitest";
import type { Answers } from "../../core/ceremony/answers.ts";
import type { Ceremony } from "../../core/ceremony/ceremony.ts";
import { current } from "../../core/ceremony/ceremony.ts";
import type { Facts } from "../../core/ceremony/facts.ts";
import { answer, type Holds } from "../../core/ceremony/machine.ts";
import { stepsOf } from "../../core/ceremony/script.ts";
import type { Assertion, CeremonyKind, StepId } from "../../core/ceremony/step.ts";
import { allHolds, answerAt, ceremonyAt, goodAnswers, outcomeOf } from "./ceremony-flow.ts";

/** One line of a flow table: at this step, this answer leads there. */
export interface Row {
  readonly step: StepId;
  readonly item: number;
  readonly says: string;
  /** The answer; only what differs from the good one of this step. */
  readonly given: object;
  /** `-> next step`, or the code (and field) of the refusal. */
  readonly becomes: string;
  /** In which ceremonies; both when absent. */
  readonly only?: "drill" | "real";
  /** What is changed in the ceremony before the answer. */
  readonly before?: (ceremony: Ceremony) => Ceremony;
}

/** A line for the first item of `step`. */
export function row<S extends StepId>(
  step: S,
  says: string,
  given: Partial<Answers[S]>,
  becomes: string,
  more: Partial<Pick<Row, "only" | "before" | "item">> = {},
): Row {
  return { step, item: -1, says, given, becomes, ...more };
}

/** `row` changed facts before. */
export function withFacts(change: Partial<Facts>): (ceremony: Ceremony) => Ceremony {
  return (ceremony) => ({ ...ceremony, facts: { ...ceremony.facts, ...change } });
}

/** Holds a table against the machine, once in a drill and once in earnest, and requires that no step is without both kinds of lines. */
export function holdTable(kind: CeremonyKind, table: readonly Row[]): void {
  describe.each(["real", "drill"] as const)("%s", (mode) => {
    const rows = table.filter(({ only }) => only === undefined || only === mode);
    it.each(rows)("$step: $says $becomes", ({ step, item, given, becomes, before }) => {
      const arrived = ceremonyAt(kind, mode === "drill", step, item < 0 ? undefined : item);
      const ceremony = before === undefined ? arrived : before(arrived);
      const at = current(arrived) ?? expect.unreachable();
      const whole = { ...goodAnswers(ceremony.facts, at.item)[step], ...given };
      expect(outcomeOf(() => answer(ceremony, answerAt(at, whole), allHolds))).toBe(becomes);
    });
  });

  describe("assertions", () => {
    const asserted = stepsOf(kind).flatMap(({ id, asserts }) => asserts.map((assertion) => ({ id, assertion })));
    it.each(asserted)("$id is refused unless $assertion", ({ id, assertion }) => {
      const ceremony = ceremonyAt(kind, true, id);
      const at = current(ceremony) ?? expect.unreachable();
      const given = answerAt(at, goodAnswers(ceremony.facts, at.item)[id]);
      for (const { facts, holds } of LACKS[assertion]) {
        expect(outcomeOf(() => answer(withFacts(facts)(ceremony), given, holds))).toBe(`refused.assertion ${assertion}`);
      }
    });
  });

  it("every step has an answer that is taken and one that is refused", () => {
    const steps = stepsOf(kind).map(({ id }) => id);
    const without = (lines: readonly Row[]) => steps.filter((id) => !lines.some(({ step }) => step === id));
    expect(without(table.filter(({ becomes }) => becomes.startsWith("->")))).toEqual([]);
    expect(without(table.filter(({ becomes }) => !becomes.startsWith("->")))).toEqual([]);
  });
}

interface Lack {
  readonly facts: Partial<Facts>;
  readonly holds: Holds;
}

/** For each assertion, the ways in which it does not hold. */
const LACKS: { readonly [A in Assertion]: readonly Lack[] } = {
  "keys-open": [
    { facts: { operatorKey: null }, holds: allHolds },
    { facts: { witnessKey: null }, holds: allHolds },
  ],
  "book-writable": [{ facts: {}, holds: (assertion) => assertion !== "book-writable" }],
  offline: [{ facts: {}, holds: (assertion) => assertion !== "offline" }],
  "roll-called": [{ facts: { roster: null }, holds: allHolds }],
  "sheets-made": [{ facts: { set: null }, holds: allHolds }],
  "set-open": [{ facts: { opened: null }, holds: allHolds }],
};
