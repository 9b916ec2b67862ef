import { isPrintableText, printableName } from "../encoding/printable-name.ts";
import { isRfc3339 } from "../encoding/rfc3339.ts";
import { JsonNumber, type JsonObject, type JsonValue } from "../encoding/strict-json.ts";
import { fail } from "../failure/failure.ts";
import { CREDENTIAL_KINDS, type CredentialKind, type Payload, PAYLOAD_TYPE, SET_ID } from "./payload.ts";
import { payloadOf } from "./payload-reading.ts";
import { totpFromUri } from "./totp-uri.ts";

/** What is to be sealed, as an operator entered it or this program generated it. An absent field is left out, never empty. */
export interface PayloadDraft {
  /** Set ID: 8 characters of base32. */
  readonly set: string;
  /** RFC 3339. */
  readonly created: string;
  readonly drill: boolean;
  readonly credentials: readonly CredentialDraft[];
  readonly runbook: string;
}

export interface CredentialDraft {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly title: string;
  readonly system?: string | undefined;
  readonly url?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly totp?: string | undefined;
  readonly recoveryCodes?: readonly string[] | undefined;
  readonly privateKey?: string | undefined;
  readonly publicKey?: string | undefined;
  readonly certificate?: string | undefined;
  readonly notes?: string | undefined;
  readonly files?: readonly { readonly name: string; readonly text: string }[] | undefined;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
/** Characters of a url and of a password, and entries of a list, at most. */
const URL_LIMIT = 500;
const PASSWORD_LIMIT = 1000;
const LIST_LIMIT = 100;

/** Gives the content back as it is sealed: unchanged, or not at all. */
type Check = (content: unknown, field: string) => JsonValue;

// The order of the fields is the order in the payload.
const PAYLOAD_FIELDS: Readonly<Record<keyof PayloadDraft, Check>> = {
  set: text((set) => SET_ID.test(set)),
  created: text(isRfc3339),
  drill: (drill, field) => (typeof drill === "boolean" ? drill : refuse(field)),
  credentials: listOf((draft, field) => checkedFields(draft, CREDENTIAL_FIELDS, ["id", "kind", "title"], field)),
  runbook: text(isPrintableText),
};

const CREDENTIAL_FIELDS: Readonly<Record<keyof CredentialDraft, Check>> = {
  id: text((id) => ID.test(id)),
  kind: text((kind) => CREDENTIAL_KINDS.some((known) => known === kind)),
  title: printableName,
  system: printableName,
  url: (url, field) => printableName(url, field, URL_LIMIT),
  username: printableName,
  // A line end or a tab in a password is a slip of copying, and nobody could type it.
  password: text((password) => isFilled(password) && password.length <= PASSWORD_LIMIT && !/[\t\n\r]/.test(password)),
  totp: text((uri) => totpFromUri(uri).digits > 0),
  recoveryCodes: listOf(printableName),
  privateKey: text(isFilled),
  publicKey: text(isFilled),
  certificate: text(isFilled),
  notes: text(isFilled),
  files: listOf((file, field) =>
    checkedFields(file, { name: printableName, text: text(isPrintableText) }, ["name", "text"], field),
  ),
};

/**
 * The payload of a new set, checked for sealing: known fields only, every name 1 to 80 printable characters in NFC (a url up to
 * 500), ids unique, kinds of version 1, a totp that yields codes, no invisible or bidi control character in anything a person will
 * have to read off. Nothing is changed silently. Reading judges none of this (see `Payload`).
 * Fails with `unreadable.name`, `unreadable.otpauth` and `refused.payload-field`, each naming the field. The size is checked by
 * `writePayload`.
 */
export function composePayload(draft: PayloadDraft): Payload {
  const fields = checkedFields(draft, PAYLOAD_FIELDS, Object.keys(PAYLOAD_FIELDS), "payload");
  const payload = payloadOf(new Map<string, JsonValue>([["v", new JsonNumber("1")], ["type", PAYLOAD_TYPE], ...fields]));
  const ids = payload.credentials.map(({ id }) => id);
  return new Set(ids).size === ids.length ? payload : refuse("id");
}

function checkedFields(
  draft: unknown,
  checks: Readonly<Record<string, Check>>,
  required: readonly string[],
  whole: string,
): JsonObject {
  if (typeof draft !== "object" || draft === null) return refuse(whole);
  const given = new Map<string, unknown>(Object.entries(draft).filter(([, content]) => content !== undefined));
  const fields = new Map<string, JsonValue>();
  for (const [field, check] of Object.entries(checks)) {
    if (given.has(field)) fields.set(field, check(given.get(field), field));
    else if (required.includes(field)) return refuse(field);
    given.delete(field);
  }
  // Left out silently, an unknown field would be lost in twenty years.
  return given.size === 0 ? fields : refuse(whole);
}

function text(isFit: (content: string) => boolean): Check {
  return (content, field) => (typeof content === "string" && isFit(content) ? content : refuse(field));
}

function listOf(check: Check): Check {
  return (content, field) => {
    if (!Array.isArray(content) || content.length === 0 || content.length > LIST_LIMIT) return refuse(field);
    return content.map((item: unknown) => check(item, field));
  };
}

function isFilled(content: string): boolean {
  return content !== "" && isPrintableText(content);
}

function refuse(field: string): never {
  return fail("refused.payload-field", { field });
}
