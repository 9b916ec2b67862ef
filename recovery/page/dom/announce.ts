import { element } from "./element.ts";

const region = element("div", { class: "unseen", role: "status", "aria-live": "polite" });

/** Where a screen reader hears what happens; it belongs into the page once and stays there. */
export function liveRegion(): HTMLElement {
  return region;
}

/** Has a sentence read aloud after what is being read. */
export function announce(sentence: string): void {
  // The same sentence twice would not be read again without a change.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
