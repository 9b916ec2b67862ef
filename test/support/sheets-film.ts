import { writeFileSync } from "node:fs";
import { createCanvas, ImageData } from "@napi-rs/canvas";
import { frontBoxes } from "../../core/sheet/layout.ts";
import { PAPER_SIZE } from "../../core/sheet/paper.ts";
import { pdfPages } from "../../recovery/command/pdf-pages.ts";
import type { Pixels } from "../../recovery/reading/symbols.ts";

const FRAME = { width: 1920, height: 1080 } as const;
/** How often each picture stands in the film: the fake camera shows some thirty frames a second. */
const STILL = 24;
const DPI = 170;

/** Where something lies on a page, as shares of its width and height, and how it is hidden: a stain. */
export interface Stain {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Stains that hide the card, and one of the two share symbols. */
export const CARD_STAIN = over("card");
export const SHARE_STAIN = over("share");

function over(box: "card" | "share"): Stain {
  const { left, top, width, height } = frontBoxes("a4")[box];
  const page = PAPER_SIZE.a4;
  return { left: left / page.width, top: top / page.height, width: width / page.width, height: height / page.height };
}

/** A sheet on the table: its printed pages, the first perhaps stained. */
export interface SheetOnTable {
  readonly pdf: Uint8Array;
  readonly stains?: readonly Stain[];
}

/**
 * A film in which one sheet after the other is held before the camera: each page in two halves, a little turned, on a grey table; between two
 * sheets the table is empty.
 */
export async function sheetsFilm(path: string, sheets: readonly SheetOnTable[]): Promise<void> {
  const frames: Buffer[] = [];
  for (const { pdf, stains = [] } of sheets) {
    frames.push(picture(null, 0));
    for await (const { page, pixels } of pdfPages(new Uint8Array(pdf), DPI)) {
      for (const half of [0, 1]) frames.push(picture(pixels, half, page === 1 ? stains : []));
    }
  }
  writeFileSync(path, Buffer.concat(frames.flatMap((frame) => Array.from({ length: STILL }, () => frame))));
}

function picture(page: Pixels | null, half: number, stains: readonly Stain[] = []): Buffer {
  const canvas = createCanvas(FRAME.width, FRAME.height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#b8b4ab";
  context.fillRect(0, 0, FRAME.width, FRAME.height);
  if (page === null) return canvas.toBuffer("image/jpeg", 85);
  const { width, height, data } = page;
  const sheet = createCanvas(width, height);
  const paper = sheet.getContext("2d");
  paper.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  paper.fillStyle = "#7a5a33";
  for (const stain of stains) {
    paper.fillRect(stain.left * width, stain.top * height, stain.width * width, stain.height * height);
  }
  context.translate(FRAME.width / 2, FRAME.height / 2);
  context.rotate(0.02 * (half === 0 ? 1 : -1));
  // The halves overlap, so that no code is cut by both.
  context.drawImage(sheet, -width / 2, half === 0 ? -FRAME.height / 2 + 20 : FRAME.height / 2 - 20 - height);
  return canvas.toBuffer("image/jpeg", 88);
}
