import { type AccountPlan, NO_RUNBOOK, type SecretField, type SecretPlan } from "../../core/ceremony/facts.ts";
import { ACCOUNT_LIMITS } from "../../core/ceremony/rules/accounts.ts";
import { plannedFactors } from "../../core/ceremony/rules/planning.ts";
import type { AccountInBook } from "../../core/record/book.ts";

/** The secrets of an account in the order in which they are asked for. */
const FIELDS: readonly SecretField[] = ["password", "totp", "recoveryCodes", "privateKey", "certificate"];
/** What this program makes by itself. */
const MADE: readonly SecretField[] = ["password", "totp"];

/**
 * The accounts of a generation as its manifest names them, to begin the next one with: what only the payload tells (user names,
 * addresses, notes, runbooks) is left empty, and files are not taken over.
 */
export function accountProposals(accounts: readonly AccountInBook[]): readonly AccountPlan[] {
  return accounts.slice(0, ACCOUNT_LIMITS.accounts).map(({ title, system, factors }, index) => ({
    id: `c${index + 1}`,
    kind: kindOf(factors),
    title,
    system,
    url: "",
    username: "",
    notes: "",
    runbook: NO_RUNBOOK,
    secrets: FIELDS.flatMap((field) => secretOf(field, factors)),
    password: { length: 32, alphabet: "no-look-alikes" },
  }));
}

function secretOf(field: SecretField, factors: readonly string[]): readonly SecretPlan[] {
  const source = MADE.includes(field) ? "generate" : "import";
  const plan = { field, source } as const;
  return plannedFactors({ secrets: [plan] }).every((factor) => factors.includes(factor)) ? [plan] : [];
}

/** A guess: the manifest does not say whether a password is a database's. */
function kindOf(factors: readonly string[]): AccountPlan["kind"] {
  if (factors.includes("certificate")) return "client-certificate";
  if (factors.includes("private-key")) return "ssh-key";
  return factors.includes("password") || factors.includes("totp") ? "login" : "secret";
}
