import { headCode, headWords } from "../../../core/record/head-code.ts";
import { element } from "../../page/dom/element.ts";
import type { Answer } from "../checking.ts";
import { HEAD } from "../text.ts";

/** The head of the journal, to be compared with paper: its code and its words. */
export function headView({ question, verification: { head, findings } }: Answer): HTMLElement {
  const holds = findings.length === 0;
  const given = question.heads.length;
  return element(
    "section",
    { class: "head" },
    element("h2", {}, HEAD.heading),
    holds && given > 0 ? element("p", { class: "happened" }, HEAD.given(given)) : null,
    element("p", {}, holds ? HEAD.lead : HEAD.leadBroken),
    element(
      "dl",
      { class: "facts" },
      element("dt", {}, HEAD.record(head.seq)),
      element("dd", {}, element("code", { class: "head-code", "aria-label": HEAD.code }, headCode(head))),
      element("dt", {}, HEAD.words),
      element("dd", {}, element("ol", { class: "head-words" }, ...headWords(head).map((word) => element("li", {}, word)))),
    ),
  );
}
