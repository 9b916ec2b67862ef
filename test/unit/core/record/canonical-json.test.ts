import { describe, expect, it } from "vitest";
import { canonicalJson, type CanonicalValue } from "../../../../core/record/canonical-json.ts";
import { refusalOf } from "../../../support/failure-of.ts";

const text = (value: CanonicalValue) => Buffer.from(canonicalJson(value)).toString();

describe("canonicalJson", () => {
  it.each<[string, CanonicalValue, string]>([
    ["sorts keys by code unit", { b: 1, a: 2, A: 3, "10": 4, "9": 5 }, '{"10":4,"9":5,"A":3,"a":2,"b":1}'],
    ["keeps the order of lists", [3, 1, 2], "[3,1,2]"],
    ["writes nothing around values", { a: { b: [true, false, null] } }, '{"a":{"b":[true,false,null]}}'],
    ["escapes as RFC 8785 does", 'quote " backslash \\ slash /', '"quote \\" backslash \\\\ slash /"'],
    ["leaves other letters alone", "Zürich – 金庫", '"Zürich – 金庫"'],
    ["writes minus zero as zero", -0, "0"],
    ["writes the largest safe integer", Number.MAX_SAFE_INTEGER, "9007199254740991"],
  ])("%s", (_, value, expected) => {
    expect(text(value)).toBe(expected);
  });

  it.each<[string, CanonicalValue, string]>([
    ["a fraction", 0.5, "number"],
    ["an integer beyond the safe ones", 2 ** 53, "number"],
    ["not a number", Number.NaN, "number"],
    ["a key outside ASCII", { schlüssel: 1 }, "key"],
    ["an empty key", { "": 1 }, "key"],
    ["a string that is not NFC", "u\u0308", "string"],
    ["a bidi override", "a\u202eb", "string"],
    ["a zero-width space", "a\u200bb", "string"],
    ["a line feed", "a\nb", "string"],
    ["a lone surrogate", "\ud800", "string"],
    ["more than 64 KiB", "x".repeat(65_535), "size"],
  ])("refuses %s", (_, value, field) => {
    expect(refusalOf(() => canonicalJson(value))).toBe(`unreadable.canonical ${field}`);
  });

  it("accepts exactly 64 KiB", () => {
    expect(canonicalJson("x".repeat(65_534))).toHaveLength(65_536);
  });
});
