import { frameBoxes } from "./layout.ts";
import { type Box, type Paper, printedArea } from "./paper.ts";

/** Drills in the picture and in the table, the present one among them. */
export const DRILLS_SHOWN = 7;

/** Millimetres. */
const CHART = 46;
const ROW = 5.4;
const SIGNED = 31;
const JOURNAL = 12.5;

/** The report of a drill, one page. */
export function drillReportBoxes(paper: Paper): Readonly<Record<string, Box>> {
  const { left, top, width } = printedArea(paper);
  const { mast, foot } = frameBoxes(paper);
  const place = (from: number, height: number): Box => ({ left, top: from, width, height });
  const journalTop = foot.top - 1 - JOURNAL;
  const signedTop = journalTop - 1 - SIGNED;
  const tableHeight = 13 + (DRILLS_SHOWN + 1) * ROW;
  const tableTop = signedTop - 2 - tableHeight;
  return {
    mast,
    foot,
    title: { left, top: top + 9, width: width - 60, height: 21 },
    numbers: place(top + 31, 15),
    facts: place(top + 47, 25),
    note: place(top + 73, tableTop - 1 - CHART - 1 - (top + 73)),
    trend: place(tableTop - 1 - CHART, CHART),
    drills: place(tableTop, tableHeight),
    signed: place(signedTop, SIGNED),
    journal: place(journalTop, JOURNAL),
  };
}
