import type { SheetContent } from "./content.ts";
import { placed } from "./document.ts";
import { html, type Markup } from "./markup.ts";
import { identity, line, marked, mast } from "./pieces.ts";
import { BACK, FORM, RECOVERY, recoverySteps } from "./wording.ts";

/** The back of a sheet, all but border and foot: what is seen of the folded sheet, and recovery without Sealwright. */
export function back(content: SheetContent): Markup {
  const { x, organisation, recoveryTools } = content;
  return html`${mast(BACK.side, content)}${identity(content, x)}
  ${placed("notice", notice(organisation), "notice")}${placed("seal", seal(content), "seal")}
  ${placed("recovery", recovery(content), "recovery")}
  ${placed(
    "tools",
    html`<p><b>${RECOVERY.tools}</b> ${RECOVERY.toolsNote}</p>
      <p class="sum"><span>${RECOVERY.python}</span><span class="code">${recoveryTools.python}</span></p>
      <p class="sum"><span>${RECOVERY.page}</span><span class="code">${recoveryTools.page}</span></p>
      <p class="sum"><span>${RECOVERY.wordList}</span><span class="code">${RECOVERY.wordListSum}</span></p>`,
    "tools",
  )}`;
}

function notice(organisation: string | undefined): Markup {
  const rules = [...BACK.handling, BACK.found(organisation)].map((rule) => html`<li><bdi>${rule}</bdi></li>`);
  return html`<h1>${BACK.headline}<br />${BACK.subline}</h1>
    <ul>
      ${rules}
    </ul>`;
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
  return html`<p><b>${BACK.sealing}</b> ${BACK.sealingNote}</p>
    <div class="lines">${lines}</div>`;
}

function recovery({ m, locked }: SheetContent): Markup {
  const steps = recoverySteps(m, locked).map(({ title, text }) => html`<li><b>${title}</b> ${marked(text)}</li>`);
  return html`<h1>${RECOVERY.heading}</h1>
    <p>${RECOVERY.lead(m)}</p>
    <ol>
      ${steps}
    </ol>`;
}
