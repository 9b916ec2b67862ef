import { plain, type Grey } from "./grey.ts";

/** Out of focus: a Gaussian of this standard deviation in pixels. */
export function blurred(picture: Grey, sigma: number): Grey {
  if (sigma <= 0) return picture;
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) => Math.exp(-((index - reach) ** 2) / (2 * sigma ** 2)));
  return averaged(averaged(picture, weights, 1, 0), weights, 0, 1);
}

/** Moved while the shutter was open: the mean along a straight way of `length` pixels at an angle. */
export function dragged(picture: Grey, length: number, degrees: number): Grey {
  const steps = Math.max(2, Math.ceil(length) + 1);
  const angle = (degrees * Math.PI) / 180;
  const pace = length / (steps - 1);
  return averaged(picture, new Array<number>(steps).fill(1), Math.cos(angle) * pace, Math.sin(angle) * pace);
}

// The weighted mean of pixels on a straight line through each pixel; beyond the edge, the edge.
function averaged({ data, width, height }: Grey, weights: readonly number[], stepX: number, stepY: number): Grey {
  const target = plain(width, height);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const middle = (weights.length - 1) / 2;
  const offsets = weights.map((weight, index) => ({
    weight: weight / total,
    x: Math.round((index - middle) * stepX),
    y: Math.round((index - middle) * stepY),
  }));
  const reach = Math.max(...offsets.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside = x >= reach && x < width - reach && y >= reach && y < height - reach;
      let sum = 0;
      for (const offset of offsets) {
        const column = inside ? x + offset.x : Math.min(Math.max(x + offset.x, 0), width - 1);
        const row = inside ? y + offset.y : Math.min(Math.max(y + offset.y, 0), height - 1);
        sum += (data[row * width + column] ?? 0) * offset.weight;
      }
      target.data[y * width + x] = sum;
    }
  }
  return target;
}
