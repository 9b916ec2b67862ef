import { equalBytes } from "../encoding/bytes.ts";
import { isArray, isObject, JsonNumber, type JsonValue, parseJson } from "../encoding/strict-json.ts";
import { utf8Text } from "../encoding/utf8.ts";
import { fail } from "../failure/failure.ts";
import { canonicalJson, type CanonicalValue, RECORD_LIMIT } from "./canonical-json.ts";

/** Arrays and objects inside one another at most (FORMAT.md, "Limits"). */
const DEPTH = 6;

/**
 * The value of a manifest, record or key file whose bytes equal their own canonical form (FORMAT.md, "Manifest and records"):
 * 65,536 bytes at most, told before anything is parsed. Fails with `unreadable.canonical`, `unreadable.utf8`, `unreadable.json`
 * and its siblings.
 */
export function readCanonical(bytes: Uint8Array): CanonicalValue {
  if (bytes.length > RECORD_LIMIT) fail("unreadable.canonical", { field: "size" });
  const value = plain(parseJson(utf8Text(bytes), DEPTH));
  return equalBytes(canonicalJson(value), bytes) ? value : fail("unreadable.canonical", { field: "bytes" });
}

function plain(value: JsonValue): CanonicalValue {
  if (value instanceof JsonNumber)
    return /^(?:0|-?[1-9][0-9]{0,15})$/.test(value.text)
      ? Number(value.text)
      : fail("unreadable.canonical", { field: "number" });
  if (isArray(value)) return value.map(plain);
  if (isObject(value)) return Object.fromEntries(Array.from(value, ([key, item]) => [key, plain(item)]));
  return value;
}
