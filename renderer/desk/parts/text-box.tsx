import type { ReactElement } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";
import { FRAME } from "../../text/desk.ts";

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with it; shown and read out with the field. */
  readonly problem?: string | undefined;
  readonly optional?: boolean;
  readonly lines?: number;
  readonly mono?: boolean;
  /** Characters at most. */
  readonly limit?: number;
  readonly look?: "short" | "measure" | "wide";
}

/** A line or, with `lines`, a text that people type. */
export function TextBox(props: TextBoxProps): ReactElement {
  const { label, value, onChange, hint, problem, optional = false, lines, mono = false, limit = 80, look = "measure" } = props;
  const type = mono ? "mono" : "";
  return (
    <TextField
      className={`field ${look}`}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      maxLength={limit}
      autoComplete="off"
      spellCheck="false"
    >
      <Label>
        {label} {optional && <span className="optional">{FRAME.optional}</span>}
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {lines === undefined ? <Input className={type} type="text" /> : <TextArea className={type} rows={lines} />}
      <FieldError className="field-problem">{problem}</FieldError>
    </TextField>
  );
}
