import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { AFTERMATH } from "../../text/desk-opening.ts";
import { readableTime } from "../readable-time.ts";

/** What use obliges to, each with the time until when. */
export function Duties({ due }: Pick<CeremonyView["live"], "due">): ReactElement {
  return (
    <ul className="plain-list duties">
      {due.map(({ what, by }) => (
        <li key={what}>
          <b>{AFTERMATH.duties[what]}</b>
          <span>{AFTERMATH.by(readableTime(by))}</span>
        </li>
      ))}
    </ul>
  );
}
