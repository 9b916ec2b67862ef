import { describe, expect, it } from "vitest";
import { recordText } from "../../../../core/record/record-text.ts";
import { failureOf } from "../../../support/failure-of.ts";

describe("recordText", () => {
  it.each(["T-1", "Çağla O'Neill", "金庫 3", "=cmd()", "<b>&amp;</b>", "x".repeat(10)])("keeps %j as it is", (text) => {
    expect(recordText(text, "ticket", 20)).toBe(text);
  });

  it.each<[string, unknown]>([
    ["nothing", ""],
    ["no text", 7],
    ["eleven characters", "x".repeat(11)],
    ["a line feed", "a\nb"],
    ["a tab", "a\tb"],
    ["a bell", "a\u0007"],
    ["a bidi override", "a\u202Eb"],
    ["a bidi isolate", "a\u2066b"],
    ["a zero-width space", "a\u200Bb"],
    ["a no-break space", "a\u00A0b"],
    ["a space at the end", "a "],
    ["a letter that is not composed", "u\u0308"],
    ["half a character", "\uD800"],
  ])("refuses %s", (_, text) => {
    expect(failureOf(() => recordText(text, "ticket", 10))).toMatchObject({
      code: "refused.record-text",
      facts: { field: "ticket", limit: 10 },
    });
  });

  it("counts characters, not code units", () => {
    expect(recordText("𝄞".repeat(10), "ticket", 10)).toHaveLength(20);
  });
});
