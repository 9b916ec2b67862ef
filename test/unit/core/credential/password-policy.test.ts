import { describe, expect, it } from "vitest";
import { CHARACTER_CLASSES, LOOK_ALIKES, parsePasswordPolicy } from "../../../../core/credential/password-policy.ts";
import { CONSOLE_SAFE } from "../../../../core/credential/keyboards.ts";
import { refusalOf } from "../../../support/failure-of.ts";

describe("the character classes", () => {
  it("are the printable characters of ASCII without the space, each once", () => {
    const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
    expect(Array.from(Object.values(CHARACTER_CLASSES).join("")).sort()).toEqual(printable);
  });
});

describe("a password policy", () => {
  it("is 32 letters and digits without look-alikes unless chosen otherwise", () => {
    const policy = parsePasswordPolicy({});
    expect(policy.length).toBe(32);
    expect(policy.alphabet).toBe("abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679");
    expect(policy.required).toEqual(["abcdefghijkmnpqrstuvwxyz", "ACDEFGHJKLMNPQRTUVWXY", "34679"]);
    // 32 x log2(50) is 180.60; requiring a digit excludes one candidate in thirty.
    expect(policy.bits).toBe(180.55);
  });

  it("leaves out every look-alike, or none", () => {
    const classes = ["lower", "upper", "digit", "symbol"];
    const excluded = parsePasswordPolicy({ classes });
    expect(Array.from(LOOK_ALIKES).filter((character) => excluded.alphabet.includes(character))).toEqual([]);
    expect(excluded.alphabet).toHaveLength(94 - LOOK_ALIKES.length);
    expect(parsePasswordPolicy({ classes, lookAlikes: "allowed" }).alphabet).toHaveLength(94);
  });

  it("draws from the console-safe letters only", () => {
    const policy = parsePasswordPolicy({ keyboard: "console-safe", lookAlikes: "allowed" });
    expect(Array.from(policy.alphabet).sort().join("")).toBe(CONSOLE_SAFE);
    expect(policy.bits).toBe(170.3);
    expect(parsePasswordPolicy({ keyboard: "console-safe" }).alphabet).toBe("bcdefghijknprstuvxCDEFGHJKLNPRTUVX");
  });

  it("keeps to the symbols that a target takes", () => {
    const policy = parsePasswordPolicy({ classes: ["lower", "symbol"], symbols: "!#" });
    expect(policy.required[1]).toBe("!#");
    expect(policy.alphabet).toBe("abcdefghijkmnpqrstuvwxyz!#");
  });

  it("may draw from a class without requiring it", () => {
    const rare = { classes: ["lower", "symbol"], symbols: "!" };
    const { required, bits } = parsePasswordPolicy({ ...rare, required: ["lower"] });
    expect(required).toEqual(["abcdefghijkmnpqrstuvwxyz"]);
    expect(bits).toBeGreaterThan(parsePasswordPolicy(rare).bits);
    expect(parsePasswordPolicy({ required: [] }).bits).toBe(180.6);
  });

  it.each([
    [{ length: 30 }, 30],
    [{ length: 128 }, 128],
  ])("accepts %j", (choice, length) => {
    expect(parsePasswordPolicy(choice).length).toBe(length);
  });

  it.each([
    [{ length: 29 }, "length"],
    [{ length: 129 }, "length"],
    [{ length: 32.5 }, "length"],
    [{ length: "32" }, "length"],
    [{ classes: [] }, "classes"],
    [{ classes: ["lower", "lower"] }, "classes"],
    [{ classes: ["emoji"] }, "classes"],
    [{ classes: "lower" }, "classes"],
    [{ required: ["symbol"] }, "required"],
    [{ classes: ["lower"], required: ["digit"] }, "required"],
    [{ keyboard: "console-safe", classes: ["lower", "digit"] }, "required"],
    [{ keyboard: "console-safe", classes: ["digit"] }, "classes"],
    [{ keyboard: "dvorak" }, "keyboard"],
    [{ lookAlikes: true }, "lookAlikes"],
    [{ classes: ["lower", "symbol"], symbols: "" }, "required"],
    [{ symbols: "!!" }, "symbols"],
    [{ symbols: "!a" }, "symbols"],
    [{ symbols: "€" }, "symbols"],
    [{ lenght: 40 }, "policy"],
    [undefined, "policy"],
    ["strong", "policy"],
  ])("refuses %j", (choice, field) => {
    expect(refusalOf(() => parsePasswordPolicy(choice))).toBe(`refused.password-policy ${field}`);
  });
});
