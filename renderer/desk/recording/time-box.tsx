import type { ReactElement } from "react";
import { FRAME } from "../../text/desk.ts";
import { RECORDING } from "../../text/desk-recording.ts";
import type { FieldText } from "../../text/desk-recording-types.ts";
import { TextBox } from "../parts/text-box.tsx";
import type { BoxProps } from "./form-props.ts";
import { fieldsIn, textIn } from "./typed.ts";

const BOXES = [
  { field: "date", label: RECORDING.form.date, hint: RECORDING.form.dateHint, limit: 10 },
  { field: "time", label: RECORDING.form.time, hint: RECORDING.form.timeHint, limit: 5 },
  { field: "offset", label: RECORDING.form.offset, hint: RECORDING.form.offsetHint, limit: 6 },
] as const;

interface TimeProps extends BoxProps {
  readonly text: FieldText;
  readonly optional: boolean;
}

/** A moment as it stands on paper: day, time, difference from UTC. */
export function TimeBox({ text, optional, at, value, onValue, problems }: TimeProps): ReactElement {
  const typed = fieldsIn(value);
  const problem = problems.get(at);
  return (
    <fieldset>
      <legend>
        {text.label} {optional && <span className="optional">{FRAME.optional}</span>}
      </legend>
      {text.hint !== undefined && <p className="hint">{text.hint}</p>}
      {problem !== undefined && <p className="field-problem">{problem}</p>}
      <div className="fields three">
        {BOXES.map(({ field, label, hint, limit }) => (
          <TextBox
            key={field}
            label={label}
            hint={hint}
            value={textIn(typed[field])}
            onChange={(text) => onValue({ ...typed, [field]: text })}
            problem={problem === undefined ? undefined : ""}
            limit={limit}
            mono
          />
        ))}
      </div>
    </fieldset>
  );
}
