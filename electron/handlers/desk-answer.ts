import type { Answer } from "../../core/ceremony/answers.ts";
import type { DeskAnswer } from "../../core/contract/answers.ts";
import { assertedDate } from "../../core/custody/asserted-date.ts";
import { fail } from "../../core/failure/failure.ts";
import type { CeremonyRun } from "./ceremony-run.ts";

/** What the desk typed, with what the machine measured for it. */
export async function completedAnswer(typed: DeskAnswer, run: CeremonyRun): Promise<Answer> {
  switch (typed.step) {
    case "machine-checks": {
      const found = run.checks ?? fail("refused.not-this-step");
      return { step: "machine-checks", item: 0, answer: { found, acceptances: typed.answer.acceptances } };
    }
    case "date": {
      const { date, time, offset, acceptances } = typed.answer;
      const asserted = assertedDate({ date, time, offset }, run.machineSeconds());
      return { step: "date", item: 0, answer: { time: asserted.time, off: asserted.off, acceptances } };
    }
    case "bags": {
      // Which sheet a bag holds is looked up, never asked: nobody is shown the number before it is typed.
      const known = run.book.bagNumbers(run.facts.request?.set ?? "");
      const holding = (number: string) =>
        [...known].find(([, bag]) => bag.toUpperCase() === number.trim().toUpperCase())?.[0] ?? null;
      const bags = typed.answer.bags.map((bag) => ({ ...bag, x: holding(bag.number) }));
      return { step: "bags", item: 0, answer: { bags } };
    }
    default:
      return typed;
  }
}
