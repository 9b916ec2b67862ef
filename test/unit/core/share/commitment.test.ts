import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyCommitment, shareCommitment } from "../../../../core/share/commitment.ts";
import { parseRecord } from "../../../../core/share/share-record.ts";
import { publicSets } from "../../../support/public-sets.ts";

const [{ shares, lockedShare, keyHex, family, generation }] = publicSets() as [
  ReturnType<typeof publicSets>[0] & { family: string; generation: number },
];
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const hash = (label: string, hex: string) => createHash("sha256").update(label).update(bytes(hex)).digest("hex");
const hex = (array: Uint8Array) => Buffer.from(array).toString("hex");

describe("commitments", () => {
  it.each([
    ["an unlocked", shares[0]?.recordHex ?? ""],
    ["a locked", lockedShare.recordHex],
  ])("to %s share are to the record as printed", (_, recordHex) => {
    expect(hex(shareCommitment(parseRecord(bytes(recordHex))))).toBe(hash("sealwright/share/v1\n", recordHex));
  });

  it("to the key bind family and generation", () => {
    const header = { family: bytes(family), generation };
    const commitment = hex(keyCommitment(header, bytes(keyHex)));
    expect(commitment).toBe(hash("sealwright/key/v1\n", family + generation.toString(16).padStart(2, "0") + keyHex));
    expect(hex(keyCommitment({ ...header, generation: generation + 1 }, bytes(keyHex)))).not.toBe(commitment);
    expect(hex(keyCommitment({ ...header, family: bytes("1d957245") }, bytes(keyHex)))).not.toBe(commitment);
  });

  it("leave the share and the key as they were", () => {
    const record = parseRecord(bytes(shares[0]?.recordHex ?? ""));
    const key = bytes(keyHex);
    shareCommitment(record);
    keyCommitment(record, key);
    expect([record.locked ? "" : hex(record.y), hex(key)]).toEqual([shares[0]?.recordHex.slice(16), keyHex]);
  });
});
