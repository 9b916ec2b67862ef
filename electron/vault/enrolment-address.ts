import type { AccountPlan } from "../../core/ceremony/facts.ts";
import { TOTP_PERIOD } from "../../core/credential/totp.ts";
import { totpUri } from "../../core/credential/totp-uri.ts";

/**
 * The otpauth address of a seed (10 to 128 bytes) with the settings that every authenticator knows: SHA-1, 6 digits, 30
 * seconds. Issuer and account are the account's names as planned. Fails as `totpUri` does. Secret.
 */
export function enrolmentAddress({ title, system, username }: AccountPlan, seed: Uint8Array): string {
  const issuer = labelText(system === "" ? title : system);
  const account = labelText(username === "" ? title : username);
  return totpUri({ issuer, account, seed, algorithm: "sha1", digits: 6, period: TOTP_PERIOD });
}

// In the label of an otpauth address a colon parts issuer and account.
function labelText(name: string): string {
  return name.replaceAll(":", " ").replaceAll(/ +/g, " ").trim();
}
