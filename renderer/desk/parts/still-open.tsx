import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { ROTATED_OPEN } from "../../text/desk-rotation.ts";
import { LeaverFound } from "./leaver-found.tsx";
import { Notice } from "./notice.tsx";
import { OldSetNotice } from "./old-set-notice.tsx";
import { ProofFound } from "./proof-found.tsx";
import { RoundFound } from "./round-found.tsx";
import { Visible } from "./visible.tsx";

/** What a ceremony found or left at risk, with the next act: at its end, and after it. Nothing where it leaves nothing open. */
export function StillOpen({ ceremony }: { readonly ceremony: CeremonyView }): ReactElement | null {
  const { facts } = ceremony;
  switch (facts.kind) {
    case "round":
      return facts.round === null ? null : <RoundFound facts={facts} />;
    case "rotation":
      return facts.tried.length === 0 ? null : <RotationOpen facts={facts} />;
    case "leaver":
      return facts.leaving === null ? null : <LeaverFound facts={facts} />;
    case "quorum-proof":
      return facts.proof === null ? null : <ProofFound ceremony={ceremony} />;
    case "sealing":
    case "break-glass":
    case "recording":
      return null;
  }
}

/** Credentials that were not shown to be replaced, and old sheets that are still out. */
function RotationOpen({ facts }: { readonly facts: CeremonyView["facts"] }): ReactElement {
  const open = facts.tried.filter(({ newWorks, oldRefused }) => !newWorks || !oldRefused);
  const title = (id: string) => facts.rotation?.credentials.find((one) => one.id === id)?.title ?? id;
  return (
    <>
      <OldSetNotice rotation={facts.rotation} destroyed={facts.oldSheets.length} over />
      {open.length > 0 && (
        <Notice severity="warning" says={ROTATED_OPEN.says}>
          <ul>
            {open.map(({ id, newWorks, how }) => (
              <li key={id}>
                <b>
                  <Visible text={title(id)} />
                </b>{" "}
                {newWorks ? ROTATED_OPEN.old : ROTATED_OPEN.new} <Visible text={how} />
              </li>
            ))}
          </ul>
          <p>{ROTATED_OPEN.next}</p>
        </Notice>
      )}
    </>
  );
}
