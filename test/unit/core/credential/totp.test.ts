import { describe, expect, it } from "vitest";
import { checkedTotp, newSeed, type Totp, wipeTotp } from "../../../../core/credential/totp.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const totp: Totp = { issuer: "Example", account: "ada", seed: new Uint8Array(20), algorithm: "sha1", digits: 6, period: 30 };

describe("a new seed", () => {
  it.each([
    ["sha1", 20],
    ["sha256", 32],
    ["sha512", 64],
  ] as const)("for %s has %s bytes", (algorithm, length) => {
    expect(newSeed(seededRandom("seed"), algorithm)).toEqual(seededRandom("seed")(length));
  });

  it.each([16, 128])("may have %s bytes", (length) => {
    expect(newSeed(seededRandom("seed"), "sha1", length)).toHaveLength(length);
  });

  it.each([15, 129, 20.5])("may not have %s bytes", (length) => {
    expect(refusalOf(() => newSeed(seededRandom("seed"), "sha1", length))).toBe("refused.totp-settings seed");
  });
});

describe("settings", () => {
  it.each([
    { ...totp, seed: new Uint8Array(10) },
    { ...totp, seed: new Uint8Array(128) },
    { ...totp, digits: 8 as const, period: 10, algorithm: "sha512" as const },
    { ...totp, period: 300 },
  ])("are accepted: %#", (settings) => {
    expect(checkedTotp(settings)).toBe(settings);
  });

  it.each([
    [{ ...totp, seed: new Uint8Array(9) }, "seed"],
    [{ ...totp, seed: new Uint8Array(129) }, "seed"],
    [{ ...totp, seed: "JBSWY3DPEHPK3PXP" }, "seed"],
    [{ ...totp, algorithm: "md5" }, "algorithm"],
    [{ ...totp, digits: 7 }, "digits"],
    [{ ...totp, period: 9 }, "period"],
    [{ ...totp, period: 301 }, "period"],
    [{ ...totp, period: 30.5 }, "period"],
  ])("are refused: %#", (settings, field) => {
    expect(refusalOf(() => checkedTotp(settings as Totp))).toBe(`refused.totp-settings ${field}`);
  });

  it("forget their seed", () => {
    const seed = Uint8Array.of(1, 2, 3);
    wipeTotp({ ...totp, seed });
    expect(seed).toEqual(new Uint8Array(3));
  });
});
