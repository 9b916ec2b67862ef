import { between, type Chance } from "./chance.ts";
import type { Area, Grey } from "./grey.ts";

export type StainShape = "square" | "round";

/** Ink, a hole or correction fluid, and something in between. */
export const STAIN_SHADES = { dark: 25, white: 250, grey: 128 } as const;

/** A stain: the rectangle around it, its shape and its shade. */
export interface Stain {
  readonly area: Area;
  readonly shape: StainShape;
  readonly shade: number;
}

/** A stain of `share` (0..1) of the symbol's area, wholly inside it, anywhere with equal chance; shape and shade by lot. */
export function drawStain(symbol: Area, share: number, draw: Chance): Stain {
  const shape = draw() < 0.5 ? "square" : "round";
  const shades = Object.values(STAIN_SHADES);
  const shade = shades[Math.floor(draw() * shades.length)] ?? STAIN_SHADES.dark;
  const filled = shape === "square" ? 1 : Math.PI / 4;
  const [width, height] = [symbol.width * Math.sqrt(share / filled), symbol.height * Math.sqrt(share / filled)];
  const left = between(symbol.left, symbol.left + symbol.width - width, draw);
  const top = between(symbol.top, symbol.top + symbol.height - height, draw);
  return { area: { left, top, width, height }, shape, shade };
}

/** The picture with the stain on it. */
export function stained(picture: Grey, { area, shape, shade }: Stain): Grey {
  const { width, height } = picture;
  const data = picture.data.slice();
  const [middleX, middleY] = [area.left + area.width / 2, area.top + area.height / 2];
  for (let y = Math.max(0, Math.round(area.top)); y < Math.min(height, Math.round(area.top + area.height)); y++) {
    for (let x = Math.max(0, Math.round(area.left)); x < Math.min(width, Math.round(area.left + area.width)); x++) {
      const [across, down] = [(x + 0.5 - middleX) / (area.width / 2), (y + 0.5 - middleY) / (area.height / 2)];
      if (shape === "square" || across ** 2 + down ** 2 <= 1) data[y * width + x] = shade;
    }
  }
  return { data, width, height };
}

/** How much of a finder pattern (7 of `modules` in three corners) the stain takes: `none`, `part`, or the `centre` (3 modules) of one. */
export function finderLoss(symbol: Area, modules: number, { area, shape }: Stain): "none" | "part" | "centre" {
  const module = symbol.width / modules;
  const far = modules - 7;
  let worst: "none" | "part" | "centre" = "none";
  for (const [column, row] of [
    [0, 0],
    [far, 0],
    [0, far],
  ] as const) {
    const square = (inset: number, side: number): Area => ({
      left: symbol.left + (column + inset) * module,
      top: symbol.top + (row + inset) * module,
      width: side * module,
      height: side * module,
    });
    if (touches(square(2, 3), area, shape)) return "centre";
    if (touches(square(0, 7), area, shape)) worst = "part";
  }
  return worst;
}

function touches(square: Area, area: Area, shape: StainShape): boolean {
  // The point of the square that is nearest to the stain's middle.
  const [middleX, middleY] = [area.left + area.width / 2, area.top + area.height / 2];
  const x = Math.min(Math.max(middleX, square.left), square.left + square.width);
  const y = Math.min(Math.max(middleY, square.top), square.top + square.height);
  const [across, down] = [Math.abs(x - middleX) / (area.width / 2), Math.abs(y - middleY) / (area.height / 2)];
  return shape === "square" ? across < 1 && down < 1 : across ** 2 + down ** 2 < 1;
}
