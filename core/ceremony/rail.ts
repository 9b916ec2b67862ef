import { type Ceremony, current } from "./ceremony.ts";
import { stepsOf } from "./script.ts";
import type { Phase, StepId } from "./step.ts";

/** One step on the rail of the desk. `items` is 0 where it is left out, or where nobody knows yet how often it will be done. */
export interface RailStep {
  readonly step: StepId;
  readonly phase: Phase;
  readonly status: "done" | "now" | "next";
  readonly items: number;
  readonly doneItems: number;
}

/** Every step of the ceremony in order, with where it stands. In a closed ceremony no step is `now`. */
export function rail(ceremony: Ceremony): readonly RailStep[] {
  const { facts, done, closed } = ceremony;
  const at = current(ceremony);
  const steps = stepsOf(facts.kind);
  const now = at === null ? steps.length : steps.findIndex(({ id }) => id === at.step);
  return steps.map(({ id, phase, items }, index) => {
    const count = items(facts).length;
    const doneItems = done.filter(({ step }) => step === id).length;
    // A step without items is passed when the ceremony is beyond it; one with items, when they are done, also before a reopened one.
    const passed = count === 0 ? index < now : doneItems === count;
    const status = index === now && closed === "no" ? "now" : passed ? "done" : "next";
    return { step: id, phase, status, items: count, doneItems };
  });
}
