import { describe, expect, it } from "vitest";
import { divide, evaluate, interpolate, multiply } from "../../../../core/share/gf256.ts";
import { failureOf } from "../../../support/failure-of.ts";

/** Multiplication as FORMAT.md describes it for a person with a pencil: shift and reduce by 0x11D. */
function byHand(a: number, b: number): number {
  let product = 0;
  for (let bit = 0, shifted = a; bit < 8; bit++) {
    if ((b >> bit) & 1) product ^= shifted;
    shifted <<= 1;
    if (shifted > 255) shifted ^= 0x11d;
  }
  return product;
}

const ALL = Array.from({ length: 256 }, (_, value) => value);

describe("GF(2^8) modulo 0x11D", () => {
  it("multiplies as by hand, all 65,536 pairs", () => {
    const wrong = ALL.flatMap((a) => ALL.filter((b) => multiply(a, b) !== byHand(a, b)).map((b) => [a, b]));
    expect(wrong).toEqual([]);
  });

  it("divides back what was multiplied, all pairs", () => {
    const wrong = ALL.flatMap((a) =>
      ALL.slice(1)
        .filter((b) => multiply(divide(a, b), b) !== a)
        .map((b) => [a, b]),
    );
    expect(wrong).toEqual([]);
  });

  it("is not the field of AES", () => {
    expect(multiply(0x80, 2)).toBe(0x1d);
  });

  it("divides 0, and refuses to divide by 0", () => {
    expect(divide(0, 5)).toBe(0);
    expect(failureOf(() => divide(5, 0)).code).toBe("fault.shamir");
  });
});

describe("evaluate", () => {
  it.each([
    [[[7]], 9, [7]],
    [
      [
        [1, 0],
        [1, 3],
      ],
      1,
      [0, 3],
    ],
    [[[0x55], [0x01], [0x01]], 2, [0x55 ^ 2 ^ 4]],
    [[[0x12, 0x34]], 0, [0x12, 0x34]],
    [[], 3, []],
  ])("coefficients %j at %i: %j", (coefficients, x, values) => {
    expect([
      ...evaluate(
        coefficients.map((bytes) => Uint8Array.from(bytes)),
        x,
      ),
    ]).toEqual(values);
  });
});

describe("interpolate", () => {
  const coefficients = [
    [3, 250],
    [0, 17],
    [99, 1],
  ].map((bytes) => Uint8Array.from(bytes));
  const points = [1, 4, 15, 255].map((x) => ({ x, y: evaluate(coefficients, x) }));

  it("gives the polynomial's values at the secret, at its own points and elsewhere", () => {
    for (const x of [0, 1, 2, 77, 255]) {
      expect(interpolate(points.slice(0, 3), x)).toEqual(evaluate(coefficients, x));
      expect(interpolate(points.slice(1), x)).toEqual(evaluate(coefficients, x));
    }
  });

  it("is told wrong by too few points, and right by more than enough", () => {
    expect(interpolate(points.slice(0, 2), 0)).not.toEqual(coefficients[0]);
    expect(interpolate(points, 0)).toEqual(coefficients[0]);
  });

  it("refuses two points with one x", () => {
    const [first] = points as [(typeof points)[0]];
    expect(failureOf(() => interpolate([first, { ...first }], 0)).code).toBe("fault.shamir");
  });
});
