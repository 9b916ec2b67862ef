import { describe, expect, it } from "vitest";
import { dateInWords, factorsInWords, numberInWords } from "../../../../core/sheet/in-words.ts";

describe("in words", () => {
  it("names every possible threshold", () => {
    const names = Array.from({ length: 14 }, (_, index) => numberInWords(index + 2));
    expect([names[0], names[1], names[8], names[13]]).toEqual(["two", "three", "ten", "fifteen"]);
    expect(new Set(names).size).toBe(14);
  });

  it.each([
    ["2026-11-21T10:00:00Z", "21 November 2026, 10:00 UTC"],
    ["2026-01-02T23:59:60.5z", "2 January 2026, 23:59 UTC"],
    ["2026-12-31T00:00:00-05:30", "31 December 2026, 00:00 UTC-05:30"],
  ])("keeps the offset of %s", (rfc3339, words) => {
    expect(dateInWords(rfc3339)).toBe(words);
  });

  it("prints factors that it does not know as they are", () => {
    expect(factorsInWords(["password", "totp", "smart card"])).toBe("password, one-time code, smart card");
    expect(factorsInWords(["__proto__"])).toBe("__proto__");
  });
});
