import { calendarFigure } from "./calendar-symbol.ts";
import { checkAcknowledgement } from "./content-check.ts";
import type { AcknowledgementContent } from "./content.ts";
import { placed, sheetDocument } from "./document.ts";
import { drillMark } from "./drill.ts";
import { firstDates } from "./first-dates.ts";
import { acknowledgementBoxes } from "./form-layout.ts";
import { dayInWords } from "./in-words.ts";
import { headToFillIn, journalHead } from "./journal-head.ts";
import { markup, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { foot, identity, line, mast } from "./pieces.ts";
import { DATES_STYLE } from "./reminder-style.ts";
import { DATES } from "./reminder-wording.ts";
import type { SheetTypeface } from "./typeface.ts";
import { ACKNOWLEDGEMENT, FORM, NAME } from "./wording.ts";

/**
 * The form on which a custodian acknowledges a sealed bag and what keeping it means, and later its return: one page, as one
 * self-contained HTML document without script. Holds no secret. Fails with `unreadable.name` and `fault.print-back`.
 */
export function acknowledgementHtml(content: AcknowledgementContent, paper: Paper, typeface: SheetTypeface): string {
  checkAcknowledgement(content);
  const { set, x, n, drill, custodian = "", role = "", organisation } = content;
  const { duties, limits, limitsTitle } = ACKNOWLEDGEMENT;
  const statement = markup`<h1>${ACKNOWLEDGEMENT.title}</h1>
    <p><bdi>${ACKNOWLEDGEMENT.statement(x, n, set, organisation)}</bdi></p>`;
  const list = duties.map(({ title, text }) => markup`<li><b>${title}</b> ${text}</li>`);
  const receipt = [
    line(FORM.bag),
    line(FORM.place),
    line(FORM.date),
    line(`${FORM.custodian}: ${FORM.name}`, custodian),
    line(FORM.role, role),
    line(FORM.signatureOf(FORM.custodian)),
    line(`${FORM.witness}: ${FORM.name}`),
    line(FORM.role),
    line(FORM.signatureOf(FORM.witness)),
  ];
  const giving = [line(ACKNOWLEDGEMENT.returned), line(ACKNOWLEDGEMENT.intact), line(ACKNOWLEDGEMENT.receivedBy)];
  const boxes = [
    placed("statement", statement, "statement"),
    placed("duties", markup`<h2>${ACKNOWLEDGEMENT.dutiesTitle}</h2><ol>${list}</ol>`, "duties"),
    placed("limits", markup`<p><b>${limitsTitle}.</b> ${limits}</p>`, "limits"),
    placed("receipt", markup`<h2>${ACKNOWLEDGEMENT.receipt}</h2><div class="lines">${receipt}</div>`, "form"),
    ...dates(content),
    placed("journal", markup`${journalHead(content.journal)}${headToFillIn()}`, "journal"),
    placed("return", markup`<h2>${ACKNOWLEDGEMENT.return}</h2><div class="lines">${giving}</div>`, "form"),
  ];
  const head = markup`${drillMark(drill, paper)}${mast(ACKNOWLEDGEMENT.side, content)}${identity(content, x)}`;
  const page = markup`<section class="page">${head}${boxes}${foot(content, 1, 1, x)}</section>`;
  return sheetDocument(
    `${NAME} ${set}, ${ACKNOWLEDGEMENT.title}`,
    paper,
    acknowledgementBoxes(paper),
    typeface,
    [page],
    DATES_STYLE,
  );
}

/** Beside the receipt: the first dates, and the first check as a calendar entry. */
function dates(content: AcknowledgementContent): readonly Markup[] {
  const first = firstDates(content);
  const title = markup`<h2>${DATES.title}</h2>`;
  if (first === null) return [placed("dates", markup`${title}<p>${DATES.drill}</p>`, "dates")];
  const date = (caption: string, by: string) => markup`<p>${caption}<b>${dayInWords(by)}</b></p>`;
  const reminder = { set: content.set, what: "seal-check", by: first.check } as const;
  return [
    placed("dates", markup`${title}${date(DATES.check, first.check)}${date(DATES.rotation, first.rotation)}`, "dates"),
    calendarFigure("calendar", reminder, content.created),
    placed("scan", markup`<p>${DATES.scan}</p>`, "scan"),
  ];
}
