import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { call, type Ceremony, current, same, stateOf } from "../../../../core/ceremony/ceremony.ts";
import { EXCEPTIONS } from "../../../../core/ceremony/exceptions.ts";
import { answer, halt, loseVault, rail, resume } from "../../../../core/ceremony/machine.ts";
import { unrolled } from "../../../../core/ceremony/script.ts";
import { CEREMONY_KINDS, STEP_IDS } from "../../../../core/ceremony/step.ts";
import { Failure } from "../../../../core/failure/failure.ts";
import { allHolds, answerAt, goodAnswer, goodAnswers, REASON, step, wholeWay } from "../../../support/ceremony-flow.ts";

const AT = "2026-11-22T03:05:00Z";
const mode = fc.record({ kind: fc.constantFrom(...CEREMONY_KINDS), drill: fc.boolean() });

/** What may happen next: an answer to any step and item, the one that fits, a sheet printed again, an exception, a dead vault. */
const event = fc.oneof(
  { weight: 12, arbitrary: fc.constant({ is: "fitting" } as const) },
  { weight: 6, arbitrary: fc.record({ is: fc.constant("any" as const), step: fc.constantFrom(...STEP_IDS), item: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.constant({ is: "reprint" } as const) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("halt" as const), kind: fc.constantFrom(...EXCEPTIONS) }) },
  { weight: 2, arbitrary: fc.constant({ is: "resume" } as const) },
  { weight: 1, arbitrary: fc.constant({ is: "death" } as const) },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

function happens(ceremony: Ceremony, what: Event): Ceremony {
  try {
    switch (what.is) {
      case "fitting":
        return current(ceremony) === null ? ceremony : step(ceremony);
      case "any":
        return answer(ceremony, answerAt(what, goodAnswers(ceremony.facts, what.item)[what.step]), allHolds);
      case "reprint": {
        const item = current(ceremony)?.item ?? 0;
        return answer(ceremony, answerAt({ step: "read-back", item }, { result: "reprint", reason: REASON }), allHolds);
      }
      case "halt":
        return halt(ceremony, { kind: what.kind, note: "", at: AT });
      case "resume":
        return resume(ceremony);
      case "death":
        return loseVault(ceremony, AT);
    }
  } catch (error) {
    if (error instanceof Failure) return ceremony;
    throw error;
  }
}

/**
 * Done are the steps before the current one and none after it; but reopened keys may stand before others that are done, and a sheet that is
 * printed again is not done though its place was reached.
 */
function isConsistent(ceremony: Ceremony): boolean {
  const { facts, done } = ceremony;
  const order = unrolled(facts);
  const known = done.every((at) => order.some((other) => same(at, other)));
  const once = done.every((at, index) => done.findIndex((other) => same(at, other)) === index);
  const isDone = (index: number) => done.some((at) => same(at, order[index] ?? at));
  const open = order.flatMap(({ step: id }, index) =>
    isDone(index) || id === "operator-key" || id === "witness-key" ? [] : [index],
  );
  const prefix = order.every((_, index) => !isDone(index) || index < (open[0] ?? order.length));
  return known && once && prefix;
}

const isOver = ({ facts, done }: Pick<Ceremony, "facts" | "done">) =>
  done.some((at) => at.step === "events" && at.item === facts.recorded.length);

const doneFacts = ({ facts, done }: Ceremony) => {
  const has = (id: string) => done.some((at) => at.step === id);
  return [
    has("roll-call") === (facts.roster !== null),
    has("operator-key") === (facts.operatorKey !== null),
    has("witness-key") === (facts.witnessKey !== null),
    has("date") === (facts.date !== null),
    has("policy") === (facts.policy !== null),
    has("split") === (facts.set !== null),
    (has("shares") || has("quorum")) === (facts.opened !== null),
    has("rotate") === (facts.rotation !== null),
    has("round") === (facts.round !== null),
    has("proof-set") === (facts.proof !== null),
    has("leaver") === (facts.leaving !== null),
    has("drill-result") === (facts.drillResult !== null),
    done.filter((at) => at.step === "seals").length === facts.seals.length,
    done.filter((at) => at.step === "share-proof").length === facts.proved.length,
    done.filter((at) => at.step === "rebag").length === facts.rebagged.length,
    done.filter((at) => at.step === "handover").length === facts.handovers.length,
    has("reveal") === (facts.shown !== null),
    has("used") === (facts.used !== null),
    // One place more is done when people have said that there is no more.
    done.filter((at) => at.step === "events").length - facts.recorded.length === (isOver({ facts, done }) ? 1 : 0),
    done.filter((at) => at.step === "install").length === facts.installed.length,
    done.filter((at) => at.step === "bag").length === facts.sheets.filter(({ bag }) => bag !== null).length,
  ];
};

describe("a ceremony under random events", () => {
  it("skips no step, and its facts are those of the steps that are done", () => {
    fc.assert(
      fc.property(mode, fc.array(event, { maxLength: 80 }), ({ kind, drill }, events) => {
        let ceremony = call(kind, drill);
        for (const what of events) {
          const before = ceremony;
          ceremony = happens(before, what);
          expect(isConsistent(ceremony)).toBe(true);
          expect(doneFacts(ceremony)).not.toContain(false);
          // An answer does the current step or nothing.
          const gained = ceremony.done.filter((at) => !before.done.some((other) => same(at, other)));
          const at = current(before);
          expect(gained).toEqual(gained.length === 0 ? [] : [at]);
          if (ceremony.closed !== "no") expect(current(ceremony)).toBeNull();
          if (before.halted !== null && what.is !== "resume" && what.is !== "death" && what.is !== "halt")
            expect(ceremony).toBe(before);
          expect(rail(ceremony).filter(({ status }) => status === "now")).toHaveLength(ceremony.closed === "no" ? 1 : 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("can be completed from wherever it has come to", () => {
    fc.assert(
      fc.property(mode, fc.array(event, { maxLength: 60 }), ({ kind, drill }, events) => {
        let ceremony = events.reduce(happens, call(kind, drill));
        if (ceremony.closed === "no") ceremony = resume(ceremony);
        for (let turns = 0; ceremony.closed === "no" && turns < 60; turns += 1) ceremony = step(ceremony);
        expect(ceremony.closed).toBe("completed");
        expect(unrolled(ceremony.facts).filter((at) => !ceremony.done.some((other) => same(at, other)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("at every point of every ceremony", () => {
  const points = CEREMONY_KINDS.flatMap((kind) => [true, false].flatMap((drill) => wholeWay(kind, drill)));
  const open = points.filter(({ closed }) => closed === "no");

  it("halting and resuming changes nothing but the list of exceptions", () => {
    for (const ceremony of open) {
      for (const kind of EXCEPTIONS) {
        const halted = halt(ceremony, { kind, note: "", at: AT });
        expect(stateOf(halted)).toBe("halted");
        expect(() => answer(halted, goodAnswer(ceremony), allHolds)).toThrow("refused.ceremony-halted");
        expect({ ...resume(halted), exceptions: [] }).toEqual(ceremony);
      }
    }
  });

  it("a vault that dies there, and once more at any later point, leaves a ceremony that can be completed", () => {
    for (const first of open) {
      let ceremony = resume(loseVault(first, AT));
      const deaths = [ceremony];
      while (ceremony.closed === "no") {
        expect(isConsistent(ceremony)).toBe(true);
        ceremony = step(ceremony);
        deaths.push(ceremony);
      }
      for (const point of deaths.slice(0, -1)) {
        let again = resume(loseVault(point, AT));
        while (again.closed === "no") again = step(again);
        expect(again.closed).toBe("completed");
        expect(again.facts).toEqual(ceremony.facts);
      }
    }
  });

  it("nothing given is changed", () => {
    for (const ceremony of open) {
      const before = JSON.stringify(ceremony);
      step(ceremony);
      loseVault(ceremony, AT);
      expect(JSON.stringify(ceremony)).toBe(before);
    }
  });
});
