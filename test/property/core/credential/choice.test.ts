import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { chooseBelow } from "../../../../core/credential/choice.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { deviationsFromUniform } from "../../../support/uniformity.ts";

describe("unbiased choice", () => {
  it("takes every value of 16 bits once: all values below the bound equally often, the rest rejected", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_536 }), (bound) => {
        let next = 0;
        const everyValue = () => {
          const value = next++;
          return Uint8Array.of(value >> 8, value & 255);
        };
        const accepted = 65_536 - (65_536 % bound);
        // Exact, not statistical: a modulo without rejection would count one too many for the small values.
        const counts = new Uint32Array(bound);
        for (let draw = 0; draw < accepted; draw += 1) {
          const [chosen = 0] = chooseBelow(everyValue, bound, 1);
          counts[chosen] = (counts[chosen] ?? 0) + 1;
        }
        expect(next).toBe(accepted);
        expect(new Set(counts)).toEqual(new Set([accepted / bound]));
      }),
      { numRuns: 10, examples: [[7776], [65_536], [1], [40_000]] },
    );
  });

  it.each([6, 50, 94, 7776])("is uniform below %s over a seeded source (chi-square)", (bound) => {
    const random = seededRandom(`uniform below ${bound}`);
    const counts = new Array<number>(bound).fill(0);
    for (let round = 0; round < 200; round += 1) {
      for (const chosen of chooseBelow(random, bound, 1000)) counts[chosen] = (counts[chosen] ?? 0) + 1;
    }
    expect(Math.abs(deviationsFromUniform(counts))).toBeLessThan(4);
  });

  it("rejects less than half of what is drawn, whatever the bound", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_536 }), (bound) => {
        expect((65_536 % bound) / 65_536).toBeLessThan(0.5);
        let drawn = 0;
        const system = seededRandom(`rejection ${bound}`);
        chooseBelow((length) => ((drawn += length), system(length)), bound, 500);
        expect(drawn).toBeLessThan(2 * 2 * 500 * 1.5);
      }),
      { numRuns: 50, seed: 1 },
    );
  });
});
