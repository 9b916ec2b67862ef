import { describe, expect, it } from "vitest";
import { base32, base32Bytes } from "../../../../core/encoding/base32.ts";
import { labelText, readLabel } from "../../../../core/share/label.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { publicSets } from "../../../support/public-sets.ts";

const [{ shares }] = publicSets() as [ReturnType<typeof publicSets>[0]];
const label = shares[1]?.label ?? "";
const body = label.slice("SWL1:".length);

describe("the outer label", () => {
  it("reads and writes, 44 characters", () => {
    const read = readLabel(body);
    expect([read.header.x, read.commitment.length]).toEqual([2, 16]);
    expect(labelText(read)).toBe(label);
    expect(labelText({ ...read, commitment: Uint8Array.of(...read.commitment, 1, 2, 3) })).toBe(label);
    expect(label).toHaveLength(44);
  });

  it("carries nothing of the share", () => {
    const secret = base32(new Uint8Array(Buffer.from(shares[1]?.recordHex.slice(16) ?? "", "hex")));
    for (let at = 0; at + 5 <= secret.length; at++) expect(body.slice(13)).not.toContain(secret.slice(at, at + 5));
  });

  it.each([
    ["nothing", "", "unreadable.length"],
    ["one byte less", base32(base32Bytes(body).slice(0, -1)), "unreadable.length"],
    ["one byte more", base32(Uint8Array.of(...base32Bytes(body), 0)), "unreadable.length"],
    ["x = 0", base32(base32Bytes(body).with(2, 0)), "unreadable.header share number"],
    ["filling bits", `${body.slice(0, -1)}R`, "unreadable.base32"],
    ["lower case", body.toLowerCase(), "unreadable.character"],
  ])("refuses %s", (_, wrong, refusal) => {
    expect(refusalOf(() => readLabel(wrong))).toBe(refusal);
  });
});
