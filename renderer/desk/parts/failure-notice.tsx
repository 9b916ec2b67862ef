import type { ReactElement } from "react";
import type { FailureView } from "../../../core/contract/outcome.ts";
import { describeFailure } from "../../../core/contract/wording.ts";
import { Notice } from "./notice.tsx";

/** A failure as everywhere: what happened, what is safe, what to do next. */
export function FailureNotice({ failure }: { readonly failure: FailureView }): ReactElement {
  const { happened, safe, next } = describeFailure(failure);
  return (
    <Notice severity="stop" says={happened} about={failure.code} urgent>
      <p>{safe}</p>
      <p>{next}</p>
    </Notice>
  );
}
