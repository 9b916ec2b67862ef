import { describe, expect, it } from "vitest";
import { NO_RUNBOOK } from "../../../../core/ceremony/facts.ts";
import { credentialOf } from "../../../../electron/vault/account-secrets.ts";
import { asDrafted, askedVault, plannedAccount } from "../../../support/vault-calls.ts";

const runbook = { ...NO_RUNBOOK, when: "Nobody can sign in.", steps: "1. Open." };

describe("the credential that is sealed", () => {
  it("bears its runbook behind its notes, and neither when both are empty", () => {
    const plan = plannedAccount({ notes: "Call first.", runbook });
    expect(credentialOf({ plan, secrets: {} }).notes).toBe(
      "Call first.\n\nWhen to use it\nNobody can sign in.\n\nSteps\n1. Open.",
    );
    expect("notes" in credentialOf({ plan: plannedAccount(), secrets: {} })).toBe(false);
  });

  it("counts its runbook among what the sheets can carry", async () => {
    // Text that hardly packs.
    const steps = Array.from({ length: 4000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join("");
    const vault = askedVault();
    expect(
      await vault.refusal("draft", asDrafted(plannedAccount({ runbook: { ...runbook, steps: steps.slice(0, 400) } }))),
    ).toBe("done");
    expect(await vault.refusal("draft", asDrafted(plannedAccount({ runbook: { ...runbook, steps } })))).toBe(
      "refused.payload-too-large",
    );
  });
});
