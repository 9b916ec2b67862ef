import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { StepId } from "../step.ts";

/** The facts after an answer to one step that is current. Fails with a `refused` code, and then nothing was changed. */
export type Take<S extends StepId> = (facts: Facts, answer: Answers[S], item: number) => Facts;
