import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { RUNBOOK_TEMPLATES } from "../../../../core/runbook/templates.ts";
import { acknowledgementHtml } from "../../../../core/sheet/acknowledgement.ts";
import { drillReportHtml } from "../../../../core/sheet/drill-report.ts";
import { labelHtml } from "../../../../core/sheet/label-page.ts";
import { PAPER_SIZE, type Paper } from "../../../../core/sheet/paper.ts";
import { remindersHtml } from "../../../../core/sheet/reminders.ts";
import { roundSheetHtml } from "../../../../core/sheet/round-sheet.ts";
import { runbookHtml } from "../../../../core/sheet/runbook-page.ts";
import { linesOf, widthOf } from "../../../../core/sheet/text-lines.ts";
import { type Printer, startPrinter } from "../../../../recovery/command/browser.ts";
import { sheetTypeface } from "../../../../recovery/command/typeface.ts";
import { holds, overlap } from "../../../support/marks.ts";
import { pageGeometry } from "../../../support/page-geometry.ts";
import { PRINTING_TOOLS, printedPages } from "../../../support/printed-pages.ts";
import { publicLabels, publicSheet } from "../../../support/public-set.ts";
import { describeWithTools } from "../../../support/tool.ts";
import { TRIAL_FORM, trialDrill, trialReminder } from "../../../support/trial-form.ts";
import { trialBags, trialRound } from "../../../support/trial-round.ts";

const WIDE = "W".repeat(80);
const FORM = { ...TRIAL_FORM, organisation: WIDE };
const NAMED = { organisation: WIDE, custodian: WIDE, role: WIDE, drill: false };
const LONGEST = {
  when: "W".repeat(2000),
  approval: "Wäm 漢字 ".repeat(285),
  steps: "Ask WWW at once, then mend it. ".repeat(13).concat("\n").repeat(9),
  afterwards: "one\n".repeat(500),
};
const runbookOf = ({ when, approval, steps, afterwards }: (typeof RUNBOOK_TEMPLATES)[number]) => ({
  when,
  approval,
  steps,
  afterwards,
});

