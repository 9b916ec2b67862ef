import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WORDS } from "../../../../core/share/word-list.ts";
import type { SheetContent } from "../../../../core/sheet/content.ts";
import { PAPER_SIZE, type Box, type Paper } from "../../../../core/sheet/paper.ts";
import { sheetHtml } from "../../../../core/sheet/sheet.ts";
import { startPrinter, type Printer } from "../../../../recovery/command/browser.ts";
import { sheetTypeface } from "../../../../recovery/command/typeface.ts";
import { holds, overlap } from "../../../support/marks.ts";
import { pageGeometry, type PageGeometry } from "../../../support/page-geometry.ts";
import { PRINTING_TOOLS, printedPages } from "../../../support/printed-pages.ts";
import { largestSheet, lockedSheet, publicSheet } from "../../../support/public-set.ts";
import { describeWithTools } from "../../../support/tool.ts";

const WIDE = "W".repeat(80);
const real = { drill: false, organisation: "Example Trust", custodian: "Ada Łuczak", role: "Head of platform" };

/** Sheets at the edges of what can be sealed, each with the pages it takes. */
const SHEETS: readonly (readonly [name: string, content: SheetContent, pages: number])[] = [
  ["a drill, 3 of 5", publicSheet(1, 2), 2],
  ["a real sheet, 2 of 3, one short part", { ...publicSheet(2, 3), ...real, parts: shortPart(publicSheet(2, 3)) }, 2],
  ["a locked share", { ...lockedSheet(1, WORDS), ...real }, 2],
  ["the largest set", largestSheet(WORDS), 5],
  ["a locked share with the widest names", { ...lockedSheet(1, WORDS), custodian: WIDE, role: WIDE, organisation: WIDE }, 2],
];

describeWithTools("the sheet on paper", PRINTING_TOOLS, () => {
  const typeface = sheetTypeface();
  let printer: Printer;

  beforeAll(async () => {
    const started = await startPrinter();
    if (started === null) throw new Error("no Chromium");
    printer = started;
  });
  afterAll(() => printer.close());

  for (const paper of ["a4", "letter"] as const) {
    describe.each(SHEETS)(`${paper}, %s`, (_, content, count) => {
      const html = sheetHtml(content, paper, typeface);
      let pages: readonly PageGeometry[];

      beforeAll(async () => {
        pages = await pageGeometry(printer, html);
      });

      it("prints exactly its pages, each of the paper's size, and every code is read back", async () => {
        const pdf = await printer.pdf(html);
        expect(sizes(pdf)).toEqual(Array.from({ length: count }, () => paper));
        const printed = printedPages(pdf, 200);
        const front = [content.shareText, content.shareText, content.cardText, ...content.parts.slice(0, 2)];
        expect(printed[0]?.codes).toEqual(front.toSorted());
        expect(printed[1]?.codes).toEqual([]);
        expect(printed.slice(2).flatMap(({ codes }) => codes)).toEqual(content.parts.slice(2).toSorted());
      });

      it("lets nothing overflow its place or reach the unprintable edge", () => {
        const { width, height } = PAPER_SIZE[paper];
        const printable = { left: 8, top: 8, width: width - 16, height: height - 16 };
        for (const page of pages) {
          expect(page.overflowing).toEqual([]);
          for (const mark of [...page.texts, ...page.symbols]) expect(holds(printable, mark), mark.what).toBe(true);
        }
      });

      it("keeps every quiet zone clear of text and of other symbols", () => {
        for (const { texts, symbols } of pages) {
          for (const symbol of symbols) {
            for (const text of texts) expect(overlap(symbol, text), `${symbol.what} and "${text.what}"`).toBe(false);
            for (const other of symbols) if (other !== symbol) expect(overlap(darkOf(other), symbol), other.what).toBe(false);
          }
        }
      });

      it("keeps texts of different places apart", () => {
        for (const { places, texts } of pages) {
          for (const text of texts) {
            const holding = places.filter((place) => overlap(place, text) && !/^label\d$/.test(place.what));
            expect(holding.length, `"${text.what}" in ${holding.map(({ what }) => what).join(", ")}`).toBeLessThanOrEqual(1);
          }
        }
      });

      it("has the whole secret in one half of the front, 5 mm from the fold, and none of it elsewhere", () => {
        const { width, height } = PAPER_SIZE[paper];
        const upperHalf = { left: 0, top: 0, width, height: height / 2 - 5 };
        const [front, ...others] = pages;
        const secret = new Set([
          ...content.words.flatMap((word) => [word.slice(0, 4), word.slice(4)]),
          ...groupsOf(content.shareText),
        ]);
        const secretTexts = front?.texts.filter(({ what }) => secret.has(what)) ?? [];
        const letters = content.words.filter((word) => word.length > 4).length;
        expect(secretTexts.length).toBeGreaterThanOrEqual(content.words.length + letters + groupsOf(content.shareText).length);
        const shares = front?.symbols.filter(({ what }) => what.startsWith("share")) ?? [];
        expect(shares.map(({ what }) => what)).toEqual(["share", "shareAgain"]);
        // A card's group may happen to read like one of the share's: then it stands in the lower half, alone.
        const placed = secretTexts.filter((text) => !groupsOf(content.cardText).includes(text.what));
        for (const mark of [...placed, ...shares]) expect(holds(upperHalf, mark), mark.what).toBe(true);
        const known = new Set(groupsOf(content.set));
        for (const { texts, symbols } of others) {
          expect(symbols.filter(({ what }) => what.startsWith("share"))).toEqual([]);
          expect(texts.filter(({ what }) => secret.has(what) && !known.has(what))).toEqual([]);
        }
      });

      it("is set in its own typefaces", () => {
        const fonts = ["Sheet Text 400", "Sheet Text 700", "Sheet Mono 400", "Sheet Mono 700"];
        for (const page of pages) expect(page.fonts).toEqual(expect.arrayContaining(fonts));
      });
    });
  }
});

/** A first part of 40 characters in place of the vector's: a small symbol with large modules. */
function shortPart(content: SheetContent): readonly string[] {
  return content.parts.slice(0, 1).map((part) => `${part.replace(/\/\d\d-\d\d\//, "/01-01/").slice(0, 29)}ABCDEFGHIJK`);
}

function sizes(pdf: Uint8Array): readonly (Paper | undefined)[] {
  const text = Buffer.from(pdf).toString("latin1");
  const points = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);
  const papers: readonly Paper[] = ["a4", "letter"];
  return points.map(([width = 0, height = 0]) =>
    papers.find((paper) => {
      const size = PAPER_SIZE[paper];
      return Math.abs((size.width * 72) / 25.4 - width) < 1 && Math.abs((size.height * 72) / 25.4 - height) < 1;
    }),
  );
}

function groupsOf(text: string): readonly string[] {
  return text.slice(text.indexOf(":") + 1).match(/.{1,4}/g) ?? [];
}

/** The dark square, at the least, of a symbol measured with its quiet zone: in the smallest symbol that is 8 of 29 modules. */
function darkOf({ left, top, width, height }: Box): Box {
  return { left: left + width * 0.14, top: top + height * 0.14, width: width * 0.72, height: height * 0.72 };
}
