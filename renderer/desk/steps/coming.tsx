import type { ReactElement } from "react";
import { STEP_TEXT } from "../../../core/contract/wording.ts";
import { Question } from "../parts/question.tsx";
import type { StepProps } from "../step-props.ts";

/** A step whose screen is still to come. */
export function Coming({ ceremony }: StepProps): ReactElement {
  const step = ceremony.at?.step ?? "finish";
  return <Question untyped nextless heading={STEP_TEXT[step].title} onNext={() => {}} />;
}
