import type { Round, SealFound } from "../../core/ceremony/facts.ts";
import type { DeskAnswers } from "../../core/contract/answers.ts";
import { fail } from "../../core/failure/failure.ts";
import type { CeremonyRun } from "./ceremony-run.ts";

/** What is to be looked at, with the bags that the book has of these sets. */
export function completedRound(_typed: DeskAnswers["round"], _run: CeremonyRun): Round {
  return fail("fault.unexpected");
}

/** What was typed of one bag, compared with the book: nobody is shown its number before. */
export function completedSeal(_typed: DeskAnswers["seals"], _item: number, _run: CeremonyRun): SealFound {
  return fail("fault.unexpected");
}
