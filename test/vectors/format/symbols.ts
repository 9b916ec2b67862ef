import { expect } from "vitest";
import { vectorLines } from "../../support/format-document.ts";
import {
  hex,
  inverse,
  power10,
  sha256,
  symbolsOf,
  symbolsOfText,
  symbolsOfWords,
  syndromes,
  times10,
  WORDS,
} from "../../support/plain-paper.ts";
import { TWO, FIRST, decimals, text, type Expected } from "./material.ts";

/** The numbers of the section on symbols and check symbols, and of the words. */
export const SYMBOLS: Expected = {
  "reed-solomon": () => {
    const printed = symbolsOfText(TWO.shares[0]?.text ?? "");
    expect(printed.slice(0, 32)).toEqual(symbolsOf(FIRST));
    const roots = [1, 2, 3, 4].map(power10);
    const g = roots.reduce<number[]>(
      (factors, root) => [...factors, 0].map((value, at) => value ^ times10(factors[at - 1] ?? 0, root)),
      [1],
    );
    return {
      "512 * 2": text(times10(512, 2)),
      "1 / 2": text(inverse(2, 0x409)),
      "a^36": text(power10(36)),
      g: decimals(g),
      data: decimals(symbolsOf(FIRST)),
      check: decimals(printed.slice(32)),
      syndromes: decimals(syndromes(printed)),
    };
  },

  correction: () => {
    const right = symbolsOfText(TWO.shares[0]?.text ?? "");
    const read = right.with(4, WORDS.indexOf("reunion")).with(19, WORDS.indexOf("premium"));
    const [s1 = 0, s2 = 0, s3 = 0, s4 = 0] = syndromes(read);
    const [x1, x2] = [power10(36 - 5), power10(36 - 20)];
    const solve = (x: number, other: number) => times10(s2 ^ times10(s1, other), inverse(times10(x, x ^ other), 0x409));
    const [e1, e2] = [solve(x1, x2), solve(x2, x1)];
    const sum = (power: (x: number) => number) => times10(e1, power(x1)) ^ times10(e2, power(x2));
    expect([sum((x) => times10(x, times10(x, x))), sum((x) => times10(times10(x, x), times10(x, x)))]).toEqual([s3, s4]);
    return {
      "word 5 read": "reunion",
      "word 20 read": "premium",
      S: decimals([s1, s2, s3, s4]),
      X5: text(x1),
      X20: text(x2),
      e5: text(e1),
      e20: text(e2),
      "word 5": WORDS[(read[4] ?? 0) ^ e1] ?? "",
      "word 20": WORDS[(read[19] ?? 0) ^ e2] ?? "",
    };
  },

  miscorrection: () => {
    const printed = symbolsOfText(TWO.shares[0]?.text ?? "");
    const said = vectorLines("miscorrection");
    const at = (key: string) => Number(/\d+/.exec(key)?.[0]) - 1;
    const place = (symbols: readonly number[], verb: string) =>
      Object.entries(said).reduce(
        (all, [key, value]) => (key.endsWith(verb) ? all.with(at(key), WORDS.indexOf(value)) : all),
        symbols,
      );
    const read = place(printed, "read");
    const became = place(read, "becomes");
    const differing = (a: readonly number[], b: readonly number[]) => a.filter((symbol, index) => symbol !== b[index]).length;
    expect([differing(printed, read), differing(read, became), differing(printed, became)]).toEqual([3, 2, 5]);
    expect(syndromes(became)).toEqual([0, 0, 0, 0]);
    expect(read.concat(became)).not.toContain(-1);
    const places = printed.flatMap((symbol, index) => (symbol === became[index] ? [] : [`${index + 1} ${WORDS[symbol]}`]));
    return { ...said, printed: places.join(", ") };
  },

  "word-list": () => ({ "SHA-256": hex(sha256(WORDS.map((word) => `${word}\n`).join(""))) }),

  "share-words": () => {
    const share = TWO.shares[0];
    expect(symbolsOfWords(share?.words ?? "")).toEqual(symbolsOfText(share?.text ?? ""));
    return { text: share?.text ?? "", words: share?.words ?? "" };
  },
};
