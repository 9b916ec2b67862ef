import { createHash } from "node:crypto";
import { blockLines } from "./format-document.ts";

/**
 * The arithmetic of FORMAT.md once more, in the plainest way that works, on node and on the document's own tables. Nothing here comes from
 * the product: it is the referee of the numbers in the document.
 */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
export const bytes = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
export const sha256 = (...parts: readonly (Uint8Array | string)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The bits of numbers, `width` each, as a string of 0 and 1. */
export const bits = (numbers: Iterable<number>, width: number) =>
  Array.from(numbers, (n) => n.toString(2).padStart(width, "0")).join("");

/** A string of 0 and 1 cut into numbers of `width` bits. */
export const cut = (digits: string, width: number) =>
  (digits.match(new RegExp(`.{${width}}`, "g")) ?? []).map((group) => parseInt(group, 2));

export function base32(data: Uint8Array): string {
  const digits = bits(data, 8);
  return cut(digits.padEnd(Math.ceil(digits.length / 5) * 5, "0"), 5)
    .map((value) => LETTERS[value])
    .join("");
}

/** Throws unless `text` is exactly what `base32` writes. */
export function base32Bytes(text: string): Buffer {
  const digits = bits(
    Array.from(text, (letter) => LETTERS.indexOf(letter)).filter((value) => value >= 0),
    5,
  );
  const data = Buffer.from(cut(digits.slice(0, digits.length - (digits.length % 8)), 8));
  if (base32(data) !== text) throw new Error("not canonical base32");
  return data;
}

/** Carry-less multiplication modulo a polynomial, bit by bit. */
export function multiply(a: number, b: number, modulus: number): number {
  const degree = modulus.toString(2).length - 1;
  let product = 0;
  for (let bit = 0; bit < degree; bit++) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 2 * degree; bit >= degree; bit--) if ((product >> bit) & 1) product ^= modulus << (bit - degree);
  return product;
}

/** The element that gives 1 when multiplied by `a`, by trying all. */
export function inverse(a: number, modulus: number): number {
  let candidate = 1;
  while (multiply(a, candidate, modulus) !== 1) candidate++;
  return candidate;
}

export const times = (a: number, b: number) => multiply(a, b, 0x11d);
export const over = (a: number, b: number) => times(a, inverse(b, 0x11d));
export const times10 = (a: number, b: number) => multiply(a, b, 0x409);
export const power10 = (exponent: number) => Array.from({ length: exponent }).reduce<number>((value) => times10(value, 2), 1);

/** The Lagrange coefficients at zero of these x. */
export function lagrange(xs: readonly number[]): readonly number[] {
  return xs.map((x) => xs.filter((other) => other !== x).reduce((value, other) => times(value, over(other, other ^ x)), 1));
}

/** The value at zero of the polynomials through these points. */
export function combine(points: readonly (readonly [number, Uint8Array])[]): Buffer {
  const factors = lagrange(points.map(([x]) => x));
  return Buffer.from(
    Array.from({ length: 32 }, (_, at) => points.reduce((sum, [, y], i) => sum ^ times(factors[i] ?? 0, y[at] ?? 0), 0)),
  );
}

const HIDDEN = Array.from("swshare1", (letter) => letter.charCodeAt(0));

/** c(a), c(a^2), c(a^3), c(a^4) of the printed symbols behind the hidden letters. */
export function syndromes(printed: readonly number[]): readonly number[] {
  return [1, 2, 3, 4].map((i) => [...HIDDEN, ...printed].reduce((value, symbol) => times10(value, power10(i)) ^ symbol, 0));
}

/** The words of appendix B. */
export const WORDS = blockLines("words")
  .slice(1)
  .flatMap((row) => row.match(/[a-z]+/g) ?? []);

export const symbolsOf = (record: Uint8Array) => cut(bits(record, 8), 10);
export const symbolsOfText = (text: string) =>
  cut(
    bits(
      Array.from(text.slice(5), (letter) => LETTERS.indexOf(letter)),
      5,
    ),
    10,
  );
export const symbolsOfWords = (words: string) => words.split(" ").map((word) => WORDS.indexOf(word));
export const keyText = (key: Uint8Array) => base32(key).match(/.{4}/g)?.join("-") ?? "";
