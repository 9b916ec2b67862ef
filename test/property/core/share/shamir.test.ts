import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, interpolate } from "../../../../core/share/gf256.ts";
import { combine, split } from "../../../../core/share/shamir.ts";
import { threshold } from "../../../../core/share/threshold.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const thresholds = fc
  .integer({ min: 2, max: 15 })
  .chain((n) => fc.record({ n: fc.constant(n), m: fc.integer({ min: 2, max: n }) }));
const secret = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((bytes) => bytes.some((byte) => byte !== bytes[0]));

describe("split and combine", () => {
  it("any quorum in any order gives the key back; any fewer do not", () => {
    // All quorums are checked within: the middle of large sets takes seconds, and has its own bench.
    const quick = thresholds.filter(({ m, n }) => n <= 7 || m <= 2 || m >= n - 1);
    const runs = fc.record({
      key: secret,
      size: quick,
      seed: fc.string(),
      order: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 }),
    });
    fc.assert(
      fc.property(runs, ({ key, size, seed, order }) => {
        const points = split(key, threshold(size.m, size.n), seededRandom(seed));
        const shuffled = points.toSorted((a, b) => (order[a.x - 1] ?? 0) - (order[b.x - 1] ?? 0));
        expect(combine(shuffled.slice(0, size.m))).toEqual(key);
        expect(combine(shuffled)).toEqual(key);
        expect(combine(shuffled.slice(0, size.m - 1))).not.toEqual(key);
      }),
      { numRuns: 40 },
    );
  });

  it("any bit of any share of a quorum matters", () => {
    const points = split(seededRandom("key")(32), threshold(3, 5), seededRandom("bits"));
    const key = combine(points.slice(0, 3));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 31 }),
        fc.integer({ min: 1, max: 255 }),
        (share, at, change) => {
          const altered = points
            .slice(0, 3)
            .map((point, index) =>
              index === share ? { ...point, y: point.y.map((byte, place) => (place === at ? byte ^ change : byte)) } : point,
            );
          const wrong = combine(altered);
          expect(Array.from(wrong, (byte, place) => byte !== key[place])).toEqual(Array.from(key, (_, place) => place === at));
        },
      ),
    );
  });
});

describe("interpolate", () => {
  it("is the inverse of evaluate at every x", () => {
    const coefficients = fc
      .integer({ min: 1, max: 8 })
      .chain((m) => fc.array(fc.uint8Array({ minLength: 4, maxLength: 4 }), { minLength: m, maxLength: m }));
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 255 }), { minLength: 8, maxLength: 12 });
    fc.assert(
      fc.property(coefficients, places, fc.integer({ min: 0, max: 255 }), (polynomial, xs, at) => {
        const points = xs.map((x) => ({ x, y: evaluate(polynomial, x) }));
        expect(interpolate(points, at)).toEqual(evaluate(polynomial, at));
        expect(interpolate(points.slice(0, polynomial.length), at)).toEqual(evaluate(polynomial, at));
      }),
    );
  });
});
