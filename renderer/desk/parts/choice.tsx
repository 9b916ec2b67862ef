import type { ReactElement } from "react";
import { FieldError, Label, Radio, RadioGroup } from "react-aria-components";
import { Visible } from "./visible.tsx";

export interface Option<V extends string> {
  readonly value: V;
  readonly name: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly problem?: string | undefined;
  /** Options beside one another, for short ones. */
  readonly beside?: boolean;
  /** The label is said by the heading: for screen readers only. */
  readonly quiet?: boolean;
}

/** One of several. */
export function Choice<V extends string>(props: ChoiceProps<V>): ReactElement {
  const { label, options, value, onChange, problem, beside = false, quiet = false } = props;
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <RadioGroup className="field" value={value} onChange={choose} isInvalid={problem !== undefined} validationBehavior="aria">
      <Label className={quiet ? "unseen" : "label"}>{label}</Label>
      <FieldError className="field-problem">{problem}</FieldError>
      <div className={`choices ${beside ? "beside" : ""} ${options.length === 4 ? "four" : ""}`}>
        {options.map(({ value: each, name, hint, disabled = false }) => (
          <Radio key={each} value={each} className="choice" isDisabled={disabled}>
            <span className="mark" />
            <span>
              <span className="chosen">
                <Visible text={name} />
              </span>
              {hint !== undefined && <span className="hint">{hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
