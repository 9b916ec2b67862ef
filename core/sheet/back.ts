import type { SheetContent } from "./content.ts";
import { placed } from "./document.ts";
import { journalHead } from "./journal-head.ts";
import { markup, type Markup } from "./markup.ts";
import { identity, line, marked, mast } from "./pieces.ts";
import { BACK, FORM, RECOVERY, recoverySteps } from "./wording.ts";

/** The back of a sheet, all but border and foot: what is seen of the folded sheet, and recovery without Sealwright, and the journal's head. */
export function back(content: SheetContent): Markup {
  const { x, organisation, recoveryTools, journal } = content;
  return markup`${mast(BACK.side, content)}${identity(content, x)}
    ${placed("notice", notice(organisation), "notice")}${placed("seal", seal(content), "seal")}
    ${placed("recovery", recovery(content), "recovery")}${placed("journal", journalHead(journal), "journal")}
    ${placed("tools", tools(recoveryTools), "tools")}`;
}

function tools({ python, page }: SheetContent["recoveryTools"]): Markup {
  const sum = (name: string, hash: string) => markup`<p class="sum"><span>${name}</span><span class="code">${hash}</span></p>`;
  const sums = [sum(RECOVERY.python, python), sum(RECOVERY.page, page), sum(RECOVERY.wordList, RECOVERY.wordListSum)];
  return markup`<p><b>${RECOVERY.tools}</b> ${RECOVERY.toolsNote}</p>${sums}`;
}

function notice(organisation: string | undefined): Markup {
  const rules = [...BACK.handling, BACK.found(organisation)].map((rule) => markup`<li><bdi>${rule}</bdi></li>`);
  return markup`<h1>${BACK.headline}<br />${BACK.subline}</h1>
    <ul>${rules}</ul>`;
}

function seal({ custodian = "", role = "" }: SheetContent): Markup {
  const lines = [
    line(FORM.bag),
    line(FORM.date),
    line(FORM.place),
    line(`${FORM.custodian}: ${FORM.name}`, custodian),
    line(FORM.role, role),
    line(FORM.signatureOf(FORM.custodian)),
    line(`${FORM.witness}: ${FORM.name}`),
    line(FORM.role),
    line(FORM.signatureOf(FORM.witness)),
  ];
  return markup`<p><b>${BACK.sealing}</b> ${BACK.sealingNote}</p>
    <div class="lines">${lines}</div>`;
}

function recovery({ m, locked }: SheetContent): Markup {
  const steps = recoverySteps(m, locked).map(({ title, text }) => markup`<li><b>${title}</b> ${marked(text)}</li>`);
  return markup`<h1>${RECOVERY.heading}</h1>
    <p>${RECOVERY.lead(m)}</p>
    <ol>${steps}</ol>`;
}
