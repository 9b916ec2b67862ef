import type { Printer } from "../../recovery/command/browser.ts";
import type { Box } from "../../core/sheet/paper.ts";

/** A rectangle on its page, in millimetres from the page's upper left corner, with what it is or says. */
export interface Mark extends Box {
  readonly what: string;
}

/** Where a browser, laying the document out for print, really puts things. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  /** Every line of text, as far as it is seen. */
  readonly texts: readonly Mark[];
  /** Every symbol with its quiet zone; `what` is the name of its place. */
  readonly symbols: readonly Mark[];
  /** The places of the layout; `what` is the name. */
  readonly places: readonly Mark[];
  /** Places whose content is larger than they are. */
  readonly overflowing: readonly string[];
  /** Families and weights that were loaded from the document. */
  readonly fonts: readonly string[];
}

/** Measures every page of a document. Drawn words (numbers in discs, the drill's border) are no texts. */
export function pageGeometry(printer: Printer, html: string): Promise<readonly PageGeometry[]> {
  return printer.inspect(html, (page) => page.evaluate<readonly PageGeometry[]>(MEASURE));
}

// Runs in the page, beside its own switched-off scripts. Text of its own, because nothing else of this program knows a DOM.
const MEASURE = `
[...document.querySelectorAll(".page")].map((section) => {
  const millimetre = 96 / 25.4, slack = 1.5;
  const origin = section.getBoundingClientRect();
  const mark = (what, { left, top, width, height }) => ({
    what, left: (left - origin.left) / millimetre, top: (top - origin.top) / millimetre,
    width: width / millimetre, height: height / millimetre,
  });
  const nameOf = (element) => /at-(\\w+)/.exec(element.className)[1];
  // What an element with hidden overflow cuts off is not printed.
  const visible = ({ left, top, right, bottom }, element) => {
    for (let holder = element; holder !== section; holder = holder.parentElement) {
      if (getComputedStyle(holder).overflow !== "hidden") continue;
      const frame = holder.getBoundingClientRect();
      left = Math.max(left, frame.left); right = Math.min(right, frame.right);
      top = Math.max(top, frame.top); bottom = Math.min(bottom, frame.bottom);
    }
    return { left, top, width: right - left, height: bottom - top };
  };
  const places = [...section.querySelectorAll(".box")];
  const texts = [];
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.textContent.trim() === "" || node.parentElement.closest("svg") !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rectangle of range.getClientRects()) {
      const seen = visible(rectangle, node.parentElement);
      if (seen.width > 0 && seen.height > 0) texts.push(mark(node.textContent.trim(), seen));
    }
  }
  const isLarger = (place) => place.scrollWidth > place.clientWidth + slack || place.scrollHeight > place.clientHeight + slack;
  return {
    width: origin.width / millimetre,
    height: origin.height / millimetre,
    texts,
    symbols: [...section.querySelectorAll("svg.symbol")].map((symbol) => {
      return mark(nameOf(symbol.parentElement), symbol.getBoundingClientRect());
    }),
    places: places.map((place) => mark(nameOf(place), place.getBoundingClientRect())),
    overflowing: places.filter((place) => !place.classList.contains("figure") && isLarger(place)).map(nameOf),
    fonts: [...document.fonts].filter((font) => font.status === "loaded").map((font) => font.family + " " + font.weight),
  };
})`;
