import { type ReactElement, useId } from "react";
import { runsOf } from "../../text/unseen.ts";

interface PickerProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly problem?: string | undefined;
}

/** One of many, from a list that opens: where there may be too many for a line each. */
export function Picker({ label, options, value, onChange, hint, problem }: PickerProps): ReactElement {
  const id = useId();
  const said = [...(hint === undefined ? [] : [`${id}-hint`]), ...(problem === undefined ? [] : [`${id}-problem`])].join(" ");
  return (
    <div className="field measure">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      <select
        id={id}
        value={value}
        aria-invalid={problem !== undefined}
        {...(said === "" ? {} : { "aria-describedby": said })}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(({ value: each, name }) => (
          <option key={each} value={each}>
            {plain(name)}
          </option>
        ))}
      </select>
      {problem !== undefined && (
        <span id={`${id}-problem`} className="field-problem">
          {problem}
        </span>
      )}
    </div>
  );
}

/** An option holds text only: what cannot be seen is named within it. */
function plain(name: string): string {
  return runsOf(name)
    .map(({ text }) => text)
    .join("");
}
