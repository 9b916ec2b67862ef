import { describe, expect, it } from "vitest";
import { linesOf, widthOf } from "../../../../core/sheet/text-lines.ts";

describe("lines of a text", () => {
  it("are the text again when joined, each run of spaces as one", () => {
    const text = "  one two   three https://example.org/a/very/long/address four  ";
    for (const width of [2, 5, 9, 40]) expect(linesOf(text, width).join("")).toBe(text.trim().replaceAll(/\s+/g, " "));
  });

  it("are none of an empty text, and one of a text that fits", () => {
    expect(linesOf("", 10)).toEqual([]);
    expect(linesOf("   ", 10)).toEqual([]);
    expect(linesOf("one two", 40)).toEqual(["one two"]);
  });

  it("break between words, and within a word that is longer than a line", () => {
    expect(linesOf("aaa aaa aaa", 4)).toEqual(["aaa aaa ", "aaa"]);
    expect(linesOf("a WWWWWWWW", 3).map((line) => line.length)).toEqual([2, 3, 3, 2]);
  });

  it("are no wider than the line", () => {
    const text = "The quick brown fox jumps over the lazy dog, WWW MMM, łódź, 漢字漢字漢字漢字漢字, пример. ".repeat(5);
    for (const width of [4, 11, 47]) {
      for (const line of linesOf(text, width)) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(width);
    }
  });

  it("take letters with accents for wider than without, and others for a whole size and more", () => {
    expect(widthOf("ď")).toBeGreaterThan(widthOf("d"));
    expect(widthOf("漢")).toBeGreaterThan(1);
    expect(widthOf("i")).toBeLessThan(widthOf("W"));
  });
});
