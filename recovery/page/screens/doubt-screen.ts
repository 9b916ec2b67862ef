import { describeFailure } from "../../../core/failure/failure.ts";
import type { UnauthenticatedQuorum } from "../../../core/share/quorum.ts";
import { button, element, freshId, list, PRIVATE_FIELD } from "../dom/element.ts";
import { acceptsDoubt } from "../stage.ts";
import { DOUBT } from "../text.ts";
import type { Screen } from "./screen.ts";

/** Stands before an unauthenticated result: nothing of it is shown until the doubt is accepted by typing a word. */
export function doubtScreen({ doubt }: UnauthenticatedQuorum, back: () => void, accept: (typed: string) => void): Screen {
  const id = freshId("accept");
  const input = element("input", { id, type: "text", class: "accept", ...PRIVATE_FIELD });
  const go = element("button", { type: "submit", class: "button danger", disabled: true }, DOUBT.accept);
  const form = element(
    "form",
    { class: "accept-form" },
    element("label", { for: id, class: "name" }, DOUBT.label),
    input,
    element("p", { class: "buttons" }, go),
  );
  input.addEventListener("input", () => (go.disabled = !acceptsDoubt(input.value)));
  form.addEventListener("submit", (submitting) => {
    submitting.preventDefault();
    accept(input.value);
  });
  const { happened } = describeFailure(doubt);
  const node = element(
    "div",
    { class: "doubt" },
    element("h1", { tabindex: -1 }, DOUBT.heading),
    element(
      "div",
      { class: "banner unauthenticated" },
      element("p", { class: "happened" }, happened),
      element("p", {}, DOUBT.lead),
    ),
    element("p", { class: "lead" }, DOUBT.better),
    element("p", { class: "buttons" }, button(DOUBT.back, back, "primary")),
    element("h2", {}, DOUBT.if),
    list(DOUBT.consequences),
    form,
  );
  return { node, close: () => (input.value = "") };
}
