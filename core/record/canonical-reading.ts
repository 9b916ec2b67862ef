import { equalBytes } from "../encoding/bytes.ts";
import { isArray, isObject, JsonNumber, type JsonValue, parseJson } from "../encoding/strict-json.ts";
import { isPrintableText } from "../encoding/printable-name.ts";
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
  const text = utf8Text(bytes);
  return quickly(text) ?? strictly(text, bytes);
}

/**
 * The engine's own parser is many times as fast as ours and takes more than we do; but what it made of a text is what stands there
 * when it writes the same text again. What that does not show is looked at here: characters for the whole text at once (a quotation
 * mark composes with nothing, so the text is NFC when its strings are), then names, numbers and depth. Null for everything else,
 * and for every escape, to be looked at closely.
 */
function quickly(text: string): CanonicalValue | null {
  if (CLOSELY.test(text) || !isPlainText(text)) return null;
  try {
    const value: CanonicalValue = JSON.parse(text);
    return JSON.stringify(value) === text && isPlain(value, DEPTH) ? value : null;
  } catch {
    return null;
  }
}
const CLOSELY = /\\|__proto__|constructor|prototype/;
const NAME = /^[ -~]+$/;

/** NFC and printable, on one line. UTF-8 has no half of a pair, so that what is not ASCII may be looked at alone. */
function isPlainText(text: string): boolean {
  const others = text.replaceAll(/[ -~]+/g, "");
  return others === "" || (!/[\t\n\r]/.test(others) && isPrintableText(others) && text.normalize("NFC") === text);
}

/** Names in order, whole numbers, at most `depth` arrays and objects inside one another. */
function isPlain(value: CanonicalValue, depth: number): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0) return false;
  if (isList(value)) return value.every((item) => isPlain(item, depth - 1));
  let before = "";
  for (const name of Object.keys(value)) {
    if (name <= before || !NAME.test(name) || !isPlain(value[name] ?? null, depth - 1)) return false;
    before = name;
  }
  return true;
}

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

function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
