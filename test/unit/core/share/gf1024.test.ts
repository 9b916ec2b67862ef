import { describe, expect, it } from "vitest";
import { invert, multiply, power, solve } from "../../../../core/share/gf1024.ts";

function byHand(a: number, b: number): number {
  let product = 0;
  for (let bit = 0, shifted = a; bit < 10; bit++) {
    if ((b >> bit) & 1) product ^= shifted;
    shifted <<= 1;
    if (shifted > 1023) shifted ^= 0x409;
  }
  return product;
}

const ALL = Array.from({ length: 1024 }, (_, value) => value);

describe("GF(2^10) modulo 0x409", () => {
  it("multiplies as by hand, every element by a spread of others", () => {
    const others = ALL.filter((value) => value % 31 === 0 || value < 4 || value > 1020);
    expect(ALL.flatMap((a) => others.filter((b) => multiply(a, b) !== byHand(a, b)))).toEqual([]);
  });

  it("has powers of a that are all 1,023 elements but 0, and repeat", () => {
    expect(new Set(ALL.slice(1).map(power)).size).toBe(1023);
    expect([0, 1, 2, 10, -1, 1023, 1024, -1023].map(power)).toEqual([1, 2, 4, 9, 516, 1, 2, 1]);
  });

  it("inverts every element but 0", () => {
    expect(ALL.slice(1).filter((value) => multiply(value, invert(value)) !== 1)).toEqual([]);
  });
});

describe("solve", () => {
  it("solves what was multiplied out, a zero pivot included", () => {
    const rows = [
      [0, 5, 1],
      [700, 1, 0],
      [3, 3, 1000],
    ];
    const solution = [1, 1023, 77];
    const right = rows.map((row) => row.reduce((sum, factor, at) => sum ^ byHand(factor, solution[at] ?? 0), 0));
    expect(solve(rows, right)).toEqual(solution);
    expect(rows[0]).toEqual([0, 5, 1]);
  });

  it("has nothing to solve without equations", () => {
    expect(solve([], [])).toEqual([]);
  });

  it.each([
    [
      "equal rows",
      [
        [5, 6],
        [5, 6],
      ],
    ],
    [
      "a row of zeros",
      [
        [0, 0],
        [5, 6],
      ],
    ],
    [
      "one row a multiple of the other",
      [
        [1, 2],
        [4, 8],
      ],
    ],
  ])("tells a singular system: %s", (_, rows) => {
    expect(solve(rows, [1, 2])).toBeNull();
  });
});
