import { fail } from "../failure/failure.ts";

/**
 * GF(2^8) modulo x^8+x^4+x^3+x^2+1 (0x11D), the field of secrets.js and gfshare (FORMAT.md, "What a set is"). Written apart from the
 * library so that each split and each recovery is computed twice by code that shares nothing.
 */
const MODULUS = 0x11d;
const ORDER = 255;

const EXP = new Uint8Array(ORDER);
const LOG = new Uint8Array(ORDER + 1);
for (let power = 0, value = 1; power < ORDER; power++) {
  EXP[power] = value;
  LOG[value] = power;
  value <<= 1;
  if (value > ORDER) value ^= MODULUS;
}

/** The product of two field elements (0..255). */
export function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return at(EXP, (at(LOG, a) + at(LOG, b)) % ORDER);
}

/** The quotient; `b` must not be 0. */
export function divide(a: number, b: number): number {
  if (b === 0) fail("fault.shamir");
  if (a === 0) return 0;
  return at(EXP, (at(LOG, a) - at(LOG, b) + ORDER) % ORDER);
}

/** One point of the sharing polynomials: `x` in 1..255, and `y` holding one byte per polynomial. */
export interface Point {
  readonly x: number;
  readonly y: Uint8Array;
}

/**
 * The values at `x` of the polynomials of least degree through `points` (Lagrange, byte by byte), as a fresh array.
 * The points have different x and y of one length. At x = 0 this is the secret.
 */
export function interpolate(points: readonly Point[], x: number): Uint8Array {
  const length = points[0]?.y.length ?? 0;
  const values = new Uint8Array(length);
  for (const point of points) {
    let weight = 1;
    for (const other of points) {
      if (other !== point) weight = multiply(weight, divide(x ^ other.x, point.x ^ other.x));
    }
    for (let index = 0; index < length; index++) {
      values[index] = at(values, index) ^ multiply(weight, at(point.y, index));
    }
  }
  return values;
}

/** The values at `x` of the polynomials whose coefficient arrays are given lowest power first (Horner), as a fresh array. */
export function evaluate(coefficients: readonly Uint8Array[], x: number): Uint8Array {
  const values = new Uint8Array(coefficients[0]?.length ?? 0);
  for (const coefficient of coefficients.toReversed()) {
    for (let index = 0; index < values.length; index++) {
      values[index] = multiply(at(values, index), x) ^ at(coefficient, index);
    }
  }
  return values;
}

// The indexes above are within bounds by construction; the type of an array cannot say so.
function at(array: Uint8Array, index: number): number {
  return array[index] as number;
}
