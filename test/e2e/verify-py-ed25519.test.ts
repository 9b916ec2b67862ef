import { generateKeyPairSync, sign } from "node:crypto";
import { ED25519_TORSION_SUBGROUP } from "@noble/curves/ed25519.js";
import { expect, it } from "vitest";
import { ed25519Verify } from "../../electron/vault/ed25519.ts";
import { withLargeS, withNeutralR, withSmallOrderPart } from "../support/mutated-books/forged-signature.ts";
import { describeWithTools } from "../support/tool.ts";
import { trialSigner } from "../support/trial-book.ts";
import { verifyPyJobs } from "../support/verify-py.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describeWithTools("Ed25519 in verify.py", { python3: "python3" }, () => {
  // RFC 8032, section 7.1, tests 1 to 3: key, message, signature.
  const VECTORS = [
    [
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
  ] as const;

  it("takes the vectors of RFC 8032, and none with a bit flipped", () => {
    expect(verifyPyJobs(VECTORS.map((holds) => ({ holds })))).toEqual(VECTORS.map(() => true));
    const [key, message, signature] = VECTORS[2];
    const flipped = Array.from({ length: 96 }, (_, byte) => {
      const bytes = Buffer.from(key + signature, "hex");
      bytes[byte] = (bytes[byte] ?? 0) ^ (1 << (byte % 8));
      return { holds: [hex(bytes.subarray(0, 32)), message, hex(bytes.subarray(32))] };
    });
    expect(verifyPyJobs(flipped)).toEqual(flipped.map(() => false));
  });

  it("agrees with node:crypto on new keys", () => {
    const jobs = Array.from({ length: 40 }, (_, at) => {
      const { publicKey, privateKey } = generateKeyPairSync("ed25519");
      const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
      const message = Buffer.from(`message ${at}`);
      return { holds: [hex(raw), hex(at % 2 === 0 ? message : Buffer.from("other")), hex(sign(null, message, privateKey))] };
    });
    expect(verifyPyJobs(jobs)).toEqual(jobs.map((_, at) => at % 2 === 0));
  });

  it("is strict where libraries differ, as node:crypto is", async () => {
    const signer = await trialSigner("Ada Example");
    const message = Buffer.from("message");
    const zeros = new Uint8Array(64);
    // The points of small order; then a key whose y is the prime itself, one that is no point, and the neutral one with a sign.
    const keys = [...ED25519_TORSION_SUBGROUP, `ed${"ff".repeat(30)}7f`, `02${"00".repeat(31)}`, `01${"00".repeat(30)}80`];
    const cases = [withLargeS(message, signer), withSmallOrderPart(message, signer), withNeutralR(message, signer), zeros].map(
      (signature) => ({
        holds: [hex(signer.publicKey), hex(message), hex(signature)],
      }),
    );
    const weak = keys.flatMap((key) => keys.map((R) => ({ holds: [key, hex(message), R + "00".repeat(32)] })));
    expect(verifyPyJobs([...cases, ...weak])).toEqual([...cases, ...weak].map(() => false));
    for (const { holds } of [...cases, ...weak]) {
      const [key = "", text = "", signature = ""] = holds;
      expect(
        await ed25519Verify(...([key, text, signature].map((part) => Buffer.from(part, "hex")) as [Buffer, Buffer, Buffer])),
      ).toBe(false);
    }
  });

  it("computes many signatures on all processors to the same end", async () => {
    const signer = await trialSigner("Ada Example");
    const triples = await Promise.all(
      Array.from({ length: 2_100 }, async (_, at) => {
        const message = Buffer.from(`message ${at}`);
        const signature = await signer.sign(at % 7 === 0 ? Buffer.from("other") : message);
        return [hex(signer.publicKey), hex(message), hex(signature)];
      }),
    );
    expect(verifyPyJobs([{ many: triples }])[0]).toEqual(triples.map((_, at) => at % 7 !== 0));
  });
});
