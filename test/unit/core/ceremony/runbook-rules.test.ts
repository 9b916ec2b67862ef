import { describe, expect, it } from "vitest";
import { type AccountRunbook, NO_RUNBOOK, noFacts } from "../../../../core/ceremony/facts.ts";
import { RUNBOOK_LIMITS, takeAccounts } from "../../../../core/ceremony/rules/accounts.ts";
import { ACCOUNTS } from "../../../support/ceremony-flow.ts";
import { refusalOf } from "../../../support/failure-of.ts";

const take = (change: Partial<AccountRunbook>) => {
  const accounts = ACCOUNTS.map((account, at) => (at === 0 ? { ...account, runbook: { ...NO_RUNBOOK, ...change } } : account));
  return takeAccounts(noFacts("sealing", false), { accounts, runbook: "" }, 0);
};

describe("an account's runbook, as typed", () => {
  it.each([
    ["when", "when to use it"],
    ["approval", "who approves"],
    ["steps", "steps"],
    ["afterwards", "afterwards"],
  ] as const)("has so many characters at most, and none that is invisible: %s", (section, name) => {
    const limit = RUNBOOK_LIMITS[section];
    const longest = "x".repeat(limit);
    expect(take({ [section]: longest }).accounts[0]?.runbook[section]).toBe(longest);
    expect(take({ [section]: "one\n\ttwo" }).accounts[0]?.runbook[section]).toBe("one\n\ttwo");
    expect(refusalOf(() => take({ [section]: `${longest}x` }))).toBe(`refused.account runbook, ${name}`);
    expect(refusalOf(() => take({ [section]: "a\u200bb" }))).toBe(`refused.account runbook, ${name}`);
  });
});
