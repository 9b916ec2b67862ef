import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { Totp } from "../../../../core/credential/totp.ts";
import { totpWindow } from "../../../../core/credential/totp-code.ts";
import { seedText } from "../../../../core/credential/totp-seed.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { describeWithTools } from "../../../support/tool.ts";

const ascii = (length: number) => new Uint8Array(Buffer.from("1234567890".repeat(7).slice(0, length)));
const totp: Totp = { issuer: "", account: "ada", seed: ascii(20), algorithm: "sha1", digits: 8, period: 30 };

describe("the vectors of RFC 6238, appendix B", () => {
  it.each([
    [59, "94287082", "46119246", "90693936"],
    [1_111_111_109, "07081804", "68084774", "25091201"],
    [1_111_111_111, "14050471", "67062674", "99943326"],
    [1_234_567_890, "89005924", "91819424", "93441116"],
    [2_000_000_000, "69279037", "90698825", "38618901"],
    [20_000_000_000, "65353130", "77737706", "47863826"],
  ])("at %s", (time, sha1, sha256, sha512) => {
    const code = (settings: Partial<Totp>) => totpWindow({ ...totp, ...settings }, time).current;
    expect(code({})).toBe(sha1);
    expect(code({ algorithm: "sha256", seed: ascii(32) })).toBe(sha256);
    expect(code({ algorithm: "sha512", seed: ascii(64) })).toBe(sha512);
    expect(code({ digits: 6 })).toBe(sha1.slice(2));
  });
});

describe("the window", () => {
  it("moves by one code a period", () => {
    const before = totpWindow(totp, 1_111_111_109);
    const after = totpWindow(totp, 1_111_111_110);
    expect(before).toEqual({ previous: expect.any(String), current: "07081804", next: "14050471", secondsLeft: 1 });
    expect(after).toMatchObject({ previous: "07081804", current: "14050471", secondsLeft: 30 });
  });

  it("has nothing before the first period", () => {
    expect(totpWindow(totp, 29)).toMatchObject({ previous: undefined, secondsLeft: 1 });
    expect(totpWindow(totp, 30).previous).toBe(totpWindow(totp, 0).current);
  });

  it("accepts seeds of 80 bits and of 128 bytes", () => {
    expect(totpWindow({ ...totp, seed: ascii(10), digits: 6 }, 59).current).toMatch(/^\d{6}$/);
    expect(totpWindow({ ...totp, seed: new Uint8Array(128) }, 59).current).toMatch(/^\d{8}$/);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses the time %s", (time) => {
    expect(refusalOf(() => totpWindow(totp, time))).toBe("refused.totp-settings time");
  });

  it("refuses settings it has no code for", () => {
    expect(refusalOf(() => totpWindow({ ...totp, seed: new Uint8Array(9) }, 59))).toBe("refused.totp-settings seed");
  });
});

describeWithTools("against oathtool", { oathtool: "oathtool" }, () => {
  it.each([
    ["sha1", 20, 6, 30],
    ["sha1", 10, 8, 60],
    ["sha256", 32, 6, 30],
    ["sha256", 128, 8, 10],
    ["sha512", 64, 8, 300],
    ["sha512", 16, 6, 30],
  ] as const)("%s, %s bytes, %s digits, %s seconds", (algorithm, length, digits, period) => {
    const random = seededRandom(`${algorithm}/${length}`);
    for (const time of [period, 1_700_000_000, 4_102_444_799]) {
      const seed = random(length);
      const now = `@${time - (time % period) - period}`;
      const options = [
        "--base32",
        `--totp=${algorithm}`,
        `--digits=${digits}`,
        `--time-step-size=${period}s`,
        "--window=2",
        `--now=${now}`,
      ];
      const codes = execFileSync("oathtool", [...options, "-"], { input: seedText(seed), encoding: "utf8" })
        .trim()
        .split("\n");
      const { previous, current, next } = totpWindow({ issuer: "", account: "", seed, algorithm, digits, period }, time);
      expect([previous, current, next]).toEqual(codes);
    }
  });
});
