import type { AccountPlan, SecretField } from "../../core/ceremony/facts.ts";
import { CHARACTER_CLASSES, parsePasswordPolicy } from "../../core/credential/password-policy.ts";
import { makePassword } from "../../core/credential/password.ts";
import { newSeed } from "../../core/credential/totp.ts";
import { wipe } from "../../core/encoding/bytes.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Random } from "../../core/ports.ts";
import type { Secrets } from "./account-secrets.ts";
import { enrolmentAddress } from "./enrolment-address.ts";

/** What each alphabet of the desk is as a password policy: the first takes all 94 characters, the second is the core's default. */
const POLICIES = {
  all: { classes: Object.keys(CHARACTER_CLASSES), lookAlikes: "allowed" },
  "no-look-alikes": {},
  "console-safe": { keyboard: "console-safe" },
} as const;

/**
 * The secrets of an account that are to be generated. Fails with `refused.password-policy`, as the enrolment's address does,
 * and with `refused.payload-field` for a secret that only its target can make.
 */
export function generatedSecrets(plan: AccountPlan, random: Random): Secrets {
  const fields = plan.secrets.filter(({ source }) => source === "generate").map(({ field }) => field);
  return Object.fromEntries(fields.map((field) => [field, generated(field, plan, random)]));
}

function generated(field: SecretField, plan: AccountPlan, random: Random): string {
  if (field === "password") {
    const { length, alphabet } = plan.password;
    return makePassword(parsePasswordPolicy({ length, ...POLICIES[alphabet] }), random);
  }
  if (field !== "totp") return fail("refused.payload-field", { field });
  const seed = newSeed(random, "sha1");
  try {
    return enrolmentAddress(plan, seed);
  } finally {
    wipe(seed);
  }
}
