import type { ReactElement } from "react";
import type { StepProps } from "../step-props.ts";

/** Puts into the journal what happened, one event after the other. */
export function Events({ item }: StepProps): ReactElement {
  return <p>{item}</p>;
}
