import { SYMBOL_COUNTS } from "../../../core/share/share-text.ts";
import { button, element, freshId } from "../dom/element.ts";
import { failureBox } from "../dom/failure-box.ts";
import type { ReadingDesk } from "../reading-desk.ts";
import { itemOf } from "../scan-items.ts";
import { CAMERA, CORRECTION, WORDS } from "../text.ts";
import { wordsLine, wordState } from "../../../core/share/word-entry.ts";
import type { Panel } from "./panel.ts";
import { wordField, type WordField } from "./word-field.ts";

const [PLAIN = 36, LOCKED = 64] = SYMBOL_COUNTS;

/** The numbered boxes for a share's words, in the order and the columns of the sheet. */
export function wordsPanel(desk: ReadingDesk): Panel {
  let fields: readonly WordField[] = [];
  const hint = freshId("hint");
  const grid = element("div", { class: "words", role: "group", "aria-label": WORDS.legend, "aria-describedby": hint });
  const left = element("p", { class: "left" });
  const said = element("div", { class: "said", role: "status" });
  const add = button(WORDS.add, () => void take(), "primary");

  function lay(count: number): void {
    const before = fields.map(({ value }) => value());
    fields = Array.from({ length: count }, (_, index) => wordField(index + 1, { changed, spread, go }));
    fields.forEach((field, index) => field.set(before[index] ?? ""));
    grid.className = count === LOCKED ? "words locked" : "words";
    grid.replaceChildren(...fields.map(({ node }) => node));
    changed();
  }

  function changed(): void {
    const states = fields.map(({ value }) => wordState(value()));
    const open = states.filter((state) => state === "empty" || state === "begun").length;
    const doubtful = states.flatMap((state, index) => (state === "unknown" || state === "unreadable" ? [index + 1] : []));
    left.textContent = doubtful.length === 0 ? WORDS.left(open) : `${WORDS.left(open)} ${WORDS.doubtful(doubtful)}`;
    add.disabled = open > 0;
  }

  function spread(position: number, words: readonly string[]): void {
    words.forEach((typed, index) => fields[position - 1 + index]?.set(typed));
    go(Math.min(position + words.length, fields.length));
    changed();
  }

  function go(position: number): void {
    if (position <= fields.length) return fields[position - 1]?.focus();
    const open = fields.find(({ value }) => ["empty", "begun"].includes(wordState(value())));
    (open ?? add).focus();
  }

  async function take(): Promise<void> {
    const typed = fields.map(({ value }) => value());
    const taken = await desk.takeFromHand(wordsLine(typed), false, typed);
    if (taken.kind === "added" || taken.kind === "known") {
      const item = itemOf(taken.scan);
      say(element("p", {}, taken.kind === "added" ? CAMERA.got(item) : CAMERA.again(item)));
      empty();
    } else say(taken.kind === "failed" ? failureBox(taken.failure) : element("p", {}, CORRECTION.refused));
  }

  function say(node: HTMLElement): void {
    said.replaceChildren(node);
  }

  function empty(): void {
    for (const field of fields) field.set("");
    changed();
    go(1);
  }

  const node = element(
    "div",
    { class: "panel" },
    element("p", { id: hint, class: "hint" }, WORDS.hint),
    countChoice(lay),
    grid,
    left,
    element("p", { class: "buttons" }, add, button(WORDS.clear, empty, "quiet")),
    said,
  );
  lay(PLAIN);
  return { node, close: () => fields.forEach((field) => field.set("")) };
}

function countChoice(choose: (count: number) => void): HTMLElement {
  const name = freshId("count");
  const choices = [PLAIN, LOCKED].map((count) => {
    const id = freshId("count");
    const radio = element("input", { type: "radio", id, name, checked: count === PLAIN });
    radio.addEventListener("change", () => choose(count));
    return element("span", { class: "option" }, radio, element("label", { for: id }, WORDS.counts(count)));
  });
  return element("fieldset", { class: "row" }, element("legend", {}, WORDS.count), ...choices);
}
