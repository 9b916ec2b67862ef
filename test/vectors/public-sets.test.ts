import { sha256 } from "@noble/hashes/sha2.js";
import { describe, expect, it } from "vitest";
import { cardText, readCard } from "../../core/share/card.ts";
import { keyCommitment, shareCommitment } from "../../core/share/commitment.ts";
import { evaluate } from "../../core/share/gf256.ts";
import { labelText } from "../../core/share/label.ts";
import { lockShare, passphraseBytes, unlockShare } from "../../core/share/lock.ts";
import { hash8, partTexts } from "../../core/share/payload-part.ts";
import { readScan } from "../../core/share/scan.ts";
import { keyText, openPayload } from "../../core/share/sealed-payload.ts";
import { combine } from "../../core/share/shamir.ts";
import { setId } from "../../core/share/share-header.ts";
import { type LockedRecord, parseRecord, recordBytes, type UnlockedRecord } from "../../core/share/share-record.ts";
import { shareText } from "../../core/share/share-text.ts";
import { shareWords } from "../../core/share/share-words.ts";
import { subsets } from "../../core/share/subsets.ts";
import { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import { inflatePayload } from "../../core/credential/payload-bytes.ts";
import { argon2id } from "../../recovery/command/argon2id.ts";
import { publicSets } from "../support/public-sets.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));
const unlocked = (recordHex: string) => parseRecord(bytes(recordHex)) as UnlockedRecord;

describe.each(publicSets())("public vector $seed", (vector) => {
  const records = vector.shares.map(({ recordHex }) => unlocked(recordHex));

  it("names the set", () => {
    expect(records.map(setId)).toEqual(records.map(() => vector.setId));
  });

  it("evaluates the given polynomials to the given shares", () => {
    const coefficients = [vector.keyHex, ...vector.coefficientsHex].map(bytes);
    expect(records.map(({ x }) => hex(evaluate(coefficients, x)))).toEqual(records.map(({ y }) => hex(y)));
  });

  it("combines every quorum to the key", () => {
    for (const quorum of subsets(records, vector.threshold)) expect(hex(combine(quorum))).toBe(vector.keyHex);
  });

  it.each(vector.shares)("writes share $x as text, words, commitment and label", (share) => {
    const record = unlocked(share.recordHex);
    expect(hex(recordBytes(record))).toBe(share.recordHex);
    expect(shareText(record)).toBe(share.text);
    expect(shareWords(record).join(" ")).toBe(share.words);
    expect(hex(shareCommitment(record))).toBe(share.commitment);
    expect(labelText({ header: record, commitment: shareCommitment(record) })).toBe(share.label);
  });

  it.each(vector.shares)("reads share $x from text, from words, and from their first four letters", (share) => {
    const short = share.words.replaceAll(/\b(\w{4})\w*/g, "$1");
    const spaced = share.text.toLowerCase().replaceAll(/(.{4})/g, "$1 ");
    for (const input of [share.text, share.words, short, spaced.replace(/^sws1 :/, "sws1:")]) {
      const scan = readScan(input);
      expect(scan.kind === "share" && hex(recordBytes(scan.share.record))).toBe(share.recordHex);
      expect(scan.kind === "share" && scan.share.corrections).toEqual([]);
    }
  });

  it("commits to the key and writes it as age's passphrase", () => {
    const [record] = records as [UnlockedRecord];
    expect(hex(keyCommitment(record, bytes(vector.keyHex)))).toBe(vector.keyCommitment);
    expect(Buffer.from(keyText(bytes(vector.keyHex))).toString()).toBe(vector.agePassphrase);
  });

  it("writes and reads the card", () => {
    const [header] = records as [UnlockedRecord];
    const card = {
      header,
      payloadHash: sha256(bytes(vector.ageFileHex)),
      keyCommitment: bytes(vector.keyCommitment),
      manifestHash: bytes(vector.manifestSha256),
      commitments: vector.shares.map(({ commitment }) => bytes(commitment)),
    };
    expect(cardText(card)).toBe(vector.card);
    expect(cardText(readCard(vector.card.slice(5)))).toBe(vector.card);
  });

  it("cuts the age file into the given parts", () => {
    expect(partTexts(vector.setId, bytes(vector.ageFileHex))).toEqual(vector.parts);
    expect(hash8(bytes(vector.ageFileHex))).toBe(vector.parts[0]?.split("/")[3]);
  });

  it("opens the age file to the payload", async () => {
    const opened = await openPayload(bytes(vector.ageFileHex), bytes(vector.keyHex));
    expect(opened[0] === 0x1f).toBe(vector.payloadGzip);
    expect(Buffer.from(inflatePayload(opened)).toString()).toBe(vector.payloadPlaintext);
  });

  it("opens and makes the locked share", async () => {
    const { lockedShare } = vector;
    const locked = parseRecord(bytes(lockedShare.recordHex)) as LockedRecord;
    expect(shareText(locked)).toBe(lockedShare.text);
    const passphrase = passphraseBytes(`  ${lockedShare.passphrase.replaceAll(" ", " \t ")} `);
    const open = await unlockShare(locked, passphrase, argon2id);
    expect(hex(open.y)).toBe(hex(records[lockedShare.x - 1]?.y ?? new Uint8Array()));
    expect(hex(recordBytes(await lockShare(open, passphrase, locked.lock, argon2id)))).toBe(lockedShare.recordHex);
    await expect(unlockShare(locked, passphraseBytes("wrong"), argon2id)).rejects.toMatchObject({
      code: "mismatched.passphrase",
    });
  });

  it("opens from any quorum of sheets with their cards, in any order", async () => {
    const quorum = new UntrustedQuorum();
    for (const { text, x } of vector.shares.slice(-vector.threshold).toReversed()) {
      for (const code of [vector.parts[x % 2] ?? "", text, vector.card]) quorum.add(readScan(code), `sheet ${x}`);
    }
    for (const code of vector.parts) quorum.add(readScan(code), "more");
    const opened = await quorum.validate();
    expect(opened.trust).toBe("authenticated");
    expect(opened.remarks).toEqual([]);
    expect(Buffer.from(opened.json).toString()).toBe(vector.payloadPlaintext);
  });
});
