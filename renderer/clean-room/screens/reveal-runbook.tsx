import { type ReactElement, useState } from "react";
import { REVEAL } from "../../text/clean-room-secrets.ts";
import { useHiding } from "../guards/hiding.ts";
import { Act } from "../parts/act.tsx";
import { Visible } from "../parts/visible.tsx";

/** What was sealed to be read beside the secrets; hidden until asked for, and when the window is left. */
export function Runbook({ text }: { readonly text: string }): ReactElement | null {
  const [open, setOpen] = useState(false);
  useHiding(() => setOpen(false));
  if (text === "") return null;
  return (
    <div className="runbook">
      <Act label={open ? REVEAL.hideRunbook : REVEAL.showRunbook} look="plain" onAct={() => setOpen(!open)} />
      {open && (
        <div className="lines" tabIndex={0} role="region" aria-label={REVEAL.runbook}>
          <Visible text={text} lines />
        </div>
      )}
    </div>
  );
}
