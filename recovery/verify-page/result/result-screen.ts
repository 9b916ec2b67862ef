import { button, element, list } from "../../page/dom/element.ts";
import type { Answer } from "../checking.ts";
import { FACTS, LIMITS, RECORDS, RESULT } from "../text.ts";
import { bookView } from "./book-view.ts";
import { factsView } from "./facts-view.ts";
import { findingsView } from "./findings-view.ts";
import { headView } from "./head-view.ts";
import { recordsView } from "./records-view.ts";

/** What came of a check, the verdict first. */
export function resultScreen(answer: Answer, again: () => void): HTMLElement {
  const { verification } = answer;
  const { findings, notices, records, manifests } = verification;
  const holds = findings.length === 0;
  const view = bookView(answer);
  return element(
    "div",
    { class: "result", "data-verdict": holds ? "holds" : "broken" },
    verdict(answer),
    element(
      "p",
      { class: "buttons" },
      button(RESULT.again, again),
      button(RESULT.print, () => window.print()),
    ),
    holds ? headView(answer) : null,
    holds ? null : element("section", {}, element("h2", {}, RESULT.findingsHeading), findingsView(findings)),
    notices.length === 0
      ? null
      : element(
          "section",
          { class: "notices" },
          element("h2", {}, RESULT.noticesHeading),
          element("p", {}, RESULT.noticesLead),
          findingsView(notices),
        ),
    element("section", {}, element("h2", {}, FACTS.heading), factsView(answer, view)),
    holds ? null : element("p", {}, RESULT.readable(records.length, manifests.length)),
    holds ? null : headView(answer),
    records.length === 0
      ? null
      : element("section", {}, element("h2", {}, RECORDS.heading), element("p", {}, RECORDS.lead), recordsView(records, view)),
    element("section", {}, element("h2", {}, LIMITS.heading), list(LIMITS.items)),
  );
}

function verdict({ evidence, verification }: Answer): HTMLElement {
  const { findings, records, manifests, signatures } = verification;
  const holds = findings.length === 0;
  return element(
    "div",
    { class: holds ? "banner holds" : "banner broken" },
    element("h1", { tabindex: -1 }, (holds ? RESULT.holds : RESULT.broken)[evidence.is]),
    element("p", {}, holds ? RESULT.counts(records.length, manifests.length, signatures) : RESULT.findings(findings.length)),
  );
}
