import { describe, expect, it } from "vitest";
import { utf8Bytes, utf8Text } from "../../../../core/encoding/utf8.ts";
import { failureOf } from "../../../support/failure-of.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

describe("UTF-8", () => {
  it.each([
    ["", ""],
    ["Az09", "417a3039"],
    ["é", "c3a9"],
    ["€", "e282ac"],
    ["😀", "f09f9880"],
    ["\uFEFFa", "efbbbf61"],
    ["\u0000", "00"],
  ])("%j is %s, both ways", (text, hex) => {
    expect(Buffer.from(utf8Bytes(text)).toString("hex")).toBe(hex);
    expect(utf8Text(bytes(hex))).toBe(text);
  });

  it.each([
    ["a lone continuation byte", "80"],
    ["a truncated sequence", "e282"],
    ["an overlong slash", "c0af"],
    ["a surrogate", "eda080"],
    ["beyond U+10FFFF", "f4908080"],
    ["a byte that UTF-8 never uses", "61ff"],
    ["Latin-1", "e9"],
  ])("refuses %s", (_, hex) => {
    expect(failureOf(() => utf8Text(bytes(hex))).code).toBe("unreadable.utf8");
  });
});
