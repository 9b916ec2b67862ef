import { create } from "qrcode";
import { codewordLayout, type CodewordLayout } from "../../../core/sheet/codeword-layout.ts";
import type { ErrorCorrection } from "../../../core/sheet/symbol-plan.ts";

const PLACES = 24;

interface Layout extends CodewordLayout {
  readonly size: number;
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

function breaks({ size, codewords, blocks, correctable }: Layout, left: number, top: number, side: number): boolean {
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
  return Math.max(0, ...losses.values()) > correctable;
}

function layoutOf(version: number, level: ErrorCorrection): Layout {
  const { modules } = create([{ data: "A", mode: "alphanumeric" }], { version, errorCorrectionLevel: level });
  const { size } = modules;
  const fixed = (row: number, column: number) => Number(modules.isReserved(row, column)) === 1;
  return { size, ...codewordLayout({ version, level, size, fixed }) };
}
