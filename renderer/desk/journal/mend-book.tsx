import { type ReactElement, useState } from "react";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { MEND } from "../../text/desk-copies.ts";
import { Act } from "../parts/act.tsx";
import { Notice } from "../parts/notice.tsx";
import { useDesk } from "../desk.ts";
import { DestinationChoice, destinationOf } from "./destination-choice.tsx";

/** Offered when the book that was asked for is damaged: what it lost is taken from a copy of it. */
export function MendBook({ places }: Pick<DeskView, "places">): ReactElement {
  const desk = useDesk();
  const [where, setWhere] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const mend = () => {
    setAsked(true);
    if (where !== null) void desk.send("book:repair", destinationOf(where));
  };
  return (
    <section className="mend" aria-label={MEND.heading}>
      <h2>{MEND.heading}</h2>
      <p>{MEND.lead}</p>
      <Notice severity="warning" says={MEND.careful}>
        <p>{MEND.carefulWhy}</p>
      </Notice>
      <DestinationChoice
        what="copy"
        label={MEND.where}
        places={places}
        value={where}
        onChange={setWhere}
        problem={asked && where === null ? MEND.missing : undefined}
      />
      <div className="buttons">
        <Act label={MEND.act} onAct={mend} disabled={desk.waiting} />
      </div>
    </section>
  );
}
