import { describe, expect, it } from "vitest";
import { parseExtraEntropy } from "../../../../core/credential/extra-entropy.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { chooseBelow } from "../../../../core/credential/choice.ts";

const random = seededRandom("extra");
const rolls = (count: number) =>
  chooseBelow(random, 6, count)
    .map((face) => face + 1)
    .join("");
const digits = (count: number) =>
  chooseBelow(random, 16, count)
    .map((digit) => digit.toString(16))
    .join("");

describe("dice and a second machine's bytes", () => {
  it("are counted at log2(6) a roll, rounded down in all, and at 4 bits a digit", () => {
    const dice = rolls(99);
    const hex = digits(64);
    expect(parseExtraEntropy({ dice, hex })).toEqual({
      rolls: 99,
      // 99 x 2.58496 = 255.91
      diceBits: 255,
      hexDigits: 64,
      claimedBits: 256,
      text: `dice=${dice}\nhex=${hex}\n`,
    });
    expect(parseExtraEntropy({ dice: rolls(50), hex: "" }).diceBits).toBe(129);
  });

  it("are read with white space, and digits in either case", () => {
    const hex = digits(32);
    const typed = { dice: " 1 2 3\n456 ", hex: hex.toUpperCase().replace(/(..)/g, "$1 ") };
    expect(parseExtraEntropy(typed).text).toBe(`dice=123456\nhex=${hex}\n`);
  });

  it.each([
    ["50 rolls", 50, 0],
    ["32 digits", 0, 32],
    ["both together", 25, 16],
  ])("suffice with %s", (_, diceCount, digitCount) => {
    expect(parseExtraEntropy({ dice: rolls(diceCount), hex: digits(digitCount) }).rolls).toBe(diceCount);
  });

  it.each([
    ["nothing", 0, 0, 0],
    ["49 rolls", 49, 0, 126],
    ["30 digits", 0, 30, 120],
    ["24 rolls and 16 digits", 24, 16, 126],
  ])("do not suffice with %s", (_, diceCount, digitCount, actual) => {
    const { code, facts } = failureOf(() => parseExtraEntropy({ dice: rolls(diceCount), hex: digits(digitCount) }));
    expect({ code, facts }).toEqual({ code: "refused.entropy-too-little", facts: { actual, need: 128 } });
  });

  it.each([
    ["a 7", { dice: "123 456 7", hex: "" }, 9],
    ["a 0", { dice: "0123", hex: "" }, 1],
    ["a full-width digit", { dice: "１", hex: "" }, 1],
    ["a letter beyond f", { dice: "", hex: "ab cg" }, 5],
    ["half a byte", { dice: "", hex: "abc \n" }, 3],
  ])("are refused with %s, and where", (_, typed, position) => {
    const { code, facts } = failureOf(() => parseExtraEntropy(typed));
    expect({ code, facts }).toEqual({ code: "unreadable.entropy", facts: { position } });
  });

  it("are refused above 4,000 characters", () => {
    expect(failureOf(() => parseExtraEntropy({ dice: "1".repeat(4001), hex: "" })).code).toBe("unreadable.too-long");
    expect(parseExtraEntropy({ dice: [1, 2, 3, 4].map(() => rolls(1000)).join(""), hex: "" }).rolls).toBe(4000);
  });
});

describe("the sanity check", () => {
  it.each([
    ["one face", { dice: "1".repeat(60), hex: "" }, "rolls"],
    ["a key held down in between", { dice: rolls(50) + "4".repeat(10) + rolls(10), hex: "" }, "rolls"],
    ["three faces only", { dice: rolls(80).replace(/[456]/g, "1").replace(/1{4,}/g, "12"), hex: "" }, "rolls"],
    ["1 to 6 over and over", { dice: "123456".repeat(10), hex: "" }, "rolls"],
    ["ten rolls copied", { dice: "4152633142".repeat(6) + "415", hex: "" }, "rolls"],
    ["a roll of fifty typed twice", { dice: "41526331426246315243116254362514632541652314256312".repeat(2), hex: "" }, "rolls"],
    ["zeros", { dice: "", hex: "00".repeat(32) }, "digits"],
    ["decimal digits of seven kinds", { dice: "", hex: "01234560654321012345606543210011" }, "digits"],
    ["deadbeef", { dice: "", hex: "deadbeef".repeat(8) }, "digits"],
  ])("catches %s", (_, typed, field) => {
    const { code, facts } = failureOf(() => parseExtraEntropy(typed));
    expect({ code, facts }).toEqual({ code: "refused.entropy-pattern", facts: { field } });
  });

  it("lets 5,000 honest inputs pass", () => {
    for (let input = 0; input < 2500; input += 1) {
      parseExtraEntropy({ dice: rolls(50), hex: "" });
      parseExtraEntropy({ dice: "", hex: digits(64) });
    }
  });
});
