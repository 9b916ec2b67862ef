import type { SheetContent } from "./content.ts";
import { placed } from "./document.ts";
import { PARTS_ON_FRONT, PARTS_ON_PAGE } from "./layout.ts";
import { markup, type Markup } from "./markup.ts";
import { figure, identity, mast } from "./pieces.ts";
import { FRONT, PARTS_PAGE } from "./wording.ts";

/** The pages of the payload parts that the front has no room for: none, or up to three. No share is on them. */
export function partPages(content: SheetContent): readonly Markup[] {
  const { parts, x } = content;
  const pages: Markup[] = [];
  for (let first = PARTS_ON_FRONT; first < parts.length; first += PARTS_ON_PAGE) {
    const figures = parts.slice(first, first + PARTS_ON_PAGE).map((text, slot) => {
      const pieces = text.split("/").slice(0, 4);
      const caption = markup`<h2>${FRONT.part(first + slot + 1, parts.length)}</h2>
        <p class="code">${pieces.map((piece) => markup`<span>${piece}</span>`)}</p>`;
      return markup`${figure(`slot${slot + 1}`, "part", text)}${placed(`slot${slot + 1}Caption`, caption, "slot-caption")}`;
    });
    const note = placed("partsNote", markup`<p>${PARTS_PAGE.note}</p>`, "parts-note");
    pages.push(markup`${mast(PARTS_PAGE.side, content)}${identity(content, x)}${note}${figures}`);
  }
  return pages;
}
