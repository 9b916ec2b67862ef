import { codeLines, TEXT_LIMIT } from "../code-lines.ts";
import { button, element, freshId, PRIVATE_FIELD } from "../dom/element.ts";
import { failureBox } from "../dom/failure-box.ts";
import { asFailure } from "../gathering.ts";
import type { ReadingDesk } from "../reading-desk.ts";
import { itemOf } from "../scan-items.ts";
import { CORRECTION, PASTE } from "../text.ts";
import { severalWords } from "../../../core/share/word-entry.ts";
import type { Panel } from "./panel.ts";

/** Reads codes and words that are typed or pasted as text. */
export function pastePanel(desk: ReadingDesk): Panel {
  const id = freshId("codes");
  const hint = freshId("hint");
  // One more than allowed, so that too much is told and not silently cut.
  const box = element("textarea", {
    id,
    rows: 8,
    class: "codes",
    maxlength: TEXT_LIMIT + 1,
    "aria-describedby": hint,
    ...PRIVATE_FIELD,
  });
  const said = element("div", { class: "said", role: "status" });

  async function add(): Promise<void> {
    const got = new Set<string>();
    const failed: HTMLElement[] = [];
    said.replaceChildren();
    try {
      for (const { line, text } of codeLines(box.value)) {
        const taken = await desk.takeFromHand(text, false, severalWords(text));
        if (taken.kind === "failed") failed.push(failureBox(taken.failure, PASTE.line(line)));
        else if (taken.kind === "doubtful") failed.push(element("p", {}, CORRECTION.refused));
        else got.add(itemOf(taken.scan));
      }
    } catch (error) {
      failed.push(failureBox(asFailure(error)));
    }
    // What failed stays, to be put right.
    if (failed.length === 0) box.value = "";
    said.replaceChildren(element("p", {}, PASTE.got([...got])), ...failed);
    box.focus();
  }

  const node = element(
    "div",
    { class: "panel" },
    element("label", { for: id, class: "name" }, PASTE.label),
    element("p", { id: hint, class: "hint" }, PASTE.hint),
    box,
    element(
      "p",
      { class: "buttons" },
      button(PASTE.add, () => void add(), "primary"),
    ),
    said,
  );
  return { node, close: () => (box.value = "") };
}
