import type { Random } from "../../core/ports.ts";
import { makePassword } from "../../core/credential/password.ts";
import { parsePasswordPolicy } from "../../core/credential/password-policy.ts";
import { newSeed, TOTP_PERIOD, wipeTotp } from "../../core/credential/totp.ts";
import { totpUri } from "../../core/credential/totp-uri.ts";
import type { SealingPlan } from "../../core/custody/seal-set.ts";
import { EMPTY_JOURNAL } from "../../core/record/manifest.ts";

const ISSUER = "Example identity provider";
const ACCOUNT = "breakglass@example.test";

const RUNBOOK = `When: single sign-on or the identity provider is down, or its administrators are locked out.
Who approves: two of the people named in the emergency plan.
1. Call the quorum and open the set. Note the ticket.
2. Log in at the address of the credential with user name, password and one-time code.
3. Do only what the ticket says, and write down each step.
Afterwards: log out, change password and seed, seal a new set, destroy these sheets.`;

/** A drill's set: one sample login with a new password and TOTP seed, and the runbook to go with it. */
export function rehearsalPlan(m: number, n: number, created: string, appVersion: string, random: Random): SealingPlan {
  const totp = {
    issuer: ISSUER,
    account: ACCOUNT,
    seed: newSeed(random, "sha1"),
    algorithm: "sha1",
    digits: 6,
    period: TOTP_PERIOD,
  } as const;
  const login = {
    id: "idp-admin",
    kind: "login",
    title: "Identity provider, emergency administrator (drill)",
    system: "Example identity provider",
    url: "https://id.example.test/admin",
    username: ACCOUNT,
    password: makePassword(parsePasswordPolicy({}), random),
    totp: totpUri(totp),
    notes: "A rehearsal: this account does not exist.",
  } as const;
  wipeTotp(totp);
  return {
    m,
    n,
    family: null,
    generation: 1,
    created,
    drill: true,
    credentials: [login],
    runbook: RUNBOOK,
    holders: Array.from({ length: n }, (_, index) => ({ custodian: `custodian-${index + 1}`, role: "custodian" })),
    supersedes: null,
    journal: EMPTY_JOURNAL,
    appVersion,
  };
}
