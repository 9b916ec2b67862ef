import { type KeyboardEvent, type ReactElement, useId } from "react";

interface LineBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What Enter does here, where it is not to submit the screen. */
  readonly onEnter?: () => void;
  readonly short?: boolean;
  readonly most?: number;
}

/** A box for one line that is not secret: a reason, a time. */
export function LineBox(props: LineBoxProps): ReactElement {
  const { label, hint, problem = null, value, onChange, onEnter, short = false, most = 400 } = props;
  const id = useId();
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || onEnter === undefined) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={short ? "field short" : "field"}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        value={value}
        maxLength={most}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={enter}
      />
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
