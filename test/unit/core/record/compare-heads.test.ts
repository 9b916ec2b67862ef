import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compareHeads } from "../../../../core/record/compare-heads.ts";
import { headCode, headWords } from "../../../../core/record/head-code.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const JOURNAL = Array.from({ length: 50 }, (_, index) => hashOf(`record ${index + 1}`));
const rewrittenFrom = (seq: number) => JOURNAL.map((hash, index) => (index + 1 < seq ? hash : hashOf(`${hash}, anew`)));
const paper = (seq: number) => headCode({ seq, head: JOURNAL[seq - 1] ?? EMPTY_JOURNAL.head });
const spoken = (seq: number) => headWords({ seq, head: JOURNAL[seq - 1] ?? EMPTY_JOURNAL.head }).join(" ");

const verdicts = (typed: readonly string[], journal: readonly string[]) => {
  const { results, lastGood, firstBad } = compareHeads(typed, journal);
  expect(results.map(({ position }) => position)).toEqual(typed.map((_, position) => position));
  return { verdicts: results.map(({ verdict, seq }) => `${verdict} ${seq}`), lastGood, firstBad };
};

describe("comparing heads from paper with the journal", () => {
  it("finds them all in a journal that only grew", () => {
    expect(verdicts([paper(50), spoken(17), paper(1)], JOURNAL)).toEqual({
      verdicts: ["matches 50", "matches 17", "matches 1"],
      lastGood: 50,
      firstBad: null,
    });
  });

  it("says between which papers it was rewritten", () => {
    expect(verdicts([paper(50), paper(42), paper(17), paper(3)], rewrittenFrom(30))).toEqual({
      verdicts: ["rewritten 50", "rewritten 42", "matches 17", "matches 3"],
      lastGood: 17,
      firstBad: 42,
    });
  });

  it("says that it was cut, and behind which record", () => {
    expect(verdicts([paper(42), paper(17)], JOURNAL.slice(0, 40))).toEqual({
      verdicts: ["cut 42", "matches 17"],
      lastGood: 17,
      firstBad: 41,
    });
  });

  it("says both of a journal that was cut and written on", () => {
    expect(verdicts([paper(50), paper(30), paper(10)], rewrittenFrom(20).slice(0, 40))).toEqual({
      verdicts: ["cut 50", "rewritten 30", "matches 10"],
      lastGood: 10,
      firstBad: 30,
    });
  });

  it("goes by the lowest number that differs when papers contradict each other", () => {
    const other = headCode({ seq: 20, head: hashOf("another book") });
    expect(verdicts([paper(50), other, paper(20), paper(10)], JOURNAL)).toEqual({
      verdicts: ["matches 50", "rewritten 20", "matches 20", "matches 10"],
      lastGood: 10,
      firstBad: 20,
    });
  });

  it("lets what was printed before the first record match every journal, the empty one too", () => {
    for (const journal of [[], JOURNAL, rewrittenFrom(1)]) {
      expect(verdicts([paper(0)], journal)).toEqual({ verdicts: ["matches 0"], lastGood: 0, firstBad: null });
    }
  });

  it("does not let a head of number 0 with a hash match any", () => {
    const forged = headCode({ seq: 0, head: hashOf("something") });
    expect(verdicts([forged], JOURNAL)).toEqual({ verdicts: ["rewritten 0"], lastGood: null, firstBad: 0 });
  });

  it("calls an empty journal cut when the paper knows a record", () => {
    expect(verdicts([paper(1)], [])).toEqual({ verdicts: ["cut 1"], lastGood: null, firstBad: 1 });
  });

  it("concludes nothing from what was mistyped", () => {
    expect(verdicts([paper(3).replace(/^..../, "AAAE"), "", paper(2)], JOURNAL)).toEqual({
      verdicts: ["mistyped 0", "mistyped 0", "matches 2"],
      lastGood: 2,
      firstBad: null,
    });
    expect(verdicts([], JOURNAL)).toEqual({ verdicts: [], lastGood: null, firstBad: null });
  });

  it("looks at the first ten bytes of the hash, and at all of them", () => {
    const flipped = (hash: string, digit: number) => {
      return hash.slice(0, digit) + (parseInt(hash.charAt(digit), 16) ^ 1).toString(16) + hash.slice(digit + 1);
    };
    const found = Array.from({ length: 64 }, (_, digit) => {
      return verdicts([paper(17)], JOURNAL.with(16, flipped(JOURNAL[16] ?? "", digit))).firstBad;
    });
    expect(found).toEqual(Array.from({ length: 64 }, (_, digit) => (digit < 20 ? 17 : null)));
  });
});
