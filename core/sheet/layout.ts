import { halves, PAPER_SIZE, printedArea, type Box, type Paper } from "./paper.ts";
import { SYMBOL_PLAN } from "./symbol-plan.ts";

/** Payload parts on the front page; further ones stand on pages of their own. */
export const PARTS_ON_FRONT = 2;
/** Payload parts on each further page. */
export const PARTS_ON_PAGE = 6;
/** Accounts named on the front; of more, one fewer and how many others there are. */
export const ACCOUNT_LINES = 4;

const SHARE = SYMBOL_PLAN.share.side;
const CARD = SYMBOL_PLAN.card.side;
const PART = SYMBOL_PLAN.part.side;
/** Millimetres that nothing enters around a symbol: no quiet zone is wider. */
const CLEAR = 4.4;

/** What every page has, at the same place on each. */
export function frameBoxes(paper: Paper) {
  const { left, top, width, height } = printedArea(paper);
  return {
    mast: { left, top, width, height: 7 },
    identity: { left, top: top + 10, width, height: 17 },
    foot: { left, top: top + height - 4, width, height: 4 },
    fold: { left: 0, top: PAPER_SIZE[paper].height / 2, width: PAPER_SIZE[paper].width, height: 4.5 },
  };
}

/**
 * The front. Everything secret (both share symbols, the words, the share's text) lies in the upper half: folded with the front
 * inward, it faces the lower half and nothing of it is outside. Symbols are placed by their dark square.
 */
export function frontBoxes(paper: Paper) {
  const { upper, lower } = halves(paper);
  const { left, width } = upper;
  const bottom = upper.top + upper.height;
  const right = left + width;

  const strip = { left, top: bottom - 9.2, width, height: 9.2 };
  const words = { left: left + SHARE + 7, top: strip.top - 58.4, width: width - 2 * SHARE - 14, height: 57.2 };
  const headingTop = words.top - 9.4;
  const symbolTop = words.top + 1.6;
  const captionTop = symbolTop + SHARE + 4.8;

  const stepsTop = lower.top + lower.height - 20;
  const rowTop = lower.top + 10.4;
  const cardTextTop = rowTop + PART + 10.2;
  const gap = (width - CARD - 2 * PART) / 2;
  const partLeft = [left + CARD + gap, right - PART] as const;
  const part = (index: 0 | 1): Box => ({ left: partLeft[index], top: rowTop, width: PART, height: PART });
  const under = (index: 0 | 1): Box => ({ left: partLeft[index], top: rowTop + PART + CLEAR, width: PART, height: 3.6 });
  return {
    ...frameBoxes(paper),
    accounts: { left, top: upper.top + 28.4, width, height: 14.9 },
    shareHeading: { left, top: headingTop, width: SHARE, height: 5 },
    wordsHeading: { left: words.left, top: headingTop, width: words.width, height: 8.6 },
    againHeading: { left: right - SHARE, top: headingTop, width: SHARE, height: 5 },
    share: { left, top: symbolTop, width: SHARE, height: SHARE },
    shareAgain: { left: right - SHARE, top: symbolTop, width: SHARE, height: SHARE },
    shareCaption: { left, top: captionTop, width: SHARE, height: 6.6 },
    againCaption: { left: right - SHARE, top: captionTop, width: SHARE, height: 6.6 },
    words,
    strip,
    cardHeading: { left, top: lower.top, width: CARD + gap - 2, height: 6 },
    partsHeading: { left: partLeft[0], top: lower.top, width: right - partLeft[0], height: 6 },
    card: { left, top: rowTop, width: CARD, height: CARD },
    cardCaption: { left, top: rowTop + CARD + CLEAR, width: CARD, height: PART - CARD - CLEAR },
    part1: part(0),
    part2: part(1),
    part1Caption: under(0),
    part2Caption: under(1),
    cardText: { left, top: cardTextTop, width, height: stepsTop - cardTextTop - 0.6 },
    steps: { left, top: stepsTop, width, height: 14 },
  };
}

/** The back, outside when folded: it tells what a bag's label tells, how to handle the sheet, and how anyone recovers. */
export function backBoxes(paper: Paper) {
  const { upper, lower } = halves(paper);
  const { left, width } = upper;
  const bottom = upper.top + upper.height;
  return {
    ...frameBoxes(paper),
    notice: { left, top: upper.top + 31, width, height: upper.height - 31 - 49 },
    seal: { left, top: bottom - 47, width, height: 47 },
    recovery: { left, top: lower.top, width, height: lower.height - 36 },
    journal: { left, top: lower.top + lower.height - 34.5, width, height: 13 },
    tools: { left, top: lower.top + lower.height - 20, width, height: 14.5 },
  };
}

/** A page of further payload parts: two columns, three rows, each symbol with its caption to the right. */
export function partsBoxes(paper: Paper) {
  const { left, top, width } = printedArea(paper);
  const captionWidth = (width - 2 * PART - 3 * CLEAR) / 2;
  const slot = (index: number): Box => ({
    left: left + (index % 2) * (PART + captionWidth + 2 * CLEAR),
    top: top + 40 + Math.floor(index / 2) * (PART + 7),
    width: PART,
    height: PART,
  });
  const caption = (index: number): Box => {
    const { left: slotLeft, top: slotTop } = slot(index);
    return { left: slotLeft + PART + CLEAR, top: slotTop, width: captionWidth, height: PART };
  };
  return {
    ...frameBoxes(paper),
    partsNote: { left, top: top + 29, width, height: 5 },
    slot1: slot(0),
    slot2: slot(1),
    slot3: slot(2),
    slot4: slot(3),
    slot5: slot(4),
    slot6: slot(5),
    slot1Caption: caption(0),
    slot2Caption: caption(1),
    slot3Caption: caption(2),
    slot4Caption: caption(3),
    slot5Caption: caption(4),
    slot6Caption: caption(5),
  };
}
