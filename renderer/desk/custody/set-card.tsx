import type { ReactElement } from "react";
import { Button } from "react-aria-components";
import type { HomeRow } from "../../../core/contract/custody-view.ts";
import { setUrgency } from "../../../core/contract/wording.ts";
import { dueName, SET_FACTS, SET_STATE, URGENCY } from "../../text/desk-custody.ts";
import { Grouped } from "../parts/grouped.tsx";
import { Sign } from "../parts/sign.tsx";
import { Names } from "../parts/visible.tsx";
import { NextAct } from "./next-act.tsx";
import { SEVERITY_OF } from "./severity.ts";
import { dayOf, whenDone, whenDue } from "./span.ts";

interface SetCardProps {
  readonly row: HomeRow;
  readonly today: string;
  readonly onOpen: (set: string) => void;
}

const TITLES = 2;

/** One set at a glance: how grave, what it is, its numbers, what is due first, and the one next act. */
export function SetCard({ row, today, onOpen }: SetCardProps): ReactElement {
  const { set, titles, m, n, state, mustRotate, next, drill, generation } = row;
  const urgency = setUrgency(row) ?? "later";
  return (
    <li className={next === null ? "set-card over" : `set-card ${SEVERITY_OF[urgency]}`}>
      <div className="set-what">
        <p className="urgency">
          {drill ? (
            <span className="plate">{SET_FACTS.drill}</span>
          ) : next === null ? (
            <span>{SET_STATE[state]}</span>
          ) : (
            <>
              <Sign severity={SEVERITY_OF[urgency]} /> <b>{mustRotate ? SET_FACTS.mustRotate : URGENCY[urgency]}</b>
            </>
          )}
        </p>
        <h3>
          <Button className="link" id={`set-${set}`} onPress={() => onOpen(set)}>
            <Grouped text={set} />
            <span className="unseen">: {SET_FACTS.details}</span>
          </Button>
        </h3>
        <p className="titles">
          <Names of={titles.slice(0, TITLES)} />
        </p>
        {titles.length > TITLES && <p className="hint">{SET_FACTS.moreAccounts(titles.length - TITLES)}</p>}
        <p className="hint">
          {SET_STATE[state]} · {SET_FACTS.opens(m, n)} · {SET_FACTS.generation(generation)}
        </p>
      </div>
      <Numbers row={row} today={today} />
      <div className="set-next">
        <NextAct row={row} />
      </div>
    </li>
  );
}

function Numbers({ row, today }: { readonly row: HomeRow; readonly today: string }): ReactElement {
  const { margin, exposure, level, due } = row;
  const first = due[0];
  return (
    <dl className="set-numbers">
      <dt>{SET_FACTS.margin}</dt>
      <dd className={margin < 0 ? "bad" : undefined}>
        <b>{margin}</b>
        <span>{SET_FACTS.marginMeans(margin)}</span>
      </dd>
      <dt>{SET_FACTS.exposure}</dt>
      <dd className={exposure > 0 ? "bad" : undefined}>
        <b>{exposure}</b>
        <span>{SET_FACTS.exposureMeans(exposure)}</span>
      </dd>
      <dt>{SET_FACTS.level}</dt>
      <dd>
        {level === null ? (
          <span>{SET_FACTS.never}</span>
        ) : (
          <>
            <b>{level.level}</b> <span>{`${dayOf(level.time)}, ${whenDone(level.time, today)}`}</span>
          </>
        )}
      </dd>
      <dt>{SET_FACTS.due}</dt>
      <dd className={first?.overdue === true ? "bad" : undefined}>
        {first === undefined ? (
          <span>{SET_FACTS.nothingDue}</span>
        ) : (
          <>
            <b>{dueName(first.what)}</b> <span>{`${dayOf(first.by)}, ${whenDue(first.by, today)}`}</span>
          </>
        )}
      </dd>
    </dl>
  );
}
