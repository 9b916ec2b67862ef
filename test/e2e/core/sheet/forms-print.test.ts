import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CEREMONY_KINDS } from "../../../../core/ceremony/step.ts";
import { scriptHtml } from "../../../../core/ceremony/printed-script.ts";
import { readHead } from "../../../../core/record/head-code.ts";
import { acknowledgementHtml } from "../../../../core/sheet/acknowledgement.ts";
import { labelHtml } from "../../../../core/sheet/label-page.ts";
import { PAPER_SIZE } from "../../../../core/sheet/paper.ts";
import { reviewFormHtml } from "../../../../core/sheet/review-form.ts";
import { sheetHtml } from "../../../../core/sheet/sheet.ts";
import { startPrinter, type Printer } from "../../../../recovery/command/browser.ts";
import { sheetTypeface } from "../../../../recovery/command/typeface.ts";
import { holds, overlap } from "../../../support/marks.ts";
import { pageGeometry } from "../../../support/page-geometry.ts";
import { PRINTING_TOOLS, printedPages } from "../../../support/printed-pages.ts";
import { publicLabels, publicSheet } from "../../../support/public-set.ts";
import { trialReview, widestReview } from "../../../support/trial-review.ts";
import { describeWithTools } from "../../../support/tool.ts";

const SCRIPTS = CEREMONY_KINDS.flatMap((kind) => (["a4", "letter"] as const).map((paper) => [kind, paper] as const));
// Runs in the page: the size in points of every head's code.
const CODE_SIZES = `[...document.querySelectorAll(".head b,.label-journal b")].map((code) => {
  return parseFloat(getComputedStyle(code).fontSize) * 72 / 96;
})`;
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

  describe.each(["a4", "letter"] as const)("the journal's head, %s", (paper) => {
    const { journal } = publicSheet(1, 2);
    const atPrinting = { ...trialReview(), journal: { ...journal, seq: 61 } };
    const script = scriptHtml("sealing", false, null, journal, paper, typeface);
    const papers: readonly (readonly [name: string, html: string, seq: number, times: number, inWords: boolean])[] = [
      ["a sheet", sheetHtml(publicSheet(1, 2), paper, typeface), 41, 1, true],
      ["labels", labelHtml(publicLabels(1), paper, typeface), 41, 5, false],
      ["an acknowledgement", acknowledgementHtml(publicSheet(1, 2), paper, typeface), 41, 1, true],
      ["a script", script, 41, 1, true],
      ["a review", reviewFormHtml(atPrinting, paper, typeface), 61, 1, true],
    ];

    it.each(papers)("is read from %s as it was written, by code and by words", async (_, html, seq, times, inWords) => {
      const text = textOfPdf(await printer.pdf(html));
      const head = { seq, prefix: Uint8Array.from(Buffer.from(journal.head.slice(0, 20), "hex")) };
      const code = /(?:[A-Z2-7]{4}-){5}[A-Z2-7]{4}/g;
      const codes = text.match(code) ?? [];
      expect(codes.map(readHead)).toEqual(Array.from({ length: times }, () => head));
      const lines = text
        .replaceAll(code, "")
        .split("\n")
        .map((line) => line.trim());
      const words = lines.flatMap((line, index) => {
        const two = `${line} ${lines[index + 1]}`;
        return /^(?:[a-z]{4,8} ){11}[a-z]{4,8}$/.test(two) ? [two] : [];
      });
      expect(words.map(readHead)).toEqual(inWords ? [head] : []);
    });

    it.each(papers)("is printed on %s in 7 points or more", async (_, html, _seq, times) => {
      const points = await printer.inspect(html, (page) => page.evaluate<readonly number[]>(CODE_SIZES));
      expect(points).toHaveLength(times);
      for (const size of points) expect(size).toBeGreaterThanOrEqual(7);
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

/** The text as poppler lays it out. */
function textOfPdf(pdf: Uint8Array): string {
  const { status, stdout } = spawnSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });
  if (status !== 0) throw new Error("pdftotext failed");
  return stdout;
}
