import { RULES } from "../../../core/record/verify/rules.ts";
import { escapedPath } from "../../../core/record/verify/told-finding.ts";
import type { Finding } from "../../../core/record/verify/verification.ts";
import { element } from "../../page/dom/element.ts";
import { RESULT } from "../text.ts";
import { inPortions } from "./portions.ts";

const PORTION = 50;

/** Findings one below the other: rule and file, what was found, what it may mean, what to do. */
export function findingsView(findings: readonly Finding[]): HTMLElement {
  const list = element("ol", { class: "findings" });
  return element("div", {}, list, inPortions(list, findings, PORTION, findingView, RESULT.more));
}

export function findingView({ rule, file }: Finding): HTMLElement {
  const { says, means, next } = RULES[rule];
  return element(
    "li",
    { class: "finding", "data-rule": rule, "data-file": file },
    element(
      "p",
      { class: "where" },
      element("b", { class: "rule" }, rule),
      element("code", {}, rule.startsWith("H") ? file : escapedPath(file)),
    ),
    element("p", { class: "happened" }, says),
    element("p", {}, means),
    element("p", { class: "next" }, element("b", {}, RESULT.next), " ", next),
  );
}
