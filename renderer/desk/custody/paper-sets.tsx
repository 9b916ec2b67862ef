import { type ReactElement, useState } from "react";
import type { Reply } from "../../../core/contract/contract.ts";
import type { Outcome } from "../../../core/contract/outcome.ts";
import { RISK, SET_FACTS } from "../../text/desk-custody.ts";
import { PAPERS } from "../../text/desk-custody-pages.ts";
import { Act } from "../parts/act.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Tick } from "../parts/tick.tsx";
import { Working } from "../parts/working.tsx";
import { useDesk } from "../desk.ts";
import { useAsked } from "../journal/use-asked.ts";
import { A_PAGE, type SetsReading } from "./chosen-sets.ts";
import { SetFilter } from "./set-filter.tsx";

interface PaperSetsProps {
  /** Which sets are looked at before anything is chosen. */
  readonly first: SetsReading;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (sets: ReadonlySet<string>) => void;
  readonly problem?: string | undefined;
}

/** The sets whose bags a round looks at: ticked one by one, or all that the filter lets pass. */
export function PaperSets({ first, chosen, onChoose, problem }: PaperSetsProps): ReactElement {
  const desk = useDesk();
  const [{ filter, from }, setReading] = useState(first);
  const { answer, failure, asking } = useAsked("custody:home", { filter, from });
  const turn = (set: string, on: boolean) =>
    onChoose(new Set(on ? [...chosen, set] : [...chosen].filter((one) => one !== set)));
  const all = async () => {
    const found = new Set(chosen);
    for (let next: number | null = 0; next !== null;) {
      const page: Outcome<Reply<"custody:home">> = await desk.ask("custody:home", { filter, from: next });
      if (!page.ok) break;
      for (const { set } of page.value.rows) found.add(set);
      next = page.value.next;
    }
    onChoose(found);
  };
  return (
    <fieldset className="paper-sets">
      <legend>{PAPERS.sets}</legend>
      <p className="hint">{PAPERS.setsLead}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {answer !== null && (
        <>
          <SetFilter
            chosen={filter}
            systems={answer.systems}
            places={answer.places}
            onChoose={(change) => setReading({ filter: change, from: 0 })}
          />
          <p role="status">
            <b>{PAPERS.chosen(chosen.size)}</b>
          </p>
          {problem !== undefined && <p className="field-problem">{problem}</p>}
          <div className="buttons">
            {answer.matching > 0 && (
              <Act label={PAPERS.allOf(answer.matching)} look="plain" onAct={() => void all()} disabled={asking} />
            )}
            {chosen.size > 0 && <Act label={PAPERS.clear} look="plain" onAct={() => onChoose(new Set())} />}
          </div>
          {answer.rows.length === 0 && <p className="blank">{RISK.none}</p>}
          <div className="choices beside">
            {answer.rows.map(({ set, titles, m, n }) => (
              <Tick
                key={set}
                label={`${set.slice(0, 4)} ${set.slice(4)}`}
                hint={`${titles[0] ?? ""}${titles.length > 1 ? ` ${SET_FACTS.more(titles.length - 1)}` : ""} · ${SET_FACTS.opens(m, n)}`}
                ticked={chosen.has(set)}
                onChange={(on) => turn(set, on)}
              />
            ))}
          </div>
          {(from > 0 || answer.next !== null) && (
            <div className="buttons">
              {from > 0 && (
                <Act label={RISK.earlier} look="plain" onAct={() => setReading({ filter, from: Math.max(0, from - A_PAGE) })} />
              )}
              {answer.next !== null && (
                <Act label={RISK.later} look="plain" onAct={() => setReading({ filter, from: answer.next ?? 0 })} />
              )}
            </div>
          )}
        </>
      )}
    </fieldset>
  );
}
