import { describe, expect, it } from "vitest";
import { acceptLints, type Lint, RULE_IDS } from "../../../../core/custody/lint.ts";
import { describeLint, LINT_TEXTS } from "../../../../core/custody/lint-text.ts";
import { statedReason } from "../../../../core/custody/reason.ts";
import { failureOf, refusalOf } from "../../../support/failure-of.ts";

const warning: Lint = { rule: "C2", severity: "warn", facts: { m: 3, n: 3 } };
const other: Lint = { rule: "C7", severity: "warn", facts: { custodians: [1] } };
const told: Lint = { rule: "C8", severity: "info", facts: { m: 3, n: 3, limit: 1 } };
const stop: Lint = { rule: "C5", severity: "stop", facts: { m: 3, limit: 2, custodians: [1, 2, 3] } };
const because = { rule: "C2", reason: "Three people exist, and no more." };

describe("acceptLints", () => {
  it("returns each warning with its reason; what is only told needs none, and nobody signs for what was not the case", () => {
    expect(acceptLints([], [])).toEqual([]);
    expect(acceptLints([told], [])).toEqual([]);
    const accepted = acceptLints([warning, told], [because, { rule: "C7", reason: "Not the case at all." }]);
    expect(accepted).toEqual([{ ...warning, reason: because.reason }]);
  });

  it("refuses a warning that nobody accepted, naming it", () => {
    expect(refusalOf(() => acceptLints([warning], []))).toBe("refused.lint-open C2");
    expect(refusalOf(() => acceptLints([warning, other], [because]))).toBe("refused.lint-open C7");
  });

  it("refuses a stop, whatever reason is given", () => {
    expect(refusalOf(() => acceptLints([warning, stop], [because, { ...because, rule: "C5" }]))).toBe("refused.lint-stop C5");
  });

  it("refuses a reason that says nothing", () => {
    expect(failureOf(() => acceptLints([warning], [{ rule: "C2", reason: "ok" }])).code).toBe("refused.reason");
  });
});

describe("statedReason", () => {
  it.each(["ten signs!!", "0123456789", "Nachfolger noch nicht benannt", "x".repeat(400)])("takes %j", (text) => {
    expect(statedReason(text)).toBe(text);
  });

  it.each([
    "",
    "too short",
    "  too short  ",
    "𝄞".repeat(9),
    "x".repeat(401),
    "two lines\nof text",
    "hidden\u200Bcharacter",
    1234567890,
    null,
  ])("refuses %j", (text) => {
    expect(failureOf(() => statedReason(text))).toMatchObject({ code: "refused.reason", facts: { need: 10, limit: 400 } });
  });
});

describe("the texts of the rules", () => {
  it.each(RULE_IDS)("%s: sentences for a person, every fact filled in", (rule) => {
    const facts = { m: 17, n: 17, have: 17, limit: 17, minutes: 17, custodians: [1, 2], bags: [1, 2], credentials: ["a", "b"] };
    for (const sentence of Object.values(LINT_TEXTS[rule])) expect(sentence).toMatch(/^[A-Z{].*[.]$/);
    expect(Object.values(describeLint({ rule, facts })).join(" ")).not.toMatch(/[{}…]|undefined/);
  });

  it("lists who and what", () => {
    expect(describeLint(stop).says).toBe("Custodians 1, 2, 3 keep 3 or more sheets in one place; at most 2 may lie together.");
    expect(describeLint({ rule: "C6", facts: {} }).says).toContain("credentials …");
  });
});
