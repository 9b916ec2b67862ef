import { PASSWORD_LENGTH } from "../../credential/password-policy.ts";
import { foldedName } from "../../custody/same-name.ts";
import { isPrintableText, printableName } from "../../encoding/printable-name.ts";
import { fail } from "../../failure/failure.ts";
import type { AccountPlan } from "../facts.ts";
import { isWhole, lineOrNone, need } from "./entries.ts";
import type { Take } from "./take.ts";

/** Accounts of one set at most, and characters of what is written with them. */
export const ACCOUNT_LIMITS = { accounts: 20, url: 400, notes: 4000, runbook: 8000 } as const;

/** Characters of each section of an account's runbook at most. What the sheets carry is counted by the vault. */
export const RUNBOOK_LIMITS = { when: 2000, approval: 2000, steps: 4000, afterwards: 2000 } as const;

export const takeAccounts: Take<"accounts"> = (facts, { accounts, runbook }) => {
  const limit = ACCOUNT_LIMITS.accounts;
  if (!isWhole(accounts.length, 1, limit)) fail("refused.accounts", { actual: accounts.length, limit });
  for (const [index, account] of accounts.entries()) {
    const wrong = wrongWith(account, index, accounts);
    if (wrong !== undefined) fail("refused.account", { position: index + 1, field: wrong });
  }
  need("runbook", isBounded(runbook, ACCOUNT_LIMITS.runbook));
  return { ...facts, accounts, runbook };
};

/** This program's word for what is wrong with an account's plan. Texts that cannot be printed fail with `unreadable.name`. */
function wrongWith(account: AccountPlan, index: number, all: readonly AccountPlan[]): string | undefined {
  const { id, kind, title, system, url, username, notes, runbook, secrets, password } = account;
  printableName(title, "title");
  lineOrNone(system, "system");
  lineOrNone(url, "url", ACCOUNT_LIMITS.url);
  lineOrNone(username, "username");
  const fields = secrets.map(({ field }) => field);
  const made = secrets.filter(({ source }) => source === "generate").map(({ field }) => field);
  const { least, most } = PASSWORD_LENGTH;
  const wrong = {
    id: id !== `c${index + 1}`,
    "title twice": all.slice(0, index).some((other) => foldedName(other.title) === foldedName(title)),
    notes: !isBounded(notes, ACCOUNT_LIMITS.notes),
    "runbook, when to use it": !isBounded(runbook.when, RUNBOOK_LIMITS.when),
    "runbook, who approves": !isBounded(runbook.approval, RUNBOOK_LIMITS.approval),
    "runbook, steps": !isBounded(runbook.steps, RUNBOOK_LIMITS.steps),
    "runbook, afterwards": !isBounded(runbook.afterwards, RUNBOOK_LIMITS.afterwards),
    username: username === "" && (kind === "login" || kind === "database"),
    "no secret": secrets.length === 0,
    "one secret twice": new Set(fields).size < fields.length,
    "cannot be made here": made.some((field) => field !== "password" && field !== "totp"),
    "password length": made.includes("password") && !isWhole(password.length, least, most),
  };
  return Object.entries(wrong).find(([, is]) => is)?.[0];
}

function isBounded(text: string, limit: number): boolean {
  return text.length <= limit && isPrintableText(text);
}
