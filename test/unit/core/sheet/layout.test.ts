import { describe, expect, it } from "vitest";
import { acknowledgementBoxes, labelBoxes } from "../../../../core/sheet/form-layout.ts";
import { backBoxes, frontBoxes, partsBoxes } from "../../../../core/sheet/layout.ts";
import { drillReportBoxes } from "../../../../core/sheet/drill-report-layout.ts";
import { runbookBoxes } from "../../../../core/sheet/runbook-layout.ts";
import { REVIEW_ROWS, reviewBoxes } from "../../../../core/sheet/review-layout.ts";
import { DRILL_BORDER, PAPER_SIZE, printedArea, type Box, type Paper } from "../../../../core/sheet/paper.ts";
import { LARGEST_MODULE, QUIET_MODULES, SYMBOL_PLAN } from "../../../../core/sheet/symbol-plan.ts";

const PAPERS: readonly Paper[] = ["a4", "letter"];
const LAYOUTS: Readonly<Record<string, (paper: Paper) => Readonly<Record<string, Box>>>> = {
  front: frontBoxes,
  back: backBoxes,
  parts: partsBoxes,
  labels: labelBoxes,
  acknowledgement: acknowledgementBoxes,
  review: reviewBoxes,
  runbook: runbookBoxes,
  report: drillReportBoxes,
};
const SYMBOL = /^(?:share|shareAgain|card|part\d|slot\d|label\dSymbol)$/;
/** The outline that is cut along holds a label's other places; the fold crosses the page. */
const HOLDING = /^(?:label\d|fold)$/;
const SECRET = ["share", "shareAgain", "words", "strip", "shareHeading", "wordsHeading", "againHeading"] as const;
/** The whole page's height is no multiple of a tenth of a millimetre in binary. */
const SLACK = 1e-9;

describe.each(PAPERS.flatMap((paper) => Object.keys(LAYOUTS).map((name) => [paper, name] as const)))(
  "%s, %s",
  (paper, name) => {
    const boxes = Object.entries(LAYOUTS[name]?.(paper) ?? {});
    const placed = boxes.filter(([place]) => !HOLDING.test(place));

    it("keeps inside the margins", () => {
      const area = printedArea(paper);
      for (const [place, box] of placed) {
        expect(box.width > 0 && box.height > 0, place).toBe(true);
        expect(holds(area, box), place).toBe(true);
      }
    });

    it("has no two places that overlap", () => {
      for (const [place, box] of placed) {
        for (const [other, otherBox] of placed)
          if (place < other) expect(overlaps(box, otherBox), `${place}, ${other}`).toBe(false);
      }
    });

    it("leaves every symbol its quiet zone, whatever the text's length", () => {
      const quiet = QUIET_MODULES * LARGEST_MODULE;
      for (const [place, box] of placed.filter(([place]) => SYMBOL.test(place))) {
        const zone = grown(box, quiet);
        for (const [other, otherBox] of placed)
          if (other !== place) expect(overlaps(zone, otherBox), `${place}, ${other}`).toBe(false);
        const { width, height } = PAPER_SIZE[paper];
        const border = DRILL_BORDER.inner;
        expect(holds({ left: border, top: border, width: width - 2 * border, height: height - 2 * border }, zone), place).toBe(
          true,
        );
      }
    });
  },
);

describe.each(PAPERS)("the folded sheet, %s", (paper) => {
  const fold = PAPER_SIZE[paper].height / 2;

  it("holds everything secret in the upper half of the front, more than 5 mm from the fold", () => {
    const front = frontBoxes(paper);
    for (const place of SECRET) expect(front[place].top + front[place].height, place).toBeLessThanOrEqual(fold - 5);
  });

  it("has no place for a share anywhere else", () => {
    for (const boxes of [backBoxes(paper), partsBoxes(paper)]) {
      for (const place of SECRET) expect(Object.keys(boxes)).not.toContain(place);
    }
  });

  it("folds where no place but the fold's own lies", () => {
    for (const boxes of [frontBoxes(paper), backBoxes(paper)]) {
      for (const [place, { top, height }] of Object.entries(boxes)) {
        if (place !== "fold") expect(top + height <= fold - 5 || top >= fold + 5, place).toBe(true);
      }
    }
  });

  it("prints the share's two symbols so far apart that one stain does not reach both", () => {
    const { share, shareAgain } = frontBoxes(paper);
    expect(shareAgain.left - share.left - share.width).toBeGreaterThan(2 * SYMBOL_PLAN.share.side);
  });
});

describe("the review's form", () => {
  it.each(PAPERS)("has answers of one height, and rows that a hand can write in, %s", (paper) => {
    const boxes = reviewBoxes(paper);
    const height = (name: string) => boxes[name]?.height ?? 0;
    const pitch = (height("lessons") - height("justified") / 2) / REVIEW_ROWS.lessons;
    expect(pitch).toBeGreaterThan(6.4);
    expect([height("alternatives"), height("logged")]).toEqual([height("lessons"), height("lessons")]);
  });
});

function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

function holds(outer: Box, inner: Box): boolean {
  const right = inner.left + inner.width <= outer.left + outer.width + SLACK;
  const bottom = inner.top + inner.height <= outer.top + outer.height + SLACK;
  return inner.left >= outer.left - SLACK && inner.top >= outer.top - SLACK && right && bottom;
}

function overlaps(a: Box, b: Box): boolean {
  const across = a.left + a.width > b.left + SLACK && b.left + b.width > a.left + SLACK;
  return across && a.top + a.height > b.top + SLACK && b.top + b.height > a.top + SLACK;
}
