import { back } from "./back.ts";
import { checkSheet } from "./content-check.ts";
import type { SheetContent } from "./content.ts";
import { sheetDocument } from "./document.ts";
import { drillMark } from "./drill.ts";
import { front } from "./front.ts";
import { backBoxes, frontBoxes, partsBoxes } from "./layout.ts";
import { markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { partPages } from "./part-pages.ts";
import { foot } from "./pieces.ts";
import type { SheetTypeface } from "./typeface.ts";
import { FOOT, NAME } from "./wording.ts";

/**
 * One custodian's sheet as one self-contained HTML document without script: front, back, and up to three pages of further
 * payload parts. It holds a share: treat it as secret. Fails with `unreadable.name`, `fault.print-back` and `fault.symbol`;
 * then there is no document at all.
 */
export function sheetHtml(content: SheetContent, paper: Paper, typeface: SheetTypeface): string {
  checkSheet(content);
  const { x, n, set, drill } = content;
  const sides = [front(content), back(content), ...partPages(content)];
  const pages = sides.map((side, index) => {
    const last = foot(content, index + 1, sides.length, x);
    return markup`<section class="page">${drillMark(drill, paper)}${side}${last}</section>`;
  });
  const boxes = { ...frontBoxes(paper), ...backBoxes(paper), ...partsBoxes(paper) };
  return sheetDocument(`${NAME} ${set}, ${FOOT.shareOf(x, n)}`, paper, boxes, typeface, pages);
}
