import { liveRegion } from "../page/dom/announce.ts";
import { element } from "../page/dom/element.ts";
import { sign } from "../page/dom/sign.ts";
import { NAME, PAGE } from "./text.ts";

/** The head of the page, and the place where its screens stand. */
export function frame(): { readonly nodes: readonly HTMLElement[]; put(screen: HTMLElement): void } {
  const mast = element("p", { class: "mast" }, sign(), element("b", {}, NAME), element("span", {}, PAGE));
  const main = element("main");
  return {
    nodes: [element("header", {}, mast), main, liveRegion()],
    put(screen) {
      main.replaceChildren(screen);
      window.scrollTo(0, 0);
      // A screen reader begins at the heading of what is new.
      screen.querySelector<HTMLElement>("h1")?.focus();
    },
  };
}
