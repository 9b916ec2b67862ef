import { create } from "qrcode";
import { getBlocksCount, getTotalCodewordsCount } from "qrcode/lib/core/error-correction-code.js";
import { L, M, Q, H } from "qrcode/lib/core/error-correction-level.js";
import { getSymbolTotalCodewords } from "qrcode/lib/core/utils.js";
import type { ErrorCorrection } from "../../../core/sheet/symbol-plan.ts";

const LEVELS = { L, M, Q, H };
const PLACES = 24;

/** Where the codewords of a symbol lie and which block each belongs to (ISO/IEC 18004, 7.6 and 7.7). */
interface Layout {
  readonly size: number;
  /** For each module, row by row, its codeword; -1 for none. */
  readonly codewords: Int32Array;
  /** For each codeword its block. */
  readonly blocks: readonly number[];
  /** Codewords that one block can correct. */
  readonly spare: number;
}

/**
 * The share (0..1) of places at which a square stain of `share` of the symbol's area takes more codewords of one block than it can
 * correct, every codeword it touches by half a module being wrong. Counted, no decoder takes part; lost finders are left aside.
 */
export function unevenness(version: number, level: ErrorCorrection, share: number): number {
  const layout = layoutOf(version, level);
  const side = layout.size * Math.sqrt(share);
  let broken = 0;
  for (let row = 0; row <= PLACES; row++) {
    for (let column = 0; column <= PLACES; column++) {
      const room = (layout.size - side) / PLACES;
      if (breaks(layout, column * room, row * room, side)) broken++;
    }
  }
  return broken / (PLACES + 1) ** 2;
}

function breaks({ size, codewords, blocks, spare }: Layout, left: number, top: number, side: number): boolean {
  const hit = new Set<number>();
  for (let row = Math.round(top); row < Math.round(top + side); row++) {
    for (let column = Math.round(left); column < Math.round(left + side); column++)
      hit.add(codewords[row * size + column] ?? -1);
  }
  const losses = new Map<number, number>();
  for (const codeword of hit) {
    const block = blocks[codeword];
    if (block !== undefined) losses.set(block, (losses.get(block) ?? 0) + 1);
  }
  return Math.max(0, ...losses.values()) > spare;
}

function layoutOf(version: number, level: ErrorCorrection): Layout {
  const { modules } = create([{ data: "A", mode: "alphanumeric" }], { version, errorCorrectionLevel: level });
  const { size } = modules;
  const codewords = new Int32Array(size * size).fill(-1);
  let bit = 0;
  let upward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--; // The vertical timing pattern.
    for (let step = 0; step < size; step++) {
      const row = upward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (Number(modules.isReserved(row, column)) === 0) codewords[row * size + column] = bit++ >> 3;
      }
    }
    upward = !upward;
  }
  const total = getSymbolTotalCodewords(version);
  const count = getBlocksCount(version, LEVELS[level]);
  const data = total - getTotalCodewordsCount(version, LEVELS[level]);
  // Column by column of the blocks written below one another; the last `data % count` blocks are one codeword longer.
  const short = Math.floor(data / count);
  const blocks = Array.from({ length: total }, (_, index) => {
    if (index < short * count) return index % count;
    return index < data ? count - (data % count) + (index - short * count) : (index - data) % count;
  });
  return { size, codewords, blocks, spare: Math.floor((total - data) / count / 2) };
}
