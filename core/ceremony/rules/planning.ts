import { acceptLints } from "../../custody/lint.ts";
import { type CredentialOutline, lintPolicy } from "../../custody/policy.ts";
import { parseRoster } from "../../custody/roster.ts";
import { fail } from "../../failure/failure.ts";
import { threshold } from "../../share/threshold.ts";
import type { AccountPlan, SecretField } from "../facts.ts";
import type { Take } from "./take.ts";

const FACTOR: { readonly [F in SecretField]: string } = {
  password: "password",
  totp: "totp",
  recoveryCodes: "recovery-codes",
  privateKey: "private-key",
  certificate: "certificate",
};

/** The kinds of proof that an account is planned to hold, in the manifest's words. */
export function plannedFactors({ secrets }: Pick<AccountPlan, "secrets">): readonly string[] {
  return secrets.map(({ field }) => FACTOR[field]);
}

/** What the rules of custody need to know of an account. */
export function outlineOf(account: AccountPlan): CredentialOutline {
  const { id, title, system, username } = account;
  return { id, title, system, account: username, factors: plannedFactors(account) };
}

export const takeImport: Take<"imports"> = (facts) => facts;

export const takePolicy: Take<"policy"> = (facts, { m, acceptances }) => {
  const people = facts.roster ?? fail("refused.assertion", { field: "roll-called" });
  const { operator, witness, custodians } = people;
  const n = custodians.length;
  threshold(m, n);
  const roster = parseRoster({ operator, witness, custodians });
  const lints = lintPolicy({ m, n, roster, credentials: facts.accounts.map(outlineOf) });
  // What was accepted at the roll call is signed for already.
  const open = lints.filter(({ rule }) => !people.acceptances.some((acceptance) => acceptance.rule === rule));
  const accepted = acceptLints(open, acceptances).map(({ rule, reason }) => ({ rule, reason }));
  return { ...facts, policy: { m, n, acceptances: accepted } };
};

export const takeInstall: Take<"install"> = (facts, { proof }, item) => {
  const secrets = facts.accounts[item]?.secrets ?? [];
  const totp = secrets.find(({ field }) => field === "totp");
  const fits = {
    codes: totp !== undefined,
    login: totp?.source !== "generate",
    already: secrets.every(({ source }) => source === "import"),
    drill: facts.drill,
  };
  if (!fits[proof]) fail("refused.install-proof", { position: item + 1, field: proof });
  return { ...facts, installed: [...facts.installed, { account: item, proof }] };
};

export const takeSplit: Take<"split"> = (facts, { set, generation, parts, manifest }) => {
  const { n } = facts.policy ?? fail("refused.assertion", { field: "sheets-made" });
  const told = /^[A-Z2-7]{8}$/.test(set) && /^[0-9a-f]{64}$/.test(manifest);
  // What the vault tells of its own set is wrong only when the program is.
  if (!told || !(generation >= 1 && generation <= 255) || !(parts >= 1 && parts <= 16)) fail("fault.unexpected");
  if (set === facts.rotation?.from) fail("fault.unexpected");
  const sheets = Array.from({ length: n }, (_, index) => ({ x: index + 1, printed: null, readBack: null, bag: null }));
  return { ...facts, set: { set, generation, parts, manifest }, sheets };
};
