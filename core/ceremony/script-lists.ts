import { placed } from "../sheet/document.ts";
import { headToFillIn } from "../sheet/journal-head.ts";
import { markup, type Markup } from "../sheet/markup.ts";
import type { Paper } from "../sheet/paper.ts";
import { line } from "../sheet/pieces.ts";
import { table } from "../sheet/table.ts";
import type { StepTime } from "./circumstances.ts";
import { EXCEPTIONS } from "./exceptions.ts";
import type { Facts } from "./facts.ts";
import { SCRIPT_COLUMNS } from "./script-columns.ts";
import { rowsOnPage } from "./script-layout.ts";
import { type ScriptList, scriptLists } from "./script-rows.ts";
import { SCRIPT_TEXT } from "./script-wording.ts";
import type { CeremonyKind } from "./step.ts";
import { EXCEPTION_TEXT } from "./wording.ts";

const EXCEPTION_ROWS = 8;

/** The pages after the steps: what is repeated, what can go wrong, and the exception sheet. */
export function listPages(
  kind: CeremonyKind,
  facts: Facts | null,
  times: readonly StepTime[],
  paper: Paper,
): readonly Markup[] {
  return [...scriptLists(kind, facts, times).flatMap((list) => pagesOf(list, paper)), wrong(), exceptions()];
}

/** A list on as many pages as it needs, each with its title. */
function pagesOf({ name, rows }: ScriptList, paper: Paper): readonly Markup[] {
  const { title, note } = SCRIPT_TEXT.lists[name];
  const most = rowsOnPage(paper);
  const count = Math.ceil(rows.length / most);
  return Array.from({ length: count }, (_, index) => {
    const here = table(SCRIPT_COLUMNS[name], rows.slice(index * most, (index + 1) * most));
    const goesOn = index === 0 ? "" : markup` <small>${SCRIPT_TEXT.goesOn}</small>`;
    return placed("body", markup`<h2>${title}${goesOn}</h2><p>${note}</p>${here}`, "list");
  });
}

function exceptions(): Markup {
  const rows = Array.from({ length: EXCEPTION_ROWS }, () => []);
  const list = table(SCRIPT_COLUMNS.exceptions, rows, "tall");
  const signatures = [SCRIPT_TEXT.operator, SCRIPT_TEXT.witness].map((who) => line(SCRIPT_TEXT.signature(who)));
  const signed = markup`<h2>${SCRIPT_TEXT.signatures}</h2><div class="lines">${signatures}${line(SCRIPT_TEXT.date)}</div>`;
  const note = markup`<p>${SCRIPT_TEXT.exceptionsNote(EXCEPTION_ROWS)}</p>`;
  const atEnd = markup`<div class="journal">${headToFillIn()}</div>`;
  return placed("body", markup`<h2>${SCRIPT_TEXT.exceptions}</h2>${note}${list}${signed}${atEnd}`, "list");
}

function wrong(): Markup {
  const entries = EXCEPTIONS.map((kind) => {
    const { happened, safe, next } = EXCEPTION_TEXT[kind];
    return markup`<div><dt>${happened}</dt><dd>${safe}</dd><dd>${next}</dd></div>`;
  });
  const content = markup`<h2>${SCRIPT_TEXT.wrong}</h2><p>${SCRIPT_TEXT.wrongNote}</p><dl>${entries}</dl>`;
  return placed("body", content, "list wrong");
}
