import { type ReactElement, useId } from "react";

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string; readonly hint?: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly beside?: boolean;
  /** The heading of the screen says the same: the label is for screen readers only. */
  readonly labelled?: boolean;
}

/** One of several. */
export function Choices<T extends string>({
  label,
  options,
  value,
  onChange,
  beside = false,
  labelled = false,
}: ChoicesProps<T>): ReactElement {
  const group = useId();
  return (
    <fieldset>
      <legend className={labelled ? "unseen" : undefined}>{label}</legend>
      <div className={beside ? "choices beside" : "choices"}>
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              className="unseen"
              type="radio"
              name={group}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="mark" aria-hidden="true" />
            <span>
              <span className="chosen">{option.name}</span>
              {option.hint !== undefined && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
