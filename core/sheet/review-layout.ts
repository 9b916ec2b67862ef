import { frameBoxes } from "./layout.ts";
import { type Box, type Paper, printedArea } from "./paper.ts";

/** Rows to write on below each question, and below the actions' heads; 0 where there is something to tick. */
export const REVIEW_ROWS = { justified: 0, alternatives: 2, logged: 2, rotated: 0, lessons: 2, actions: 4 } as const;
export type ReviewBox = keyof typeof REVIEW_ROWS;

/** Millimetres: a question, what there is to tick, the heads of the actions' columns, what lies between two places. */
const QUESTION = 4.4;
const TICKS = 4.4;
const HEADS = 4;
const BETWEEN = 2;
const SIGNED = 25;
const JOURNAL = 12.5;

/** The review after an opening, one page. The rows to write on share what the paper leaves: a longer page has higher ones. */
export function reviewBoxes(paper: Paper): Readonly<Record<string, Box>> {
  const { left, top, width } = printedArea(paper);
  const { mast, foot } = frameBoxes(paper);
  const place = (from: number, height: number): Box => ({ left, top: from, width, height });
  const dutiesTop = top + 70;
  const questionsTop = dutiesTop + 22;
  const journalTop = foot.top - 1 - JOURNAL;
  const signedTop = journalTop - 1 - SIGNED;

  const questions = Object.entries(REVIEW_ROWS).map(([name, rows]) => {
    const printed = QUESTION + (rows === 0 ? TICKS : 0) + (name === "actions" ? HEADS : 0);
    return { name, rows, printed };
  });
  const all = questions.reduce((sum, { printed }) => sum + printed + BETWEEN, 0);
  const pitch = (signedTop - questionsTop - all) / questions.reduce((sum, { rows }) => sum + rows, 0);
  let next = questionsTop;
  const boxes = questions.map(({ name, rows, printed }): readonly [string, Box] => {
    const height = printed + rows * pitch;
    const box = place(next, height);
    next += height + BETWEEN;
    return [name, box];
  });
  return {
    mast,
    foot,
    title: { left, top: top + 10, width: width - 60, height: 15 },
    facts: place(top + 26, 42),
    duties: place(dutiesTop, 20),
    ...Object.fromEntries(boxes),
    signed: place(signedTop, SIGNED),
    journal: place(journalTop, JOURNAL),
  };
}
