import type { ClipboardEvent, FormEvent, KeyboardEvent, ReactElement } from "react";
import { WORDS } from "../../text/clean-room-sheets.ts";
import { completedWord, severalWords, type WordState } from "../../../core/contract/clean-room-words.ts";

interface WordBoxProps {
  readonly position: number;
  readonly state: WordState;
  readonly keep: (box: HTMLInputElement | null) => void;
  readonly onChanged: () => void;
  /** Several words were typed or pasted here. */
  readonly onSpread: (words: readonly string[]) => void;
  readonly onGo: (position: number) => void;
}

/**
 * A box for the word at `position`. After four letters the rest of the word stands there selected, so that whoever types on types over it.
 * Space and Enter go to the next box, Backspace in an empty box to the one before.
 */
export function WordBox({ position, state, keep, onChanged, onSpread, onGo }: WordBoxProps): ReactElement {
  const typed = (event: FormEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const words = severalWords(input.value);
    if (words !== null) return onSpread(words);
    const native = event.nativeEvent;
    const deleting = native instanceof InputEvent && native.inputType.startsWith("delete");
    const length = input.value.length;
    const complete = completedWord(input.value);
    if (!deleting && complete !== null && input.selectionStart === length && complete.length > length) {
      input.value = input.value + complete.slice(length);
      input.setSelectionRange(length, complete.length);
    }
    onChanged();
  };
  const pasted = (event: ClipboardEvent<HTMLInputElement>) => {
    const words = severalWords(event.clipboardData.getData("text"));
    if (words === null) return;
    event.preventDefault();
    onSpread(words);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    const backwards = event.key === "Backspace" && value === "" && position > 1;
    if (event.key !== " " && event.key !== "Enter" && !backwards) return;
    event.preventDefault();
    if (value.trim() !== "" || backwards) onGo(backwards ? position - 1 : position + 1);
  };
  return (
    <label className="word-box" data-state={state}>
      <span>{position}</span>
      <input
        ref={keep}
        type="text"
        className="mono typed"
        aria-label={WORDS.box(position)}
        aria-invalid={state === "unknown"}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onInput={typed}
        onPaste={pasted}
        onKeyDown={pressed}
      />
    </label>
  );
}
