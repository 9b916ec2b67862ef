import { markup, type Markup } from "./markup.ts";

/** A box to tick, drawn, so that no typeface need have it. */
export function tick(): Markup {
  return markup`<svg class="tick" viewBox="0 0 12 12"><path d="M1 1h10v10h-10z" /></svg>`;
}

/** Boxes to tick, each with what it says. */
export function ticks(labels: readonly string[]): Markup {
  return markup`<p class="ticks">${labels.map((label) => markup`<span>${tick()}${label}</span>`)}</p>`;
}

/** The look of boxes to tick, for the documents that have some. */
export const TICK_STYLE = `
.ticks{display:flex;column-gap:7mm;line-height:16px}
.ticks span{display:flex;align-items:center;column-gap:1.6mm}
.tick{width:3.2mm;height:3.2mm;flex:none;fill:none;stroke:#000;stroke-width:1px}
`.trim();
