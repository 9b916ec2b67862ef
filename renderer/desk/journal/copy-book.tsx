import { type ReactElement, useState } from "react";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { COPIES } from "../../text/desk-copies.ts";
import { Act } from "../parts/act.tsx";
import { DestinationChoice, destinationOf } from "./destination-choice.tsx";
import { useAsking } from "./use-asked.ts";
import { Written } from "./written.tsx";

/** A second copy of the book, or one that was made before brought up to date. */
export function CopyBook({ places }: Pick<DeskView, "places">): ReactElement {
  const text = COPIES.copy;
  const [where, setWhere] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const asking = useAsking("book:copy");
  const copy = () => {
    setAsked(true);
    if (where !== null) void asking.start(destinationOf(where));
  };
  return (
    <section className="copy" aria-label={text.heading}>
      <h2>{text.heading}</h2>
      <p>{text.lead}</p>
      <DestinationChoice
        what="copy"
        label={COPIES.where}
        places={places}
        value={where}
        onChange={setWhere}
        problem={asked && where === null ? COPIES.missing : undefined}
      />
      <div className="buttons">
        <Act label={text.act} look="primary" onAct={copy} disabled={asking.asking} />
      </div>
      <Written asked={asking} done={text.done} next={text.next} />
    </section>
  );
}
