import { fail } from "../failure/failure.ts";
import type { Answer } from "./answers.ts";
import { assertAll, type Holds } from "./assertions.ts";
import { type Ceremony, current, same } from "./ceremony.ts";
import { taken } from "./rules/rules.ts";
import { stepOf } from "./script.ts";
import type { StepAt } from "./step.ts";

export type { Holds, HostAssertion } from "./assertions.ts";
export { abandon, halt, loseVault, resume } from "./interruption.ts";
export { rail, type RailStep } from "./rail.ts";

/**
 * The ceremony after the answer to its current step. `holds` tells what only the host knows. Fails with `refused.ceremony-closed`,
 * `refused.ceremony-halted`, `refused.not-this-step` (field: the step that is current), `refused.assertion` (field: the assertion that does
 * not hold), and as the step's own rule does; then nothing was changed. The last answer, to `finish`, closes the ceremony.
 */
export function answer(ceremony: Ceremony, given: Answer, holds: Holds): Ceremony {
  const at = ready(ceremony, holds, given);
  const facts = taken(ceremony.facts, given);
  if (given.step === "read-back" && given.answer.result === "reprint") {
    const print = { step: "print", item: at.item } as const;
    return { ...ceremony, facts, done: ceremony.done.filter((other) => !same(other, print)) };
  }
  return { ...ceremony, facts, done: [...ceremony.done, at], closed: at.step === "finish" ? "completed" : "no" };
}

/**
 * The step that may be begun now, all that it asserts being so. Fails as `answer` does: whoever begins something that cannot be taken back asks
 * here first.
 */
export function ready(ceremony: Ceremony, holds: Holds, wanted?: StepAt): StepAt {
  if (ceremony.closed !== "no") fail("refused.ceremony-closed");
  if (ceremony.halted !== null) fail("refused.ceremony-halted");
  const at = current(ceremony) ?? fail("refused.ceremony-closed");
  if (wanted !== undefined && !same(at, wanted)) fail("refused.not-this-step", { field: at.step });
  assertAll(stepOf(ceremony.facts.kind, at.step) ?? fail("fault.unexpected"), ceremony.facts, holds);
  return at;
}
