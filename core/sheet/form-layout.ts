import { CALENDAR_SIDE } from "./calendar-symbol.ts";
import { frameBoxes } from "./layout.ts";
import { printedArea, type Box, type Paper } from "./paper.ts";
import { SYMBOL_PLAN } from "./symbol-plan.ts";

/** Labels on one page: two columns of three. */
export const LABELS_ON_PAGE = 6;

const LABEL_SYMBOL = SYMBOL_PLAN.label.side;
const ROWS = 3;
const INSET = 5;
const INSET_BELOW = 3.5;

/** A page of labels for the outside of bags. Each is `label1`..`label6` with what stands in it. */
export function labelBoxes(paper: Paper): Readonly<Record<string, Box>> {
  const { left, top, width } = printedArea(paper);
  const { mast, foot } = frameBoxes(paper);
  const boxes: Record<string, Box> = { mast, foot, note: { left, top: top + 9, width, height: 4 } };
  const first = top + 15;
  const pitch = (foot.top - 2 - first) / ROWS;
  for (let slot = 0; slot < LABELS_ON_PAGE; slot++) {
    const name = `label${slot + 1}`;
    const box = {
      left: left + ((slot % 2) * width) / 2,
      top: first + Math.floor(slot / 2) * pitch,
      width: width / 2,
      height: pitch,
    };
    Object.assign(boxes, oneLabel(name, box));
  }
  return boxes;
}

function oneLabel(name: string, box: Box): Readonly<Record<string, Box>> {
  const left = box.left + INSET;
  const top = box.top + INSET;
  const width = box.width - 2 * INSET;
  const right = left + width;
  const linesTop = top + LABEL_SYMBOL + 11.8;
  return {
    [name]: box,
    [`${name}Symbol`]: { left: right - LABEL_SYMBOL, top, width: LABEL_SYMBOL, height: LABEL_SYMBOL },
    [`${name}Facts`]: { left, top, width: width - LABEL_SYMBOL - 5, height: LABEL_SYMBOL },
    [`${name}Text`]: { left, top: top + LABEL_SYMBOL + 4.5, width, height: 3 },
    [`${name}Journal`]: { left, top: top + LABEL_SYMBOL + 8, width, height: 3.4 },
    [`${name}Lines`]: { left, top: linesTop, width, height: box.top + box.height - INSET_BELOW - linesTop },
  };
}

/** Millimetres between the receipt's lines and the first dates beside them. */
const BESIDE = 5;

/** The custodian's acknowledgement, one page. */
export function acknowledgementBoxes(paper: Paper) {
  const { mast, identity, foot } = frameBoxes(paper);
  const { left, width } = mast;
  const receiptTop = identity.top + 116;
  const right = left + width - CALENDAR_SIDE;
  const beside = (from: number, height: number): Box => ({ left: right, top: receiptTop + from, width: CALENDAR_SIDE, height });
  return {
    mast,
    identity,
    foot,
    statement: { left, top: identity.top + 22, width, height: 28 },
    duties: { left, top: identity.top + 53, width, height: 48 },
    limits: { left, top: identity.top + 103, width, height: 8 },
    receipt: { left, top: receiptTop, width: width - CALENDAR_SIDE - BESIDE, height: 56 },
    dates: beside(0, 21),
    calendar: beside(21, CALENDAR_SIDE),
    scan: beside(21 + CALENDAR_SIDE, 5.6),
    journal: { left, top: identity.top + 176, width, height: 30 },
    return: { left, top: identity.top + 211, width, height: 26 },
  };
}
