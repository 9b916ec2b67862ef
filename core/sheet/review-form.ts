import { dutiesAfter } from "../custody/duties.ts";
import type { Opening } from "../custody/openings.ts";
import { REVIEW_QUESTIONS, type ReviewQuestion } from "../custody/review-questions.ts";
import type { JournalHead } from "../record/manifest.ts";
import { placed, sheetDocument } from "./document.ts";
import { formPages } from "./form-frame.ts";
import { capital, dateInWords } from "./in-words.ts";
import { journalHead } from "./journal-head.ts";
import { markup, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { grouped, line } from "./pieces.ts";
import { checkReview } from "./review-check.ts";
import { REVIEW_ROWS, reviewBoxes } from "./review-layout.ts";
import { REVIEW_STYLE } from "./review-style.ts";
import { REVIEW } from "./review-wording.ts";
import { ticks } from "./tick.ts";
import type { SheetTypeface } from "./typeface.ts";
import { NAME } from "./wording.ts";

/** What the form of a review says, none of it secret. */
export interface ReviewContent {
  readonly opening: Opening;
  /** Where the journal stood when the form was printed, and when that was, RFC 3339. */
  readonly journal: JournalHead;
  readonly printed: string;
  readonly appVersion: string;
}

/**
 * The form on which people look back at one opening of a set, one page, as one self-contained HTML document without script: what
 * the journal says of it, what is due, the questions of the record `use.reviewed`, actions and signatures. Holds no secret. Fails
 * with `unreadable.name` and `fault.print-back`, and with `unreadable.time`.
 */
export function reviewFormHtml(content: ReviewContent, paper: Paper, typeface: SheetTypeface): string {
  checkReview(content);
  const { opening, journal, printed, appVersion } = content;
  const kinds = ticks(REVIEW.kinds);
  const body = markup`${placed("title", markup`<h1>${REVIEW.title}</h1>${kinds}`, "review-title")}
    ${placed("facts", markup`<dl class="facts">${facts(opening)}</dl>`)}${placed("duties", duties(opening), "duties-due")}
    ${REVIEW_QUESTIONS.map((question) => placed(question.field, asked(question), "question"))}
    ${placed("signed", signed(), "review-signed")}${placed("journal", journalHead(journal), "journal")}`;
  const frame = { side: REVIEW.side, what: REVIEW.foot(opening.set, opening.of), drill: opening.drill, printed, appVersion };
  const title = `${NAME} ${opening.set}, ${REVIEW.title}`;
  return sheetDocument(title, paper, reviewBoxes(paper), typeface, formPages(frame, [body], paper), REVIEW_STYLE);
}

function facts(opening: Opening): readonly Markup[] {
  const { set, of, ticket, reason, classification, operator, witness, approvers, opened, closed } = opening;
  const { fields, credentials, seconds } = opening;
  const cell = (title: string, value: string | Markup, look: string) => {
    const said = value === "" ? REVIEW.none : value;
    return markup`<div class="${look}"><dt>${title}</dt><dd><bdi>${said}</bdi></dd></div>`;
  };
  const called = classification === null ? REVIEW.notCalled : REVIEW.classifications[classification];
  return [
    cell(REVIEW.set, markup`<b class="code">${grouped(set)}</b>`, "w2 one"),
    cell(REVIEW.record, `${of}`, "w2 one"),
    cell(REVIEW.called, capital(called), "w2 one"),
    cell(REVIEW.ticket, ticket, "w6 one"),
    cell(REVIEW.opened, dateInWords(opened), "w4 one"),
    cell(REVIEW.over, closed === null ? REVIEW.notOver : dateInWords(closed), "w4 one"),
    cell(REVIEW.shown, REVIEW.fields(fields, credentials, Math.ceil(seconds / 60)), "w4"),
    cell(REVIEW.operator, operator, "w3"),
    cell(REVIEW.witness, witness, "w3"),
    cell(REVIEW.approvers, approvers.join(", "), "w6"),
    cell(REVIEW.reason, reason, "w12"),
  ];
}

function duties({ opened }: Opening): Markup {
  const due = dutiesAfter(opened).map(({ what, by }) => {
    const caption = markup`${REVIEW.done(REVIEW.duties[what])}<br />${REVIEW.due(by)}`;
    return markup`<div class="line"><span class="written"></span><span class="caption">${caption}</span></div>`;
  });
  return markup`<p><b>${REVIEW.dutiesTitle}</b> ${REVIEW.dutiesNote}</p><div class="lines">${due}</div>`;
}

function asked({ field, title, question, answers }: ReviewQuestion): Markup {
  const choices = answers.length === 0 ? "" : ticks(answers.map(({ label }) => label));
  const text = markup`<div class="asked"><p><b>${title}.</b> ${question}</p>${choices}</div>`;
  const isList = field === "actions";
  const row = isList ? markup`<div class="actions-row"><i></i><i></i><i></i></div>` : markup`<div></div>`;
  const heads = REVIEW.actions.map((head) => markup`<span>${head}</span>`);
  const rows = Array.from({ length: REVIEW_ROWS[field] }, () => row);
  return markup`${text}${isList ? markup`<div class="actions-heads">${heads}</div>` : ""}<div class="rows">${rows}</div>`;
}

function signed(): Markup {
  const row = (who: string) => [line(who), line(REVIEW.role), line(REVIEW.signature)];
  return markup`<div class="lines">${[...row(REVIEW.reviewer), ...row(REVIEW.second)]}</div>`;
}
