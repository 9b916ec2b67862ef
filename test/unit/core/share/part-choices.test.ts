import { describe, expect, it } from "vitest";
import { choices, type Reading } from "../../../../core/share/part-choices.ts";

/** "a1" is reading a, shown by source 1. */
const reading = (told: string): Reading => ({
  chunk: new Uint8Array(Buffer.from(told.charAt(0))),
  sources: new Set(told.slice(1)),
});
const tried = (...parts: readonly string[]) =>
  Array.from(choices(parts.map((part) => part.split(" ").map(reading))), (choice) =>
    choice.map(({ chunk }) => Buffer.from(chunk).toString()).join(""),
  );

describe("choices", () => {
  it("is one where nothing differs", () => {
    expect(tried("a12", "b1", "c2")).toEqual(["abc"]);
  });

  it("begins with what most sheets show", () => {
    expect(tried("a12 x3", "b1 y3")[0]).toBe("ab");
  });

  it.each([
    ["one bad sheet among two", ["x3 a1", "y3 b1", "z3 c1"], "abc"],
    ["one bad sheet, the good parts on different sheets", ["x3 a1", "y3 b2", "z3 c1"], "abc"],
    ["one bad sheet that most agree with in one part", ["x3 a1", "b123", "z3 c2"], "abc"],
  ])("finds the good payload soon: %s", (_, parts, good) => {
    expect(tried(...parts).slice(0, 8)).toContain(good);
  });

  it("tries all combinations when there are few", () => {
    expect(new Set(tried("a1 b2 c3", "d1 e2")).size).toBe(6);
  });

  it("stops at 256 combinations", () => {
    const parts = Array.from({ length: 16 }, () => "a1 b2");
    expect(tried(...parts).length).toBe(1 + 2 * 2 + 256);
  });
});