describeWithTools("papers of custody in print", { ...PRINTING_TOOLS, pdftotext: "poppler-utils" }, () => {
  const typeface = sheetTypeface();
  let printer: Printer;

  beforeAll(async () => {
    const started = await startPrinter();
    if (started === null) throw new Error("no Chromium");
    printer = started;
  });
  afterAll(() => printer.close());

  const papers = (["a4", "letter"] as const).flatMap(
    (paper): readonly (readonly [name: string, paper: Paper, html: string])[] => {
      const bags = trialBags(12, true).map((bag) => ({ ...bag, custodian: WIDE, place: `${bag.place} ${WIDE}`.slice(0, 80) }));
      const widest = { operator: WIDE, witness: WIDE, approvers: Array.from({ length: 10 }, () => WIDE) };
      const numbers = { quorumMinutes: 100_000, loginMinutes: 100_000, mistakes: 1000, note: WIDE.repeat(5) };
      const late = trialReminder({
        overdue: true,
        titles: [WIDE, WIDE, WIDE],
        shares: Array.from({ length: 15 }, (_, x) => x + 1),
      });
      const runbook = { ...TRIAL_FORM, set: null, drill: true };
      return [
        ["a round sheet", paper, roundSheetHtml({ ...trialRound(bags), organisation: WIDE }, paper, typeface)],
        [
          "runbooks as long as can be",
          paper,
          runbookHtml(
            { ...runbook, policy: { m: 15, n: 15 }, accounts: [{ title: WIDE, system: WIDE, runbook: LONGEST }] },
            paper,
            typeface,
          ),
        ],
        [
          "the ready runbooks",
          paper,
          runbookHtml(
            {
              ...runbook,
              policy: null,
              accounts: RUNBOOK_TEMPLATES.map((one) => ({ title: one.name, system: "", runbook: runbookOf(one) })),
            },
            paper,
            typeface,
          ),
        ],
        [
          "the report of a drill",
          paper,
          drillReportHtml(
            {
              ...FORM,
              ...widest,
              drill: trialDrill(20, numbers),
              before: Array.from({ length: 20 }, (_, at) => trialDrill(at, numbers)),
            },
            paper,
            typeface,
          ),
        ],
        ["due dates", paper, remindersHtml({ ...FORM, reminders: Array.from({ length: 20 }, () => late) }, paper, typeface)],
        ["an acknowledgement in earnest", paper, acknowledgementHtml({ ...publicSheet(1, 2), ...NAMED }, paper, typeface)],
        ["labels in earnest", paper, labelHtml({ ...publicLabels(1), ...NAMED }, paper, typeface)],
      ];
    },
  );

  it.each(papers)("%s, %s: nothing overflows, all is printable, and symbols are clear of texts", async (_, paper, html) => {
    const { width, height } = PAPER_SIZE[paper];
    const printable = { left: 8, top: 8, width: width - 16, height: height - 16 };
    for (const { overflowing, texts, symbols } of await pageGeometry(printer, html)) {
      expect(overflowing).toEqual([]);
      for (const mark of [...texts, ...symbols]) expect(holds(printable, mark), mark.what).toBe(true);
      for (const symbol of symbols) {
        for (const text of texts) expect(overlap(symbol, text), `${symbol.what} and "${text.what}"`).toBe(false);
      }
    }
  });

  it("calendar entries are read back from paper, one VEVENT each, of an acknowledgement and of due dates", async () => {
    const reminders = (["seal-check", "rotation", "review-of-need"] as const).map((what) => trialReminder({ what }));
    const pages = async (html: string) => printedPages(await printer.pdf(html), 200).map(({ codes }) => codes.join("\n"));
    const [due = ""] = await pages(remindersHtml({ ...TRIAL_FORM, reminders }, "a4", typeface));
    const [receipt = ""] = await pages(acknowledgementHtml({ ...publicSheet(1, 2), drill: false }, "a4", typeface));
    expect(due.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(due.match(/DTSTART:20270219T100000Z/g)).toHaveLength(3);
    for (const said of ["Check the seals: set DWKXERCU", "Rotate: set DWKXERCU", "Review the need: set DWKXERCU"]) {
      expect(due).toContain(`SUMMARY:${said}`);
    }
    expect(receipt.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(receipt).toContain("DTSTART:20270219T100000Z");
  });

  it("a label in earnest still has one code, its own", async () => {
    const labels = publicLabels(1);
    const [page] = printedPages(await printer.pdf(labelHtml({ ...labels, drill: false }, "letter", typeface)), 200);
    expect(page?.codes).toEqual(labels.labels.map(({ labelText }) => labelText).toSorted());
  });

  it("a round sheet is read as text: a line for each bag, with custodian, set and share", async () => {
    const bags = trialBags(3);
    const text = textOfPdf(await printer.pdf(roundSheetHtml(trialRound(bags), "letter", typeface)));
    for (const { custodian, x, generation } of bags) {
      expect(text).toContain(custodian);
      expect(text).toContain(`Share ${x} of 5, generation ${generation}`);
    }
    expect(text.match(/DWKX AAA[ABC]/g)).toHaveLength(15);
  });

  it("every word of the longest runbook is on paper, in order", async () => {
    const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
    const texts = { when: words.join(" "), approval: "", steps: `1. ${words.join(" ")}`, afterwards: "" };
    const html = runbookHtml(
      { ...TRIAL_FORM, set: null, policy: null, drill: false, accounts: [{ title: "Root", system: "", runbook: texts }] },
      "letter",
      typeface,
    );
    const found = textOfPdf(await printer.pdf(html)).match(/word\d+/g) ?? [];
    expect(found).toEqual([...words, ...words]);
  });

  it("no character is wider in the typeface than its line is reckoned", async () => {
    const latin = Array.from({ length: 0x17f - 0x20 }, (_, at) => String.fromCodePoint(at + 0x20)).filter((one) =>
      /[^\p{C}\p{Z}]/u.test(one),
    );
    const characters = [...latin, ...Array.from("–—’‘“”…•·→≥≤€™漢字あЖшש ")];
    const widths = await printer.inspect(roundSheetHtml(trialRound(trialBags(1)), "a4", typeface), (page) =>
      page.evaluate<readonly number[]>(`(() => {
        const context = document.createElement("canvas").getContext("2d");
        context.font = "1000px 'Sheet Text'";
        return ${JSON.stringify(characters)}.map((one) => context.measureText(one).width);
      })()`),
    );
    const tooWide = characters.filter((one, at) => (widths[at] ?? Infinity) > 1000 * widthOf(one) + 0.5);
    expect(tooWide).toEqual([]);
    expect(linesOf("n".repeat(100), 40).length).toBeLessThanOrEqual(2);
  });
});

/** The text as poppler lays it out. */
function textOfPdf(pdf: Uint8Array): string {
  const { status, stdout } = spawnSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });
  if (status !== 0) throw new Error("pdftotext failed");
  return stdout;
}
