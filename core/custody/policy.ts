import { isThreshold } from "../share/threshold.ts";
import { type Lint, type LintFacts, type RuleId, SEVERITIES } from "./lint.ts";
import type { Roster } from "./roster.ts";
import { foldedName, groupedBy } from "./same-name.ts";

/** What the policy needs to know of a credential: whose it is and which proofs it holds (the manifest's words), none of them. */
export interface CredentialOutline {
  readonly id: string;
  readonly title: string;
  /** "" when the credential does not say. */
  readonly system: string;
  /** The user name; "" when the credential does not say: then it is an account of its own. */
  readonly account: string;
  /** As `factors` of core/record/manifest.ts names them. */
  readonly factors: readonly string[];
}

export interface PolicyPlan {
  readonly m: number;
  readonly n: number;
  readonly roster: Roster;
  readonly credentials: readonly CredentialOutline[];
}

/**
 * What one proof stands for. A recovery code replaces the one-time code, so both are one factor; a certificate is public and the files
 * are of no known use, so neither is one.
 */
const FACTORS: ReadonlyMap<string, string> = new Map([
  ["password", "password"],
  ["totp", "one-time code"],
  ["recovery-codes", "one-time code"],
  ["private-key", "key"],
]);

/** What is unwise about the people alone, before M and N are chosen: rule C7. */
export function lintRoster({ operator, custodians }: Roster): readonly Lint[] {
  const found = numbersOf(custodians, ({ name }) => foldedName(name) === foldedName(operator));
  return found.length === 0 ? [] : [lint("C7", { custodians: found })];
}

/** All that is wrong or unwise about a plan, at most one lint a rule, in the rules' order. */
export function lintPolicy({ m, n, roster, credentials }: PolicyPlan): readonly Lint[] {
  const { custodians } = roster;
  // The other rules count with M and N and would say nonsense.
  if (!isThreshold(m, n)) return [lint("C1", { m, n }), ...lintRoster(roster)];
  const lints: Lint[] = [];
  if (n < m + 1) lints.push(lint("C2", { m, n }));
  if (2 * m <= n) lints.push(lint("C3", { m, n }));
  if (custodians.length !== n) lints.push(lint("C4", { n, have: custodians.length }));
  const crowds = [...groupedBy(custodians, ({ place }) => foldedName(place)).values()].filter((group) => group.length >= m);
  const crowded = numbersOf(custodians, (custodian) => crowds.some((group) => group.includes(custodian)));
  if (crowded.length > 0) lints.push(lint("C5", { m, limit: m - 1, custodians: crowded }));
  const merged = mergedAccounts(credentials);
  if (merged.length > 0) lints.push(lint("C6", { m, credentials: merged }));
  return [...lints, ...lintRoster(roster), lint("C8", { m, n, limit: n - m + 1 })];
}

/** The credentials of every account of which the set holds two or more different factors. */
function mergedAccounts(credentials: readonly CredentialOutline[]): readonly string[] {
  const accounts = groupedBy(credentials, ({ id, system, account }) =>
    JSON.stringify(account === "" ? [id] : [foldedName(system), foldedName(account)]),
  );
  return [...accounts.values()].flatMap((account) => {
    const factors = new Set(account.flatMap(({ factors: proofs }) => proofs.flatMap((proof) => FACTORS.get(proof) ?? [])));
    return factors.size >= 2 ? account.map(({ id }) => id) : [];
  });
}

function lint(rule: RuleId, facts: LintFacts): Lint {
  return { rule, severity: SEVERITIES[rule], facts };
}

/** The numbers, from 1, of the members that are meant. */
function numbersOf<T>(members: readonly T[], meant: (member: T) => boolean): readonly number[] {
  return members.flatMap((member, index) => (meant(member) ? [index + 1] : []));
}
