import { equalBytes } from "../encoding/bytes.ts";
import { isArray, isObject, JsonNumber, type JsonValue, parseJson } from "../encoding/strict-json.ts";
import { utf8Text } from "../encoding/utf8.ts";
import { fail } from "../failure/failure.ts";
import { canonicalJson, canonicalText, type CanonicalValue, RECORD_LIMIT } from "./canonical-json.ts";

/** Arrays and objects inside one another at most (FORMAT.md, "Limits"). */
const DEPTH = 6;

/**
 * The value of a manifest, record or key file whose bytes equal their own canonical form (FORMAT.md, "Manifest and records"):
 * 65,536 bytes at most, told before anything is parsed. Fails with `unreadable.canonical`, `unreadable.utf8`, `unreadable.json`
 * and its siblings.
 */
export function readCanonical(bytes: Uint8Array): CanonicalValue {
  if (bytes.length > RECORD_LIMIT) fail("unreadable.canonical", { field: "size" });
  const text = utf8Text(bytes);
  return quickly(text) ?? strictly(text, bytes);
}

/**
 * The engine's own parser is three times as fast as ours and takes more than we do; but what it made is what stood there when it
 * gives the same text again. Null for everything else, to be looked at closely.
 */
function quickly(text: string): CanonicalValue | null {
  if (OWN_NAMES.test(text)) return null;
  try {
    const value: CanonicalValue = JSON.parse(text);
    return canonicalText(value, DEPTH) === text ? value : null;
  } catch {
    return null;
  }
}
const OWN_NAMES = /__proto__|constructor|prototype/;

function strictly(text: string, bytes: Uint8Array): CanonicalValue {
  const value = plain(parseJson(text, DEPTH));
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
