/** GF(2^10) modulo x^10+x^3+1 with a = x, the field of the check symbols (FORMAT.md, "Share text and words"). */
const MODULUS = 0x409;
const ORDER = 1023;

const EXP = new Uint16Array(ORDER);
const LOG = new Uint16Array(ORDER + 1);
for (let power = 0, value = 1; power < ORDER; power++) {
  EXP[power] = value;
  LOG[value] = power;
  value <<= 1;
  if (value > ORDER) value ^= MODULUS;
}

/** a^power; `power` may be any whole number. */
export function power(exponent: number): number {
  return EXP[((exponent % ORDER) + ORDER) % ORDER] as number;
}

/** The product of two field elements (0..1023). */
export function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return power((LOG[a] as number) + (LOG[b] as number));
}

/** The inverse of a field element other than 0. */
export function invert(a: number): number {
  return power(-(LOG[a] as number));
}

/**
 * The solution of a square system of linear equations (rows of coefficients, right-hand side), or null when it is singular.
 * Gaussian elimination; the arguments are not changed.
 */
export function solve(coefficients: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = coefficients.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= column && row[column] !== 0);
    const pivotRow = rows[pivot];
    if (pivotRow === undefined) return null;
    rows[pivot] = rows[column] as number[];
    const scale = invert(pivotRow[column] as number);
    const scaled = pivotRow.map((value) => multiply(value, scale));
    rows[column] = scaled;
    for (const [index, row] of rows.entries()) {
      const factor = row[column] as number;
      if (index === column || factor === 0) continue;
      rows[index] = row.map((value, at) => value ^ multiply(factor, scaled[at] as number));
    }
  }
  return rows.map((row) => row.at(-1) as number);
}
