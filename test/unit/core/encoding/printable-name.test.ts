import { describe, expect, it } from "vitest";
import { isPrintableText, printableName } from "../../../../core/encoding/printable-name.ts";
import { failureOf } from "../../../support/failure-of.ts";

describe("a printable name", () => {
  it.each([
    "Identity provider",
    "a",
    "Zoë Müller-Łukasz",
    "管理者 アカウント",
    "שלום עולם",
    '<b>not markup</b> & "quotes"',
    "x".repeat(80),
    "𝄞".repeat(80),
  ])("is accepted as it is: %s", (name) => {
    expect(printableName(name, "title")).toBe(name);
  });

  it("has the limit that the field has", () => {
    expect(printableName("x".repeat(500), "url", 500)).toHaveLength(500);
    expect(failureOf(() => printableName("x".repeat(501), "url", 500)).facts).toEqual({ field: "url", limit: 500 });
  });

  it.each([
    ["nothing", ""],
    ["81 characters", "x".repeat(81)],
    ["300 characters", "x".repeat(300)],
    ["81 characters outside the BMP", "𝄞".repeat(81)],
    ["ten megabytes", "x".repeat(10_000_000)],
    ["no NFC", "Zoe\u0308"],
    ["a space at the front", " a"],
    ["a space at the end", "a "],
    ["a line end", "a\nb"],
    ["a tab", "a\tb"],
    ["NUL", "a\0b"],
    ["DEL", "a\u007Fb"],
    ["an escape sequence", "a\u001B[2Jb"],
    ["a right-to-left override", "a\u202Eb"],
    ["a bidi isolate", "a\u2066b"],
    ["an Arabic letter mark", "a\u061Cb"],
    ["a zero-width space", "a\u200Bb"],
    ["a zero-width joiner", "a\u200Db"],
    ["a byte order mark", "\uFEFFa"],
    ["a soft hyphen", "a\u00ADb"],
    ["a no-break space", "a\u00A0b"],
    ["an ideographic space", "a\u3000b"],
    ["a line separator", "a\u2028b"],
    ["a tag character", "a\u{E0041}b"],
    ["a private character", "a\uE000b"],
    ["half a surrogate pair", "a\uD834b"],
    ["a number", 7],
    ["null", null],
    ["an object with toString", { toString: () => "a" }],
  ])("is refused with %s", (_, name) => {
    const { code, facts } = failureOf(() => printableName(name, "title"));
    expect({ code, facts }).toEqual({ code: "unreadable.name", facts: { field: "title", limit: 80 } });
  });
});

describe("printable text", () => {
  it("may have lines and tabs", () => {
    expect(isPrintableText("1. Log in.\r\n\t2. Rotate. äöü €\n")).toBe(true);
    expect(isPrintableText("")).toBe(true);
  });

  it.each(["\0", "\u001B", "\u202E", "\u200B", "\u2028", "\uD834", "\v"])("may not hold %j", (character) => {
    expect(isPrintableText(`a${character}b`)).toBe(false);
  });
});
