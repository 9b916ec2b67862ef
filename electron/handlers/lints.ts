import type { DeskAnswer } from "../../core/contract/answers.ts";
import type { LintView } from "../../core/contract/desk-view.ts";
import { lintAssertedDate, assertedDate } from "../../core/custody/asserted-date.ts";
import type { Lint } from "../../core/custody/lint.ts";
import { lintPolicy, lintRoster } from "../../core/custody/policy.ts";
import { parseRoster } from "../../core/custody/roster.ts";
import { outlineOf } from "../../core/ceremony/rules/planning.ts";
import type { CeremonyRun } from "./ceremony-run.ts";

/** What the custody rules say of an answer that is still being typed. Fails as the answer's reader does. */
export function lintsOf(typed: DeskAnswer, run: CeremonyRun, built: string): readonly LintView[] {
  return found(typed, run, built).map(({ rule, severity, facts }) => ({
    rule,
    severity,
    facts: Object.fromEntries(Object.entries(facts)),
  }));
}

function found({ step, answer }: DeskAnswer, run: CeremonyRun, built: string): readonly Lint[] {
  switch (step) {
    case "roll-call": {
      const { operator, witness, custodians } = answer;
      return custodians.length === 0 ? [] : lintRoster(parseRoster({ operator, witness, custodians }));
    }
    case "policy": {
      const { roster, accounts } = run.facts;
      if (roster === null) return [];
      const { operator, witness, custodians } = roster;
      const plan = { m: answer.m, n: custodians.length, roster: parseRoster({ operator, witness, custodians }) };
      return lintPolicy({ ...plan, credentials: accounts.map(outlineOf) });
    }
    case "date": {
      const asserted = assertedDate(answer, run.machineSeconds());
      return lintAssertedDate(asserted, { built, lastRecord: null });
    }
    default:
      return [];
  }
}
