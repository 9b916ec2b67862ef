import type { DeskAnswers } from "../../../core/contract/answers.ts";
import { PASSWORD_LENGTH } from "../../../core/contract/wording.ts";
import { ACCOUNT } from "../../text/desk-sealing.ts";
import { empty, sameName, when } from "../entries.ts";

export type AccountPlan = DeskAnswers["accounts"]["accounts"][number];

/** Whether a password is made here. */
export function makesPassword({ secrets }: AccountPlan): boolean {
  return secrets.some(({ field, source }) => field === "password" && source === "generate");
}

/** What an account still needs, field by field; `length` as typed, `others` the titles of the other accounts. */
export function accountProblems(account: AccountPlan, length: string, others: readonly string[]) {
  const { missing } = ACCOUNT;
  const { least, most } = PASSWORD_LENGTH;
  const fits = /^\d{1,3}$/.test(length) && Number(length) >= least && Number(length) <= most;
  const twice = others.some((other) => sameName(other, account.title));
  const needsName = account.kind === "login" || account.kind === "database";
  return {
    title: [...when(empty(account.title), missing.title), ...when(twice, missing.titleTwice)],
    username: when(needsName && empty(account.username), missing.username),
    secrets: when(account.secrets.length === 0, missing.secrets),
    length: when(makesPassword(account) && !fits, missing.length(least, most)),
  };
}

/** Whether nothing is missing of it. */
export function isWhole(account: AccountPlan): boolean {
  const problems = accountProblems(account, String(account.password.length), []);
  return Object.values(problems).every((sentences) => sentences.length === 0);
}
