import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSymbols, nearestCodeWord } from "../../../../core/share/reed-solomon.ts";

const symbol = fc.integer({ min: 0, max: 1023 });
const codeWord = fc
  .constantFrom(32, 60)
  .chain((length) => fc.array(symbol, { minLength: length, maxLength: length }))
  .map((data) => [...data, ...checkSymbols(data)]);
/** A code word, different places in it, and a change for each place that is not "no change". */
const damage = (places: number) =>
  codeWord.chain((word) =>
    fc.record({
      word: fc.constant(word),
      at: fc.uniqueArray(fc.integer({ min: 0, max: word.length - 1 }), { minLength: places, maxLength: places }),
      change: fc.array(fc.integer({ min: 1, max: 1023 }), { minLength: places, maxLength: places }),
    }),
  );

/** The first `wrong` places get another symbol, the others become unreadable. */
function damaged(
  { word, at, change }: { word: readonly number[]; at: readonly number[]; change: readonly number[] },
  wrong: number,
): (number | null)[] {
  return word.map((value, index) => {
    const place = at.indexOf(index);
    if (place < 0) return value;
    return place < wrong ? value ^ (change[place] ?? 0) : null;
  });
}

describe("what is promised is always corrected", () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 1],
    [1, 2],
  ])("%i wrong and %i unreadable", (wrong, unreadable) => {
    fc.assert(
      fc.property(damage(wrong + unreadable), (given) => {
        expect(nearestCodeWord(damaged(given, wrong))).toEqual(given.word);
      }),
    );
  });
});

describe("what is beyond", () => {
  it.each([
    [3, 0],
    [4, 0],
    [2, 1],
    [1, 3],
    [2, 2],
  ])("%i wrong and %i unreadable: never taken for right, and changes no more than promised", (wrong, unreadable) => {
    fc.assert(
      fc.property(damage(wrong + unreadable), (given) => {
        const received = damaged(given, wrong);
        const corrected = nearestCodeWord(received);
        if (corrected === null) return;
        expect(corrected).not.toEqual(given.word);
        const changes = received.filter((value, index) => value !== null && value !== corrected[index]).length;
        expect(2 * changes + unreadable).toBeLessThanOrEqual(4);
        expect(corrected.slice(-4)).toEqual(checkSymbols(corrected.slice(0, -4)));
      }),
      { numRuns: 300 },
    );
  });

  it("five unreadable: always refused", () => {
    fc.assert(
      fc.property(damage(5), (given) => {
        expect(nearestCodeWord(damaged(given, 0))).toBeNull();
      }),
    );
  });
});
