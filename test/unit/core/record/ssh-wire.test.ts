import { describe, expect, it } from "vitest";
import { canonicalBase64, publicKeyOfText, publicKeyText, SshReader, sshString } from "../../../../core/record/ssh-wire.ts";

describe("SshReader", () => {
  it("reads what sshString writes, to the end", () => {
    const reader = new SshReader(sshString("abc"));
    expect(reader.string()).toEqual(Uint8Array.of(0x61, 0x62, 0x63));
    expect(reader.atEnd()).toBe(true);
  });

  it.each([
    ["no length", [0, 0, 0]],
    ["a length beyond the end", [0, 0, 0, 2, 1]],
    ["the largest length", [0xff, 0xff, 0xff, 0xff, 1]],
    ["a length that would be negative", [0x80, 0, 0, 0, 1]],
  ])("finds no string after %s, and takes nothing", (_, bytes) => {
    expect(new SshReader(Uint8Array.from(bytes)).string()).toBeNull();
  });
});

describe("publicKeyOfText", () => {
  const text = publicKeyText(new Uint8Array(32).fill(9));
  it("reads what publicKeyText writes", () => {
    expect(publicKeyOfText(text)).toEqual(new Uint8Array(32).fill(9));
  });

  it.each([`${text} Ada`, ` ${text}`, text.slice(0, -1), `${text}=`, text.replace(" ", "  "), "ssh-ed25519", ""])(
    "refuses %j",
    (other) => {
      expect(publicKeyOfText(other)).toBeNull();
    },
  );
});

describe("canonicalBase64", () => {
  it.each<[string, number, boolean]>([
    ["AAAA", 4, true],
    ["AA==", 4, true],
    ["AAAA", 3, false],
    ["AB==", 4, false],
    ["AA=", 4, false],
    ["AA-_", 4, false],
    ["", 4, false],
  ])("%j of %i characters at most: %s", (text, limit, accepted) => {
    expect(canonicalBase64(text, limit) !== null).toBe(accepted);
  });
});
