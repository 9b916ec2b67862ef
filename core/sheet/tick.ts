import { markup, type Markup } from "./markup.ts";

/** A box to tick: a border, so that no typeface need have it, and light, for a round has tens of thousands. */
export function tick(): Markup {
  return markup`<i class="tick"></i>`;
}

/** Boxes to tick, each with what it says. */
export function ticks(labels: readonly string[]): Markup {
  return markup`<p class="ticks">${labels.map((label) => markup`<span>${tick()}${label}</span>`)}</p>`;
}

/** The look of boxes to tick, for the documents that have some. */
export const TICK_STYLE = `
.ticks{display:flex;column-gap:7mm;line-height:16px}
.ticks span{display:flex;align-items:center;column-gap:1.6mm}
.tick{display:block;width:3mm;height:3mm;flex:none;border:.27mm solid #000}
`.trim();
