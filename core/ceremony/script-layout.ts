import { type Box, type Paper, printedArea } from "../sheet/paper.ts";

/** Millimetres: one step, and the head of the first page. */
const STEP_HEIGHT = 25.5;
const HEAD_HEIGHT = 51;
/** A row of a list, and its title, note and captions. */
const ROW_HEIGHT = 10.5;
const LIST_HEAD = 30;

/** Steps that fit on the first page and on each further one. */
export function stepsOnPage(paper: Paper, first: boolean): number {
  return Math.floor(bodyOf(paper, first).height / STEP_HEIGHT);
}

/** Rows of a list that fit on one page. */
export function rowsOnPage(paper: Paper): number {
  return Math.floor((bodyOf(paper, false).height - LIST_HEAD) / ROW_HEIGHT);
}

/** The places of the script's pages: mast, foot, head, `body`, and rows of steps as `step1` and, below the head, `lower1`. */
export function scriptBoxes(paper: Paper): Readonly<Record<string, Box>> {
  const { left, top, width, height } = printedArea(paper);
  const rows = (name: string, first: boolean) => {
    const body = bodyOf(paper, first);
    return Array.from({ length: stepsOnPage(paper, first) }, (_, index): readonly [string, Box] => {
      const box = { left, top: body.top + index * STEP_HEIGHT, width, height: STEP_HEIGHT };
      return [`${name}${index + 1}`, box];
    });
  };
  return {
    mast: { left, top, width, height: 7 },
    foot: { left, top: top + height - 4, width, height: 4 },
    head: { left, top: top + 10, width, height: HEAD_HEIGHT },
    body: bodyOf(paper, false),
    ...Object.fromEntries([...rows("step", false), ...rows("lower", true)]),
  };
}

function bodyOf(paper: Paper, first: boolean): Box {
  const { left, top, width, height } = printedArea(paper);
  const above = first ? 10 + HEAD_HEIGHT + 2 : 10;
  return { left, top: top + above, width, height: height - above - 6 };
}
