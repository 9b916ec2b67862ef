import { describe, expect, it } from "vitest";
import { base32, base32Bytes } from "../../../../core/encoding/base32.ts";
import { cardText, readCard } from "../../../../core/share/card.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { publicSets } from "../../../support/public-sets.ts";

const [{ card }] = publicSets() as [ReturnType<typeof publicSets>[0]];
const body = card.slice("SWC1:".length);
/** The card's body with one byte replaced. */
const patched = (at: number, byte: number) => base32(base32Bytes(body).map((value, index) => (index === at ? byte : value)));

describe("the set card", () => {
  it("reads and writes, commitments cut to 16 bytes", () => {
    const read = readCard(body);
    expect([read.header.m, read.header.n, read.header.x, read.commitments.length]).toEqual([3, 5, 0, 5]);
    expect([read.payloadHash, read.keyCommitment, read.manifestHash].map(({ length }) => length)).toEqual([32, 16, 32]);
    expect(cardText(read)).toBe(card);
  });

  it.each([
    [2, 197],
    [5, 274],
    [15, 530],
  ])("of %i shares has %i characters", (n, length) => {
    const read = readCard(body);
    const commitments = Array.from({ length: n }, () => new Uint8Array(32));
    expect(cardText({ ...read, header: { ...read.header, m: 2, n }, commitments })).toHaveLength(length);
  });

  it("writes x = 0 whatever header it is given", () => {
    expect(cardText({ ...readCard(body), header: { ...readCard(body).header, x: 3 } })).toBe(card);
  });

  it.each([
    ["nothing", "", "unreadable.length"],
    ["less than a header", base32(base32Bytes(body).slice(0, 7)), "unreadable.length"],
    ["one byte less", base32(base32Bytes(body).slice(0, -1)), "unreadable.length"],
    ["one byte more", base32(Uint8Array.of(...base32Bytes(body), 0)), "unreadable.length"],
    ["one share more in N than commitments", patched(1, 0x36), "unreadable.length"],
    ["one share less in N than commitments", patched(1, 0x34), "unreadable.length"],
    ["x = 1", patched(2, 1), "unreadable.header share number"],
    ["version 2", patched(0, 0x20), "unreadable.version"],
    ["an unknown flag", patched(0, 0x12), "unreadable.flags"],
    ["M above N", patched(1, 0x65), "unreadable.header threshold"],
    ["generation 0", patched(3, 0), "unreadable.header generation"],
    ["filling bits", `${body.slice(0, -1)}V`, "unreadable.base32"],
    ["a character outside base32", `${body.slice(0, -1)}1`, "unreadable.character"],
  ])("refuses %s", (_, wrong, refusal) => {
    expect(refusalOf(() => readCard(wrong))).toBe(refusal);
  });
});
