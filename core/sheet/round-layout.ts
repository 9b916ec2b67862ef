import { foldedName } from "../custody/same-name.ts";
import { frameBoxes } from "./layout.ts";
import { type Box, type Paper, printedArea } from "./paper.ts";

/** Millimetres: the head of the first page, the captions of the columns, the line of a place, one bag, and the end of the round. */
const HEAD = 80;
const CAPTIONS = 7;
const PLACE = 8;
const BAG = 13;
const END = 86;
const BETWEEN = 2;

/** What lies between the mast and the foot: on the first page under the head, on further ones all of it. */
function bodyOf(paper: Paper, first: boolean): Box {
  const { left, top, width } = printedArea(paper);
  const from = top + 9 + (first ? HEAD + BETWEEN : 0);
  return { left, top: from, width, height: frameBoxes(paper).foot.top - BETWEEN - from };
}

/** The places of the round sheet's pages: `first` and `body` hold lines; `end` stands below lines, `alone` on a page without. */
export function roundBoxes(paper: Paper): Readonly<Record<string, Box>> {
  const { mast, foot } = frameBoxes(paper);
  const { left, top, width } = printedArea(paper);
  return {
    mast,
    foot,
    head: { left, top: top + 9, width, height: HEAD },
    first: bodyOf(paper, true),
    body: bodyOf(paper, false),
    end: { left, top: foot.top - BETWEEN - END, width, height: END },
    alone: { left, top: bodyOf(paper, false).top, width, height: END },
  };
}

/** One bag in a list that is grouped by place. */
export interface Placed {
  readonly place: string;
}

/** The lines of one place on one page. */
export interface PlaceOnPage<T extends Placed> {
  readonly place: string;
  /** It began on a page before. */
  readonly goesOn: boolean;
  readonly bags: readonly T[];
}

/**
 * The bags on as many pages as they need, each place with a line of its own where it begins and where it goes on. No place begins so low that
 * none of its bags follows. The last page has room for the end: it may be one without bags.
 */
export function roundPages<T extends Placed>(bags: readonly T[], paper: Paper): readonly (readonly PlaceOnPage<T>[])[] {
  const pages: PlaceOnPage<T>[][] = [[]];
  const heightOf = (page: number) => bodyOf(paper, page === 0).height - CAPTIONS;
  let left = heightOf(0);
  let before: string | null = null;
  for (const bag of bags) {
    const begins = before === null || foldedName(bag.place) !== foldedName(before);
    if (left < BAG + (begins ? PLACE : 0)) left = heightOf(pages.push([]) - 1);
    const page = pages.at(-1) ?? [];
    if (begins || page.length === 0) {
      page.push({ place: bag.place, goesOn: !begins, bags: [] });
      left -= PLACE;
    }
    const last = page.at(-1);
    if (last !== undefined) page[page.length - 1] = { ...last, bags: [...last.bags, bag] };
    left -= BAG;
    before = bag.place;
  }
  if (left < END + BETWEEN) pages.push([]);
  return pages;
}
