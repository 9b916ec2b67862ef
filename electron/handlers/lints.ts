import { outlineOf } from "../../core/ceremony/rules/planning.ts";
import type { DeskAnswer } from "../../core/contract/answers.ts";
import type { LintView } from "../../core/contract/desk-view.ts";
import { assertedDate } from "../../core/custody/asserted-date.ts";
import { lintBags } from "../../core/custody/bags.ts";
import type { Lint } from "../../core/custody/lint.ts";
import { lintPolicy, lintRoster } from "../../core/custody/policy.ts";
import { parseRoster } from "../../core/custody/roster.ts";
import { setSought } from "./bags-of-book.ts";
import type { CeremonyRun } from "./ceremony-run.ts";
import { dateLints, sheetIn } from "./desk-answer.ts";

/** What the custody rules say of an answer that is still being typed. Fails as the answer's reader does. */
export function lintsOf(typed: DeskAnswer, run: CeremonyRun, built: string): readonly LintView[] {
  return found(typed, run, built).map(({ rule, severity, facts }) => ({
    rule,
    severity,
    facts: Object.fromEntries(Object.entries(facts)),
  }));
}

function found({ step, answer }: DeskAnswer, run: CeremonyRun, built: string): readonly Lint[] {
  if (step === "roll-call") {
    const { operator, witness, custodians } = answer;
    return custodians.length === 0 ? [] : lintRoster(parseRoster({ operator, witness, custodians }));
  }
  if (step === "policy") {
    const { roster, accounts } = run.facts;
    if (roster === null) return [];
    const { operator, witness, custodians } = roster;
    const plan = { m: answer.m, n: custodians.length, roster: parseRoster({ operator, witness, custodians }) };
    return lintPolicy({ ...plan, credentials: accounts.map(outlineOf) });
  }
  if (step === "date") {
    return dateLints(assertedDate(answer, run.machineSeconds()), run, built);
  }
  if (step === "bags" && run.book.bagNumbers(setSought(run.facts)).size > 0) {
    return lintBags(answer.bags.map(({ number, look }) => ({ look, known: sheetIn(number, run) !== null })));
  }
  return [];
}
