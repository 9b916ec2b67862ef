import type { ReactElement } from "react";
import { Input, TextField } from "react-aria-components";

interface NumberCellProps {
  readonly name: string;
  /** The head of its column, shown where the table has none. */
  readonly head: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

/** A box for a whole number in a table, whose heads say what it is; its name is for screen readers. */
export function NumberCell({ name, head, value, wrong, onChange }: NumberCellProps): ReactElement {
  return (
    <TextField aria-label={name} className="number-cell" value={value} onChange={onChange} isInvalid={wrong} maxLength={4}>
      <span className="narrow-only" aria-hidden="true">
        {head}
      </span>
      <Input className="mono" type="text" inputMode="numeric" />
    </TextField>
  );
}
