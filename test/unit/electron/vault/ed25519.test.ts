import { describe, expect, it } from "vitest";
import { ed25519FromSeed, ed25519Verify } from "../../../../electron/vault/ed25519.ts";
import { failureOf } from "../../../support/failure-of.ts";

// RFC 8032, section 7.1, tests 1 and 3: seed, public key, message, signature.
const VECTORS = [
  [
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
] as const;
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

describe("ed25519FromSeed", () => {
  it.each(VECTORS)("signs as RFC 8032 says: %#", async (seed, publicKey, message, signature) => {
    const signer = ed25519FromSeed(bytes(seed));
    expect(signer.publicKey).toEqual(bytes(publicKey));
    expect(await signer.sign(bytes(message))).toEqual(bytes(signature));
  });

  it("keeps its key when the caller wipes the seed", async () => {
    const [seed, , message, signature] = VECTORS[0];
    const given = bytes(seed);
    const signer = ed25519FromSeed(given);
    given.fill(0);
    expect(await signer.sign(bytes(message))).toEqual(bytes(signature));
  });

  it.each([0, 31, 33, 64])("refuses a seed of %i bytes", (length) => {
    expect(failureOf(() => ed25519FromSeed(new Uint8Array(length))).code).toBe("fault.unexpected");
  });
});

describe("ed25519Verify", () => {
  const [, publicKey, message, signature] = VECTORS[1];
  it.each<[string, string, string, string, boolean]>([
    ["the signature", publicKey, message, signature, true],
    ["other bytes", publicKey, "af83", signature, false],
    ["another key", VECTORS[0][1], message, signature, false],
    ["another signature", publicKey, message, VECTORS[0][3], false],
    ["a signature of 63 bytes", publicKey, message, signature.slice(2), false],
    ["a key of 31 bytes", publicKey.slice(2), message, signature, false],
    ["no key", "", message, signature, false],
  ])("%s", async (_, key, over, given, expected) => {
    expect(await ed25519Verify(bytes(key), bytes(over), bytes(given))).toBe(expected);
  });
});
