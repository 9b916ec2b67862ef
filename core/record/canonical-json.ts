import { isPrintableText } from "../encoding/printable-name.ts";
import { utf8Bytes } from "../encoding/utf8.ts";
import { fail } from "../failure/failure.ts";

/** What manifests and records are made of: no fractions, no null inside strings, no undefined. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/** Bytes of one manifest or record at most (FORMAT.md, "Limits"). */
export const RECORD_LIMIT = 65_536;

/**
 * RFC 8785 canonical JSON as UTF-8, restricted as FORMAT.md, "Manifest and records" says: ASCII keys, safe integers, strings in NFC
 * without control or bidi characters. Fails with `unreadable.canonical` naming what breaks a restriction, or the size.
 */
export function canonicalJson(value: CanonicalValue): Uint8Array {
  const bytes = utf8Bytes(text(value));
  return bytes.length <= RECORD_LIMIT ? bytes : fail("unreadable.canonical", { field: "size", limit: RECORD_LIMIT });
}

function text(value: CanonicalValue): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number")
    return Number.isSafeInteger(value) ? String(value + 0) : fail("unreadable.canonical", { field: "number" });
  if (typeof value === "string") return string(value);
  if (isArray(value)) return `[${value.map(text).join(",")}]`;
  let members = "";
  for (const key of sortedKeys(value)) {
    if (!KEY.test(key)) fail("unreadable.canonical", { field: "key" });
    members += `${members === "" ? "" : ","}${quoted(key)}:${text(value[key] ?? null)}`;
  }
  return `{${members}}`;
}

const KEY = /^[\x20-\x7e]+$/;
// What is quoted as it stands, and is NFC and printable.
const PLAIN = /^[ !#-[\]-~]*$/;

function quoted(name: string): string {
  return PLAIN.test(name) ? `"${name}"` : JSON.stringify(name);
}

/** ASCII only, so that the order by code unit is the order of the RFC and of every locale-free sort. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  // In order already wherever a canonical file was read.
  const isSorted = keys.every((key, index) => index === 0 || (keys[index - 1] ?? "") < key);
  return isSorted ? keys : keys.toSorted((a, b) => (a < b ? -1 : 1));
}

function string(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (value !== value.normalize("NFC") || /[\t\n\r]/.test(value) || !isPrintableText(value)) {
    return fail("unreadable.canonical", { field: "string" });
  }
  // The escapes of JSON.stringify are those of RFC 8785 for every well-formed string.
  return JSON.stringify(value);
}

function isArray(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
