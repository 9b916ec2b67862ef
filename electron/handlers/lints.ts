import type { DeskAnswer } from "../../core/contract/answers.ts";
import type { LintView } from "../../core/contract/desk-view.ts";
import { lintAssertedDate, parseAssertedDate } from "../../core/custody/asserted-date.ts";
import { lintPolicy, lintRoster } from "../../core/custody/policy.ts";
import { parseRoster } from "../../core/custody/roster.ts";
import { outlines } from "../../core/ceremony/outlines.ts";
import type { CeremonyRun } from "./ceremony-run.ts";

/** What the custody rules say of an answer that is still being typed. Fails as the answer's reader does. */
export function lintsOf({ step, answer }: DeskAnswer, run: CeremonyRun, built: string): readonly LintView[] {
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
      return lintPolicy({ ...plan, credentials: outlines(accounts) });
    }
    case "date": {
      const asserted = parseAssertedDate(answer, run.machineSeconds());
      return lintAssertedDate(asserted, { built, lastRecord: null });
    }
    default:
      return [];
  }
}
