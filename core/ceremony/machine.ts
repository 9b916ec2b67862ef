import { fail } from "../failure/failure.ts";
import type { Answer } from "./answers.ts";
import { assertAll, type Holds } from "./assertions.ts";
import { type Ceremony, current, same } from "./ceremony.ts";
import { taken } from "./rules/rules.ts";
import { stepOf } from "./script.ts";

export type { Holds, HostAssertion } from "./assertions.ts";
export { abandon, halt, loseVault, resume } from "./interruption.ts";
export { rail, type RailStep } from "./rail.ts";

/**
 * The ceremony after the answer to its current step. `holds` tells what only the host knows. Fails with `refused.ceremony-closed`,
 * `refused.ceremony-halted`, `refused.not-this-step` (field: the step that is current), `refused.assertion` (field: the assertion that does
 * not hold), and as the step's own rule does; then nothing was changed. The last answer, to `finish`, closes the ceremony.
 */
export function answer(ceremony: Ceremony, given: Answer, holds: Holds): Ceremony {
  if (ceremony.closed !== "no") fail("refused.ceremony-closed");
  if (ceremony.halted !== null) fail("refused.ceremony-halted");
  const at = current(ceremony) ?? fail("refused.ceremony-closed");
  if (!same(at, given)) fail("refused.not-this-step", { field: at.step });
  const step = stepOf(ceremony.facts.kind, at.step) ?? fail("fault.unexpected");
  assertAll(step, ceremony.facts, holds);
  const facts = taken(ceremony.facts, given);
  if (given.step === "read-back" && given.answer.result === "reprint") {
    const print = { step: "print", item: at.item } as const;
    return { ...ceremony, facts, done: ceremony.done.filter((other) => !same(other, print)) };
  }
  return { ...ceremony, facts, done: [...ceremony.done, at], closed: at.step === "finish" ? "completed" : "no" };
}
