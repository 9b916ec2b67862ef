import { describe, expect, it } from "vitest";
import { isolated, isUnseen, runsOf } from "../../../../renderer/text/unseen.ts";

const said = (text: string, lines = false) => runsOf(text, lines).map((run) => (run.named ? `[${run.text}]` : run.text));

describe("characters that cannot be seen", () => {
  it.each([
    ["a\u202Eb", "a[U+202E]b"],
    ["\u200Ba", "[U+200B]a"],
    ["a\u00A0b", "a[U+00A0]b"],
    ["a\u2028b", "a[U+2028]b"],
    ["\uD800", "[U+D800]"],
    ["a\nb", "a[U+000A]b"],
  ])("of %j are named", (text, shown) => {
    expect(said(text).join("")).toBe(shown);
  });

  it.each(["Mira Haller", "שרה לוי 7", "🔑", ""])("leave %j as it is", (text) => {
    expect(said(text).join("")).toBe(text);
  });

  it("leave lines where there are lines", () => {
    expect(said("a\n\tb\u202E", true).join("")).toBe("a\n\tb[U+202E]");
  });

  it("are told one by one", () => {
    expect(["\u2066", "\u3000", "\u0000"].map(isUnseen)).toEqual([true, true, true]);
    expect([" ", "W", "7"].map(isUnseen)).toEqual([false, false, false]);
  });
});

describe("a name within a sentence", () => {
  it("is isolated where it is written from right to left, and else untouched", () => {
    expect(isolated("שרה 7")).toBe("\u2068שרה 7\u2069");
    expect(isolated("نور")).toBe("\u2068نور\u2069");
    expect(isolated("Lucía Prieto")).toBe("Lucía Prieto");
  });
});
