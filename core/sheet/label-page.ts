import { checkLabels } from "./content-check.ts";
import type { LabelContent } from "./content.ts";
import { placed, sheetDocument } from "./document.ts";
import { drillMark, drillPlate } from "./drill.ts";
import { firstDates } from "./first-dates.ts";
import { labelBoxes, LABELS_ON_PAGE } from "./form-layout.ts";
import { dayInWords } from "./in-words.ts";
import { shortHead } from "./journal-head.ts";
import { markup, type Markup } from "./markup.ts";
import type { Box, Paper } from "./paper.ts";
import { figure, foot, grouped, line, mast } from "./pieces.ts";
import { DATES } from "./reminder-wording.ts";
import type { SheetTypeface } from "./typeface.ts";
import { FOOT, IDENTITY, LABEL, NAME } from "./wording.ts";

/**
 * The labels for the outside of a set's bags, as many pages as they need, as one self-contained HTML document without script.
 * Holds no secret. Fails with `unreadable.name`, `fault.print-back` and `fault.symbol`.
 */
export function labelHtml(content: LabelContent, paper: Paper, typeface: SheetTypeface): string {
  checkLabels(content);
  const { labels, drill, set } = content;
  const boxes = labelBoxes(paper);
  const count = Math.ceil(labels.length / LABELS_ON_PAGE);
  const pages = Array.from({ length: count }, (_, index) => {
    const here = labels.slice(index * LABELS_ON_PAGE, (index + 1) * LABELS_ON_PAGE);
    const frame = markup`${mast(LABEL.side, content)}${placed("note", markup`<p>${LABEL.note}</p>`, "label-note")}`;
    const body = here.map((label, slot) => oneLabel(content, label, `label${slot + 1}`, boxes[`label${slot + 1}`]));
    return markup`<section class="page">
      ${drillMark(drill, paper, false)}${frame}${body}${foot(content, index + 1, count)}
    </section>`;
  });
  return sheetDocument(`${NAME} ${set}, ${FOOT.labels}`, paper, boxes, typeface, pages);
}

function oneLabel(content: LabelContent, { x, labelText }: LabelContent["labels"][number], name: string, cut?: Box): Markup {
  const { set, n, generation, organisation, drill, journal } = content;
  const plate = drill ? drillPlate() : "";
  const facts = markup`<p class="label-set"><span>${IDENTITY.set}</span> <b class="code">${grouped(set)}</b></p>
    <p class="label-share"><b>${IDENTITY.share} ${IDENTITY.shareOf(x, n)}</b> · ${LABEL.generation(generation)}</p>
    ${plate}
    <p class="label-title">${LABEL.title}</p>
    <p>${LABEL.intact}</p>`;
  const found = markup`<p class="label-found"><bdi>${LABEL.found(organisation)}</bdi></p>`;
  const dates = firstDates(content);
  const due =
    dates === null ? [] : [line(DATES.check, dayInWords(dates.check)), line(DATES.rotation, dayInWords(dates.rotation))];
  const lines = [found, line(LABEL.bag), line(LABEL.sealed), ...due];
  return markup`${placed(name, cutMarks(cut), "cut")}${figure(`${name}Symbol`, "label", labelText)}
  ${placed(`${name}Facts`, facts, "label-facts")}${placed(`${name}Lines`, markup`${lines}`, "lines label-lines")}
  ${placed(`${name}Text`, markup`<span class="code">${grouped(labelText)}</span>`, "label-text")}
  ${placed(`${name}Journal`, markup`<p>${shortHead(journal)}</p>`, "label-journal")}`;
}

/** A small angle in each corner. */
function cutMarks({ width, height }: Pick<Box, "width" | "height"> = { width: 0, height: 0 }): Markup {
  const [right, bottom] = [width - 3, height - 3];
  return markup`<svg viewBox="0 0 ${width} ${height}">
    <path d="M0 3V0H3M${right} 0h3v3M${width} ${bottom}v3h-3M3 ${height}H0v-3" />
  </svg>`;
}
