import type { JournalHead } from "../record/manifest.ts";
import { checkJournal } from "../sheet/content-check.ts";
import { placed, sheetDocument } from "../sheet/document.ts";
import { drillMark } from "../sheet/drill.ts";
import { dateInWords } from "../sheet/in-words.ts";
import { journalHead } from "../sheet/journal-head.ts";
import { markup, type Markup } from "../sheet/markup.ts";
import type { Paper } from "../sheet/paper.ts";
import { line } from "../sheet/pieces.ts";
import type { SheetTypeface } from "../sheet/typeface.ts";
import { DRILL, NAME } from "../sheet/wording.ts";
import type { StepTime } from "./circumstances.ts";
import type { Facts } from "./facts.ts";
import { SCRIPTS } from "./script.ts";
import { scriptBoxes, stepsOnPage } from "./script-layout.ts";
import { listPages } from "./script-lists.ts";
import { SCRIPT_STYLE } from "./script-style.ts";
import { timeOf } from "./script-times.ts";
import { SCRIPT_TEXT } from "./script-wording.ts";
import { once } from "./opening.ts";
import type { CeremonyKind, Step } from "./step.ts";
import { ASSERTION_TEXT, ROLE_TEXT, STEP_TEXT } from "./wording.ts";

/**
 * The script of a ceremony on paper, as one self-contained HTML document without script: every step in its order with who acts, what must
 * hold, what is done and what remains, and room for time and initials; then the lists to fill in and the exception sheet. With `facts` the
 * names that are known are printed; without, the script is blank. `times` is when what is done was done. `journal` is its head as it is printed.
 * Holds no secret, and no bag's number.
 */
export function scriptHtml(
  kind: CeremonyKind,
  drill: boolean,
  facts: Facts | null,
  journal: JournalHead,
  paper: Paper,
  typeface: SheetTypeface,
  times: readonly StepTime[] = [],
): string {
  checkJournal(journal);
  const bodies = [...stepPages(kind, facts, journal, paper, times), ...listPages(kind, facts, times, paper)];
  const title = SCRIPT_TEXT.title[kind];
  const pages = bodies.map((body, index) => {
    const frame = [...drillMark(drill, paper, false), mast(title, drill), foot(title, index + 1, bodies.length)];
    return markup`<section class="page">${frame}${body}</section>`;
  });
  return sheetDocument(`${NAME}, ${title}`, paper, scriptBoxes(paper), typeface, pages, SCRIPT_STYLE);
}

function stepPages(
  kind: CeremonyKind,
  facts: Facts | null,
  journal: JournalHead,
  paper: Paper,
  times: readonly StepTime[],
): readonly Markup[] {
  const steps = SCRIPTS[kind].flatMap((passage) =>
    "inTurn" in passage ? passage.inTurn.map((step) => ({ step, inTurn: true })) : [{ step: passage, inTurn: false }],
  );
  const day = facts?.date?.time ?? null;
  const blocks = steps.map(({ step, inTurn }, index) => {
    return stepBlock(step, inTurn, index + 1, timeOf(times, step.id, null, day));
  });
  const first = stepsOnPage(paper, true);
  const pages = [markup`${head(kind, facts, journal)}${rows("lower", blocks.slice(0, first))}`];
  const further = stepsOnPage(paper, false);
  for (let at = first; at < blocks.length; at += further) pages.push(markup`${rows("step", blocks.slice(at, at + further))}`);
  return pages;
}

function rows(name: string, blocks: readonly Markup[]): readonly Markup[] {
  return blocks.map((block, index) => placed(`${name}${index + 1}`, block, "step"));
}

function stepBlock({ id, who, asserts, items }: Step, inTurn: boolean, number: number, time: string): Markup {
  const { title, does, evidence } = STEP_TEXT[id];
  const again = inTurn ? SCRIPT_TEXT.inTurn : SCRIPT_TEXT.repeated;
  const repeated = items !== once;
  const roles = `${who.map((role) => ROLE_TEXT[role]).join(", ")}${repeated ? `, ${again}` : ""}`;
  const disc = markup`<svg class="disc" viewBox="0 0 20 20">
    <circle cx="10" cy="10" r="10" />
    <text x="10" y="14.6">${number}</text>
  </svg>`;
  const holds = asserts.map((assertion) => ASSERTION_TEXT[assertion]).join(" ");
  const must = holds === "" ? "" : markup`<p class="holds"><b>${SCRIPT_TEXT.holds}:</b> ${holds}</p>`;
  const people = who.filter((role) => role !== "machine");
  const captions = people.length === 0 ? [ROLE_TEXT.operator] : people.map((role) => ROLE_TEXT[role]);
  const initials = [line(SCRIPT_TEXT.time, time), ...captions.map((caption) => line(`${SCRIPT_TEXT.initials}: ${caption}`))];
  const room = repeated
    ? markup`<p class="listed">${SCRIPT_TEXT.seeList}</p>`
    : markup`<div class="initials">${initials}</div>`;
  return markup`${disc}<div><h2>${title} <small>${roles}</small></h2><p>${does}</p>
    <p class="evidence">${evidence}</p>${must}</div>${room}`;
}

function head(kind: CeremonyKind, facts: Facts | null, journal: JournalHead): Markup {
  const date = facts?.date ? dateInWords(facts.date.time) : "";
  const fields = [
    line(SCRIPT_TEXT.called, facts?.title),
    line(SCRIPT_TEXT.organisation, facts?.organisation),
    line(SCRIPT_TEXT.place),
    line(SCRIPT_TEXT.operator, facts?.roster?.operator),
    line(SCRIPT_TEXT.witness, facts?.roster?.witness),
    line(SCRIPT_TEXT.date, date),
  ];
  return placed(
    "head",
    markup`<h1>${SCRIPT_TEXT.title[kind]}</h1><p>${SCRIPT_TEXT.lead}</p><div class="lines">${fields}</div>
      <div class="journal">${journalHead(journal)}</div>`,
    "script-head",
  );
}

function mast(title: string, drill: boolean): Markup {
  const what = drill ? `${DRILL.word} · ${title}` : title;
  return placed(
    "mast",
    markup`<span class="wordmark">${NAME}</span><span>${what}</span><span>${SCRIPT_TEXT.side}</span>`,
    "mast",
  );
}

function foot(title: string, page: number, pages: number): Markup {
  return placed("foot", markup`<span>${title}</span><span>${SCRIPT_TEXT.page(page, pages)}</span>`, "foot");
}
