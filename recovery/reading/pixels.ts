/** A picture as the decoder takes it: `width * height` pixels of four bytes each (red, green, blue, alpha), row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * The picture twice as wide and high in smooth steps: four bytes a pixel as before. It gives a decoder that counts whole pixels a
 * chance at symbols printed small or photographed from far.
 */
export function doubled({ data, width, height }: Pixels): Pixels {
  const target = new Uint8ClampedArray(width * height * 16);
  for (let y = 0; y < height * 2; y++) {
    // The centre of target pixel y lies at (y + 0.5) / 2 - 0.5 of the source: a quarter of the way from one row to the next.
    const [near, far] = neighbours(y, height);
    for (let x = 0; x < width * 2; x++) {
      const [left, right] = neighbours(x, width);
      const to = (y * width * 2 + x) * 4;
      for (let channel = 0; channel < 4; channel++) {
        const at = (row: number, column: number) => data[(row * width + column) * 4 + channel] ?? 0;
        const nearRow = 3 * at(near, left) + at(near, right);
        const farRow = 3 * at(far, left) + at(far, right);
        target[to + channel] = (3 * nearRow + farRow + 8) >> 4;
      }
    }
  }
  return { data: target, width: width * 2, height: height * 2 };
}

/** The source pixel that target pixel `index` lies in, and the neighbour that it leans to; the edge is its own neighbour. */
function neighbours(index: number, length: number): readonly [number, number] {
  const inside = index >> 1;
  const leaning = index % 2 === 0 ? inside - 1 : inside + 1;
  return [inside, Math.min(Math.max(leaning, 0), length - 1)];
}
