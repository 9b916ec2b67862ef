import { describeFailure, type Failure } from "../../../core/failure/failure.ts";
import { element } from "./element.ts";
import { visible } from "./visible.ts";

/** A failure told in full: what happened, what is still safe, what to do. `source` is where it came from. */
export function failureBox(failure: Failure, source: string | null = null): HTMLElement {
  const { happened, safe, next } = describeFailure(failure);
  return element(
    "div",
    { class: "failure", "data-code": failure.code },
    source === null ? null : element("p", { class: "source" }, visible(source)),
    element("p", { class: "happened" }, happened),
    element("p", { class: "next" }, next),
    element("p", { class: "safe" }, safe),
  );
}
