import { flow, type Flowing } from "./flow.ts";
import { frameBoxes } from "./layout.ts";
import { type Box, type Paper, printedArea } from "./paper.ts";
import { linesOf } from "./text-lines.ts";

/** Millimetres: the head of an account on each of its pages, a line of text (19 pixels), what a step's box and number take. */
const HEAD = 38;
const LINE = (19 / 96) * 25.4;
const STEP_INDENT = 14;
/** The type's size, 11 points, in millimetres. */
const SIZE = (11 / 72) * 25.4;
const TITLE = 10;
/** Room to write where nothing is known: three lines. */
const ROOM = 30;
const CUSTODIANS_HEAD = 22;
const CUSTODIAN = 9;

/** The texts of one account's runbook; each of several lines, or "". */
export interface RunbookTexts {
  readonly when: string;
  readonly approval: string;
  readonly steps: string;
  readonly afterwards: string;
}

/** One piece of a runbook. `text` is of the title or the step's number; `part` is the part it belongs to. */
export interface RunbookPiece extends Flowing {
  readonly look: "title" | "text" | "step" | "note" | "room" | "custodians";
  readonly part: keyof RunbookTexts | "custodians";
  /** A step's number as printed. */
  readonly number: string;
}

export function runbookBoxes(paper: Paper): Readonly<Record<string, Box>> {
  const { mast, foot } = frameBoxes(paper);
  const { left, top, width } = printedArea(paper);
  return { mast, foot, head: { left, top: top + 9, width, height: HEAD }, body: bodyOf(paper) };
}

function bodyOf(paper: Paper): Box {
  const { left, top, width } = printedArea(paper);
  const from = top + 9 + HEAD + 1;
  return { left, top: from, width, height: frameBoxes(paper).foot.top - 2 - from };
}

/** One account's runbook on as many pages as it needs, and behind it room for so many custodians. */
export function runbookPages(texts: RunbookTexts, custodians: number, paper: Paper): readonly (readonly RunbookPiece[])[] {
  const { width, height } = bodyOf(paper);
  const pieces = (["when", "approval", "steps", "afterwards"] as const).flatMap((part) => [
    title(part),
    ...(texts[part].trim() === ""
      ? [room(part)]
      : part === "steps"
        ? steps(texts.steps, width)
        : texts[part].split("\n").flatMap((text) => paragraph(part, text, width))),
  ]);
  const block = CUSTODIANS_HEAD + custodians * CUSTODIAN;
  return flow([...pieces, { ...title("custodians"), look: "custodians" as const, height: block, leads: false }], height);
}

const NONE = { lines: [], number: "", after: 0, leads: false };

function title(part: RunbookPiece["part"]): RunbookPiece {
  return { ...NONE, look: "title", part, height: TITLE, leads: true };
}

function room(part: RunbookPiece["part"]): RunbookPiece {
  return { ...NONE, look: "room", part, height: ROOM };
}

function paragraph(part: RunbookPiece["part"], text: string, width: number): readonly RunbookPiece[] {
  const lines = linesOf(text, width / SIZE);
  return lines.length === 0 ? [] : [{ ...NONE, look: "text", part, lines, height: LINE, after: 1 }];
}

/**
 * One step a line, with a box to tick. Where people numbered their steps, these numbers are printed and lines without one belong to the step
 * above; else every line gets its number.
 */
function steps(text: string, width: number): readonly RunbookPiece[] {
  const written = text.split("\n").filter((line) => line.trim() !== "");
  const parted = written.map((line) => /^\s*(\d{1,3})[.)]\s+(.*)$/u.exec(line));
  const areNumbered = parted.some((found) => found !== null);
  return written.map((line, index) => {
    const [, number = "", rest = line] = parted[index] ?? [];
    const said = areNumbered ? number : `${index + 1}`;
    const lines = linesOf(rest, (width - STEP_INDENT) / SIZE);
    return { ...NONE, look: said === "" ? "note" : "step", part: "steps", number: said, lines, height: LINE, after: 1.4 };
  });
}
