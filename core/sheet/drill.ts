import { markup, type Markup } from "./markup.ts";
import { DRILL_BORDER, PAPER_SIZE, type Paper } from "./paper.ts";
import { DRILL } from "./wording.ts";

const THICKNESS = DRILL_BORDER.inner - DRILL_BORDER.outer;
const STRIPE = 2.4;
const WORD_ROOM = 24;

/**
 * What makes a rehearsal's page unmistakable from across the room: a striped border on all four sides with the word on each,
 * twice on the long ones so that both halves of a folded page bear it, and a black plate in the head. The border stays outside
 * every quiet zone. Empty for a real set.
 */
export function drillMark(drill: boolean, paper: Paper, withPlate = true): readonly Markup[] {
  if (!drill) return [];
  const { width, height } = PAPER_SIZE[paper];
  const { outer, inner } = DRILL_BORDER;
  const across = band(width - 2 * outer, 1);
  const along = band(height - 2 * outer, 2);
  const sides = [
    markup`<g transform="translate(${outer} ${outer})">${across}</g>`,
    markup`<g transform="translate(${outer} ${height - inner})">${across}</g>`,
    markup`<g transform="translate(${inner} ${outer}) rotate(90)">${along}</g>`,
    markup`<g transform="translate(${width - outer} ${outer}) rotate(90)">${along}</g>`,
  ];
  const border = markup`<svg class="drill-border" viewBox="0 0 ${width} ${height}">${sides}</svg>`;
  return withPlate ? [border, markup`<div class="drill">${drillPlate()}<span>${DRILL.notice}</span></div>`] : [border];
}

/** The word in white on black, drawn so that it prints without backgrounds. */
export function drillPlate(): Markup {
  return markup`<svg class="drill-plate" viewBox="0 0 112 20">
    <rect width="112" height="20" />
    <text x="57.5" y="15.2">${DRILL.word}</text>
  </svg>`;
}

/** One side, `length` millimetres long: runs of slanted stripes between the white corners and the words. */
function band(length: number, words: number): Markup {
  const middles = Array.from({ length: words }, (_, index) => (length * (index + 0.5)) / words);
  const starts = [THICKNESS, ...middles.map((middle) => middle + WORD_ROOM / 2)];
  const ends = [...middles.map((middle) => middle - WORD_ROOM / 2), length - THICKNESS];
  const runs = starts.map((start, index) => stripes(start, ends[index] ?? start)).join("");
  // The last letter's spacing counts as width, so the word is centred by hand.
  const y = round(THICKNESS - 0.15);
  const texts = middles.map((middle) => markup`<text x="${round(middle + 0.5)}" y="${y}">${DRILL.word}</text>`);
  return markup`<path d="${runs}" />${texts}`;
}

/** Stripes that fill from `start` to `end` exactly. */
function stripes(start: number, end: number): string {
  const last = end - STRIPE - THICKNESS;
  const count = Math.round((last - start) / (2 * STRIPE));
  const slants = Array.from({ length: count + 1 }, (_, index) => start + ((last - start) * index) / count);
  const [rise, fall] = [round(THICKNESS), round(-THICKNESS)];
  return slants.map((left) => `M${round(left)} ${rise}l${rise} ${fall}h${STRIPE}l${fall} ${rise}z`).join("");
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
