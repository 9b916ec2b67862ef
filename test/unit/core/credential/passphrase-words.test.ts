import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { PASSPHRASE_WORDS } from "../../../../core/credential/passphrase-words.ts";

describe("the word list", () => {
  it("is the EFF large list as published, to the byte", () => {
    const lines = PASSPHRASE_WORDS.map((word, index) => `${diceOf(index)}\t${word}\n`).join("");
    expect(createHash("sha256").update(lines).digest("hex")).toBe(
      "addd35536511597a02fa0a9ff1e5284677b8883b83e986e43f15a3db996b903e",
    );
  });

  it("holds 7,776 different words", () => {
    expect(new Set(PASSPHRASE_WORDS).size).toBe(7776);
  });

  it("can be read back from a passphrase in one way only: no word is the beginning of a hyphenated one", () => {
    const words = new Set(PASSPHRASE_WORDS);
    const hyphenated = PASSPHRASE_WORDS.filter((word) => word.includes("-"));
    expect(hyphenated).toEqual(["drop-down", "felt-tip", "t-shirt", "yo-yo"]);
    expect(hyphenated.filter((word) => words.has(word.split("-")[0] ?? ""))).toEqual([]);
    expect(PASSPHRASE_WORDS.filter((word) => !/^[a-z]+(-[a-z]+)?$/.test(word))).toEqual([]);
  });
});

function diceOf(index: number): string {
  return Array.from(index.toString(6).padStart(5, "0"), (digit) => Number(digit) + 1).join("");
}
