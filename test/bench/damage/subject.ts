import { create } from "qrcode";
import type { QrOptions, QrSegment } from "qrcode";
import { cropped, plain, scaled, type Area, type Grey } from "../degrade/grey.ts";

export const MILLIMETRES_AN_INCH = 25.4;
/** Dots per inch of every picture before it is degraded or made coarser. */
export const PRINTED_DPI = 300;

/** Room around a symbol that is cut out of its page, in millimetres: its quiet zone and a little of its neighbours. */
const SURROUNDINGS = 7;

/** One symbol with its surroundings, as printed at `PRINTED_DPI`. */
export interface SymbolSubject {
  readonly text: string;
  readonly picture: Grey;
  /** The dark square in the picture, in millimetres. */
  readonly symbol: Area;
  readonly modules: number;
}

/** Pixels of a millimetre. */
export function dots(dpi: number): number {
  return dpi / MILLIMETRES_AN_INCH;
}

/** An area in millimetres as pixels. */
export function inPixels({ left, top, width, height }: Area, dpi: number): Area {
  const dot = dots(dpi);
  return { left: left * dot, top: top * dot, width: width * dot, height: height * dot };
}

const coarser = new WeakMap<Grey, Map<number, Grey>>();

/** A printed picture as a scanner of that resolution sees it; kept, for it is asked for again and again. */
export function atResolution(printed: Grey, dpi: number): Grey {
  const known = coarser.get(printed) ?? new Map<number, Grey>();
  const picture = known.get(dpi) ?? scaled(printed, dpi / PRINTED_DPI);
  coarser.set(printed, known.set(dpi, picture));
  return picture;
}

/** Cuts a symbol out of a page. */
export function cutOut(page: Grey, symbol: Area, text: string, modules: number): SymbolSubject {
  const around = {
    left: symbol.left - SURROUNDINGS,
    top: symbol.top - SURROUNDINGS,
    width: symbol.width + 2 * SURROUNDINGS,
    height: symbol.height + 2 * SURROUNDINGS,
  };
  const pixels = inPixels(around, PRINTED_DPI);
  const dot = dots(PRINTED_DPI);
  const [left, top] = [symbol.left - Math.floor(pixels.left) / dot, symbol.top - Math.floor(pixels.top) / dot];
  return { text, picture: cropped(page, pixels), symbol: { ...symbol, left, top }, modules };
}

/** Draws a symbol `side` millimetres wide on white, without a sheet around it. */
export function drawnSymbol(segment: QrSegment, options: QrOptions, side: number): SymbolSubject {
  const { modules } = create([segment], options);
  const { size } = modules;
  const room = (SURROUNDINGS * size) / side;
  const target = dots(PRINTED_DPI) * (side + 2 * SURROUNDINGS);
  const fine = Math.ceil(target / (size + 2 * room)) + 1;
  const picture = plain(Math.round((size + 2 * room) * fine), Math.round((size + 2 * room) * fine));
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const [column, row] = [Math.floor(x / fine - room), Math.floor(y / fine - room)];
      const inside = column >= 0 && row >= 0 && column < size && row < size;
      if (inside && Number(modules.get(row, column)) === 1) picture.data[y * picture.width + x] = 0;
    }
  }
  const symbol = { left: SURROUNDINGS, top: SURROUNDINGS, width: side, height: side };
  return { text: segment.data, picture: scaled(picture, target / picture.width), symbol, modules: size };
}
