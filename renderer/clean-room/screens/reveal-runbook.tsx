import type { ReactElement } from "react";
import { REVEAL } from "../../text/clean-room-secrets.ts";
import { useHiding } from "../guards/hiding.ts";
import { Visible } from "../parts/visible.tsx";

/** What was sealed to be read beside the secrets. `onHide` when the window is left. */
export function Runbook({ text, onHide }: { readonly text: string; readonly onHide: () => void }): ReactElement {
  useHiding(onHide);
  return (
    <article className="credential">
      <h2>{REVEAL.runbook}</h2>
      <div className="lines runbook" tabIndex={0} role="region" aria-label={REVEAL.runbook}>
        <Visible text={text} lines />
      </div>
    </article>
  );
}
