import { describe, expect, it } from "vitest";
import { headerBytes, parseHeader, setId } from "../../../../core/share/share-header.ts";
import { refusalOf } from "../../../support/failure-of.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

describe("the header of shares and labels", () => {
  it.each([
    ["102301391d957244", { locked: false, m: 2, n: 3, x: 1, generation: 57 }],
    ["11ff0fff1d957244", { locked: true, m: 15, n: 15, x: 15, generation: 255 }],
    ["102f01011d957244", { locked: false, m: 2, n: 15, x: 1, generation: 1 }],
  ])("%s, both ways", (hex, fields) => {
    const header = { ...fields, family: bytes("1d957244") };
    expect(parseHeader(bytes(hex), "share")).toEqual(header);
    expect(Buffer.from(headerBytes(header)).toString("hex")).toBe(hex);
  });

  it.each([
    ["version 0", "002301391d957244", "unreadable.version"],
    ["version 2", "202301391d957244", "unreadable.version"],
    ["version 15", "f02301391d957244", "unreadable.version"],
    ["flag bit 1", "122301391d957244", "unreadable.flags"],
    ["flag bit 2", "142301391d957244", "unreadable.flags"],
    ["flag bit 3 beside the lock", "192301391d957244", "unreadable.flags"],
    ["M = 0", "100301391d957244", "unreadable.header threshold"],
    ["M = 1", "101301391d957244", "unreadable.header threshold"],
    ["M above N", "104301391d957244", "unreadable.header threshold"],
    ["x = 0", "102300391d957244", "unreadable.header share number"],
    ["x above N", "102304391d957244", "unreadable.header share number"],
    ["x = 255", "1023ff391d957244", "unreadable.header share number"],
    ["generation 0", "102301001d957244", "unreadable.header generation"],
  ])("refuses %s", (_, hex, refusal) => {
    expect(refusalOf(() => parseHeader(bytes(hex), "share"))).toBe(refusal);
  });
});

describe("the header of a card", () => {
  it("has x = 0", () => {
    expect(parseHeader(bytes("102300391d957244"), "card").x).toBe(0);
  });

  it("refuses any other x", () => {
    expect(refusalOf(() => parseHeader(bytes("102301391d957244"), "card"))).toBe("unreadable.header share number");
  });
});

describe("the set ID", () => {
  it.each([
    ["1d957244", 84, "DWKXERCU"],
    ["59bdf892", 57, "LG67RERZ"],
    ["00000000", 1, "AAAAAAAB"],
    ["ffffffff", 255, "77777777"],
  ])("of family %s, generation %i: %s", (family, generation, id) => {
    expect(setId({ family: bytes(family), generation })).toBe(id);
  });
});
