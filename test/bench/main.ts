import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { startPrinter } from "../../recovery/command/browser.ts";
import { app } from "./app.ts";
import { book } from "./book.ts";
import type { Effort } from "./damage/effort.ts";
import { everyLoss } from "./damage/lost-symbols.ts";
import { planTable, unevenTable } from "./damage/plan-table.ts";
import { sheetTable } from "./damage/sheet-tables.ts";
import { sheetSubjects } from "./damage/sheet-subject.ts";
import { symbolTables } from "./damage/symbol-tables.ts";
import { fold } from "./fold.ts";
import { photo } from "./photo.ts";
import { sealing } from "./sealing.ts";
import { splitting } from "./splitting.ts";
import { percent, table } from "./table.ts";

const SECTIONS = ["app", "book", "fold", "splitting", "sealing", "photo", "symbols", "sheets", "losses", "plan"] as const;
/** What needs a rendered sheet. */
const MEASURED_ON_SHEETS = ["photo", "symbols", "sheets", "losses"] as const;
const WORKERS = 2;

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string" } },
  strict: true,
});
const { quick, only } = values;
if (only !== undefined && !SECTIONS.some((section) => section === only)) {
  console.error(`--only takes one of: ${SECTIONS.join(", ")}`);
  process.exit(2);
}
// The e2e test proves the losses, and the plan is for whoever changes it: a quick run leaves both out unless they are asked for.
const wanted = (section: (typeof SECTIONS)[number]) => {
  return only === undefined ? !quick || (section !== "losses" && section !== "plan") : only === section;
};

const zbarimg = spawnSync("zbarimg", ["--version"]).status === 0;
const effort: Effort = quick
  ? { stains: 6, views: 3, every: 4, workers: WORKERS, zbarimg: false }
  : { stains: 120, views: 15, every: 1, workers: WORKERS, zbarimg };

const printer = await startPrinter();
try {
  if (wanted("app")) show("The app", await app(quick));
  if (wanted("book")) show("The book", await book(quick));
  if (wanted("fold")) show("The standing of many sets", await fold(quick));
  if (wanted("splitting")) show("Splitting and combining", await splitting(quick));
  if (wanted("sealing")) show("From credentials to sheets", await sealing(quick, printer));
  if (printer === null)
    console.log("No Chromium was found (set CHROME_PATH): nothing that needs a rendered sheet is measured.");
  else if (MEASURED_ON_SHEETS.some(wanted)) await measureSheets();
  if (wanted("plan")) {
    show("The choice of level and version, looked at once", await planTable(effort));
    show("Versions whose blocks a square stain hits unevenly (counted, finders aside)", unevenTable());
  }
} finally {
  await printer?.close();
}

async function measureSheets(): Promise<void> {
  if (printer === null) return;
  const sheets = await sheetSubjects(printer, quick ? [1, 2, 3] : [1, 2, 3, 4, 5]);
  const [first] = sheets;
  if (wanted("photo") && first !== undefined) show("A photo of twelve megapixels", await photo(quick, first));
  if (wanted("symbols")) {
    const [rates = "", finders = ""] = await symbolTables(sheets, effort);
    show(effort.zbarimg ? "One symbol alone, read by what ships / by zbarimg" : "One symbol alone, read by what ships", rates);
    show("Stains by what they take of a finder pattern (read of tried)", finders);
  }
  if (wanted("sheets")) show("Whole sheets", await sheetTable(sheets, effort));
  if (wanted("losses")) show("Any one whole symbol lost, on any sheet", await losses(sheets));
}

async function losses(sheets: Parameters<typeof everyLoss>[0]): Promise<string> {
  const outcomes = await everyLoss(sheets);
  const rows = [...Map.groupBy(outcomes, ({ lost }) => lost.join(" and "))].map(([lost, group]) => {
    const count = (test: (outcome: (typeof group)[number]) => boolean) => ({
      read: group.filter(test).length,
      of: group.length,
    });
    return [
      lost,
      `${group.length}`,
      percent(count(({ trust }) => trust === "authenticated")),
      percent(count(({ typed }) => typed)),
    ];
  });
  return table(["lost", "quorums", "authenticated", "words typed"], rows);
}

function show(title: string, text: string): void {
  console.log(`\n## ${title}\n\n${text}`);
}
