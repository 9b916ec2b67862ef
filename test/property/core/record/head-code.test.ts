import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareHeads } from "../../../../core/record/compare-heads.ts";
import { headCode, headWords, readHead } from "../../../../core/record/head-code.ts";

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const anyHead = fc.record({ seq: fc.integer({ min: 0, max: 2 ** 20 - 1 }), head: hash });
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const TRIALS = 2 ** 18;

describe("a head on paper", () => {
  it("is read as it was written, as code and as words, however it is spaced", () => {
    const gap = fc.constantFrom("", " ", "-", "\t", " - ");
    fc.assert(
      fc.property(anyHead, fc.array(gap, { minLength: 24, maxLength: 24 }), fc.boolean(), (head, gaps, lower) => {
        const expected = { seq: head.seq, prefix: Uint8Array.from(Buffer.from(head.head.slice(0, 20), "hex")) };
        const bare = Array.from(headCode(head).replaceAll("-", ""));
        const spaced = bare.map((letter, at) => letter + gaps[at]).join("");
        const words = headWords(head).map((word, at) => (gaps[at] === "" ? word : word.slice(0, 4)));
        const said = words.map((word, at) => `${word}${gaps[at] || " "}`).join("");
        for (const typed of [spaced, said]) {
          expect(readHead(lower ? typed.toLowerCase() : typed.toUpperCase())).toEqual(expected);
        }
      }),
    );
  });

  it("never comes out of anything that throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 500 }), (typed) => void readHead(typed)));
  });

  it("passes by chance about once in 2^20", () => {
    let passed = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const digest = createHash("sha256").update(`trial ${trial}`).digest();
      const code = Array.from(digest.subarray(0, 24), (byte) => LETTERS[byte & 31]).join("");
      if (readHead(code) !== null) passed++;
    }
    // A quarter of one is expected; four would pass a check of 16 bits.
    expect(passed).toBeLessThan(4);
  });
});

describe("heads and a journal", () => {
  it("tell between which numbers it was changed", () => {
    const journal = fc.array(hash, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(journal, fc.nat(39), fc.array(fc.nat(40), { minLength: 1, maxLength: 10 }), (before, at, papers) => {
        const first = at % before.length;
        // From `first` (from 0) on every hash is another: that is what a chain does.
        const after = before.map((old, index) => (index < first ? old : createHash("sha256").update(old).digest("hex")));
        const heads = papers.map((paper) => paper % (before.length + 1));
        const typed = heads.map((seq) => headCode({ seq, head: before[seq - 1] ?? "0".repeat(64) }));
        const { results, lastGood, firstBad } = compareHeads(typed, after);
        expect(results).toEqual(
          heads.map((seq, position) => ({ position, verdict: seq <= first ? "matches" : "rewritten", seq })),
        );
        const good = heads.filter((seq) => seq <= first);
        const bad = heads.filter((seq) => seq > first);
        expect([lastGood, firstBad]).toEqual([
          good.length === 0 ? null : Math.max(...good),
          bad.length === 0 ? null : Math.min(...bad),
        ]);
      }),
    );
  });
});
