import type { ReactElement } from "react";
import type { CeremonyView, DeskView } from "../../../core/contract/desk-view.ts";
import { AFTERMATH } from "../../text/desk-opening.ts";
import { HEAD } from "../../text/desk-journal.ts";
import { CLOSED } from "../../text/desk-closed.ts";
import { BUTTON } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { Duties } from "../parts/duties.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { HeadPaper } from "../parts/head-paper.tsx";
import { Listed } from "../parts/listed.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { StillOpen } from "../parts/still-open.tsx";
import { useDesk } from "../desk.ts";
import { closedFacts } from "./closed-facts.tsx";

interface ClosedProps {
  readonly view: DeskView;
  readonly ceremony: CeremonyView;
  readonly onCopy: () => void;
}

/** The ceremony is over: what was done, what is to be done now, and where the journal stands, for the paper in the safe. */
export function ClosedScreen({ view, ceremony, onCopy }: ClosedProps): ReactElement {
  const desk = useDesk();
  const { facts, closed, live } = ceremony;
  const set = facts.set?.set ?? facts.opened?.set;
  const abandoned = closed === "abandoned";
  const copy = async () => {
    if (await desk.send("ceremony:leave", {})) onCopy();
  };
  const foot = (
    <>
      <span className="spring" />
      <Act label={BUTTON.close} look="primary" onAct={() => void desk.send("ceremony:leave", {})} disabled={desk.waiting} />
    </>
  );
  return (
    <Page heading={abandoned ? CLOSED.abandoned : CLOSED.completed[facts.kind]} foot={foot}>
      <Notice severity={abandoned ? "note" : "success"} says={CLOSED.vault}>
        {facts.drill && <p>{CLOSED.drill}</p>}
      </Notice>
      <StillOpen ceremony={ceremony} />
      {set !== undefined && (
        <p className="made">
          {CLOSED.set} <Grouped text={set} />
        </p>
      )}
      {view.book !== null && (
        <section className="head-now" aria-label={HEAD.heading}>
          <h2>{HEAD.heading}</h2>
          <p>{HEAD.write[facts.kind]}</p>
          <HeadPaper head={view.book.head} />
          <div className="aside">
            <Act label={CLOSED.copy} onAct={() => void copy()} disabled={desk.waiting} />
            <p className="hint">{CLOSED.copyHint}</p>
          </div>
        </section>
      )}
      <div className="two">
        <section>
          <h2>{CLOSED.now}</h2>
          <Listed items={abandoned ? CLOSED.after[facts.kind] : CLOSED[facts.kind]} ordered />
          {live.due.length > 0 && (
            <>
              <h2>{CLOSED.due}</h2>
              <Duties due={live.due} />
              {facts.drill && <p className="hint">{AFTERMATH.drill}</p>}
            </>
          )}
        </section>
        <section>
          <h2>{CLOSED.done}</h2>
          <FactList facts={closedFacts(ceremony)} />
        </section>
      </div>
    </Page>
  );
}
