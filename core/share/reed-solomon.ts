import { multiply, power, solve } from "./gf1024.ts";
import { subsets } from "./subsets.ts";

/** Check symbols appended to the data symbols of a share. */
export const CHECK_SYMBOLS = 4;

// The code word begins with these symbols, which are not transmitted: another code with the same generator does not fit.
const PREFIX = Array.from("swshare1", (letter) => letter.charCodeAt(0));

// g(z) = (z-a)(z-a^2)(z-a^3)(z-a^4), highest power first.
const GENERATOR = [1, 2, 3, 4].reduce<number[]>(
  (product, root) => [...product, 0].map((value, index) => value ^ multiply(product[index - 1] ?? 0, power(root))),
  [1],
);

/** The four check symbols of data symbols (0..1023 each). */
export function checkSymbols(data: readonly number[]): number[] {
  const remainder = [...PREFIX, ...data, 0, 0, 0, 0];
  for (let index = 0; index < PREFIX.length + data.length; index++) {
    const lead = remainder[index] as number;
    for (const [offset, coefficient] of GENERATOR.entries()) {
      remainder[index + offset] = (remainder[index + offset] as number) ^ multiply(lead, coefficient);
    }
  }
  return remainder.slice(-CHECK_SYMBOLS);
}

/**
 * The nearest code word to `received` (data and check symbols, 5..1,015 of them; null where a symbol is known to be unreadable), or null
 * when more is wrong than can be told: it corrects two wrong symbols, or four unreadable ones, or one wrong and two unreadable.
 * The answer equals `received` where nothing was wrong. With more mistakes it can be a wrong code word: believe it only when a
 * commitment matches.
 */
export function nearestCodeWord(received: readonly (number | null)[]): readonly number[] | null {
  const word = received.map((symbol) => symbol ?? 0);
  const unreadable = received.flatMap((symbol, position) => (symbol === null ? [position] : []));
  const readable = received.flatMap((symbol, position) => (symbol === null ? [] : [position]));
  const syndromes = [1, 2, 3, 4].map((root) => syndrome(word, root));
  for (let wrong = 0; unreadable.length + 2 * wrong <= CHECK_SYMBOLS; wrong++) {
    for (const positions of subsets(readable, wrong)) {
      const corrected = correctAt(word, [...unreadable, ...positions], syndromes);
      if (corrected !== null) return corrected;
    }
  }
  return null;
}

// The value of the whole code word, prefix included, at a^root; 0 for all four roots when the word is valid.
function syndrome(word: readonly number[], root: number): number {
  let value = 0;
  for (const symbol of [...PREFIX, ...word]) value = multiply(value, power(root)) ^ symbol;
  return value;
}

// Changing symbol p by e adds e * a^(root * (length-1-p)) to each syndrome: as many unknowns as positions, four equations.
function correctAt(word: readonly number[], positions: readonly number[], syndromes: readonly number[]): number[] | null {
  const locators = positions.map((position) => word.length - 1 - position);
  const equations = syndromes.map((_, index) => locators.map((locator) => power(locator * (index + 1))));
  const errors = solve(equations.slice(0, positions.length), syndromes.slice(0, positions.length));
  if (errors === null) return null;
  const explained = equations.every((row, index) => {
    const sum = row.reduce((value, factor, at) => value ^ multiply(factor, errors[at] as number), 0);
    return sum === syndromes[index];
  });
  if (!explained) return null;
  const corrected = [...word];
  for (const [index, position] of positions.entries()) {
    corrected[position] = (corrected[position] as number) ^ (errors[index] as number);
  }
  return corrected;
}
