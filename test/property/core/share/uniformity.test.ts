import secrets from "secrets.js-grempe";
import { describe, expect, it } from "vitest";
import { divide, interpolate, multiply, type Point } from "../../../../core/share/gf256.ts";
import { split } from "../../../../core/share/shamir.ts";
import { threshold } from "../../../../core/share/threshold.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { deviationsFromUniform } from "../../../support/uniformity.ts";

/** The coefficients of the powers 1 and 2 of a 3-of-n split, from its points alone: f(x) = k + ax + bx^2. */
function coefficientsOf(points: readonly Point[]): [Uint8Array, Uint8Array] {
  const key = interpolate(points.slice(0, 3), 0);
  const at = (x: number) => interpolate(points.slice(0, 3), x);
  const [one, two] = [at(1), at(2)];
  // With p = f(1)+k = a+b and q = f(2)+k = 2a+4b: b = (q+2p)/(4+2), a = p+b.
  const b = one.map((byte, index) => {
    const p = byte ^ (key[index] ?? 0);
    const q = (two[index] ?? 0) ^ (key[index] ?? 0);
    return divide(q ^ multiply(2, p), 6);
  });
  const a = one.map((byte, index) => byte ^ (key[index] ?? 0) ^ (b[index] ?? 0));
  return [a, b];
}

/** How often each byte value stands among the coefficients of `runs` splits. */
function countCoefficients(splitOnce: (run: number) => readonly Point[], runs: number): readonly [number[], number[]] {
  const counts = [new Array<number>(256).fill(0), new Array<number>(256).fill(0)] as const;
  for (let run = 0; run < runs; run++) {
    for (const [power, bytes] of coefficientsOf(splitOnce(run)).entries()) {
      for (const byte of bytes) (counts[power] as number[])[byte]! += 1;
    }
  }
  return counts;
}

const random = seededRandom("uniform");
const RUNS = 1000; // 32,000 coefficients a power: 125 of each value expected, with a standard deviation of 11.

describe("the coefficients of a split", () => {
  const key = random(32);
  const ours = countCoefficients(() => split(key, threshold(3, 3), random), RUNS);

  it.each([1, 2])("of power %i: each value as often as any other", (power) => {
    expect(Math.abs(deviationsFromUniform(ours[power - 1] ?? []))).toBeLessThan(4);
  });

  it.each([1, 2])("of power %i: zero at 1 in 256", (power) => {
    const expected = (RUNS * 32) / 256;
    expect(Math.abs((ours[power - 1]?.[0] ?? 0) - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it("are uniform when one key is split again and again: no share of a later split tells what an earlier one held", () => {
    // The leak of the library's own generators: zero never occurs, so each further split of a key rules out one value of each byte.
    const seen = Array.from({ length: 32 }, () => new Set<number>());
    for (let run = 0; run < 2500; run++) {
      const [{ y }] = split(key, threshold(2, 2), random) as [Point];
      for (const [index, byte] of y.entries()) seen[index]?.add(byte);
    }
    expect(seen.map((values) => values.size)).toEqual(Array(32).fill(256));
  });
});

describe("this measurement", () => {
  it("catches the library's own generator, which never draws zero", () => {
    const hex = Buffer.from(random(32)).toString("hex");
    const native = countCoefficients(() => {
      secrets.init(8, "nodeCryptoRandomBytes");
      return secrets
        .share(hex, 3, 3, 8)
        .map((share, index) => ({ x: index + 1, y: new Uint8Array(Buffer.from(share.slice(5), "hex")) }));
    }, 200);
    expect(native.map(([zeros]) => zeros)).toEqual([0, 0]);
  });
});
