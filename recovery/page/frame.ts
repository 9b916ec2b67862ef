import { liveRegion } from "./dom/announce.ts";
import { button, element } from "./dom/element.ts";
import { sign } from "./dom/sign.ts";
import type { Screen } from "./screens/screen.ts";
import type { Stage } from "./stage.ts";
import { FRAME, NAME } from "./text.ts";

/** The head that all screens share, and the place where they stand. */
export function frame(forget: () => void): {
  readonly nodes: readonly HTMLElement[];
  put(screen: Screen, kind: Stage["kind"]): void;
} {
  const steps = FRAME.steps.map((step, index) => element("li", {}, element("b", {}, String(index + 1)), step));
  const close = button(FRAME.close, forget, "danger");
  const head = element(
    "header",
    {},
    element("p", { class: "mast" }, sign(), element("b", {}, NAME), element("span", {}, FRAME.page)),
    element("ol", { class: "steps" }, ...steps),
    close,
  );
  const main = element("main");

  return {
    nodes: [head, main, liveRegion()],
    put(screen, kind) {
      const step = { preparing: 0, collecting: 1, doubting: 1, revealing: 2, forgotten: -1 }[kind];
      steps.forEach((item, index) => {
        item.className = index < step ? "past" : "";
        if (index === step) item.setAttribute("aria-current", "step");
        else item.removeAttribute("aria-current");
      });
      close.hidden = kind === "preparing" || kind === "forgotten";
      main.replaceChildren(screen.node);
      window.scrollTo(0, 0);
      // A screen reader begins at the heading of what is new.
      (screen.node.querySelector<HTMLElement>("article h2") ?? screen.node.querySelector<HTMLElement>("h1"))?.focus();
    },
  };
}
