import type { ReactElement } from "react";
import { Checkbox } from "react-aria-components";
import { Visible } from "./visible.tsx";

interface TickProps {
  readonly label: string;
  readonly hint?: string;
  readonly ticked: boolean;
  readonly onChange: (ticked: boolean) => void;
}

/** Something that is so, or is not. */
export function Tick({ label, hint, ticked, onChange }: TickProps): ReactElement {
  return (
    <Checkbox className="choice tick" isSelected={ticked} onChange={onChange}>
      <span className="mark" />
      <span>
        <span className="chosen">
          <Visible text={label} />
        </span>
        {hint !== undefined && <span className="hint">{hint}</span>}
      </span>
    </Checkbox>
  );
}
