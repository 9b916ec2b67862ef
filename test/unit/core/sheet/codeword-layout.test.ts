import { describe, expect, it } from "vitest";
import { codewordLayout } from "../../../../core/sheet/codeword-layout.ts";
import { symbolModules } from "../../../../core/sheet/symbol-modules.ts";
import type { SymbolKind } from "../../../../core/sheet/symbol-plan.ts";
import { times } from "../../../support/plain-paper.ts";
import { publicSet } from "../../../support/public-set.ts";

const set = publicSet(1);

/** The sheets' symbols, with what ISO/IEC 18004 (table 9) says of them: codewords of each block, and errors that one block corrects. */
const SYMBOLS: readonly (readonly [SymbolKind, string, string, readonly number[], number])[] = [
  ["share", set.shares[0]?.text ?? "", "10-H", [...Array(6).fill(43), 44, 44], 14],
  ["card", set.card, "14-H", [...Array(11).fill(36), ...Array(5).fill(37)], 12],
  ["part", set.parts[0] ?? "", "22-Q", [...Array(7).fill(54), ...Array(16).fill(55)], 15],
  ["label", set.shares[0]?.label ?? "", "4-H", Array(4).fill(25), 8],
];

describe.each(SYMBOLS)("the codewords of a %s", (kind, text, version, sizes, correctable) => {
  const symbol = symbolModules(kind, text);
  const layout = codewordLayout(symbol);

  it("fall into the blocks of the standard's table", () => {
    expect(`${symbol.version}-${symbol.level}`).toBe(version);
    expect(sizes.map((_, block) => layout.blocks.filter((other) => other === block).length)).toEqual(sizes);
    expect(layout.correctable).toBe(correctable);
  });

  it("have eight modules each, none of them fixed", () => {
    const counts = new Array<number>(layout.blocks.length).fill(0);
    for (const [module, codeword] of layout.codewords.entries()) {
      if (codeword === -1) continue;
      counts[codeword] = (counts[codeword] ?? 0) + 1;
      expect(symbol.fixed(Math.floor(module / symbol.size), module % symbol.size)).toBe(false);
    }
    expect(new Set(counts)).toEqual(new Set([8]));
  });

  it("read from the symbol without its mask, are valid Reed-Solomon code words, block by block", () => {
    const mask = MASKS[maskOf(symbol.dark)];
    // Modules of one codeword, from its first bit to its last, are met in the order of the zigzag: right before left, and by column pair.
    const codewords = new Array<number>(layout.blocks.length).fill(0);
    for (const module of zigzag(symbol.size)) {
      const codeword = layout.codewords[module] ?? -1;
      if (codeword === -1) continue;
      const [row, column] = [Math.floor(module / symbol.size), module % symbol.size];
      const bit = symbol.dark(row, column) !== mask?.(row, column) ? 1 : 0;
      codewords[codeword] = ((codewords[codeword] ?? 0) << 1) | bit;
    }
    for (const block of sizes.keys()) {
      const word = codewords.filter((_, codeword) => layout.blocks[codeword] === block);
      let root = 1;
      for (let power = 0; power < 2 * correctable; power++) {
        const at = root;
        expect(word.reduce((value, codeword) => times(value, at) ^ codeword, 0)).toBe(0);
        root = times(root, 2);
      }
    }
  });
});

/** Every module once, in the order in which bits are placed (ISO/IEC 18004, 7.7.3), the timing column aside. */
function zigzag(size: number): readonly number[] {
  const pairs = Array.from({ length: (size - 1) / 2 }, (_, index) => size - 1 - 2 * index).map((right) =>
    right > 6 ? right : right - 1,
  );
  return pairs.flatMap((right, index) => {
    const rows = Array.from({ length: size }, (_, step) => (index % 2 === 0 ? size - 1 - step : step));
    return rows.flatMap((row) => [row * size + right, row * size + right - 1]);
  });
}

/** The eight mask conditions (ISO/IEC 18004, table 10) for row i and column j. */
const MASKS: readonly ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** Format bits 12..10, in row 8 from column 2 to 4, under their own mask 101. */
function maskOf(dark: (row: number, column: number) => boolean): number {
  return Number.parseInt([2, 3, 4].map((column) => (dark(8, column) ? 1 : 0)).join(""), 2) ^ 0b101;
}
