import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Pixels } from "../reading/symbols.ts";
import { pdfPages } from "./pdf-pages.ts";

/** Dots per inch of the pictures: an office scanner's usual setting, not its best. */
export const PICTURE_DPI = 200;

/** A page as a scanner would give it. */
export interface Picture {
  readonly page: number;
  readonly pixels: Pixels;
  readonly png: Uint8Array;
}

/** The pages of a printed PDF as an office scanner gives them. Fails with `unreadable.pdf`. */
export async function* pdfPictures(pdf: Uint8Array): AsyncGenerator<Picture> {
  for await (const { page, pixels } of pdfPages(pdf, PICTURE_DPI)) yield { page, pixels, png: png(pixels) };
}

const DOTS_PER_MM = PICTURE_DPI / 25.4;

/**
 * The symbols of a sheet's HTML alone, one picture each: what can be checked where there is no browser to lay out
 * the page.
 */
export async function* symbolPictures(html: string): AsyncGenerator<Picture> {
  let page = 0;
  for (const [svg] of html.matchAll(/<svg[^>]*>.*?<\/svg>/gs)) {
    const millimetres = Number(/width="([\d.]+)mm"/.exec(svg)?.[1] ?? 0);
    if (millimetres === 0) continue;
    const side = Math.round(millimetres * DOTS_PER_MM);
    const canvas = createCanvas(side, side);
    const context = canvas.getContext("2d");
    context.fillStyle = "white";
    context.fillRect(0, 0, side, side);
    context.drawImage(await loadImage(Buffer.from(svg)), 0, 0, side, side);
    const { data, width, height } = context.getImageData(0, 0, side, side);
    page += 1;
    yield { page, pixels: { data, width, height }, png: new Uint8Array(canvas.toBuffer("image/png")) };
  }
}

function png({ data, width, height }: Pixels): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  return new Uint8Array(canvas.toBuffer("image/png"));
}
