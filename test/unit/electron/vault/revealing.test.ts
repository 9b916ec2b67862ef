import { describe, expect, it } from "vitest";
import { readVaultReply } from "../../../../core/contract/vault-messages.ts";
import { parsePayload } from "../../../../core/credential/payload-reading.ts";
import { utf8Bytes } from "../../../../core/encoding/utf8.ts";
import type { Secrets } from "../../../../electron/vault/account-secrets.ts";
import { cut, openedAccounts, sealedReading } from "../../../../electron/vault/account-views.ts";
import { revealedSecret } from "../../../../electron/vault/revealing.ts";
import { failureOf } from "../../../support/failure-of.ts";

const NOW = 1_774_965_905;
const ADDRESS = "otpauth://totp/Example:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example&algorithm=SHA256&digits=8";
const BIDI = "a\u202e<b>\u0000&amp;";

type Field = "password" | "totp" | "recoveryCodes" | "privateKey" | "certificate";
type As = "value" | "codes" | "enrolment";

/** As revealed, and let through by the contract. */
function shown(secrets: Secrets, field: Field, as: As = "value", origin: "draft" | "opened" = "opened") {
  return readVaultReply("reveal", revealedSecret(secrets, { account: 0, field, as, now: NOW }, origin));
}

describe("a password on the screen", () => {
  it("in groups of four with the place of each and a word for every character", () => {
    expect(shown({ password: "aB3-é€" }, "password")).toEqual({
      kind: "characters",
      groups: [
        {
          position: 1,
          characters: [
            { character: "a", word: "alfa", kind: "letter" },
            { character: "B", word: "capital bravo", kind: "letter" },
            { character: "3", word: "digit three", kind: "digit" },
            { character: "-", word: "hyphen", kind: "symbol" },
          ],
        },
        {
          position: 5,
          characters: [
            { character: "é", word: "U+00E9", kind: "letter" },
            { character: "€", word: "U+20AC", kind: "symbol" },
          ],
        },
      ],
      layoutDependent: true,
    });
  });

  it.each([
    ["bcdBCD", false],
    ["bcdy", true],
    ["bcd1", true],
    ["bcdé", true],
  ])("%j depends on the keyboard: %s", (password, layoutDependent) => {
    expect(shown({ password }, "password")).toMatchObject({ layoutDependent });
  });

  it("of any content, characters beyond the first plane as one each", () => {
    const told = shown({ password: `${BIDI}\u{1f511}` }, "password");
    const characters = told.kind === "characters" ? told.groups.flatMap((group) => group.characters) : [];
    expect(characters.map(({ character }) => character).join("")).toBe(`${BIDI}\u{1f511}`);
    expect(characters.at(-1)?.character).toBe("\u{1f511}");
  });

  it("of up to 4,000 characters in groups, beyond that as text", () => {
    expect(shown({ password: "x".repeat(4000) }, "password").kind).toBe("characters");
    expect(shown({ password: "x".repeat(4001) }, "password")).toEqual({ kind: "text", text: "x".repeat(4001) });
    expect(shown({ password: "x".repeat(65_000) }, "password").kind).toBe("text");
  });
});

describe("a one-time password on the screen", () => {
  it("as codes, asked for by value or as codes; `ends` is the end of the period", () => {
    const told = shown({ totp: ADDRESS }, "totp");
    expect(told).toMatchObject({ kind: "codes", current: expect.stringMatching(/^\d{8}$/), period: 30, ends: NOW + 25 });
    expect(shown({ totp: ADDRESS }, "totp", "codes")).toEqual(told);
  });

  it("as seed and symbol for a draft, and never for an opened set", () => {
    const enrolment = shown({ totp: ADDRESS }, "totp", "enrolment", "draft");
    expect(enrolment).toMatchObject({
      kind: "enrolment",
      seed: "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP",
      settings: "SHA-256, 8 digits, 30 seconds",
      symbol: { modules: expect.any(Number) },
    });
    expect(failureOf(() => shown({ totp: ADDRESS }, "totp", "enrolment", "opened")).code).toBe("refused.enrolment");
  });

  it("of an address that is too long for a symbol without one", () => {
    const told = (length: number) => shown({ totp: `${ADDRESS}&image=`.padEnd(length, "x") }, "totp", "enrolment", "draft");
    const [fits, long] = [told(997), told(998)];
    expect(fits.kind === "enrolment" && fits.symbol !== null).toBe(true);
    expect(long.kind === "enrolment" && long.symbol === null).toBe(true);
  });

  it("of an opened set as it stands where it is no address that codes can be made of", () => {
    expect(shown({ totp: `seed ${BIDI}` }, "totp")).toEqual({ kind: "text", text: `seed ${BIDI}` });
    const first = shown({ totp: ADDRESS }, "totp");
    expect(first.kind === "codes" && first.previous).toMatch(/^\d{8}$/);
  });
});

