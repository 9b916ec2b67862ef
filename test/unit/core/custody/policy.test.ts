import { describe, expect, it } from "vitest";
import { lintPolicy, lintRoster, type CredentialOutline, type PolicyPlan } from "../../../../core/custody/policy.ts";
import { parseRoster, type Custodian } from "../../../../core/custody/roster.ts";
import { factors } from "../../../../core/record/manifest.ts";
import { plainPeople, plainRoster } from "../../../support/roster.ts";

const login = (id: string, ...proofs: string[]): CredentialOutline => ({
  id,
  title: `Login ${id}`,
  system: "Example Cloud",
  account: "root",
  factors: proofs,
});
const plan: PolicyPlan = { m: 3, n: 5, roster: plainRoster(5), credentials: [login("a", "password")] };
const broken = (change: Partial<PolicyPlan>) =>
  lintPolicy({ ...plan, ...change })
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, severity, facts }) => ({ rule, severity, ...facts }));
const withCustodians = (change: (custodian: Custodian, index: number) => Partial<Custodian>, n = 5) =>
  parseRoster({
    ...plainPeople(n),
    custodians: plainPeople(n).custodians.map((custodian, index) => ({ ...custodian, ...change(custodian, index) })),
  });

describe("a plan that breaks no rule", () => {
  it("is told how many sheets will have to be destroyed, and no more", () => {
    expect(lintPolicy(plan)).toEqual([{ rule: "C8", severity: "info", facts: { m: 3, n: 5, limit: 3 } }]);
    expect(lintPolicy({ ...plan, m: 2, n: 3, roster: plainRoster(3) })).toMatchObject([{ facts: { limit: 2 } }]);
  });

  it("may give all custodians the same role", () => {
    expect(broken({ roster: withCustodians(() => ({ role: "Engineer" })) })).toEqual([]);
  });
});

describe("C1, thresholds that cannot be", () => {
  it.each([
    [1, 3],
    [4, 3],
    [3, 16],
    [2.5, 3],
    [Number.NaN, 3],
  ])("%d of %d stops, and hides the rules that count with them", (m, n) => {
    expect(lintPolicy({ ...plan, m, n })).toEqual([{ rule: "C1", severity: "stop", facts: { m, n } }]);
  });
});

describe("C2 and C3, around their edges", () => {
  it.each([
    [2, 2, ["C2"]],
    [2, 3, []],
    [3, 3, ["C2"]],
    [2, 4, ["C3"]],
    [3, 4, []],
    [3, 5, []],
    [3, 6, ["C3"]],
    [15, 15, ["C2"]],
    [8, 15, []],
    [7, 15, ["C3"]],
  ])("%i of %i: %j", (m, n, rules) => {
    expect(broken({ m, n, roster: plainRoster(n) })).toEqual(rules.map((rule) => ({ rule, severity: "warn", m, n })));
  });
});

describe("C4, one share for each custodian", () => {
  it.each([4, 6])("%i custodians for 5 sheets stop", (have) => {
    expect(broken({ roster: plainRoster(have) })).toEqual([{ rule: "C4", severity: "stop", n: 5, have }]);
  });
});

describe("C5, PPL-4: one place at most M-1 shares", () => {
  it("takes M-1 in one place, and in two", () => {
    expect(broken({ roster: withCustodians((_, index) => ({ place: index < 2 ? "Safe A" : `Safe ${index}` })) })).toEqual([]);
    expect(broken({ roster: withCustodians((_, index) => ({ place: `Safe ${index >> 1}` })) })).toEqual([]);
  });

  it("stops at M, however the place is spelled, and names who", () => {
    const spelled = ["Safe A", "safe  a", "elsewhere", "SAFE A", "at home"];
    const found = broken({ roster: withCustodians((_, index) => ({ place: spelled[index] ?? "" })) });
    expect(found).toEqual([{ rule: "C5", severity: "stop", m: 3, limit: 2, custodians: [1, 2, 4] }]);
  });

  it("names those of both places when two are too full", () => {
    const roster = withCustodians((_, index) => ({ place: index % 2 === 0 ? "Safe A" : "Safe B" }), 6);
    expect(broken({ m: 3, n: 6, roster }).find(({ rule }) => rule === "C5")?.custodians).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("C6, two factors of one account", () => {
  const merged = (...credentials: CredentialOutline[]) =>
    broken({ credentials }).map(({ rule, severity, credentials: ids }) => [rule, severity, ids]);

  it.each<readonly [string, readonly CredentialOutline[], readonly string[]]>([
    ["in one credential", [login("a", "password", "totp")], ["a"]],
    ["in two credentials", [login("a", "password"), login("b", "totp")], ["a", "b"]],
    ["with recovery codes for the second", [login("a", "password", "recovery-codes")], ["a"]],
    ["a password and a key", [login("a", "private-key", "certificate", "password")], ["a"]],
    [
      "spelled differently",
      [login("a", "password"), { ...login("b", "totp"), system: "EXAMPLE cloud", account: "Root" }],
      ["a", "b"],
    ],
    ["without a user name, in one credential", [{ ...login("a", "password", "totp"), account: "" }], ["a"]],
  ])("warns: %s", (_, credentials, ids) => {
    expect(merged(...credentials)).toEqual([["C6", "warn", ids]]);
  });

  it.each<readonly [string, readonly CredentialOutline[]]>([
    ["one factor twice", [login("a", "password"), login("b", "password")]],
    ["a one-time code and what replaces it", [login("a", "totp", "recovery-codes")]],
    ["a key and its certificate", [login("a", "private-key", "certificate", "files")]],
    ["two accounts of one system", [login("a", "password"), { ...login("b", "totp"), account: "breakglass" }]],
    ["one name on two systems", [login("a", "password"), { ...login("b", "totp"), system: "Other Cloud" }]],
    [
      "no user names, so nobody knows",
      [
        { ...login("a", "password"), account: "" },
        { ...login("b", "totp"), account: "" },
      ],
    ],
  ])("does not: %s", (_, credentials) => {
    expect(merged(...credentials)).toEqual([]);
  });

  it("knows every word that the manifest uses for a proof", () => {
    const proof = { password: "p", totp: "t", recoveryCodes: [], privateKey: "k", certificate: "c", files: [] };
    const words = factors({ ...proof } as unknown as Parameters<typeof factors>[0]);
    expect(words).toEqual(["password", "totp", "recovery-codes", "private-key", "certificate", "files"]);
  });
});

describe("C7, an operator who keeps a sheet", () => {
  const roster = parseRoster({ ...plainPeople(5), operator: "custodian  2" });

  it("warns, at the roll call and again with the policy", () => {
    expect(lintRoster(roster)).toEqual([{ rule: "C7", severity: "warn", facts: { custodians: [2] } }]);
    expect(broken({ roster })).toEqual([{ rule: "C7", severity: "warn", custodians: [2] }]);
    expect(lintPolicy({ ...plan, m: 1, roster }).map(({ rule }) => rule)).toEqual(["C1", "C7"]);
  });

  it("does not when the operator keeps none", () => {
    expect(lintRoster(plan.roster)).toEqual([]);
  });
});
