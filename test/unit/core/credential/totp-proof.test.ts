import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { Totp } from "../../../../core/credential/totp.ts";
import { proveEnrolment } from "../../../../core/credential/totp-proof.ts";
import { seedText } from "../../../../core/credential/totp-seed.ts";
import { failureOf, refusalOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { describeWithTools } from "../../../support/tool.ts";

// RFC 6238, appendix B: 07081804 at 1111111109, 14050471 at 1111111111, one period later.
const seed = new Uint8Array(Buffer.from("12345678901234567890"));
const totp: Totp = { issuer: "", account: "ada", seed, algorithm: "sha1", digits: 8, period: 30 };
const [first, second] = ["07081804", "14050471"];
const now = 1_111_111_111;

describe("proveEnrolment, with the codes of RFC 6238", () => {
  it("takes two consecutive codes, the second one current", () => {
    expect(proveEnrolment(totp, [first, second], now, 0)).toEqual({ window: 0, seconds: 0 });
  });

  it.each(["0708 1804", " 07081804", "07-08-18-04"])("takes the code as it is grouped on screens: %j", (typed) => {
    expect(proveEnrolment(totp, [typed, second], now, 0).window).toBe(0);
  });

  // The second code's period begins at 1111111110.
  it.each([
    [1_111_111_110, 0],
    [1_111_111_139, 0],
    [1_111_111_140, -1],
    [1_111_111_169, -1],
    [1_111_111_170, -2],
    [1_111_111_109, 1],
    [1_111_111_079, 2],
  ])("tells where the other clock is when the machine's says %i", (moment, window) => {
    expect(proveEnrolment(totp, [first, second], moment, 2)).toEqual({ window, seconds: 30 * window });
  });

  it("takes a pair at the edge of the tolerance, and refuses it one period beyond", () => {
    expect(proveEnrolment(totp, [first, second], now + 90, 3)).toEqual({ window: -3, seconds: -90 });
    expect(proveEnrolment(totp, [first, second], now - 90, 3)).toEqual({ window: 3, seconds: 90 });
    for (const moment of [now + 120, now - 120])
      expect(refusalOf(() => proveEnrolment(totp, [first, second], moment, 3))).toBe(
        "mismatched.totp-codes not two of this seed in a row",
      );
  });

  it.each([
    ["the wrong order", [second, first], "mismatched.totp-codes in the wrong order"],
    ["one code twice", [second, second], "mismatched.totp-codes one code twice"],
    ["one code twice, grouped", [second, "1405 0471"], "mismatched.totp-codes one code twice"],
    ["a code of another seed", [first, "14050472"], "mismatched.totp-codes not two of this seed in a row"],
    ["six of eight digits", [first, "050471"], "unreadable.totp-code"],
    ["nine digits", ["070818041", second], "unreadable.totp-code"],
    ["letters", ["O7081804", second], "unreadable.totp-code"],
    ["digits of another script", ["٠٧٠٨١٨٠٤", second], "unreadable.totp-code"],
    ["nothing", ["", second], "unreadable.totp-code"],
    ["very much", [" ".repeat(1_000_000) + first, second], "unreadable.totp-code"],
  ] as const)("refuses %s", (_, typed, refusal) => {
    expect(refusalOf(() => proveEnrolment(totp, typed, now, 2))).toBe(refusal);
  });

  it("says which of the two cannot be read", () => {
    expect(failureOf(() => proveEnrolment(totp, [first, "x"], now, 1)).facts).toEqual({ position: 2, expected: 8 });
  });

  it.each([-1, 1.5, 21, Number.NaN])("refuses a tolerance of %d", (tolerance) => {
    expect(refusalOf(() => proveEnrolment(totp, [first, second], now, tolerance))).toBe("refused.totp-settings tolerance");
  });

  it("looks at no time before 1970", () => {
    expect(proveEnrolment(totp, ["84755224", "94287082"], 59, 20).window).toBe(0);
    expect(refusalOf(() => proveEnrolment(totp, [first, second], 59, 20))).toContain("mismatched");
  });
});

describeWithTools("proveEnrolment, against oathtool as the authenticator", { oathtool: "oathtool" }, () => {
  it.each([
    ["sha1", 20, 6, 30],
    ["sha1", 10, 8, 60],
    ["sha256", 32, 6, 30],
    ["sha512", 64, 8, 30],
  ] as const)("%s, %s bytes, %s digits, %s seconds", (algorithm, length, digits, period) => {
    const own = { issuer: "", account: "", seed: seededRandom(`${algorithm}/${length}`)(length), algorithm, digits, period };
    const start = 1_700_000_000 - (1_700_000_000 % period);
    const settings = ["--base32", `--totp=${algorithm}`, `--digits=${digits}`, `--time-step-size=${period}s`, "--window=7"];
    // Eight codes from four periods before to three after.
    const codes = execFileSync("oathtool", [...settings, `--now=@${start - 4 * period}`, "-"], {
      input: seedText(own.seed),
      encoding: "utf8",
    })
      .trim()
      .split("\n");
    expect(codes).toHaveLength(8);
    for (let index = 1; index < 8; index++) {
      const pair = [codes[index - 1] ?? "", codes[index] ?? ""] as const;
      expect(proveEnrolment(own, pair, start + 7, 3)).toEqual({ window: index - 4, seconds: (index - 4) * period });
      expect(refusalOf(() => proveEnrolment(own, [pair[1], pair[0]], start + 7, 3))).toContain("wrong order");
    }
    for (let index = 2; index < 8; index++)
      expect(refusalOf(() => proveEnrolment(own, [codes[index - 2] ?? "", codes[index] ?? ""], start + 7, 3))).toContain(
        "in a row",
      );
  });
});
