import { isRfc3339 } from "../encoding/rfc3339.ts";
import { isArray, isObject, JsonNumber, type JsonObject, type JsonValue, parseJson } from "../encoding/strict-json.ts";
import { utf8Text } from "../encoding/utf8.ts";
import { fail } from "../failure/failure.ts";
import {
  type Credential,
  type CredentialFile,
  type Payload,
  PAYLOAD_DEPTH,
  PAYLOAD_LIMIT,
  PAYLOAD_TYPE,
  SET_ID,
} from "./payload.ts";

const VERSION = "1";

/**
 * Reads payload JSON (not compressed), strictly in structure and safety: at most 65,536 bytes of valid UTF-8, strict JSON, version
 * 1, and every known field of its own type. Content is not judged: an unknown field or kind, an overlong title or a bidi character
 * is no reason to keep a sealed credential from those who need it.
 * Fails with `unreadable.payload-size`, `.utf8`, `.json`, `.json-depth`, `.json-key`, `.version`, or `.payload` naming the field.
 */
export function parsePayload(bytes: Uint8Array): Payload {
  if (bytes.length > PAYLOAD_LIMIT) fail("unreadable.payload-size", { limit: PAYLOAD_LIMIT });
  const document = parseJson(utf8Text(bytes), PAYLOAD_DEPTH);
  return payloadOf(isObject(document) ? document : malformed("payload"));
}

/** The payload that a parsed JSON document is; the failures of `parsePayload` from `unreadable.version` on. */
export function payloadOf(document: JsonObject): Payload {
  const unknown = new Map(document);
  const take = taker(unknown);
  if (take("type") !== PAYLOAD_TYPE) return malformed("type");
  requireVersion(take("v"));
  const set = requiredText(take("set"), "set");
  const created = requiredText(take("created"), "created");
  const drill = take("drill");
  return {
    set: SET_ID.test(set) ? set : malformed("set"),
    created: isRfc3339(created) ? created : malformed("created"),
    drill: typeof drill === "boolean" ? drill : malformed("drill"),
    credentials: list(take("credentials"), "credentials").map(credential),
    runbook: text(take("runbook"), "runbook"),
    fields: document,
    unknownFields: unknown,
  };
}

function credential(value: JsonValue): Credential {
  const unknown = new Map(isObject(value) ? value : malformed("credentials"));
  const take = taker(unknown);
  const optional = (field: string) => text(take(field), field);
  return {
    id: requiredText(take("id"), "id"),
    kind: requiredText(take("kind"), "kind"),
    title: requiredText(take("title"), "title"),
    system: optional("system"),
    url: optional("url"),
    username: optional("username"),
    password: optional("password"),
    totp: optional("totp"),
    recoveryCodes: unknown.has("recoveryCodes")
      ? list(take("recoveryCodes"), "recoveryCodes").map((code) => requiredText(code, "recoveryCodes"))
      : undefined,
    privateKey: optional("privateKey"),
    publicKey: optional("publicKey"),
    certificate: optional("certificate"),
    notes: optional("notes"),
    files: unknown.has("files") ? list(take("files"), "files").map(file) : undefined,
    unknownFields: unknown,
  };
}

function file(value: JsonValue): CredentialFile {
  const unknown = new Map(isObject(value) ? value : malformed("files"));
  const take = taker(unknown);
  return { name: requiredText(take("name"), "files"), text: requiredText(take("text"), "files"), unknownFields: unknown };
}

/** Takes known fields out of `fields`; what is left at the end is unknown. */
function taker(fields: Map<string, JsonValue>): (field: string) => JsonValue | undefined {
  return (field) => {
    const value = fields.get(field);
    fields.delete(field);
    return value;
  };
}

function requireVersion(value: JsonValue | undefined): void {
  if (!(value instanceof JsonNumber)) return malformed("v");
  if (value.text === VERSION) return;
  fail("unreadable.version", { actual: Number(value.text), expected: Number(VERSION) });
}

function requiredText(value: JsonValue | undefined, field: string): string {
  return text(value, field) ?? malformed(field);
}

function text(value: JsonValue | undefined, field: string): string | undefined {
  return value === undefined || typeof value === "string" ? value : malformed(field);
}

function list(value: JsonValue | undefined, field: string): readonly JsonValue[] {
  return value !== undefined && isArray(value) ? value : malformed(field);
}

function malformed(field: string): never {
  return fail("unreadable.payload", { field });
}
