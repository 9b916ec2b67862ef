import { visibleRuns } from "../visible-text.ts";
import { element } from "./element.ts";

/** Data as a person may see it: isolated in its direction, and with every invisible character named. */
export function visible(text: string, options: { readonly lines?: boolean; readonly digits?: boolean } = {}): HTMLElement {
  const runs = visibleRuns(text, options).map(({ text: shown, kind }) => {
    if (kind === "named") return element("span", { class: "named" }, shown);
    return kind === "digit" ? element("span", { class: "digit" }, shown) : shown;
  });
  return element("bdi", {}, ...runs);
}
