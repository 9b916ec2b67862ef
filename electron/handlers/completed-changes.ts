import type { Answers } from "../../core/ceremony/answers.ts";
import type { Leaving } from "../../core/ceremony/facts.ts";
import type { DeskAnswers } from "../../core/contract/answers.ts";
import { fail } from "../../core/failure/failure.ts";
import type { CeremonyRun } from "./ceremony-run.ts";

/** The generation that is replaced, with what the book says of it. */
export function completedRotation(_typed: DeskAnswers["rotate"], _run: CeremonyRun): Answers["rotate"] {
  return fail("fault.unexpected");
}

/** Who leaves or moves, with every sheet that is or was in their hands. */
export function completedLeaving(_typed: DeskAnswers["leaver"], _run: CeremonyRun): Leaving {
  return fail("fault.unexpected");
}
