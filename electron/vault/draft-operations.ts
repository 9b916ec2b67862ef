import { fail } from "../../core/failure/failure.ts";
import { checkAccount, type DraftAccount } from "./account-secrets.ts";
import { checkFits } from "./draft-size.ts";
import { generatedSecrets } from "./generated-secrets.ts";
import { importedSecret } from "./imported-secret.ts";
import { proveCodes } from "./one-time-codes.ts";
import type { Held, Operations } from "./operations.ts";
import type { VaultPorts } from "./ports.ts";
import { stageAt, type StageOf } from "./stage.ts";

/**
 * The account at `index` of the draft that is held. Fails with `refused.vault-stage`, and with `unreadable.message` when it has
 * none.
 */
export function draftAt({ stage }: Held, index: number): StageOf<"draft"> & { readonly account: DraftAccount } {
  const found = stageAt(stage, "draft");
  return { ...found, account: found.draft[index] ?? fail("unreadable.message") };
}

/** What makes a draft: its secrets are generated, taken in, and proved on their targets. */
export function draftOperations(held: Held, ports: VaultPorts): Pick<Operations, "draft" | "import" | "codes"> {
  function hold(draft: readonly DraftAccount[], runbook: string): void {
    checkFits(draft, runbook);
    held.stage = { at: "draft", draft, runbook };
  }

  return {
    draft({ accounts, runbook }) {
      stageAt(held.stage, "empty", "draft");
      hold(
        accounts.map((plan) => checkAccount({ plan, secrets: generatedSecrets(plan, ports.random) })),
        runbook,
      );
      return {};
    },
    import({ account: index, field, text }) {
      const { draft, runbook, account } = draftAt(held, index);
      const { plan, secrets } = account;
      const planned = plan.secrets.some((secret) => secret.field === field && secret.source === "import");
      if (!planned) fail("refused.not-held", { field });
      const taken = checkAccount({ plan, secrets: { ...secrets, ...importedSecret(field, text, plan) } });
      hold(draft.with(index, taken), runbook);
      return {};
    },
    codes({ account, first, second, now }) {
      const { totp } = draftAt(held, account).account.secrets;
      proveCodes(totp ?? fail("refused.not-held", { field: "totp" }), first, second, now);
      return {};
    },
  };
}
