import type { AccountPlan, SecretField } from "../../core/ceremony/facts.ts";
import { wipeTotp } from "../../core/credential/totp.ts";
import { seedFromTyped } from "../../core/credential/totp-seed.ts";
import { totpFromUri } from "../../core/credential/totp-uri.ts";
import { wipe } from "../../core/encoding/bytes.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Secrets } from "./account-secrets.ts";
import { enrolmentAddress } from "./enrolment-address.ts";

const PRIVATE_KEY = /^-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----\n[^]+\n-----END \1-----\n$/;
const CERTIFICATE = /^(?:-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+\n-----END CERTIFICATE-----\n+)+$/;

type Reader = (text: string, plan: AccountPlan) => Required<Secrets>[SecretField];

const READERS: Readonly<Record<SecretField, Reader>> = {
  password: (text) => (text === "" ? refuse("password") : text),
  totp: (text, plan) => totpAddress(text.trim(), plan),
  recoveryCodes: (text) => {
    const codes = text
      .split(/\r\n|\n|\r/)
      .map((code) => code.trim())
      .filter((code) => code !== "");
    return codes.length === 0 ? refuse("recoveryCodes") : codes;
  },
  privateKey: (text) => armour(text, PRIVATE_KEY, "privateKey"),
  certificate: (text) => armour(text, CERTIFICATE, "certificate"),
};

/**
 * A secret as it was typed or scanned: a password unchanged; for `totp` an otpauth address unchanged, or a seed in base32;
 * recovery codes one a line; a private key or certificates between their BEGIN and END lines, with plain line ends. Fails with
 * `unreadable.otpauth` and `refused.payload-field`, naming the field.
 */
export function importedSecret(field: SecretField, text: string, plan: AccountPlan): Secrets {
  return { [field]: READERS[field](text, plan) };
}

function totpAddress(text: string, plan: AccountPlan): string {
  if (/^otpauth:/i.test(text)) {
    wipeTotp(totpFromUri(text));
    return text;
  }
  const seed = seedFromTyped(text);
  try {
    return enrolmentAddress(plan, seed);
  } finally {
    wipe(seed);
  }
}

// OpenSSH wants the line end behind the last line, which copying loses.
function armour(text: string, form: RegExp, field: string): string {
  const plain = `${text.replaceAll("\r\n", "\n").trim()}\n`;
  return form.test(plain) ? plain : refuse(field);
}

function refuse(field: string): never {
  return fail("refused.payload-field", { field });
}
