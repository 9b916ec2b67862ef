import { button, element } from "../dom/element.ts";
import { FORGOTTEN } from "../text.ts";
import type { Screen } from "./screen.ts";

/** The end: what the page cannot do itself, the person does. */
export function forgottenScreen(again: () => void): Screen {
  const node = element(
    "div",
    { class: "forgotten" },
    element("h1", { tabindex: -1 }, FORGOTTEN.heading),
    element("p", { class: "lead" }, FORGOTTEN.lead),
    element("ol", { class: "list" }, ...FORGOTTEN.steps.map((step) => element("li", {}, step))),
    element("p", { class: "buttons" }, button(FORGOTTEN.again, again)),
  );
  return { node, close: () => undefined };
}
