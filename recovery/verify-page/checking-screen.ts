import { element } from "../page/dom/element.ts";
import type { Progress } from "./checking.ts";
import { CHECKING } from "./text.ts";

// Numbers that change more often are not read.
const EVERY = 100;

/** Shows how far a check is. */
export function checkingScreen(): { readonly node: HTMLElement; readonly progress: Progress } {
  const bar = element("progress", { "aria-label": CHECKING.heading });
  const said = element("p", {}, CHECKING.listing);
  const slow = element("p", { class: "hint", hidden: true }, CHECKING.slow);
  let told = 0;
  return {
    node: element("div", { class: "checking" }, element("h1", { tabindex: -1 }, CHECKING.heading), said, bar, slow),
    progress(phase, done, of, by) {
      if (performance.now() - told < EVERY) return;
      told = performance.now();
      bar.max = Math.max(of, 1);
      bar.value = done;
      said.textContent = CHECKING[phase](done, of);
      slow.hidden = by === "browser" || phase === "reading";
    },
  };
}
