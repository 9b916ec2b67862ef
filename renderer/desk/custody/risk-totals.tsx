import type { ReactElement } from "react";
import type { HomeView } from "../../../core/contract/custody-view.ts";
import { number, RISK, type Urgency } from "../../text/desk-custody.ts";
import { readableTime } from "../readable-time.ts";
import { Sign } from "../parts/sign.tsx";
import { SEVERITY_OF } from "./severity.ts";

/** How many sets are how urgent, and by which date that is judged. */
export function RiskTotals({ totals, today }: Pick<HomeView, "totals" | "today">): ReactElement {
  const { sets, now, overdue, soon } = totals;
  return (
    <>
      <dl className="totals" aria-label={RISK.totalsName(sets)}>
        <Total urgency="now" name={RISK.totals.now} count={now} />
        <Total urgency="overdue" name={RISK.totals.overdue} count={overdue} />
        <Total urgency="soon" name={RISK.totals.soon} count={soon} />
        <Total urgency="later" name={RISK.totals.fine} count={sets - now - overdue - soon} />
      </dl>
      <p className="judged">
        {RISK.date} <b>{readableTime(today)}</b> <span className="hint">{RISK.dateHint}</span>
      </p>
    </>
  );
}

interface TotalProps {
  readonly urgency: Urgency;
  readonly name: string;
  readonly count: number;
}

function Total({ urgency, name, count }: TotalProps): ReactElement {
  return (
    <div className={count === 0 ? "total none" : `total ${SEVERITY_OF[urgency]}`}>
      <dt>
        <Sign severity={SEVERITY_OF[urgency]} /> {name}
      </dt>
      <dd>{number(count)}</dd>
    </div>
  );
}
