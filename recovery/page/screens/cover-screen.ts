import { button, element } from "../dom/element.ts";
import { COVER } from "../text.ts";
import type { Screen } from "./screen.ts";

/** Stands where the result stood. What was shown is out of the page until a person asks for it. */
export function coverScreen(show: () => void): Screen {
  const node = element(
    "div",
    { class: "cover" },
    element("h1", { tabindex: -1 }, COVER.heading),
    element("p", { class: "lead" }, COVER.lead),
    element("p", { class: "buttons" }, button(COVER.show, show, "primary")),
  );
  return { node, close: () => undefined };
}
