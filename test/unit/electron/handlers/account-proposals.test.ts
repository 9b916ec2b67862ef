import { describe, expect, it } from "vitest";
import { NO_RUNBOOK } from "../../../../core/ceremony/facts.ts";
import { takeAccounts } from "../../../../core/ceremony/rules/accounts.ts";
import { noFacts } from "../../../../core/ceremony/facts.ts";
import { accountProposals } from "../../../../electron/handlers/account-proposals.ts";

const account = (factors: readonly string[], id = "old-1") => ({ id, title: `Account ${id}`, system: "Cloud", factors });
const kinds = (...factors: string[]) => {
  const [plan] = accountProposals([account(factors)]);
  return [plan?.kind, plan?.secrets.map(({ field, source }) => `${field} ${source}`).join(", ")];
};

describe("the accounts that a rotation begins with", () => {
  it("are those of the manifest, numbered by their place, with what is sealed left empty", () => {
    expect(accountProposals([account(["password"], "a"), account(["totp"], "b")])).toMatchObject([
      { id: "c1", title: "Account a", system: "Cloud", url: "", username: "", notes: "", runbook: NO_RUNBOOK },
      { id: "c2", title: "Account b" },
    ]);
  });

  it.each([
    [["password"], ["login", "password generate"]],
    [
      ["password", "totp"],
      ["login", "password generate, totp generate"],
    ],
    [
      ["totp", "recovery-codes"],
      ["login", "totp generate, recoveryCodes import"],
    ],
    [["private-key"], ["ssh-key", "privateKey import"]],
    [
      ["private-key", "certificate"],
      ["client-certificate", "privateKey import, certificate import"],
    ],
    [["recovery-codes"], ["secret", "recoveryCodes import"]],
    [["files"], ["secret", ""]],
  ])("with %j are guessed as %j", (factors, guessed) => expect(kinds(...factors)).toEqual(guessed));

  it("can be sealed once they are filled in, twenty at most", () => {
    const many = accountProposals(Array.from({ length: 21 }, (_, at) => account(["password"], `n${at}`)));
    const accounts = many.map((plan) => ({ ...plan, username: "root" }));
    expect(takeAccounts(noFacts("rotation", false), { accounts, runbook: "" }, 0).accounts).toHaveLength(20);
  });
});
