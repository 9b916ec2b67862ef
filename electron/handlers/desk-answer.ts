import type { Answer } from "../../core/ceremony/answers.ts";
import { completedEvent } from "../../core/ceremony/completed-event.ts";
import type { RecordedEvent } from "../../core/ceremony/facts.ts";
import type { DeskAnswer } from "../../core/contract/answers.ts";
import { type AssertedDate, assertedDate, lintAssertedDate } from "../../core/custody/asserted-date.ts";
import { acceptLints, type Lint } from "../../core/custody/lint.ts";
import { isBagUsed } from "../../core/custody/recording/of-bags.ts";
import { breaks } from "../../core/custody/recording/rules.ts";
import { foldedName } from "../../core/custody/same-name.ts";
import { fail } from "../../core/failure/failure.ts";
import { setSought } from "./bags-of-book.ts";
import type { CeremonyRun } from "./ceremony-run.ts";
import { completedLeaving, completedRotation, notUntrue, refuseEarlyLogin } from "./completed-changes.ts";
import { checkBrought, checkProofSet, checkRebag, completedRound, completedSeal } from "./completed-checks.ts";

/** What the desk typed, with what the machine measured for it. */
export function completedAnswer(typed: DeskAnswer, run: CeremonyRun, built: string): Answer {
  if (typed.step === "machine-checks") {
    const found = run.checks ?? fail("refused.not-this-step", { field: typed.step });
    return { step: typed.step, item: 0, answer: { found, acceptances: typed.answer.acceptances } };
  }
  if (typed.step === "date") {
    const date = assertedDate(typed.answer, run.machineSeconds());
    // Only what is so can be accepted: nobody signs for a rule that was kept.
    const accepted = acceptLints(dateLints(date, run, built), typed.answer.acceptances);
    return {
      step: typed.step,
      item: 0,
      answer: { ...date, acceptances: accepted.map(({ rule, reason }) => ({ rule, reason })) },
    };
  }
  if (typed.step === "bag") {
    run.expect(typed);
    if (isBagUsed(run.journal(), typed.answer.number)) breaks("E22");
  }
  if (typed.step === "bags") {
    // Which sheet a bag holds is looked up, never asked: nobody is shown the number before it is typed.
    const bags = typed.answer.bags.map((bag) => ({ ...bag, x: sheetIn(bag.number, run) }));
    checkBrought(bags, run);
    return { step: typed.step, item: 0, answer: { bags } };
  }
  if (typed.step === "events") {
    // First whether it may be told now at all: then the journal is whole.
    run.expect(typed);
    return { ...typed, answer: { event: recorded(typed.answer.event, run) } };
  }
  if (typed.step === "round") return { ...typed, answer: completedRound(typed.answer, run) };
  if (typed.step === "seals") return { ...typed, answer: completedSeal(typed.answer, typed.item, run) };
  if (typed.step === "rebag") checkRebag(typed.answer, typed.item, run);
  if (typed.step === "proof-set") checkProofSet(typed.answer, run);
  if (typed.step === "rotate") return { ...typed, answer: completedRotation(typed.answer, run) };
  if (typed.step === "leaver") return notUntrue({ ...typed, answer: completedLeaving(typed.answer, run) }, run);
  if (typed.step === "handover" || typed.step === "old-sheets") return notUntrue(typed, run);
  if (typed.step === "drill-result") refuseEarlyLogin(typed, run);
  if (typed.step === "request") checkKind(typed.answer.set, run);
  return typed;
}

/** What is put into the journal is held against the journal: what that tells by itself is not typed, and nothing is told that cannot be so. */
function recorded(event: RecordedEvent | null, run: CeremonyRun): RecordedEvent | null {
  if (event === null) return null;
  return completedEvent(event, run.journal(), run.presentRecording());
}

/**
 * Before a sheet is read: a set that the book knows is a drill's in a drill and a real one in earnest. Else
 * `refused.real-set-in-drill` and `refused.drill-set-in-emergency`.
 */
function checkKind(wanted: string | null, { book, facts }: CeremonyRun): void {
  const known = book.manifests().find(({ set }) => set === wanted);
  if (known === undefined || known.drill === facts.drill) return;
  fail(facts.drill ? "refused.real-set-in-drill" : "refused.drill-set-in-emergency", { set: known.set });
}

/** What speaks against a date: the machine's clock, the day this program was built, the book's last record whose time was attested. */
export function dateLints(date: AssertedDate, { book }: CeremonyRun, built: string): readonly Lint[] {
  const last = book.records().findLast(({ timeSource }) => timeSource === "attested");
  return lintAssertedDate(date, { built, lastRecord: last?.time ?? null });
}

/** The sheet that the book says is in the bag of that number, of the set whose bags are brought; null when it knows no such bag. */
export function sheetIn(number: string, run: CeremonyRun): number | null {
  const known = run.book.bagNumbers(setSought(run.facts));
  return [...known].find(([, bag]) => foldedName(bag) === foldedName(number))?.[0] ?? null;
}
