import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { Failure } from "../../../../core/failure/failure.ts";
import type { Totp } from "../../../../core/credential/totp.ts";
import { totpWindow } from "../../../../core/credential/totp-code.ts";
import { seedFromTyped, seedText } from "../../../../core/credential/totp-seed.ts";
import { totpFromUri, totpUri } from "../../../../core/credential/totp-uri.ts";

const seeds = fc.uint8Array({ minLength: 10, maxLength: 128 });
const names = fc
  .string({ unit: fc.constantFrom(...Array.from("abzAZ09 .@&?=#%/+äß€管שא𝄞")), minLength: 1, maxLength: 60 })
  .map((name) => name.normalize("NFC").trim())
  .filter((name) => name !== "");
const totps: fc.Arbitrary<Totp> = fc.record({
  issuer: fc.oneof(fc.constant(""), names),
  account: names,
  seed: seeds,
  algorithm: fc.constantFrom("sha1", "sha256", "sha512"),
  digits: fc.constantFrom(6, 8),
  period: fc.integer({ min: 10, max: 300 }),
});

describe("TOTP", () => {
  it("addresses are read back as written", () => {
    fc.assert(
      fc.property(totps, (totp) => {
        let uri: string;
        try {
          uri = totpUri(totp);
        } catch (error) {
          throw new Error(`not written: ${String(error)}`, { cause: error });
        }
        // Long names of many bytes each may pass the address's limit, which then is what refuses them.
        if (uri.length <= 1000) expect(totpFromUri(uri)).toEqual(totp);
      }),
      { numRuns: 300 },
    );
  });

  it("seeds are read back from what is typed, in any case and grouping", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 9 }), fc.constantFrom(" ", "-", "\n", "  "), (seed, group, gap) => {
        const typed = seedText(seed)
          .toLowerCase()
          .replace(new RegExp(`(.{${group}})`, "g"), `$1${gap}`);
        if (typed.length <= 400) expect(seedFromTyped(typed)).toEqual(seed);
        expect(seedFromTyped(seedText(seed))).toEqual(seed);
      }),
    );
  });

  it("windows overlap: what is next now is current a period later, and was previous another later", () => {
    fc.assert(
      fc.property(totps, fc.integer({ min: 0, max: 8_000_000_000 }), (totp, time) => {
        const [now, later, last] = [0, 1, 2].map((periods) => totpWindow(totp, time + periods * totp.period));
        expect([later?.previous, later?.current]).toEqual([now?.current, now?.next]);
        expect(last?.previous).toBe(now?.next);
        expect(now?.current).toMatch(new RegExp(`^[0-9]{${totp.digits}}$`));
        expect(totpWindow(totp, time + (now?.secondsLeft ?? 0)).secondsLeft).toBe(totp.period);
      }),
      { numRuns: 50 },
    );
  });

  it("any text is an address or a failure, and never something else", () => {
    const secret = "secret=JBSWY3DPEHPK3PXP";
    const parts = fc.constantFrom(
      "otpauth://",
      "totp",
      "hotp",
      "/",
      "?",
      "&",
      "=",
      "%",
      "%41",
      ":",
      secret,
      "digits=8",
      "period=60",
      "issuer=",
    );
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: parts, maxLength: 20 }));
    fc.assert(
      fc.property(texts, (text) => {
        try {
          expect(totpWindow(totpFromUri(text), 59).current).toMatch(/^[0-9]{6,8}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 2000, examples: [[`otpauth://totp/?${secret}`], [`otpauth://totp/:?${secret}&issuer=`]] },
    );
  });
});
