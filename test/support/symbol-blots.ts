import { createCanvas } from "@napi-rs/canvas";
import type { CodewordLayout } from "../../core/sheet/codeword-layout.ts";
import type { SampledModules } from "../../core/sheet/sampled-modules.ts";
import type { SymbolModules } from "../../core/sheet/symbol-modules.ts";
import type { Pixels } from "../../recovery/reading/pixels.ts";

/** The symbol as a perfect print of it would be seen. */
export function asPrinted({ size, dark }: SymbolModules): SampledModules {
  return { size, bits: Uint8Array.from({ length: size * size }, (_, at) => (dark(Math.floor(at / size), at % size) ? 1 : 0)) };
}

/** The same with these modules turned from dark to light or back. */
export function blotted({ size, bits }: SampledModules, modules: readonly number[]): SampledModules {
  const wrong = new Set(modules);
  return { size, bits: bits.map((bit, at) => (wrong.has(at) ? 1 - bit : bit)) };
}

/** One module of each of the first `count` codewords of a block, the `bit`th of its eight. */
export function blotsIn({ codewords, blocks }: CodewordLayout, block: number, count: number, bit = 0): readonly number[] {
  const numbers = [...blocks.keys()].filter((codeword) => blocks[codeword] === block).slice(0, count);
  const modules = Map.groupBy(codewords.keys(), (module) => codewords[module] ?? -1);
  return numbers.flatMap((codeword) => modules.get(codeword)?.[bit] ?? []);
}

/** Drawn with four pixels a module and its quiet zone, on a square white ground; turned by `degrees`. */
export function drawn({ size, bits }: SampledModules, degrees = 0): Pixels {
  const unit = 4;
  const side = Math.ceil((size + 8) * unit * 1.5);
  const canvas = createCanvas(side, side);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side, side);
  context.translate(side / 2, side / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.translate((-size * unit) / 2, (-size * unit) / 2);
  context.fillStyle = "#000";
  for (const [at, bit] of bits.entries()) {
    if (bit === 1) context.fillRect((at % size) * unit, Math.floor(at / size) * unit, unit, unit);
  }
  const { data } = context.getImageData(0, 0, side, side);
  return { data, width: side, height: side };
}
