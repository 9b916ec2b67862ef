import { describe, expect, it } from "vitest";
import type { Totp } from "../../../../core/credential/totp.ts";
import { seedFromTyped } from "../../../../core/credential/totp-seed.ts";
import { totpFromUri, totpUri } from "../../../../core/credential/totp-uri.ts";
import { failureOf, refusalOf } from "../../../support/failure-of.ts";

const seed = seedFromTyped("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
const totp: Totp = { issuer: "Example", account: "break glass@example.test", seed, algorithm: "sha1", digits: 6, period: 30 };
const SECRET = "secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

describe("an otpauth address", () => {
  it.each([
    [totp, `otpauth://totp/Example:break%20glass%40example.test?${SECRET}&issuer=Example`],
    [
      { ...totp, algorithm: "sha512", digits: 8, period: 60 },
      `otpauth://totp/Example:break%20glass%40example.test?${SECRET}&issuer=Example&algorithm=SHA512&digits=8&period=60`,
    ],
    [{ ...totp, issuer: "", account: "ada" }, `otpauth://totp/ada?${SECRET}`],
    [
      { ...totp, issuer: "Müller & Söhne", account: "ä?#%" },
      `otpauth://totp/M%C3%BCller%20%26%20S%C3%B6hne:%C3%A4%3F%23%25?${SECRET}&issuer=M%C3%BCller%20%26%20S%C3%B6hne`,
    ],
  ] as const)("is written and read back: %#", (given, uri) => {
    expect(totpUri(given)).toBe(uri);
    expect(totpFromUri(uri)).toEqual(given);
  });

  it.each([
    ["the issuer only before the colon", `otpauth://totp/Example:ada?${SECRET}`, { issuer: "Example", account: "ada" }],
    [
      "an escaped colon and a space after it",
      `otpauth://totp/Example%3A%20ada?${SECRET}`,
      { issuer: "Example", account: "ada" },
    ],
    ["an issuer only as parameter", `otpauth://totp/ada?${SECRET}&issuer=Example`, { issuer: "Example", account: "ada" }],
    ["issuers that differ", `otpauth://totp/Old:ada?${SECRET}&issuer=New`, { issuer: "New", account: "Old:ada" }],
    ["names that nobody would print", `otpauth://totp/%E2%80%AEada?${SECRET}`, { issuer: "", account: "\u202Eada" }],
    ["a lower-case seed in groups", "otpauth://totp/ada?secret=jbsw%20y3dp%20ehpk%203pxp", { seed: seed.slice(0, 10) }],
    [
      "settings in other spellings",
      `otpauth://totp/ada?${SECRET}&algorithm=SHA-256&digits=08`,
      { algorithm: "sha256", digits: 8 },
    ],
    [
      "the defaults written out",
      `otpauth://totp/ada?${SECRET}&algorithm=SHA1&digits=6&period=30`,
      { algorithm: "sha1", period: 30 },
    ],
    ["a parameter of others", `otpauth://totp/ada?${SECRET}&image=x`, { account: "ada" }],
  ])("is read with %s", (_, uri, expected) => {
    expect(totpFromUri(uri)).toMatchObject(expected);
  });

  it.each([
    ["", "address"],
    ["https://example.test/", "address"],
    [`OTPAUTH://totp/ada?${SECRET}`, "address"],
    ["otpauth://totp/ada", "address"],
    ["otpauth://totp/ada?secret=", "address"],
    [`otpauth://totp/%ZZ?${SECRET}`, "address"],
    [`otpauth://hotp/ada?${SECRET}&counter=1`, "type"],
    [`otpauth://steam/ada?${SECRET}`, "address"],
    [`otpauth://totp/ada?${SECRET}&algorithm=MD5`, "address"],
    [`otpauth://totp/ada?${SECRET}&digits=5`, "address"],
    [`otpauth://totp/ada?${SECRET}&digits=7`, "digits"],
    [`otpauth://totp/ada?${SECRET}&period=0`, "address"],
    [`otpauth://totp/ada?${SECRET}&period=9`, "period"],
    [`otpauth://totp/ada?${SECRET}&period=301`, "period"],
    [`otpauth://totp/ada?${SECRET}&period=30&period=60`, "parameters"],
    [`otpauth://totp/ada?${SECRET}&secret=AAAAAAAAAAAAAAAA`, "parameters"],
    ["otpauth://totp/ada?secret=JBSWY3DP", "seed"],
    ["otpauth://totp/ada?secret=JBSWY3DPEHPK3PX1", "seed"],
    [`otpauth://totp/${"a".repeat(1000)}?${SECRET}`, "length"],
  ])("is refused: %s", (uri, field) => {
    expect(refusalOf(() => totpFromUri(uri))).toBe(`unreadable.otpauth ${field}`);
  });

  it.each([
    [{ ...totp, account: "" }, "unreadable.name account"],
    [{ ...totp, account: "a:b" }, "unreadable.name account"],
    [{ ...totp, issuer: "a:b" }, "unreadable.name issuer"],
    [{ ...totp, issuer: "\u202Eelpmaxe" }, "unreadable.name issuer"],
    [{ ...totp, account: "a".repeat(81) }, "unreadable.name account"],
    [{ ...totp, period: 5 }, "refused.totp-settings period"],
  ])("is not written: %#", (given, refusal) => {
    expect(refusalOf(() => totpUri(given))).toBe(refusal);
  });

  it("never shows the seed in a failure", () => {
    const failure = failureOf(() => totpFromUri(`otpauth://totp/ada?${SECRET}&algorithm=MD5`));
    expect(JSON.stringify([failure.message, failure.facts, String(failure.cause), failure.stack])).not.toContain("JBSWY3DP");
  });
});
