import { getBlocksCount, getTotalCodewordsCount } from "qrcode/lib/core/error-correction-code.js";
import { H, L, M, Q } from "qrcode/lib/core/error-correction-level.js";
import { getSymbolTotalCodewords } from "qrcode/lib/core/utils.js";
import type { SymbolModules } from "./symbol-modules.ts";

/** Where the codewords of a symbol lie and which Reed-Solomon block each belongs to (ISO/IEC 18004, 7.6 and 7.7). */
export interface CodewordLayout {
  /** For each module, row by row, its codeword; -1 where no codeword lies (fixed patterns and remainder bits). */
  readonly codewords: Int32Array;
  /** For each codeword its block. */
  readonly blocks: readonly number[];
  /** Wrong codewords that each block can correct. */
  readonly correctable: number;
}

const LEVELS = { L, M, Q, H };
const NO_CODEWORD = -1;

export function codewordLayout({
  version,
  level,
  size,
  fixed,
}: Pick<SymbolModules, "version" | "level" | "size" | "fixed">): CodewordLayout {
  const total = getSymbolTotalCodewords(version);
  const correcting = getTotalCodewordsCount(version, LEVELS[level]);
  const count = getBlocksCount(version, LEVELS[level]);
  return {
    codewords: placement(size, total, fixed),
    blocks: interleaving(total, total - correcting, count),
    correctable: Math.floor(correcting / count / 2),
  };
}

/** Two columns at a time from the right, upward and downward in turn, bits from right to left, fixed modules left out. */
function placement(size: number, total: number, fixed: SymbolModules["fixed"]): Int32Array {
  const codewords = new Int32Array(size * size).fill(NO_CODEWORD);
  let bit = 0;
  let upward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--; // The vertical timing pattern.
    for (let step = 0; step < size; step++) {
      const row = upward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (fixed(row, column)) continue;
        if (bit >> 3 < total) codewords[row * size + column] = bit >> 3;
        bit++;
      }
    }
    upward = !upward;
  }
  return codewords;
}

/**
 * The block of each codeword as it is placed: the first data codeword of every block, the second of every block, and so on; then their
 * correcting codewords in the same way. The last `data % count` blocks hold one data codeword more than the others.
 */
function interleaving(total: number, data: number, count: number): readonly number[] {
  const short = Math.floor(data / count);
  return Array.from({ length: total }, (_, index) => {
    if (index < short * count) return index % count;
    return index < data ? count - (data % count) + (index - short * count) : (index - data) % count;
  });
}
