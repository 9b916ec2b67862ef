import type { ReactElement } from "react";
import type { FailureView } from "../../../core/contract/outcome.ts";
import { describeFailure } from "../../../core/contract/wording.ts";
import type { Severity } from "../../style/signs.ts";
import { Notice } from "./notice.tsx";

interface FailureTextProps {
  readonly failure: FailureView;
  readonly severity?: Severity;
  readonly word?: string;
  readonly urgent?: boolean;
}

/** A failure as everywhere: what happened, what is safe, what to do next. */
export function FailureText({ failure, severity = "stop", word, urgent = false }: FailureTextProps): ReactElement {
  const { happened, safe, next } = describeFailure(failure);
  return (
    <Notice severity={severity} says={happened} urgent={urgent} {...(word === undefined ? {} : { word })}>
      <p>{safe}</p>
      <p>{next}</p>
    </Notice>
  );
}
