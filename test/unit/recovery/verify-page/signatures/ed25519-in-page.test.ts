import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ed25519Verifier } from "../../../../../recovery/command/ed25519.ts";
import { ed25519Here } from "../../../../../recovery/verify-page/signatures/ed25519-in-browser.ts";
import { ed25519InPage } from "../../../../../recovery/verify-page/signatures/ed25519-in-page.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const inPage = ed25519InPage();
const openssl = ed25519Verifier();

/** "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko, 2020), the twelve cases on which implementations differ. */
const CASES: readonly (readonly [about: string, message: string, key: string, signature: string])[] = [
  [
    "0: S is 0, key and R of small order",
    "8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a0000000000000000000000000000000000000000000000000000000000000000",
  ],
  [
    "1: key of small order",
    "9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04",
  ],
  [
    "2: R of small order",
    "aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab",
    "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa8c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e",
  ],
  [
    "3: key and R of mixed order, and it holds with and without the cofactor",
    "9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79",
    "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
    "9046a64750444938de19f227bb80485e92b83fdb4b6506c160484c016cc1852f87909e14428a7a1d62e9f22f3d3ad7802db02eb2e688b6c52fcd6648a98bd009",
  ],
  [
    "4: holds with the cofactor only",
    "e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c",
    "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
    "160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09",
  ],
  [
    "5: holds with the cofactor only, multiplied early",
    "e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c",
    "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
    "21122a84e0b5fca4052f5b1235c80a537878b38f3142356b2c2384ebad4668b7e40bc836dac0f71076f9abe3a53f9c03c1ceeeddb658d0030494ace586687405",
  ],
  [
    "6: S is above the order",
    "85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40",
    "442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623",
    "e96f66be976d82e60150baecff9906684aebb1ef181f67a7189ac78ea23b6c0e547f7690a0e2ddcd04d87dbc3490dc19b3b3052f7ff0538cb68afb369ba3a514",
  ],
  [
    "7: S is far above the order",
    "85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40",
    "442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623",
    "8ce5b96c8f26d0ab6c47958c9e68b937104cd36e13c33566acd2fe8d38aa19427e71f98a473474f2f13f06f97c20d58cc3f54b8bd0d272f42b695dd7e89a8c22",
  ],
  [
    "8: R is not canonical",
    "9bedc267423725d473888631ebf45988bad3db83851ee85c85e241a07d148b41",
    "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff03be9678ac102edcd92b0210bb34d7428d12ffc5df5f37e359941266a4e35f0f",
  ],
  [
    "9: R is not canonical, and is made canonical before it is hashed",
    "9bedc267423725d473888631ebf45988bad3db83851ee85c85e241a07d148b41",
    "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffca8c5b64cd208982aa38d4936621a4775aa233aa0505711d8fdcfdaa943d4908",
  ],
  [
    "10: the key is not canonical",
    "e96b7021eb39c1a163b6da4e3093dcd3f21387da4cc4572be588fafae23c155b",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "a9d55260f765261eb9b84e106f665e00b867287a761990d7135963ee0a7d59dca5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04",
  ],
  [
    "11: the key is not canonical, and is made canonical before it is hashed",
    "39a591f5321bbe07fd5a23dc2f39d025d74526615746727ceefd6e82ae65c06f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "a9d55260f765261eb9b84e106f665e00b867287a761990d7135963ee0a7d59dca5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04",
  ],
];

describe("Ed25519 as verify.html computes it where the browser has none", () => {
  it.each(CASES)("is as strict as OpenSSL: %s", async (about, message, key, signature) => {
    const [m, k, s] = [message, key, signature].map(bytes) as [Uint8Array, Uint8Array, Uint8Array];
    expect(inPage(k, m, s)).toBe(about.startsWith("3:"));
    expect(await openssl(k, m, s)).toBe(about.startsWith("3:"));
    // Node's Web Cryptography stands for a browser's here.
    const { verify, by } = await ed25519Here();
    expect([by, await verify(k, m, s)]).toEqual(["browser", about.startsWith("3:")]);
  });

  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = new Uint8Array(publicKey.export({ type: "spki", format: "der" }).subarray(12));
  const message = bytes("00112233");
  const signature = new Uint8Array(sign(null, message, privateKey));
  const changed = (array: Uint8Array, at: number) => array.map((byte, index) => (index === at ? byte ^ 1 : byte));

  it("takes what OpenSSL signed, again and again", () => {
    for (let time = 0; time < 3; time++) expect(inPage(key, message, signature)).toBe(true);
  });

  it("refuses every changed byte", () => {
    for (let at = 0; at < 64; at += 7) expect(inPage(key, message, changed(signature, at))).toBe(false);
    for (let at = 0; at < 32; at += 7) expect(inPage(changed(key, at), message, signature)).toBe(false);
    expect(inPage(key, changed(message, 0), signature)).toBe(false);
  });

  it("refuses S plus the order, a key that is no point, and other lengths", () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = signature.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order;
    const again = new Uint8Array([
      ...signature.slice(0, 32),
      ...Array.from({ length: 32 }, (_, at) => Number((s >> BigInt(8 * at)) & 255n)),
    ]);
    expect(inPage(key, message, again)).toBe(false);
    const noPoint = bytes(`02${"00".repeat(31)}`);
    expect(inPage(noPoint, message, signature)).toBe(false);
    expect(inPage(key.slice(1), message, signature)).toBe(false);
    expect(inPage(key, message, signature.slice(1))).toBe(false);
  });
});
