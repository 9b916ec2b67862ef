import { headCode, headWords } from "../record/head-code.ts";
import type { JournalHead } from "../record/manifest.ts";
import { markup, type Markup } from "./markup.ts";
import { JOURNAL } from "./wording.ts";

/** Words of a head on one line. */
const WORDS_ON_LINE = 6;

/** The journal's head as it is printed: the record's number, what it is for, the code, and the words in two lines. */
export function journalHead(journal: JournalHead): Markup {
  const words = headWords(journal);
  const lines = [words.slice(0, WORDS_ON_LINE), words.slice(WORDS_ON_LINE)].map((line) => line.join(" "));
  return markup`<p><b>${JOURNAL.at(journal.seq)}</b> ${JOURNAL.use}</p>
    <div class="head"><b class="code">${headCode(journal)}</b>
    <p class="code">${lines.map((line) => markup`<span>${line}</span> `)}</p></div>`;
}

/** The same where there is little room: number and code. */
export function shortHead(journal: JournalHead): Markup {
  return markup`${JOURNAL.at(journal.seq)}: <b class="code">${headCode(journal)}</b>`;
}

/** Room to write a head down by hand, one box for each character of number and code. */
export function headToFillIn(): Markup {
  const boxes = [comb(JOURNAL.number, [6]), comb(JOURNAL.code, [4, 4, 4, 4, 4, 4])];
  return markup`<p><b>${JOURNAL.atEnd}</b> ${JOURNAL.atEndNote}</p><div class="combs">${boxes}</div>`;
}

const CELL = { width: 4.6, height: 6.6 } as const;
const GAP = 2.2;

/** Empty boxes in groups, drawn, so that they print without backgrounds. */
function comb(caption: string, groups: readonly number[]): Markup {
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((left, cells) => left + cells * CELL.width + GAP, 0));
  const width = groups.reduce((sum, cells) => sum + cells * CELL.width, (groups.length - 1) * GAP);
  const path = groups.map((cells, index) => outline(starts[index] ?? 0, cells)).join("");
  const [across, high] = [round(width), CELL.height];
  return markup`<div><svg class="comb" width="${across}mm" height="${high}mm" viewBox="0 0 ${across} ${high}">
    <path d="${path}" /></svg><span class="caption">${caption}</span></div>`;
}

function outline(left: number, cells: number): string {
  const walls = Array.from({ length: cells + 1 }, (_, cell) => `M${round(left + cell * CELL.width)} 0v${CELL.height}`);
  const across = `h${round(cells * CELL.width)}`;
  return `${walls.join("")}M${round(left)} 0${across}M${round(left)} ${CELL.height}${across}`;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
