import { describe, expect, it } from "vitest";
import { composePayload, type CredentialDraft, type PayloadDraft } from "../../../../core/credential/payload-composing.ts";
import { decodePayload, encodePayload, writePayload } from "../../../../core/credential/payload-bytes.ts";
import { refusalOf } from "../../../support/failure-of.ts";

const TOTP = "otpauth://totp/Example:ada?secret=JBSWY3DPEHPK3PXP&issuer=Example";
const credential: CredentialDraft = { id: "c1", kind: "login", title: "Identity provider" };
const draft: PayloadDraft = {
  set: "DWKXERCU",
  created: "2026-11-21T10:00:00Z",
  drill: true,
  credentials: [credential],
  runbook: "1. Log in.\n2. Rotate.",
};
// What a form or another process may send, whatever the types say.
const compose = (change: object) => composePayload({ ...draft, ...change });
const composeCredential = (change: object) => compose({ credentials: [{ ...credential, ...change }] });

describe("a new payload", () => {
  it("is written in the order of the format, absent fields left out", () => {
    const full: CredentialDraft = {
      files: [{ name: "readme.txt", text: "" }],
      notes: "Umlaut check: äöü €\n",
      certificate: "-----BEGIN CERTIFICATE-----\r\n",
      publicKey: "ssh-ed25519 AAAA",
      privateKey: "-----BEGIN OPENSSH PRIVATE KEY-----\n",
      recoveryCodes: ["1111-2222", "3333-4444"],
      totp: TOTP,
      password: " päss 'word\" ",
      username: "breakglass@example.test",
      url: "https://id.example.test/admin",
      system: "kratos",
      ...credential,
    };
    const payload = composePayload({
      ...draft,
      credentials: [{ id: "c0", kind: "secret", title: "x", notes: undefined }, full],
    });
    const written = Buffer.from(writePayload(payload)).toString();
    expect(Object.keys(JSON.parse(written))).toEqual(["v", "type", "set", "created", "drill", "credentials", "runbook"]);
    expect(JSON.parse(written)).toEqual({
      v: 1,
      type: "sealwright/payload",
      ...draft,
      credentials: [{ id: "c0", kind: "secret", title: "x" }, full],
    });
    expect(Object.keys(JSON.parse(written).credentials[1])).toEqual(
      "id kind title system url username password totp recoveryCodes privateKey publicKey certificate notes files".split(" "),
    );
    expect(decodePayload(encodePayload(payload))).toEqual(payload);
  });

  it("may have an empty runbook", () => {
    expect(compose({ runbook: "" }).runbook).toBe("");
  });

  it.each([
    [{ set: "dwkxercu" }, "refused.payload-field set"],
    [{ created: "2026-11-31T10:00:00Z" }, "refused.payload-field created"],
    [{ drill: "no" }, "refused.payload-field drill"],
    [{ drill: undefined }, "refused.payload-field drill"],
    [{ credentials: [] }, "refused.payload-field credentials"],
    [{ credentials: undefined }, "refused.payload-field credentials"],
    [{ credentials: ["c1"] }, "refused.payload-field credentials"],
    [{ credentials: [credential, { ...credential, title: "Other" }] }, "refused.payload-field id"],
    [
      { credentials: Array.from({ length: 101 }, (_, index) => ({ ...credential, id: `c${index}` })) },
      "refused.payload-field credentials",
    ],
    [{ runbook: undefined }, "refused.payload-field runbook"],
    [{ runbook: "\u202Eetator" }, "refused.payload-field runbook"],
    [{ v: 2 }, "refused.payload-field payload"],
    [{ owner: "ada" }, "refused.payload-field payload"],
  ])("is refused with %j", (change, refusal) => {
    expect(refusalOf(() => compose(change))).toBe(refusal);
  });

  it.each([
    [{ id: undefined }, "refused.payload-field id"],
    [{ id: "" }, "refused.payload-field id"],
    [{ id: "a b" }, "refused.payload-field id"],
    [{ id: "x".repeat(41) }, "refused.payload-field id"],
    [{ kind: "hardware-token" }, "refused.payload-field kind"],
    [{ kind: "toString" }, "refused.payload-field kind"],
    [{ title: undefined }, "refused.payload-field title"],
    [{ title: "x".repeat(81) }, "unreadable.name title"],
    [{ title: "Admin\u202E" }, "unreadable.name title"],
    [{ title: "Zoe\u0308" }, "unreadable.name title"],
    [{ system: "" }, "unreadable.name system"],
    [{ username: "ada\u200B" }, "unreadable.name username"],
    [{ username: 7 }, "unreadable.name username"],
    [{ url: `https://${"x".repeat(500)}` }, "unreadable.name url"],
    [{ url: "https://example.test/\u2066" }, "unreadable.name url"],
    [{ password: "" }, "refused.payload-field password"],
    [{ password: "secret\n" }, "refused.payload-field password"],
    [{ password: "x".repeat(1001) }, "refused.payload-field password"],
    [{ password: 123456 }, "refused.payload-field password"],
    [{ totp: "123456" }, "unreadable.otpauth address"],
    [{ totp: TOTP.replace("totp/", "hotp/") }, "unreadable.otpauth type"],
    [{ recoveryCodes: [] }, "refused.payload-field recoveryCodes"],
    [{ recoveryCodes: [""] }, "unreadable.name recoveryCodes"],
    [{ privateKey: "" }, "refused.payload-field privateKey"],
    [{ notes: "a\u0000" }, "refused.payload-field notes"],
    [{ notes: null }, "refused.payload-field notes"],
    [{ files: [{ name: "a\u202Etxt.exe", text: "" }] }, "unreadable.name name"],
    [{ files: [{ name: "a" }] }, "refused.payload-field text"],
    [{ files: [{ name: "a", text: "", mode: 6 }] }, "refused.payload-field files"],
    [{ pin: "0000" }, "refused.payload-field credentials"],
  ])("is refused when a credential has %j", (change, refusal) => {
    expect(refusalOf(() => composeCredential(change))).toBe(refusal);
  });
});
