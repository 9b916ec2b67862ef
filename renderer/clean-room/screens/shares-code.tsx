import { type ReactElement, useId, useRef, useState } from "react";
import { CODE } from "../../text/clean-room-sheets.ts";
import { Act } from "../parts/act.tsx";

/** The text of one code, typed from beside its symbol. */
export function CodeBox({ onTake }: { readonly onTake: (text: string) => void }): ReactElement {
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
        <label htmlFor={id}>{CODE.label}</label>
        <p className="hint" id={`${id}-hint`}>
          {CODE.hint}
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
            {CODE.missing}
          </p>
        )}
      </div>
      <Act label={CODE.take} onAct={take} />
    </div>
  );
}
