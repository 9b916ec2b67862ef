import type { ReactElement } from "react";
import type { FieldText } from "../../text/desk-recording-types.ts";
import { MomentBoxes } from "../parts/moment-boxes.tsx";
import type { BoxProps } from "./form-props.ts";
import { momentIn } from "./typed.ts";

interface TimeProps extends BoxProps {
  readonly text: FieldText;
  readonly optional: boolean;
}

/** A moment of an event. */
export function TimeBox({ text, optional, at, value, onValue, problems }: TimeProps): ReactElement {
  return (
    <MomentBoxes
      label={text.label}
      hint={text.hint}
      optional={optional}
      value={momentIn(value)}
      onChange={(moment) => onValue({ ...moment })}
      problem={problems.get(at)}
    />
  );
}
