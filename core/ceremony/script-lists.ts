import { placed } from "../sheet/document.ts";
import { headToFillIn } from "../sheet/journal-head.ts";
import { markup, type Markup } from "../sheet/markup.ts";
import { line } from "../sheet/pieces.ts";
import { EXCEPTIONS } from "./exceptions.ts";
import type { Facts } from "./facts.ts";
import { SCRIPT_COLUMNS, SCRIPT_TEXT } from "./script-wording.ts";
import type { CeremonyKind } from "./step.ts";
import { EXCEPTION_TEXT } from "./wording.ts";

/** Rows of a list where nobody knows yet how many are needed, and of the exception sheet. */
const BLANK_ROWS = 15;
const EXCEPTION_ROWS = 8;

type Columns = readonly string[];
type Cells = readonly string[];

/** The pages after the steps: what is repeated, what can go wrong, and the exception sheet. */
export function listPages(kind: CeremonyKind, facts: Facts | null): readonly Markup[] {
  return [...lists(kind, facts), wrong(), exceptions()];
}

function lists(kind: CeremonyKind, facts: Facts | null): readonly Markup[] {
  if (kind === "sealing") return [accounts(facts), custodians(facts)];
  return kind === "break-glass" ? [bags()] : [events()];
}

function custodians(facts: Facts | null): Markup {
  const known = facts?.roster?.custodians.map(({ name, place }, index) => [`${index + 1}`, `${name}, ${place}`]);
  return listPage(SCRIPT_TEXT.custodians, SCRIPT_TEXT.custodiansNote, SCRIPT_COLUMNS.custodians, known ?? numbered(BLANK_ROWS));
}

function accounts(facts: Facts | null): Markup {
  const known = facts?.accounts.map(({ title }, index) => [`${index + 1}`, title]) ?? [];
  const rows = known.length === 0 ? numbered(BLANK_ROWS) : known;
  return listPage(SCRIPT_TEXT.accounts, SCRIPT_TEXT.accountsNote, SCRIPT_COLUMNS.accounts, rows);
}

function bags(): Markup {
  return listPage(SCRIPT_TEXT.bags, SCRIPT_TEXT.bagsNote, SCRIPT_COLUMNS.bags, numbered(BLANK_ROWS));
}

/** Blank: what was recorded is in the journal, and the list is what it is recorded from. */
function events(): Markup {
  return listPage(SCRIPT_TEXT.events, SCRIPT_TEXT.eventsNote, SCRIPT_COLUMNS.events, numbered(BLANK_ROWS));
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

function listPage(title: string, note: string, columns: Columns, rows: readonly Cells[]): Markup {
  return placed("body", markup`<h2>${title}</h2><p>${note}</p>${table(columns, rows)}`, "list");
}

function table(columns: Columns, rows: readonly Cells[], look = ""): Markup {
  const widths = columns.map((column) => markup`<th class="${isWide(column) ? "wide" : ""}">${column}</th>`);
  const lines = rows.map((cells) => {
    const row = columns.map((_, index) => markup`<td><bdi>${cells[index] ?? ""}</bdi></td>`);
    return markup`<tr>${row}</tr>`;
  });
  return markup`<table class="${look}"><thead><tr>${widths}</tr></thead><tbody>${lines}</tbody></table>`;
}

function isWide(column: string): boolean {
  const wide: readonly string[] = [
    SCRIPT_COLUMNS.custodians[1],
    SCRIPT_COLUMNS.accounts[1],
    ...SCRIPT_COLUMNS.events.slice(1, 3),
    ...SCRIPT_COLUMNS.exceptions.slice(2, 4),
  ];
  return wide.includes(column);
}

function numbered(count: number): readonly Cells[] {
  return Array.from({ length: count }, (_, index) => [`${index + 1}`]);
}
