import type { ReactElement } from "react";
import type { FailureView } from "../../../core/contract/outcome.ts";
import { TROUBLE } from "../../text/desk.ts";
import { FailureNotice } from "../parts/failure-notice.tsx";

/** What went wrong while nobody was waiting for it. It stays until the next thing is done. */
export function TroubleBanner({ trouble }: { readonly trouble: FailureView }): ReactElement {
  return (
    <section className="trouble" aria-label={TROUBLE.name}>
      <FailureNotice failure={trouble} />
    </section>
  );
}
