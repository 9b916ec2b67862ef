import { statedReason } from "../custody/reason.ts";
import { fail } from "../failure/failure.ts";
import type { Answer } from "./answers.ts";
import { assertAll, type Holds } from "./assertions.ts";
import { type Ceremony, current, same } from "./ceremony.ts";
import type { CeremonyException } from "./exceptions.ts";
import { recordTextOrNone } from "./rules/entries.ts";
import { taken } from "./rules/rules.ts";
import { stepOf } from "./script.ts";
import { TEXT_LIMITS } from "../record/record-events.ts";

export type { Holds, HostAssertion } from "./assertions.ts";
export { loseVault } from "./lost-vault.ts";
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

/**
 * The ceremony, halted by an exception, which is kept. A closed ceremony stays as it is. Halting again shows the newest exception, but
 * never hides that the vault died. Fails with `refused.record-text` on a note that no record could hold.
 */
export function halt(ceremony: Ceremony, exception: CeremonyException): Ceremony {
  if (ceremony.closed !== "no") return ceremony;
  recordTextOrNone(exception.note, "note", TEXT_LIMITS.note);
  const halted = ceremony.halted?.kind === "vault-died" ? ceremony.halted : exception;
  return { ...ceremony, halted, exceptions: [...ceremony.exceptions, exception] };
}

/** The ceremony at the same step as before it halted; one that is not halted stays as it is. Fails with `refused.ceremony-closed`. */
export function resume(ceremony: Ceremony): Ceremony {
  if (ceremony.closed !== "no") fail("refused.ceremony-closed");
  return { ...ceremony, halted: null };
}

/** The ceremony, given up: for good. Fails with `refused.reason` and `refused.ceremony-closed`. */
export function abandon(ceremony: Ceremony, reason: string): Ceremony {
  if (ceremony.closed !== "no") fail("refused.ceremony-closed");
  statedReason(reason);
  return { ...ceremony, halted: null, closed: "abandoned" };
}
