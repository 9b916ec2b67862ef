import { fail } from "../../core/failure/failure.ts";
import type { Secrets } from "./account-secrets.ts";
import { draftAccounts, openedAccounts, sealedReading } from "./account-views.ts";
import { draftAt } from "./draft-operations.ts";
import type { Held, Operations } from "./operations.ts";
import { revealedSecret } from "./revealing.ts";
import { stageAt } from "./stage.ts";

/** What shows of a draft and of an opened set. A set that was only proved is not shown. */
export function shownOperations(held: Held): Pick<Operations, "reveal" | "accounts"> {
  function openedAt(index: number): Secrets {
    const { payload } = stageAt(held.stage, "opened").opened;
    return payload.credentials[index] ?? fail("unreadable.message");
  }

  return {
    reveal(request) {
      const { at } = stageAt(held.stage, "draft", "opened");
      return revealedSecret(
        at === "draft" ? draftAt(held, request.account).account.secrets : openedAt(request.account),
        request,
        at,
      );
    },
    accounts() {
      const found = stageAt(held.stage, "draft", "opened");
      if (found.at === "draft") return { accounts: draftAccounts(found.draft), runbook: "" };
      const { payload } = found.opened;
      return { accounts: openedAccounts(payload), runbook: sealedReading(payload) };
    },
  };
}
