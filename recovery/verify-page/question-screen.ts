import { utf8Text } from "../../core/encoding/utf8.ts";
import type { Failure } from "../../core/failure/failure.ts";
import { ALLOWED_SIGNERS_LIMIT } from "../../core/record/verify/book-place.ts";
import { button, element, freshId, PRIVATE_FIELD } from "../page/dom/element.ts";
import { failureBox } from "../page/dom/failure-box.ts";
import type { Question } from "./checking.ts";
import { chooser } from "./chooser.ts";
import { LIMITS, QUESTION } from "./text.ts";
import { list } from "../page/dom/element.ts";
import { fileContents } from "./reading/file-contents.ts";

/** Asks what is to be checked and against what. `before` is the last question, `failure` what became of it when it could not be asked. */
export function questionScreen(
  ask: (question: Question) => void,
  before: Question | null = null,
  failure: Failure | null = null,
): HTMLElement {
  const what = chooser(before?.chosen ?? null);
  const signers = element("input", { id: freshId("signers"), type: "file" });
  const heads = element("textarea", { id: freshId("heads"), rows: 3, ...PRIVATE_FIELD });
  heads.value = before?.heads.join("\n") ?? "";
  const hints = [freshId("hint"), freshId("hint"), freshId("hint")] as const;
  signers.setAttribute("aria-describedby", hints[1]);
  heads.setAttribute("aria-describedby", hints[2]);

  async function go(): Promise<void> {
    const chosen = what.chosen();
    if (chosen === null) return what.ask();
    const typed = heads.value.split("\n").map((line) => line.trim());
    const [file] = signers.files ?? [];
    ask({
      chosen,
      signers: file === undefined ? null : { name: file.name, text: await listText(file) },
      heads: typed.filter((line) => line !== ""),
      now: timeNow(),
    });
  }

  return element(
    "div",
    { class: "question" },
    element("h1", { tabindex: -1 }, QUESTION.heading),
    element("p", { class: "lead" }, QUESTION.lead),
    failure === null ? null : element("div", { role: "alert" }, failureBox(failure)),
    element(
      "section",
      { role: "group", "aria-label": QUESTION.what, "aria-describedby": hints[0] },
      element("h2", {}, QUESTION.what),
      element("p", { class: "hint", id: hints[0] }, QUESTION.whatHint),
      what.node,
    ),
    element(
      "div",
      { class: "two" },
      element(
        "section",
        {},
        element("h2", {}, element("label", { for: signers.id }, QUESTION.signers)),
        element("p", { class: "hint", id: hints[1] }, QUESTION.signersHint),
        signers,
      ),
      element(
        "section",
        {},
        element("h2", {}, element("label", { for: heads.id }, QUESTION.heads)),
        element("p", { class: "hint", id: hints[2] }, QUESTION.headsHint),
        heads,
      ),
    ),
    element("p", { class: "hint clock" }, QUESTION.clock(timeNow())),
    element(
      "p",
      { class: "buttons" },
      button(QUESTION.go, () => void go(), "primary"),
    ),
    element("h2", {}, LIMITS.heading),
    list(LIMITS.items),
  );
}

/** This machine's time, to the second. */
function timeNow(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}

/** A list that is no text, or too long for one, has not the form of a list: that is for the verifier to say. */
async function listText(file: File): Promise<string> {
  const bytes = await fileContents(file, ALLOWED_SIGNERS_LIMIT);
  if (typeof bytes === "string") return NO_LIST;
  try {
    return utf8Text(bytes);
  } catch {
    return NO_LIST;
  }
}
const NO_LIST = "not a list";
