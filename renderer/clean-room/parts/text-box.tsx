import { type ReactElement, useId, useRef, useState } from "react";
import { Act } from "./act.tsx";

/** What a box for a long text says of itself. */
export interface TextBoxWords {
  readonly label: string;
  readonly hint: string;
  readonly take: string;
  readonly missing: string;
}

interface TextBoxProps {
  readonly says: TextBoxWords;
  readonly onTake: (text: string) => void;
}

/** A text that is typed or pasted whole: a code, or what a target keeps. It is kept in its box and nowhere else. */
export function TextBox({ says, onTake }: TextBoxProps): ReactElement {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const take = () => {
    const text = (box.current?.value ?? "").trim();
    setMissing(text === "");
    if (text === "") box.current?.focus();
    else onTake(text.slice(0, 4000));
  };
  return (
    <div className="typing">
      <div className="field">
        <label htmlFor={id}>{says.label}</label>
        <p className="hint" id={`${id}-hint`}>
          {says.hint}
        </p>
        <textarea
          id={id}
          ref={box}
          className="mono typed"
          rows={5}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          aria-invalid={missing}
        />
        {missing && (
          <p className="field-problem" role="alert">
            {says.missing}
          </p>
        )}
      </div>
      <Act label={says.take} onAct={take} />
    </div>
  );
}
