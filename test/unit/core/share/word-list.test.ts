import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { WORDS } from "../../../../core/share/word-list.ts";

describe("the word list", () => {
  it("is SLIP-39's, word by word", () => {
    const list = WORDS.map((word) => `${word}\n`).join("");
    expect(createHash("sha256").update(list).digest("hex")).toBe(
      "bcc4555340332d169718aed8bf31dd9d5248cb7da6e5d355140ef4f1e601eec3",
    );
  });

  it("has 1,024 words, told apart by their first four letters", () => {
    expect(WORDS).toHaveLength(1024);
    expect(new Set(WORDS.map((word) => word.slice(0, 4))).size).toBe(1024);
    expect(WORDS.every((word) => /^[a-z]{4,8}$/.test(word))).toBe(true);
  });
});
