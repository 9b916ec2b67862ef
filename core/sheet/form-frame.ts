import { placed } from "./document.ts";
import { drillMark } from "./drill.ts";
import { FORM_FRAME } from "./form-wording.ts";
import { markup, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { brand } from "./pieces.ts";
import { FOOT } from "./wording.ts";

/** What stands around every page of a form that belongs to no single sheet. */
export interface FormFrame {
  /** What it is and that no secret is on it, in the upper right corner. */
  readonly side: string;
  /** What it is about, in the lower left corner. */
  readonly what: string;
  readonly drill: boolean;
  /** RFC 3339: when it was printed. */
  readonly printed: string;
  readonly appVersion: string;
}

/** The pages of a form, each with mast and foot; a drill's plate is on the first, whose title leaves room for it. */
export function formPages(frame: FormFrame, bodies: readonly Markup[], paper: Paper): readonly Markup[] {
  const { side, what, drill, printed, appVersion } = frame;
  const mast = markup`${brand()}<span>${FORM_FRAME.printed(printed)}</span><span>${side}</span>`;
  return bodies.map((body, index) => {
    const feet = [what, FOOT.page(index + 1, bodies.length), FOOT.made(appVersion)];
    const foot = markup`${feet.map((text) => markup`<span>${text}</span>`)}`;
    return markup`<section class="page">${drillMark(drill, paper, index === 0)}${placed("mast", mast, "mast")}
    ${body}${placed("foot", foot, "foot")}</section>`;
  });
}
