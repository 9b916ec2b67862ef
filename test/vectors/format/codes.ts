import { expect } from "vitest";
import { vectorLines } from "../../support/format-document.ts";
import { base32, base32Bytes, bits, bytes, combine, cut, hex, keyText, sha256, WORDS } from "../../support/plain-paper.ts";
import type { PublicSet } from "../../support/public-sets.ts";
import { ONE, TWO, KEY, RECORDS, FIRST, LOCKED, AGE, text, y, commitment, type Expected } from "./material.ts";

/** The numbers of the sections on what is printed: record, set ID, parts, commitments, card, label, and the public sets in short. */
export const CODES: Expected = {
  record: () => ({
    record: hex(FIRST),
    version: text((FIRST[0] ?? 0) >> 4),
    flags: text((FIRST[0] ?? 0) & 15),
    M: text((FIRST[1] ?? 0) >> 4),
    N: text((FIRST[1] ?? 0) & 15),
    x: text(FIRST[2] ?? 0),
    generation: text(FIRST[3] ?? 0),
    family: hex(FIRST.subarray(4, 8)),
    y: hex(y(FIRST)),
  }),

  "set-id": () => {
    const both = Buffer.concat([FIRST.subarray(4, 8), FIRST.subarray(3, 4)]);
    return { "family || generation": hex(both), "set ID": base32(both) };
  },

  part: () => {
    const [first = "", second = ""] = TWO.parts;
    const hash8 = base32(sha256(AGE)).slice(0, 8);
    expect(hex(base32Bytes(TWO.parts.map((part) => part.split("/")[4]).join("")))).toBe(TWO.ageFileHex);
    return {
      "age file bytes": text(AGE.length),
      "SHA-256 of age file": hex(sha256(AGE)),
      HASH8: hash8,
      "part 1 begins": `SWP1/${TWO.setId}/01-02/${hash8}/${base32(AGE.subarray(0, 490))}`.slice(0, 60),
      "part 1 characters": text(first.length),
      "part 2 begins": `SWP1/${TWO.setId}/02-02/${hash8}/${base32(AGE.subarray(490))}`.slice(0, 60),
      "part 2 characters": text(second.length),
    };
  },

  commitments: () => ({
    ...Object.fromEntries(RECORDS.map((record, index) => [`commitment(${index + 1})`, commitment(record)])),
    "commitment(1) locked": commitment(LOCKED),
    "key commitment": hex(sha256("sealwright/key/v1\n", FIRST.subarray(4, 8), FIRST.subarray(3, 4), KEY)),
  }),

  card: () => {
    const data = base32Bytes(TWO.card.slice(5));
    const header = Buffer.from(FIRST.subarray(0, 8));
    header[2] = 0;
    expect(data.length).toBe(88 + 16 * 3);
    const fields = {
      header: hex(header),
      "SHA-256(age file)": hex(sha256(AGE)),
      "key commitment": TWO.keyCommitment.slice(0, 32),
      "SHA-256(manifest)": TWO.manifestSha256,
      ...Object.fromEntries(RECORDS.map((record, index) => [`commitment(${index + 1})`, commitment(record).slice(0, 32)])),
    };
    expect(hex(data)).toBe(Object.values(fields).join(""));
    return { card: TWO.card, ...fields };
  },

  label: () => {
    const fields = { header: hex(FIRST.subarray(0, 8)), "commitment(1)": commitment(FIRST).slice(0, 32) };
    return { label: `SWL1:${base32(bytes(Object.values(fields).join("")))}`, ...fields };
  },

  head: () => {
    const { number = "", hash = "" } = vectorLines("head");
    expect(hash).toBe(vectorLines("signature")["SHA-256"]);
    const data = headData(Number(number), hash);
    const digits = data + headCheck(data);
    return {
      number,
      hash,
      "head data": hexDigits(data),
      "hashed after the label": hexDigits(`${data}0000`),
      check: hexDigits(headCheck(data)),
      code: inGroups(digits),
      words: cut(digits, 10)
        .map((symbol) => WORDS[symbol])
        .join(" "),
      "code before the first record": inGroups("0".repeat(100) + headCheck("0".repeat(100))),
    };
  },

  "public-sets": () => ({ ...publicSet(ONE, 1), ...publicSet(TWO, 2) }),
};

/** The 100 bits of a head, as a string of 0 and 1, and the 20 of its check. */
const headData = (number: number, hash: string) => bits([number], 20) + bits(bytes(hash.slice(0, 20)), 8);
const headCheck = (data: string) =>
  bits(sha256("sealwright/head/v1\n", Uint8Array.from(cut(`${data}0000`, 8))).subarray(0, 3), 8).slice(0, 20);
const hexDigits = (digits: string) =>
  cut(digits, 4)
    .map((digit) => digit.toString(16))
    .join("");
const inGroups = (digits: string) => base32(Uint8Array.from(cut(digits, 8))).replaceAll(/.{4}(?=.)/g, "$&-");

function publicSet(set: PublicSet, number: number): Readonly<Record<string, string>> {
  const quorum = set.shares
    .slice(0, set.threshold)
    .map(({ x, text: share }) => [x, y(base32Bytes(share.slice(5, 69)))] as const);
  const key = combine(quorum);
  const record = bytes(set.shares[0]?.recordHex ?? "");
  const plaintext = Buffer.from(set.payloadPlaintext);
  return {
    [`set ${number}`]: base32(Buffer.concat([record.subarray(4, 8), record.subarray(3, 4)])),
    [`M of N ${number}`]: `${set.threshold} of ${set.shareCount}`,
    [`K ${number}`]: hex(key),
    [`text of K ${number}`]: keyText(key),
    ...Object.fromEntries(set.shares.map(({ x, text: share }) => [`share ${x} of ${number}`, share])),
    [`SHA-256 of age file ${number}`]: hex(sha256(bytes(set.ageFileHex))),
    [`SHA-256 of payload ${number}`]: hex(sha256(plaintext)),
  };
}
