import type { CeremonyException } from "./exceptions.ts";
import { type Facts, noFacts } from "./facts.ts";
import { stepOf, unrolled } from "./script.ts";
import type { CeremonyKind, StepAt } from "./step.ts";

/** called -> convened -> running <-> halted -> closing -> closed. Derived but for `halted` and `closed`. */
export type CeremonyState = "called" | "convened" | "running" | "halted" | "closing" | "closed";

/** A ceremony under way. All that it is; nothing in it is secret. */
export interface Ceremony {
  readonly facts: Facts;
  readonly done: readonly StepAt[];
  readonly halted: CeremonyException | null;
  /** All exceptions so far, the present one included. */
  readonly exceptions: readonly CeremonyException[];
  readonly closed: "no" | "completed" | "abandoned";
}

/** A ceremony that was called and has not begun. */
export function call(kind: CeremonyKind, drill: boolean, about?: Facts["about"]): Ceremony {
  return { facts: noFacts(kind, drill, about), done: [], halted: null, exceptions: [], closed: "no" };
}

/** The step that is to be done now, or null when all are. */
export function current({ facts, done }: Ceremony): StepAt | null {
  // A round may have thousands of bags.
  const nameOf = ({ step, item }: StepAt) => `${step} ${item}`;
  const names = new Set(done.map(nameOf));
  return unrolled(facts).find((at) => !names.has(nameOf(at))) ?? null;
}

export function same(a: StepAt, b: StepAt): boolean {
  return a.step === b.step && a.item === b.item;
}

/** Where the ceremony stands. `convened` is the moment between the last convening step and the first running one. */
export function stateOf(ceremony: Ceremony): CeremonyState {
  if (ceremony.closed !== "no") return "closed";
  if (ceremony.halted !== null) return "halted";
  if (ceremony.done.length === 0) return "called";
  const at = current(ceremony);
  const phase = at === null ? "closing" : stepOf(ceremony.facts.kind, at.step)?.phase;
  return phase === "convening" ? "convened" : phase === "closing" ? "closing" : "running";
}
