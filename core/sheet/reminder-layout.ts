import { CALENDAR_SIDE } from "./calendar-symbol.ts";
import { frameBoxes } from "./layout.ts";
import { type Box, type Paper, printedArea } from "./paper.ts";

/** Millimetres: the head of the first page, one due date with its symbol, and what lies between symbol and text. */
const HEAD = 50;
const ROW = CALENDAR_SIDE + 4;
const BESIDE = 3;

/** Due dates on the first page and on each further one, in two columns. */
export function remindersOnPage(paper: Paper, first: boolean): number {
  return 2 * Math.floor((frameBoxes(paper).foot.top - 2 - topOf(paper, first)) / ROW);
}

function topOf(paper: Paper, first: boolean): number {
  return printedArea(paper).top + 9 + (first ? HEAD + 2 : 0);
}

/** The places of the page of due dates: `first1` and `due1` for texts, `first1Symbol` and `due1Symbol` for symbols. */
export function reminderBoxes(paper: Paper): Readonly<Record<string, Box>> {
  const { mast, foot } = frameBoxes(paper);
  const { left, top, width } = printedArea(paper);
  const slots = (name: string, first: boolean) =>
    Array.from({ length: remindersOnPage(paper, first) }, (_, index): readonly (readonly [string, Box])[] => {
      const at = left + ((index % 2) * width) / 2;
      const from = topOf(paper, first) + Math.floor(index / 2) * ROW;
      const textWidth = width / 2 - CALENDAR_SIDE - 2 * BESIDE;
      return [
        [`${name}${index + 1}Symbol`, { left: at, top: from, width: CALENDAR_SIDE, height: CALENDAR_SIDE }],
        [`${name}${index + 1}`, { left: at + CALENDAR_SIDE + BESIDE, top: from, width: textWidth, height: CALENDAR_SIDE }],
      ];
    }).flat();
  const head = { left, top: top + 9, width, height: HEAD };
  return { mast, foot, head, ...Object.fromEntries([...slots("first", true), ...slots("due", false)]) };
}
