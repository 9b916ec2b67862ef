import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { symbolOf } from "../../core/sheet/symbol.ts";
import type { SymbolKind } from "../../core/sheet/symbol-plan.ts";

const KINDS: Readonly<Record<string, SymbolKind>> = { SWS1: "share", SWC1: "card", SWP1: "part", SWL1: "label" };
const MILLIMETRES_AN_INCH = 25.4;
const WIDTH = 210;
const HEIGHT = 297;
const MARGIN = 15;

/** An A4 page, white, with the codes in rows as large as the sheets print them; `dpi` dots per inch. */
export function pagePicture(codes: readonly string[], dpi: number): Canvas {
  const scale = dpi / MILLIMETRES_AN_INCH;
  const canvas = createCanvas(Math.round(WIDTH * scale), Math.round(HEIGHT * scale));
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#000";
  let [left, top, rowHeight] = [MARGIN, MARGIN, 0];
  for (const code of codes) {
    const symbol = symbolOf(KINDS[code.slice(0, 4)] ?? "part", code);
    if (left + symbol.side > WIDTH - MARGIN) [left, top, rowHeight] = [MARGIN, top + rowHeight + MARGIN, 0];
    const unit = (symbol.side / symbol.modules) * scale;
    for (const [, column, row, length] of symbol.path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      context.fillRect(left * scale + Number(column) * unit, top * scale + Number(row) * unit, Number(length) * unit, unit);
    }
    left += symbol.side + MARGIN;
    rowHeight = Math.max(rowHeight, symbol.side);
  }
  return canvas;
}
