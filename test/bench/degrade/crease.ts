import { between, type Chance } from "./chance.ts";
import { plain, transposed, type Grey } from "./grey.ts";

/**
 * A fold that was opened again, from side to side at `place` (0..1 of the height) and slightly aslant: the toner is broken along it,
 * the paper is drawn together by half the fold's width, and one side catches less light. `width` in pixels.
 */
export function creased({ data, width, height }: Grey, place: number, foldWidth: number, draw: Chance): Grey {
  const target = plain(width, height);
  const slant = between(-0.03, 0.03, draw);
  const shade = between(0.75, 0.95, draw);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const distance = y - place * height - slant * (x - width / 2);
      const pull = (Math.sign(distance) * foldWidth * Math.exp(-Math.abs(distance) / (4 * foldWidth))) / 2;
      const row = Math.min(Math.max(Math.round(y + pull), 0), height - 1);
      const seen = data[row * width + x] ?? 0;
      const broken = Math.abs(distance) < foldWidth / 2 && draw() < 0.8;
      target.data[y * width + x] = (broken ? 200 : seen) * (distance > 0 ? shade : 1);
    }
  }
  return target;
}

/** The same from top to bottom. */
export function creasedDown(picture: Grey, place: number, foldWidth: number, draw: Chance): Grey {
  return transposed(creased(transposed(picture), place, foldWidth, draw));
}
