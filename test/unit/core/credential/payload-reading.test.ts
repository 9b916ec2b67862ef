import { describe, expect, it } from "vitest";
import type { Payload } from "../../../../core/credential/payload.ts";
import { parsePayload } from "../../../../core/credential/payload-reading.ts";
import { jsonText } from "../../../../core/encoding/strict-json.ts";
import { failureOf, refusalOf } from "../../../support/failure-of.ts";
import { publicSets } from "../../../support/public-sets.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const read = (text: string) => parsePayload(bytes(text));
const credential = { id: "c1", kind: "login", title: "Identity provider" };
const least = {
  v: 1,
  type: "sealwright/payload",
  set: "DWKXERCU",
  created: "2026-11-21T10:00:00Z",
  drill: false,
  credentials: [credential],
};
const readWith = (change: object): Payload => read(JSON.stringify({ ...least, ...change }));
const readCredential = (change: object) => readWith({ credentials: [{ ...credential, ...change }] }).credentials[0];

describe("a payload", () => {
  it.each(publicSets())("of $seed is read", ({ payloadPlaintext, setId }) => {
    const payload = read(payloadPlaintext);
    expect(payload).toMatchObject({ set: setId, created: "2026-11-21T10:00:00Z", drill: true });
    expect(payload.credentials[0]).toMatchObject(JSON.parse(payloadPlaintext).credentials[0]);
    expect(payload.runbook).toBe("1. Two approvers agree.\n2. Log in.\n3. Write down what you did.\n4. Rotate.");
    expect(payload.unknownFields.size).toBe(0);
    expect(payload.credentials[0]?.unknownFields.size).toBe(0);
    expect(jsonText(payload.fields)).toBe(payloadPlaintext);
  });

  it("needs no more than the required fields", () => {
    const { credentials, runbook } = readWith({});
    expect(runbook).toBeUndefined();
    expect(credentials[0]).toMatchObject({ ...credential, password: undefined, totp: undefined, files: undefined });
    expect(readWith({ credentials: [] }).credentials).toEqual([]);
  });

  it("has every field that version 1 knows", () => {
    const texts = Object.fromEntries(
      ["system", "url", "username", "password", "totp", "privateKey", "publicKey", "certificate", "notes"].map((field) => [
        field,
        `<${field}>`,
      ]),
    );
    const lists = { recoveryCodes: ["1", "2"], files: [{ name: "a.txt", text: "A\n" }] };
    expect(readCredential({ ...texts, ...lists })).toMatchObject({ ...texts, ...lists });
  });

  it("keeps fields that it does not know, at each level and in order, nested to depth 6", () => {
    const deep = { levels: [{ three: [1.5, true, null] }] };
    const document = {
      "10": "first",
      ...least,
      credentials: [{ ...credential, rotation: deep.levels[0], pin: "0000", files: [{ name: "a", text: "b", mode: "0600" }] }],
      issuedBy: { a: [{ b: [{ c: "end" }] }] },
    };
    const payload = read(JSON.stringify(document));
    expect(Array.from(payload.unknownFields.keys())).toEqual(["10", "issuedBy"]);
    expect(Array.from(payload.credentials[0]?.unknownFields.keys() ?? [])).toEqual(["rotation", "pin"]);
    expect(Array.from(payload.credentials[0]?.files?.[0]?.unknownFields ?? [])).toEqual([["mode", "0600"]]);
    expect(jsonText(payload.fields)).toBe(JSON.stringify(document));
  });

  it("does not judge what is sealed: a name or kind that would be refused today is still recovered", () => {
    const odd = {
      id: "spaces and ☃",
      kind: "hardware-token",
      title: "<script>alert(1)</script>\u202E".repeat(50),
      username: "Zoe\u0308\0",
      password: "",
      totp: "not an address",
      notes: "line\r\nline\t\u200B",
    };
    expect(readCredential(odd)).toMatchObject(odd);
    expect(readWith({ credentials: [credential, credential] }).credentials).toHaveLength(2);
  });

  it("may take 65,536 bytes and no more", () => {
    const room = 65_536 - JSON.stringify({ ...least, runbook: "" }).length;
    expect(readWith({ runbook: "x".repeat(room) }).runbook).toHaveLength(room);
    expect(failureOf(() => readWith({ runbook: "x".repeat(room + 1) })).code).toBe("unreadable.payload-size");
  });

  it.each([
    ["a list", "[]"],
    ["a text", '"payload"'],
    ["null", "null"],
    ["nothing in it", "{}"],
  ])("is not %s", (_, text) => {
    expect(failureOf(() => read(text)).code).toBe("unreadable.payload");
  });

  it.each([
    [{ type: "sealwright/manifest" }, "unreadable.payload type"],
    [{ type: undefined }, "unreadable.payload type"],
    [{ v: undefined }, "unreadable.payload v"],
    [{ v: "1" }, "unreadable.payload v"],
    [{ v: 2 }, "unreadable.version"],
    [{ v: 1.5 }, "unreadable.version"],
    [{ set: undefined }, "unreadable.payload set"],
    [{ set: "DWKXERC" }, "unreadable.payload set"],
    [{ set: "DWKXERC1" }, "unreadable.payload set"],
    [{ set: 12345678 }, "unreadable.payload set"],
    [{ created: undefined }, "unreadable.payload created"],
    [{ created: "yesterday" }, "unreadable.payload created"],
    [{ created: 1_795_255_200 }, "unreadable.payload created"],
    [{ drill: undefined }, "unreadable.payload drill"],
    [{ drill: "no" }, "unreadable.payload drill"],
    [{ drill: 0 }, "unreadable.payload drill"],
    [{ credentials: undefined }, "unreadable.payload credentials"],
    [{ credentials: {} }, "unreadable.payload credentials"],
    [{ credentials: [null] }, "unreadable.payload credentials"],
    [{ credentials: ["c1"] }, "unreadable.payload credentials"],
    [{ credentials: [[]] }, "unreadable.payload credentials"],
    [{ runbook: ["1"] }, "unreadable.payload runbook"],
  ])("is refused with %j", (change, refusal) => {
    expect(refusalOf(() => readWith(change))).toBe(refusal);
  });

  it.each([
    [{ id: undefined }, "id"],
    [{ kind: undefined }, "kind"],
    [{ title: undefined }, "title"],
    [{ id: 1 }, "id"],
    [{ kind: null }, "kind"],
    [{ title: {} }, "title"],
    [{ password: 123456 }, "password"],
    [{ notes: null }, "notes"],
    [{ totp: ["otpauth://"] }, "totp"],
    [{ recoveryCodes: "1 2 3" }, "recoveryCodes"],
    [{ recoveryCodes: [1] }, "recoveryCodes"],
    [{ files: {} }, "files"],
    [{ files: ["a"] }, "files"],
    [{ files: [{ name: "a" }] }, "files"],
    [{ files: [{ text: "a" }] }, "files"],
  ])("is refused when a credential has %j", (change, field) => {
    expect(refusalOf(() => readCredential(change))).toBe(`unreadable.payload ${field}`);
  });

  it.each([
    ["a key twice", '{"v":1,"v":1}', "unreadable.json-key"],
    ["__proto__", JSON.stringify(least).replace('"v"', '"__proto__":{},"v"'), "unreadable.json-key"],
    ["constructor in a credential", JSON.stringify(least).replace('"id"', '"constructor":1,"id"'), "unreadable.json-key"],
    ["prototype deep inside", JSON.stringify({ ...least, x: { y: { prototype: 1 } } }), "unreadable.json-key"],
    ["depth 7", JSON.stringify({ ...least, x: [[[[[[]]]]]] }), "unreadable.json-depth"],
    ["a byte order mark", `\uFEFF${JSON.stringify(least)}`, "unreadable.json"],
    ["something behind it", `${JSON.stringify(least)}x`, "unreadable.json"],
    ["nothing", "", "unreadable.json"],
  ])("is refused with %s", (_, text, code) => {
    expect(failureOf(() => read(text)).code).toBe(code);
  });

  it("is refused when its bytes are not UTF-8, overlong forms and surrogates included", () => {
    for (const stray of [[0xff], [0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]]) {
      const text = bytes(JSON.stringify(least));
      const at = text.indexOf(0x49);
      const broken = new Uint8Array(Buffer.concat([text.subarray(0, at), Uint8Array.from(stray), text.subarray(at)]));
      expect(failureOf(() => parsePayload(broken)).code).toBe("unreadable.utf8");
    }
  });

  it("never shows content in a failure", () => {
    const failure = failureOf(() => readCredential({ username: "marker-7731", password: ["marker-7731"] }));
    expect(JSON.stringify([failure.message, failure.facts, failure.cause])).not.toContain("marker");
  });
});