describe("other secrets on the screen", () => {
  it("recovery codes as a list, or as text where a list would be too long", () => {
    expect(shown({ recoveryCodes: ["one", BIDI] }, "recoveryCodes")).toEqual({ kind: "list", items: ["one", BIDI] });
    const many = Array.from({ length: 101 }, (_, index) => `${index}`);
    expect(shown({ recoveryCodes: many }, "recoveryCodes")).toEqual({ kind: "text", text: many.join("\n") });
    expect(shown({ recoveryCodes: ["x".repeat(4001)] }, "recoveryCodes").kind).toBe("text");
  });

  it("keys and certificates as text", () => {
    expect(shown({ privateKey: BIDI }, "privateKey")).toEqual({ kind: "text", text: BIDI });
    expect(shown({ certificate: "c" }, "certificate")).toEqual({ kind: "text", text: "c" });
  });

  it("what is not there, or not in this form, is refused by its name", () => {
    for (const field of ["password", "totp", "recoveryCodes", "privateKey", "certificate"] as const) {
      expect(failureOf(() => shown({}, field))).toMatchObject({ code: "refused.not-held", facts: { field } });
    }
    for (const as of ["codes", "enrolment"] as const) {
      expect(failureOf(() => shown({ password: "secret" }, "password", as, "draft")).code).toBe("refused.not-held");
    }
  });
});

describe("an opened payload by name", () => {
  const payload = (credentials: readonly object[], runbook?: string) =>
    parsePayload(
      utf8Bytes(
        JSON.stringify({
          v: 1,
          type: "sealwright/payload",
          set: "AAAAAAAA",
          created: "2026-03-31T14:05:00Z",
          drill: true,
          credentials,
          runbook,
        }),
      ),
    );
  const told = (read: ReturnType<typeof payload>) =>
    readVaultReply("accounts", { accounts: openedAccounts(read), runbook: sealedReading(read) });

  it("names what is held, with texts as they were sealed", () => {
    const read = payload(
      [
        { id: "a", kind: "odd", title: BIDI, privateKey: "k", totp: "t", notes: "n" },
        { id: "b", kind: "login", title: "" },
      ],
      "Go on.",
    );
    expect(told(read)).toEqual({
      accounts: [
        { title: BIDI, system: "", url: "", username: "", fields: ["totp", "privateKey"] },
        { title: "", system: "", url: "", username: "", fields: [] },
      ],
      runbook: `Go on.\n\n${BIDI}:\nn`,
    });
  });

  it("whatever a payload of the largest size holds passes the contract", () => {
    const long = "x".repeat(30_000);
    expect(told(payload([{ id: "a", kind: "login", title: long, url: long }])).accounts[0]?.title.length).toBe(4000);
    const many = Array.from({ length: 300 }, (_, index) => ({ id: `${index}`, kind: "k", title: "t", notes: "n".repeat(150) }));
    expect(told(payload(many)).accounts.length).toBe(100);
    expect(told(payload([], long)).runbook).toBe(long);
    expect(told(payload([])).runbook).toBe("");
  });

  it("is cut between characters", () => {
    expect(cut("abcd", 4)).toBe("abcd");
    expect(cut("abcde", 4)).toBe("abc…");
    expect(cut("ab\u{1f511}de", 4)).toBe("ab…");
  });
});
