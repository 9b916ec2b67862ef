import { between, type Chance } from "./chance.ts";
import { plain, type Grey } from "./grey.ts";
import { homography, type Matrix, type Point } from "./homography.ts";

/** Draws a new picture of the given size whose pixel at p shows the source at `toSource`(p), bilinearly; `ground` outside of it. */
export function warped(source: Grey, width: number, height: number, toSource: Matrix, ground: number): Grey {
  const { data } = source;
  const target = plain(width, height, ground);
  const [a, b, c, d, e, f, g, h, i] = toSource;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const px = x + 0.5;
      const py = y + 0.5;
      const depth = g * px + h * py + i;
      const u = (a * px + b * py + c) / depth - 0.5;
      const v = (d * px + e * py + f) / depth - 0.5;
      if (u < 0 || v < 0 || u >= source.width - 1 || v >= source.height - 1) continue;
      const column = Math.floor(u);
      const row = Math.floor(v);
      const right = u - column;
      const down = v - row;
      const at = row * source.width + column;
      const above = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right;
      const below = (data[at + source.width] ?? 0) * (1 - right) + (data[at + source.width + 1] ?? 0) * right;
      target.data[y * width + x] = above * (1 - down) + below * down;
    }
  }
  return target;
}

/** Turned about its middle, on a ground large enough to hold it. */
export function turned(picture: Grey, degrees: number, ground = 255): Grey {
  const { width, height } = picture;
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const newWidth = Math.ceil(Math.abs(width * cosine) + Math.abs(height * sine));
  const newHeight = Math.ceil(Math.abs(width * sine) + Math.abs(height * cosine));
  const [toX, toY] = [newWidth / 2, newHeight / 2];
  const matrix: Matrix = [
    cosine,
    sine,
    width / 2 - cosine * toX - sine * toY,
    -sine,
    cosine,
    height / 2 + sine * toX - cosine * toY,
    0,
    0,
    1,
  ];
  return warped(picture, newWidth, newHeight, matrix, ground);
}

/** Seen from the side: each corner is drawn inward by up to `depth` (0..0.3) of the picture's size. The size stays. */
export function inPerspective(picture: Grey, depth: number, draw: Chance, ground = 255): Grey {
  const { width, height } = picture;
  const inward = (x: number, y: number): Point => [
    x === 0 ? between(0, depth, draw) * width : width - between(0, depth, draw) * width,
    y === 0 ? between(0, depth, draw) * height : height - between(0, depth, draw) * height,
  ];
  return placedAt(picture, plain(width, height, ground), [inward(0, 0), inward(1, 0), inward(1, 1), inward(0, 1)]);
}

/** Laid onto a ground so that its corners (from the upper left, clockwise) come to the given points. */
export function placedAt(picture: Grey, ground: Grey, corners: readonly [Point, Point, Point, Point]): Grey {
  const { width, height } = picture;
  const own = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const;
  const laid = warped(picture, ground.width, ground.height, homography(corners, own), 0);
  const mask = warped(plain(width, height, 255), ground.width, ground.height, homography(corners, own), 0);
  const data = ground.data.map((shade, index) => (mask.data[index] === 0 ? shade : (laid.data[index] ?? 0)));
  return { data, width: ground.width, height: ground.height };
}
