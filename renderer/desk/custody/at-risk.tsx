import { type ReactElement, useRef } from "react";
import { RISK } from "../../text/desk-custody.ts";
import { Act } from "../parts/act.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Working } from "../parts/working.tsx";
import { useDesk } from "../desk.ts";
import { useAsked } from "../journal/use-asked.ts";
import { useView } from "../step-props.ts";
import { A_PAGE, type SetsReading } from "./chosen-sets.ts";
import { RiskTotals } from "./risk-totals.tsx";
import { SetCard } from "./set-card.tsx";
import { SetFilter } from "./set-filter.tsx";

interface AtRiskProps {
  readonly reading: SetsReading;
  readonly onRead: (reading: SetsReading) => void;
  readonly onOpen: (set: string) => void;
}

/** What is at risk, and for each set the one next act: the most urgent first. */
export function AtRisk({ reading, onRead, onOpen }: AtRiskProps): ReactElement {
  const { filter, from } = reading;
  const desk = useDesk();
  const rehearsal = useView().mode === "rehearsal";
  const { answer, failure, asking } = useAsked("custody:home", { filter, from });
  const title = useRef<HTMLHeadingElement>(null);
  const turned = (to: number) => {
    onRead({ filter, from: to });
    title.current?.focus();
    title.current?.scrollIntoView({ block: "start" });
  };
  const checkAll = () => {
    const about = { set: null, event: null };
    void desk.send("ceremony:call", { kind: "round", drill: rehearsal, about });
  };
  const seals = answer?.rows.filter(({ next }) => next?.kind === "round" && next.urgency !== "later").length ?? 0;
  return (
    <section className="at-risk" aria-label={RISK.heading}>
      <h2 ref={title} tabIndex={-1}>
        {RISK.heading}
      </h2>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {answer !== null && (
        <>
          <RiskTotals totals={answer.totals} today={answer.today} />
          {rehearsal && answer.totals.sets > 0 && <p className="hint">{RISK.rehearsal}</p>}
          <SetFilter
            key={filter.text}
            chosen={filter}
            systems={answer.systems}
            places={answer.places}
            onChoose={(chosen) => onRead({ filter: chosen, from: 0 })}
          />
          <div className="sets-head">
            <p className="count" role="status">
              <b>{RISK.count(answer.matching)}</b>
              <span>{answer.matching > A_PAGE ? RISK.shown(from + 1, from + answer.rows.length) : RISK.order}</span>
            </p>
            {seals > 1 && <Act label={RISK.checkAll} look="plain" onAct={checkAll} disabled={desk.waiting} />}
          </div>
          {answer.rows.length === 0 ? (
            <div className="blank">
              <p>{filter.text === "" && filter.system === "" && filter.place === "" ? RISK.noneOf[filter.show] : RISK.none}</p>
            </div>
          ) : (
            <ul className="plain-list set-cards">
              {answer.rows.map((row) => (
                <SetCard key={row.set} row={row} today={answer.today} onOpen={onOpen} />
              ))}
            </ul>
          )}
          {(from > 0 || answer.next !== null) && (
            <div className="buttons">
              {from > 0 && <Act label={RISK.earlier} look="plain" onAct={() => turned(Math.max(0, from - A_PAGE))} />}
              {answer.next !== null && <Act label={RISK.later} look="plain" onAct={() => turned(answer.next ?? 0)} />}
            </div>
          )}
        </>
      )}
    </section>
  );
}
