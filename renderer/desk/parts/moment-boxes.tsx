import type { ReactElement } from "react";
import { FRAME } from "../../text/desk.ts";
import { RECORDING } from "../../text/desk-recording.ts";
import type { MomentTyped } from "../moment-typed.ts";
import { TextBox } from "./text-box.tsx";

const BOXES = [
  { field: "date", label: RECORDING.form.date, hint: RECORDING.form.dateHint, limit: 10 },
  { field: "time", label: RECORDING.form.time, hint: RECORDING.form.timeHint, limit: 5 },
  { field: "offset", label: RECORDING.form.offset, hint: RECORDING.form.offsetHint, limit: 6 },
] as const;

interface MomentProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  readonly value: MomentTyped;
  readonly onChange: (value: MomentTyped) => void;
  readonly problem?: string | undefined;
}

/** A moment as it stands on paper: day, time, difference from UTC. */
export function MomentBoxes({ label, hint, optional = false, value, onChange, problem }: MomentProps): ReactElement {
  return (
    <fieldset>
      <legend>
        {label} {optional && <span className="optional">{FRAME.optional}</span>}
      </legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {problem !== undefined && <p className="field-problem">{problem}</p>}
      <div className="fields three">
        {BOXES.map(({ field, label: name, hint: shape, limit }) => (
          <TextBox
            key={field}
            label={name}
            hint={shape}
            value={value[field]}
            onChange={(text) => onChange({ ...value, [field]: text })}
            problem={problem === undefined ? undefined : ""}
            limit={limit}
            mono
          />
        ))}
      </div>
    </fieldset>
  );
}
