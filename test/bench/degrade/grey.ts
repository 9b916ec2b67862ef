import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Pixels } from "../../../recovery/reading/pixels.ts";

/** A grey picture: one byte a pixel, row by row, 255 is white. Every degradation takes one and gives a new one. */
export interface Grey {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A rectangle in pixels, not necessarily whole ones. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function plain(width: number, height: number, shade = 255): Grey {
  return { data: new Uint8ClampedArray(width * height).fill(shade), width, height };
}

/** The green channel of a PNG or JPEG. */
export async function fromFile(bytes: Uint8Array): Promise<Grey> {
  const image = await loadImage(Buffer.from(bytes));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = plain(width, height);
  for (let index = 0; index < grey.data.length; index++) grey.data[index] = data[4 * index + 1] ?? 0;
  return grey;
}

/** Four bytes a pixel, as decoders want it. */
export function toPixels({ data, width, height }: Grey): Pixels {
  const words = new Uint32Array(data.length);
  for (let index = 0; index < data.length; index++) words[index] = 0xff000000 | ((data[index] ?? 0) * 0x010101);
  return { data: new Uint8ClampedArray(words.buffer), width, height };
}

/** Written as a JPEG of this quality (1..100). */
export async function toJpeg(picture: Grey, quality: number): Promise<Uint8Array> {
  const { width, height } = picture;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  image.data.set(toPixels(picture).data);
  context.putImageData(image, 0, 0);
  return new Uint8Array(await canvas.encode("jpeg", quality));
}

/** A binary PGM file. */
export function toPgm({ data, width, height }: Grey): Uint8Array {
  return Buffer.concat([
    Buffer.from(`P5\n${width} ${height}\n255\n`),
    new Uint8Array(data.buffer, data.byteOffset, data.length),
  ]);
}

/** The whole pixels that `area` touches; outside of the picture it is white. */
export function cropped({ data, width, height }: Grey, area: Area): Grey {
  const [left, top] = [Math.floor(area.left), Math.floor(area.top)];
  const piece = plain(Math.ceil(area.left + area.width) - left, Math.ceil(area.top + area.height) - top);
  for (let y = 0; y < piece.height; y++) {
    for (let x = 0; x < piece.width; x++) {
      const inside = x + left >= 0 && x + left < width && y + top >= 0 && y + top < height;
      if (inside) piece.data[y * piece.width + x] = data[(y + top) * width + x + left] ?? 255;
    }
  }
  return piece;
}

/**
 * At another, not larger size, every pixel the mean of the area that it stands for: as a scanner's sensor sees a print.
 * `factor` is the new size over the old, 0..1.
 */
export function scaled(picture: Grey, factor: number): Grey {
  if (factor === 1) return picture;
  return transposed(narrowed(transposed(narrowed(picture, factor)), factor));
}

export function transposed({ data, width, height }: Grey): Grey {
  const target = plain(height, width);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) target.data[x * height + y] = data[y * width + x] ?? 0;
  return target;
}

function narrowed({ data, width, height }: Grey, factor: number): Grey {
  const target = plain(Math.floor(width * factor), height);
  const spans = Array.from({ length: target.width }, (_, x) => ({ from: x / factor, to: Math.min((x + 1) / factor, width) }));
  for (let y = 0; y < height; y++) {
    for (const [x, { from, to }] of spans.entries()) {
      let sum = 0;
      for (let column = Math.floor(from); column < to; column++) {
        sum += (data[y * width + column] ?? 0) * (Math.min(column + 1, to) - Math.max(column, from));
      }
      target.data[y * target.width + x] = sum / (to - from);
    }
  }
  return target;
}
