import type { ReactElement } from "react";
import { SIGN_PATHS, type Severity } from "../../style/signs.ts";

/** The shape of a severity. The word beside it says the same, so it is hidden from screen readers. */
export function Sign({ severity }: { readonly severity: Severity }): ReactElement {
  return (
    <svg className="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SIGN_PATHS[severity]} fillRule="evenodd" />
    </svg>
  );
}
