import { describe, expect, it } from "vitest";
import { allowedSigner, parseAllowedSigners } from "../../../../core/record/allowed-signers.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { textOf } from "../../../support/trial-book.ts";

const key = (byte: number) => new Uint8Array(32).fill(byte);
const line = (principal = "op-1", byte = 1) =>
  allowedSigner(principal, ["sealwright-manifest", "sealwright-record"], key(byte));

describe("parseAllowedSigners", () => {
  it("reads what allowedSigner writes", () => {
    const always = { validAfter: null, validBefore: null };
    expect(parseAllowedSigners(line("op-1", 1) + allowedSigner("ABCDEFGH", ["sealwright-record"], key(2)))).toEqual([
      { principal: "op-1", namespaces: ["sealwright-manifest", "sealwright-record"], publicKey: key(1), ...always },
      { principal: "ABCDEFGH", namespaces: ["sealwright-record"], publicKey: key(2), ...always },
    ]);
  });

  it.each<[string | null, string | null, string]>([
    ["2026-01-01T00:00:00Z", null, ',valid-after="20260101000000Z" '],
    [null, "2199-12-31T23:59:59Z", ',valid-before="21991231235959Z" '],
    ["2000-02-29T01:02:03Z", "2000-02-29T01:02:04Z", ',valid-after="20000229010203Z",valid-before="20000229010204Z" '],
  ])("reads and writes from when to when a key is valid: %s, %s", (validAfter, validBefore, options) => {
    const limited = allowedSigner("op-1", ["sealwright-record"], key(1), { validAfter, validBefore });
    expect(limited).toContain(`namespaces="sealwright-record"${options}ssh-ed25519`);
    expect(parseAllowedSigners(limited)).toMatchObject([{ validAfter, validBefore }]);
  });

  it("writes a time with an offset in UTC", () => {
    const validity = { validAfter: "2026-01-01T01:30:00+01:30", validBefore: null };
    expect(allowedSigner("op-1", ["sealwright-record"], key(1), validity)).toContain('valid-after="20260101000000Z"');
  });

  it.each<[string, string]>([
    ["in another order", ',valid-before="20270101000000Z",valid-after="20260101000000Z"'],
    ["with a space between", ', valid-after="20260101000000Z"'],
    ["in local time", ',valid-after="20260101000000"'],
    ["without a time of day", ',valid-after="20260101Z"'],
    ["without quotation marks", ",valid-after=20260101000000Z"],
    ["twice", ',valid-after="20260101000000Z",valid-after="20260101000000Z"'],
    ["of a day that does not exist", ',valid-after="20260229000000Z"'],
    ["of a second that does not exist", ',valid-after="20260101000060Z"'],
    ["of another century", ',valid-after="19991231235959Z"'],
    ["the later one first", ',valid-after="20260101000000Z",valid-before="20260101000000Z"'],
  ])("refuses a validity %s", (_, options) => {
    const text = line().replace('-record" ', `-record"${options} `);
    expect(failureOf(() => parseAllowedSigners(text))).toMatchObject({ facts: { position: 1 } });
  });

  it("reads an empty file, and the frozen one", () => {
    expect(parseAllowedSigners("")).toEqual([]);
    const frozen = textOf(import.meta.dirname, "../../../golden/v1/allowed_signers");
    expect(parseAllowedSigners(frozen).map(({ principal }) => principal)).toEqual(["op-1", "witness-1"]);
  });

  it.each<[string, string, number]>([
    ["no line end", line().trimEnd(), 1],
    ["an empty line", `${line()}\n`, 2],
    ["a comment", `# ours\n${line()}`, 1],
    ["a comment after the key", line().replace("\n", " Ada\n"), 1],
    ["carriage returns", line().replace("\n", "\r\n"), 1],
    ["two spaces", line().replace(" ", "  "), 1],
    ["a principal that is a pattern", line("*"), 1],
    ["two principals in one", line("op-1,op-2"), 1],
    ["no namespaces: any would do", line().replace(/namespaces="[^"]*" /, ""), 1],
    ["a foreign namespace", line().replace("sealwright-record", "git"), 1],
    ["another option", line().replace("namespaces", "cert-authority namespaces"), 1],
    ["a key of another type", line().replace("ssh-ed25519", "ssh-rsa"), 1],
    ["a blob of another type", line().replace("AAAAC3NzaC1lZDI1NTE5", "AAAAC3NzaC1lZDI1NTE4"), 1],
    ["a short key", line().replace(/.{4}\n$/, "\n"), 1],
    ["a principal twice", line("op-1", 1) + line("op-1", 2), 2],
    ["a key under two names", line("op-1", 1) + line("op-2", 1), 2],
    ["too many lines", line("op-1", 1).repeat(1001), 1001],
  ])("refuses %s", (_, text, position) => {
    expect(failureOf(() => parseAllowedSigners(text))).toMatchObject({
      code: "unreadable.allowed-signers",
      facts: { position },
    });
  });
});
