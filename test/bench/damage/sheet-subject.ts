import { frontBoxes } from "../../../core/sheet/layout.ts";
import type { SheetContent } from "../../../core/sheet/content.ts";
import { sheetHtml } from "../../../core/sheet/sheet.ts";
import { symbolOf } from "../../../core/sheet/symbol.ts";
import type { SymbolKind } from "../../../core/sheet/symbol-plan.ts";
import type { Printer } from "../../../recovery/command/browser.ts";
import { sheetTypeface } from "../../../recovery/command/typeface.ts";
import { publicSheet } from "../../support/public-set.ts";
import { fromFile, type Area, type Grey } from "../degrade/grey.ts";
import { PRINTED_DPI } from "./subject.ts";

/** A symbol's place on the front. */
export type PlaceName = "share" | "shareAgain" | "card" | "part1" | "part2";

/** One symbol on the front of a sheet. */
export interface PrintedPlace {
  readonly name: PlaceName;
  readonly kind: SymbolKind;
  readonly text: string;
  /** The dark square, in millimetres from the page's corner. */
  readonly area: Area;
  readonly modules: number;
}

/** The front of one real sheet, rendered. */
export interface SheetSubject {
  readonly x: number;
  /** At `PRINTED_DPI`. */
  readonly picture: Grey;
  readonly places: readonly PrintedPlace[];
  readonly words: string;
  readonly m: number;
}

/** Fronts of the sheets x of the first public vector (3 of 5), on A4, laid out by the browser as they are printed. */
export async function sheetSubjects(printer: Printer, shares: readonly number[]): Promise<readonly SheetSubject[]> {
  const subjects: SheetSubject[] = [];
  for (const x of shares) {
    const content = publicSheet(1, x);
    const [front] = await printer.images(frontOnly(sheetHtml(content, "a4", sheetTypeface())), PRINTED_DPI);
    const picture = await fromFile(front ?? new Uint8Array());
    subjects.push({ x, picture, places: printedPlaces(content), words: content.words.join(" "), m: content.m });
  }
  return subjects;
}

// No symbol is on the back, and a browser takes its time for pictures of this size.
function frontOnly(html: string): string {
  const [head = "", front = ""] = html.split('<section class="page">');
  return `${head}<section class="page">${front}</body></html>`;
}

function printedPlaces({ shareText, cardText, parts: [part1, part2] }: SheetContent): readonly PrintedPlace[] {
  const boxes = frontBoxes("a4");
  const place = (name: PlaceName, kind: SymbolKind, text: string | undefined): readonly PrintedPlace[] => {
    if (text === undefined) return [];
    const { side, modules } = symbolOf(kind, text);
    const { left, top, width, height } = boxes[name];
    // A symbol that is smaller than its box stands in the middle of it.
    const area = { left: left + (width - side) / 2, top: top + (height - side) / 2, width: side, height: side };
    return [{ name, kind, text, area, modules }];
  };
  return [
    ...place("share", "share", shareText),
    ...place("shareAgain", "share", shareText),
    ...place("card", "card", cardText),
    ...place("part1", "part", part1),
    ...place("part2", "part", part2),
  ];
}
