import { describe, expect, it } from "vitest";
import { acceptableTexts, bitsOf } from "../../../../core/credential/entropy-bits.ts";

describe("bitsOf", () => {
  it.each([
    [1n, 0],
    [2n, 1],
    [3n, 1.58],
    // 2^100.005 and a hair less than 2^128: rounding to the nearest would say 128.
    [(1n << 128n) - 1n, 127.99],
    [1n << 128n, 128],
    [6n ** 50n, 129.24],
    [7776n ** 8n, 103.39],
  ])("log2 of %s is %s", (count, bits) => {
    expect(bitsOf(count)).toBe(bits);
  });

  it("never rounds up", () => {
    for (let count = 1n; count < 3000n; count += 1n) {
      const exact = Math.log2(Number(count));
      expect(bitsOf(count)).toBeLessThanOrEqual(exact);
      expect(bitsOf(count) + 0.01).toBeGreaterThan(exact);
    }
  });
});

describe("acceptableTexts", () => {
  it("counts every text when no class is required", () => {
    expect(acceptableTexts(30, 62, [])).toBe(62n ** 30n);
  });

  it("counts what is left when a required class is empty: nothing", () => {
    expect(acceptableTexts(5, 10, [0])).toBe(0n);
  });

  it.each([
    { length: 1, classes: ["ab", "c"], required: [0] },
    { length: 1, classes: ["ab", "c"], required: [0, 1] },
    { length: 4, classes: ["abc", "12"], required: [0, 1] },
    { length: 5, classes: ["ab", "1", "#"], required: [0, 1, 2] },
    { length: 6, classes: ["a", "1", "#", "Z"], required: [0, 1, 2, 3] },
    { length: 5, classes: ["ab", "12", "#"], required: [2] },
  ])("agrees with counting them one by one: $classes, $required required, length $length", ({ length, classes, required }) => {
    const alphabet = classes.join("");
    let texts = [""];
    for (let place = 0; place < length; place += 1) {
      texts = texts.flatMap((text) => Array.from(alphabet, (character) => text + character));
    }
    const sets = required.map((index) => classes[index] ?? "");
    const accepted = texts.filter((text) => sets.every((set) => Array.from(text).some((character) => set.includes(character))));
    expect(
      acceptableTexts(
        length,
        alphabet.length,
        sets.map((set) => set.length),
      ),
    ).toBe(BigInt(accepted.length));
  });
});
