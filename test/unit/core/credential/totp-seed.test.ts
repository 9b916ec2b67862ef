import { describe, expect, it } from "vitest";
import { seedFromTyped, seedText } from "../../../../core/credential/totp-seed.ts";
import { refusalOf } from "../../../support/failure-of.ts";

const ten = Uint8Array.of(0x48, 0x65, 0x6c, 0x6c, 0x6f, 0x21, 0xde, 0xad, 0xbe, 0xef);

describe("a typed seed", () => {
  it.each(["JBSWY3DPEHPK3PXP", "jbswy3dpehpk3pxp", "JBSW Y3DP EHPK 3PXP", " jbsw-y3dp-ehpk-3pxp\n", "JBSWY3DPEHPK3PXP======"])(
    "is read from %j",
    (typed) => {
      expect(seedFromTyped(typed)).toEqual(ten);
    },
  );

  it("is written as upper-case base32 without padding", () => {
    expect(seedText(ten)).toBe("JBSWY3DPEHPK3PXP");
  });

  it("may have bits after the last byte, which authenticators drop", () => {
    // 26 characters are 130 bits: 16 bytes and two bits, here set.
    const canonical = seedFromTyped("JBSWY3DPEHPK3PXPJBSWY3DPEE");
    expect(canonical).toHaveLength(16);
    expect(seedFromTyped("JBSWY3DPEHPK3PXPJBSWY3DPEH")).toEqual(canonical);
    expect(seedText(canonical)).toBe("JBSWY3DPEHPK3PXPJBSWY3DPEE");
  });

  it.each([
    [10, 16],
    [128, 205],
  ])("of %s bytes is accepted", (bytes, characters) => {
    expect(seedFromTyped("A".repeat(characters))).toHaveLength(bytes);
  });

  it.each([
    ["nothing", ""],
    ["nine bytes", "A".repeat(15)],
    ["129 bytes", "A".repeat(207)],
    ["a length that no bytes have", "JBSWY3DPEHPK3PXPJ"],
    ["0, 1, 8 or 9", "JBSWY3DPEHPK3PX1"],
    ["a full-width letter", "JBSWY3DPEHPK3PXＰ"],
    ["a Cyrillic letter", "JBSWY3DPEНPK3PXP"],
    ["a letter that turns into ASCII when capitalised", "JBSWY3DPEHPK3PXſ"],
    ["a zero-width space", "JBSWY3DP\u200BEHPK3PXP"],
    ["padding inside", "JBSWY3DP=EHPK3PXP"],
    ["ten megabytes", "A".repeat(10_000_000)],
  ])("is refused for %s", (_, typed) => {
    expect(refusalOf(() => seedFromTyped(typed))).toBe("unreadable.otpauth seed");
  });
});
