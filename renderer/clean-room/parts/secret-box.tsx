import { type KeyboardEvent, type ReactElement, type RefObject, useId, useState } from "react";
import { TYPED } from "../../text/clean-room.ts";
import { useHiding } from "../guards/hiding.ts";

interface SecretBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  /** Where what was typed is read from, once: it is never kept in the state of a component, nor in an attribute. */
  readonly box: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  readonly lines?: boolean;
  /** Told how many characters are typed, and nothing else. */
  readonly onLength?: (length: number) => void;
  /** What Enter does here, where it is not to submit the screen. */
  readonly onEnter?: () => void;
}

/** A box for something secret: masked until asked, and masked again when the window is left. */
export function SecretBox(props: SecretBoxProps): ReactElement {
  const { label, hint, problem = null, box, lines = false, onLength, onEnter } = props;
  const id = useId();
  const [seen, setSeen] = useState(false);
  useHiding(() => setSeen(false));
  const shared = {
    id,
    ref: box,
    className: seen ? "mono" : "mono masked",
    autoComplete: "off",
    autoCapitalize: "off",
    spellCheck: false,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    "aria-invalid": problem !== null,
    onInput: () => onLength?.(Array.from(box.current?.value ?? "").length),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || onEnter === undefined) return;
      event.preventDefault();
      onEnter();
    },
  };
  return (
    <div className="field measure">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={lines ? "secret-box many" : "secret-box"}>
        {lines ? <textarea rows={8} wrap="off" {...shared} /> : <input type={seen ? "text" : "password"} {...shared} />}
        <button className="button plain" type="button" aria-pressed={seen} aria-controls={id} onClick={() => setSeen(!seen)}>
          {seen ? TYPED.unseen : TYPED.seen}
        </button>
      </div>
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
