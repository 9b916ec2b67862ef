import type { Answer } from "../../core/ceremony/answers.ts";
import type { DeskAnswer } from "../../core/contract/answers.ts";
import { assertedDate } from "../../core/custody/asserted-date.ts";
import { foldedName } from "../../core/custody/same-name.ts";
import { fail } from "../../core/failure/failure.ts";
import type { CeremonyRun } from "./ceremony-run.ts";

/** What the desk typed, with what the machine measured for it. */
export function completedAnswer(typed: DeskAnswer, run: CeremonyRun): Answer {
  if (typed.step === "machine-checks") {
    const found = run.checks ?? fail("refused.not-this-step", { field: typed.step });
    return { step: typed.step, item: 0, answer: { found, acceptances: typed.answer.acceptances } };
  }
  if (typed.step === "date") {
    const { acceptances, ...date } = typed.answer;
    return { step: typed.step, item: 0, answer: { ...assertedDate(date, run.machineSeconds()), acceptances } };
  }
  if (typed.step === "bags") {
    // Which sheet a bag holds is looked up, never asked: nobody is shown the number before it is typed.
    const bags = typed.answer.bags.map((bag) => ({ ...bag, x: sheetIn(bag.number, run) }));
    return { step: typed.step, item: 0, answer: { bags } };
  }
  return typed;
}

/** The sheet that the book says is in the bag of that number, of the set that is to be opened; null when it knows no such bag. */
export function sheetIn(number: string, run: CeremonyRun): number | null {
  const known = run.book.bagNumbers(run.facts.request?.set ?? "");
  return [...known].find(([, bag]) => foldedName(bag) === foldedName(number))?.[0] ?? null;
}
