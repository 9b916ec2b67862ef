import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scriptHtml } from "../../../../core/ceremony/printed-script.ts";
import { acknowledgementHtml } from "../../../../core/sheet/acknowledgement.ts";
import { labelHtml } from "../../../../core/sheet/label-page.ts";
import { PAPER_SIZE } from "../../../../core/sheet/paper.ts";
import { reviewFormHtml } from "../../../../core/sheet/review-form.ts";
import { startPrinter, type Printer } from "../../../../recovery/command/browser.ts";
import { sheetTypeface } from "../../../../recovery/command/typeface.ts";
import { holds, overlap } from "../../../support/marks.ts";
import { pageGeometry } from "../../../support/page-geometry.ts";
import { PRINTING_TOOLS, printedPages } from "../../../support/printed-pages.ts";
import { publicLabels, publicSheet } from "../../../support/public-set.ts";
import { widestReview } from "../../../support/trial-review.ts";
import { describeWithTools } from "../../../support/tool.ts";

const SCRIPTS = (["sealing", "break-glass", "recording"] as const).flatMap((kind) =>
  (["a4", "letter"] as const).map((paper) => [kind, paper] as const),
);
const WIDE = "W".repeat(80);

describeWithTools("labels and forms on paper", PRINTING_TOOLS, () => {
  const typeface = sheetTypeface();
  let printer: Printer;

  beforeAll(async () => {
    const started = await startPrinter();
    if (started === null) throw new Error("no Chromium");
    printer = started;
  });
  afterAll(() => printer.close());

  const documents = (["a4", "letter"] as const).flatMap((paper) => {
    const labels = publicLabels(1);
    const named = { organisation: WIDE, custodian: WIDE, role: WIDE };
    return [
      {
        name: "labels",
        paper,
        html: labelHtml({ ...labels, ...named }, paper, typeface),
        codes: labels.labels.map((one) => one.labelText),
      },
      {
        name: "acknowledgement",
        paper,
        html: acknowledgementHtml({ ...publicSheet(1, 2), ...named }, paper, typeface),
        codes: [],
      },
      { name: "review", paper, html: reviewFormHtml(widestReview(WIDE), paper, typeface), codes: [] },
    ];
  });

  describe.each(documents)("$name, $paper", ({ paper, html, codes }) => {
    it("is one page, and every code on it is read back", async () => {
      const pages = printedPages(await printer.pdf(html), 200);
      expect(pages.map((page) => page.codes)).toEqual([codes.toSorted()]);
    });

    it("lets nothing overflow, and keeps texts and quiet zones apart", async () => {
      const { width, height } = PAPER_SIZE[paper];
      for (const { overflowing, texts, symbols } of await pageGeometry(printer, html)) {
        expect(overflowing).toEqual([]);
        const printable = { left: 8, top: 8, width: width - 16, height: height - 16 };
        for (const mark of [...texts, ...symbols]) expect(holds(printable, mark), mark.what).toBe(true);
        for (const symbol of symbols) {
          for (const text of texts) expect(overlap(symbol, text), `${symbol.what} and "${text.what}"`).toBe(false);
        }
      }
    });
  });

  describe.each(SCRIPTS)("the script of %s, %s", (kind, paper) => {
    it("lets nothing overflow or reach the unprintable edge", async () => {
      const { width, height } = PAPER_SIZE[paper];
      const printable = { left: 8, top: 8, width: width - 16, height: height - 16 };
      const pages = await pageGeometry(printer, scriptHtml(kind, true, null, publicSheet(1, 1).journal, paper, typeface));
      expect(pages.length).toBeGreaterThan(2);
      for (const { overflowing, texts } of pages) {
        expect(overflowing).toEqual([]);
        for (const mark of texts) expect(holds(printable, mark), mark.what).toBe(true);
      }
    });
  });
});
