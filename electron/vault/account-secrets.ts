import type { AccountPlan, SecretField } from "../../core/ceremony/facts.ts";
import type { CredentialDraft } from "../../core/credential/payload-composing.ts";
import { composePayload } from "../../core/credential/payload-composing.ts";
import { notesWithRunbook } from "../../core/credential/account-runbook.ts";
import { fail } from "../../core/failure/failure.ts";

/** The secrets of one account as far as there are any: of a draft, or of a payload as it was read. `totp` is an otpauth address. */
export type Secrets = Readonly<Partial<Pick<CredentialDraft, SecretField>>>;

/** One account of a draft: what was planned at the desk, and the secrets made or taken in so far. */
export interface DraftAccount {
  readonly plan: AccountPlan;
  readonly secrets: Secrets;
}

/** The credential that is sealed, with its runbook behind its notes. Text that was left empty is left out. Secret. */
export function credentialOf({ plan, secrets }: DraftAccount): CredentialDraft {
  const { id, kind, title } = plan;
  const notes = notesWithRunbook(plan.notes, plan.runbook);
  return {
    id,
    kind,
    title,
    ...given(plan, "system"),
    ...given(plan, "url"),
    ...given(plan, "username"),
    ...(notes === "" ? {} : { notes }),
    ...secrets,
  };
}

/** Fails as `composePayload` does when this account could not be sealed as it is: told at once, not when everything is typed. */
export function checkAccount(account: DraftAccount): DraftAccount {
  // Set and date play no part in what is checked here.
  composePayload({
    set: "AAAAAAAA",
    created: "2026-01-01T00:00:00Z",
    drill: true,
    credentials: [credentialOf(account)],
    runbook: "",
  });
  return account;
}

/** Fails with `refused.payload-field` naming the first planned secret that is not there. */
export function checkComplete({ plan, secrets }: DraftAccount): void {
  const missing = plan.secrets.find(({ field }) => secrets[field] === undefined);
  if (missing !== undefined) fail("refused.payload-field", { field: missing.field });
}

function given(plan: AccountPlan, field: "system" | "url" | "username"): Partial<Record<typeof field, string>> {
  return plan[field] === "" ? {} : { [field]: plan[field] };
}
