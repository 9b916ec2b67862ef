import { element } from "./element.ts";

/** A set ID as the sheets print it, in two groups of four. */
export function setIdText(set: string): HTMLElement {
  return element("code", { class: "set-id", "aria-label": set }, `${set.slice(0, 4)} ${set.slice(4)}`);
}
