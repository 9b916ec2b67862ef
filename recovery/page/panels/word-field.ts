import { announce } from "../dom/announce.ts";
import { element, freshId, PRIVATE_FIELD } from "../dom/element.ts";
import { WORDS } from "../text.ts";
import { completedWord, severalWords, wordState } from "../../../core/share/word-entry.ts";

/** One numbered box. */
export interface WordField {
  readonly node: HTMLElement;
  value(): string;
  set(typed: string): void;
  focus(): void;
}

/** What a box tells the others: that it changed, that several words were typed or pasted into it, where to go next. */
export interface WordFieldEvents {
  changed(): void;
  spread(position: number, words: readonly string[]): void;
  go(position: number): void;
}

/**
 * A box for the word at `position` (from 1). After four letters the rest of the word stands there selected, so that whoever types on types over
 * it. Space and Enter go to the next box, Backspace in an empty box to the one before.
 */
export function wordField(position: number, events: WordFieldEvents): WordField {
  const id = freshId("word");
  const noteId = freshId("note");
  const input = element("input", {
    id,
    type: "text",
    class: "word",
    "aria-label": WORDS.box(position),
    "aria-describedby": noteId,
    ...PRIVATE_FIELD,
  });
  const note = element("span", { class: "unseen", id: noteId });
  const node = element(
    "div",
    { class: "word-box" },
    element("label", { for: id, "aria-hidden": "true" }, String(position)),
    input,
    note,
  );

  function mark(finished: boolean): void {
    const state = wordState(input.value);
    const wrong = state === "unknown" || (finished && state === "begun");
    node.dataset["state"] = wrong ? "unknown" : state;
    input.setAttribute("aria-invalid", String(wrong));
    const said = wrong ? WORDS.unknown(position) : state === "unreadable" ? WORDS.unreadable(position) : "";
    if (said !== "" && said !== note.textContent) announce(said);
    note.textContent = said;
  }

  function typed(inputEvent: Event): void {
    const words = severalWords(input.value);
    if (words !== null) return events.spread(position, words);
    const deleting = inputEvent instanceof InputEvent && inputEvent.inputType.startsWith("delete");
    const length = input.value.length;
    const complete = completedWord(input.value);
    if (!deleting && complete !== null && input.selectionStart === length && complete.length > length) {
      input.value = input.value + complete.slice(length);
      input.setSelectionRange(length, complete.length);
    }
    mark(false);
    events.changed();
  }

  function left(): void {
    set(input.value);
    mark(true);
    events.changed();
  }

  function set(value: string): void {
    input.value = completedWord(value) ?? value.trim();
    mark(false);
  }

  // A box of one line would drop the line ends between pasted words.
  function pasted(pasting: ClipboardEvent): void {
    const words = severalWords(pasting.clipboardData?.getData("text") ?? "");
    if (words === null) return;
    pasting.preventDefault();
    events.spread(position, words);
  }

  input.addEventListener("input", typed);
  input.addEventListener("paste", pasted);
  input.addEventListener("blur", left);
  input.addEventListener("keydown", (pressed) => {
    const backwards = pressed.key === "Backspace" && input.value === "" && position > 1;
    if (pressed.key !== " " && pressed.key !== "Enter" && !backwards) return;
    pressed.preventDefault();
    if (input.value.trim() !== "" || backwards) events.go(backwards ? position - 1 : position + 1);
  });
  mark(false);
  return {
    node,
    value: () => input.value,
    set,
    focus: () => {
      input.focus();
      input.select();
    },
  };
}
