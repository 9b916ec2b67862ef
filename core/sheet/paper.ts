/** The papers that a set can be printed on. */
export type Paper = "a4" | "letter";

/** A rectangle on a page in millimetres from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Millimetres. */
export const PAPER_SIZE: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** Nothing but the drill's border is nearer to an edge than this; printers leave up to 5 mm blank. */
export const MARGIN = { side: 13, end: 12 } as const;

/** Nothing but the fold line is nearer to the fold than this. */
export const FOLD_CLEARANCE = 6;

/** The drill's border lies between these distances from the edge: printable, and outside every quiet zone. */
export const DRILL_BORDER = { outer: 5.2, inner: 8 } as const;

/** The area inside the margins. */
export function printedArea(paper: Paper): Box {
  const { width, height } = PAPER_SIZE[paper];
  return { left: MARGIN.side, top: MARGIN.end, width: width - 2 * MARGIN.side, height: height - 2 * MARGIN.end };
}

/** The two halves of the printed area of a page that is folded across its middle. */
export function halves(paper: Paper): { readonly upper: Box; readonly lower: Box } {
  const area = printedArea(paper);
  const height = area.height / 2 - FOLD_CLEARANCE;
  return { upper: { ...area, height }, lower: { ...area, top: area.top + area.height - height, height } };
}
