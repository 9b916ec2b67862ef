import { generateURI } from "otplib";
import { parse } from "@otplib/uri";
import { printableName } from "../encoding/printable-name.ts";
import { fail, failingAs } from "../failure/failure.ts";
import { checkedTotp, type Totp, TOTP_PERIOD } from "./totp.ts";
import { seedFromTyped, seedText } from "./totp-seed.ts";

const URI_LIMIT = 1000;

/**
 * The otpauth address to enrol an authenticator with (Key URI format; settings at their defaults are left out). Issuer and account
 * are printable names without colon, the issuer may be "". Fails with `unreadable.name` and `refused.totp-settings`. Secret.
 */
export function totpUri(totp: Totp): string {
  const { seed, algorithm, digits, period } = checkedTotp(totp);
  const issuer = totp.issuer === "" ? "" : labelPart(totp.issuer, "issuer");
  return generateURI({ issuer, label: labelPart(totp.account, "account"), secret: seedText(seed), algorithm, digits, period });
}

/**
 * Reads an otpauth address: type totp; SHA-1, SHA-256 or SHA-512; 6 or 8 digits; a period of 10 to 300 seconds; a seed of 10 to
 * 128 bytes typed in any of the ways `seedFromTyped` accepts; no parameter twice. Parameters that it does not know are ignored.
 * Issuer and account are data, not printable names. Fails with `unreadable.otpauth` naming the field.
 */
export function totpFromUri(text: string): Totp {
  if (text.length > URI_LIMIT) return fail("unreadable.otpauth", { field: "length", limit: URI_LIMIT });
  const query = text.split("?").slice(1).join("?");
  const keys = query.split("&").map((pair) => pair.split("=", 1)[0]);
  if (new Set(keys).size !== keys.length) return fail("unreadable.otpauth", { field: "parameters" });
  // Whatever the library throws quotes the address: it is dropped here.
  const { type, label, params } = failingAs("unreadable.otpauth", { field: "address" }, () => parse(text));
  if (type !== "totp") return fail("unreadable.otpauth", { field: "type" });
  const totp = { ...labelled(label, params.issuer), seed: seedFromTyped(params.secret), algorithm: params.algorithm ?? "sha1" };
  const digits = params.digits ?? 6;
  const period = params.period ?? TOTP_PERIOD;
  if (digits !== 6 && digits !== 8) return fail("unreadable.otpauth", { field: "digits" });
  if (period < 10 || period > 300) return fail("unreadable.otpauth", { field: "period" });
  return { ...totp, digits, period };
}

/** The parameter names the issuer; without it the label does, before a colon. A prefix that says otherwise stays in the account. */
function labelled(label: string, issuer: string | undefined): Pick<Totp, "issuer" | "account"> {
  const colon = label.indexOf(":");
  const prefix = label.slice(0, Math.max(colon, 0));
  if (colon < 0 || (issuer !== undefined && issuer !== prefix)) return { issuer: issuer ?? "", account: label };
  return { issuer: prefix, account: label.slice(colon + 1).trimStart() };
}

function labelPart(text: string, field: string): string {
  const part = printableName(text, field);
  return part.includes(":") ? fail("unreadable.name", { field }) : part;
}
