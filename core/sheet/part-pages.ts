import type { SheetContent } from "./content.ts";
import { placed } from "./document.ts";
import { PARTS_ON_FRONT, PARTS_ON_PAGE } from "./layout.ts";
import { html, type Markup } from "./markup.ts";
import { figure, identity, mast } from "./pieces.ts";
import { FRONT, PARTS_PAGE } from "./wording.ts";

/** The pages of the payload parts that the front has no room for: none, or up to three. No share is on them. */
export function partPages(content: SheetContent): readonly Markup[] {
  const { parts, x } = content;
  const pages: Markup[] = [];
  for (let first = PARTS_ON_FRONT; first < parts.length; first += PARTS_ON_PAGE) {
    const figures = parts.slice(first, first + PARTS_ON_PAGE).map((text, slot) => {
      const caption = html`<h2>${FRONT.part(first + slot + 1, parts.length)}</h2>
        <p class="code">
          ${text
            .slice(0, 28)
            .split("/")
            .map((piece) => html`<span>${piece}</span>`)}
        </p>`;
      return html`${figure(`slot${slot + 1}`, "part", text)}${placed(`slot${slot + 1}Caption`, caption, "slot-caption")}`;
    });
    const note = placed("partsNote", html`<p>${PARTS_PAGE.note}</p>`, "parts-note");
    pages.push(html`${mast(PARTS_PAGE.side, content)}${identity(content, x)}${note}${figures}`);
  }
  return pages;
}
