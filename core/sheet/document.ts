import { sha256 } from "@noble/hashes/sha2.js";
import { base64 } from "@scure/base";
import { utf8Bytes } from "../encoding/utf8.ts";
import { markup, Markup } from "./markup.ts";
import { PAPER_SIZE, type Box, type Paper } from "./paper.ts";
import { typefaceCss, type SheetTypeface } from "./typeface.ts";
import { STYLE } from "./style.ts";

/** Boxes by name, as the layouts give them. */
export type Boxes = Readonly<Record<string, Box>>;

/** Content in the box of that name. Names of one document are unique. */
export function placed(name: string, content: Markup, look = ""): Markup {
  return markup`<div class="box at-${name} ${look}">${content}</div>`;
}

/**
 * A whole document: one self-contained file without script, whose policy allows its own style element, by hash, and its own
 * fonts, and nothing else. The pages follow one another in print and on screen. `look` is the style that only this kind of page needs.
 */
export function sheetDocument(
  title: string,
  paper: Paper,
  boxes: Boxes,
  typeface: SheetTypeface,
  pages: readonly Markup[],
  look = "",
): string {
  const { width, height } = PAPER_SIZE[paper];
  const page = `@page{size:${width}mm ${height}mm;margin:0}.page{width:${width}mm;height:${height}mm}`;
  const places = Object.entries(boxes).map(([name, box]) => `.at-${name}{${position(box)}}`);
  const style = [typefaceCss(typeface), page, STYLE, ...places, ...(look === "" ? [] : [look])].join("\n");
  const policy = `default-src 'none'; style-src 'sha256-${base64.encode(sha256(utf8Bytes(style)))}'; font-src data:`;
  const head = markup`<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="referrer" content="no-referrer" /><meta name="viewport" content="width=device-width" /><title>${title}</title>`;
  // The style stands as it was hashed: it is this program's own text, and no value in it comes from a person.
  const hashed = new Markup(`<style>${style}</style>`);
  return markup`<!doctype html>\n<html lang="en"><head>${head}${hashed}</head><body>${pages}</body></html>\n`.text;
}

function position({ left, top, width, height }: Box): string {
  return `left:${mm(left)};top:${mm(top)};width:${mm(width)};height:${mm(height)}`;
}

function mm(value: number): string {
  return `${Number(value.toFixed(3))}mm`;
}
