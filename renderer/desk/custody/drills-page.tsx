import type { ReactElement } from "react";
import type { DrillsView } from "../../../core/contract/custody-view.ts";
import { number } from "../../text/desk-custody.ts";
import { DRILLS } from "../../text/desk-custody-pages.ts";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { Page } from "../parts/page.tsx";
import { Sign } from "../parts/sign.tsx";
import { Visible } from "../parts/visible.tsx";
import { Working } from "../parts/working.tsx";
import { useAsked } from "../journal/use-asked.ts";
import { LineChart, marksTo } from "./line-chart.tsx";
import { RecordLink } from "./record-link.tsx";
import { dayOf } from "./span.ts";

type Drill = DrillsView["drills"][number];

/** The drills of all years: how fast, how many mistakes, as a picture and as a table. */
export function DrillsPage(): ReactElement {
  const { answer, failure, asking } = useAsked("custody:drills", {});
  return (
    <Page heading={DRILLS.heading} lead={DRILLS.lead}>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {answer !== null &&
        (answer.drills.length === 0 ? (
          <div className="blank">
            <p>{DRILLS.none}</p>
            <p>{DRILLS.noneNext}</p>
          </div>
        ) : (
          <>
            <Trend drills={answer.drills} />
            <DrillTable drills={answer.drills.toReversed()} />
          </>
        ))}
    </Page>
  );
}

const MEASURED = ["quorumMinutes", "loginMinutes"] as const;

function Trend({ drills }: { readonly drills: readonly Drill[] }): ReactElement {
  const start = Date.parse(drills[0]?.time ?? "");
  const days = (time: string) => (Date.parse(time) - start) / 86_400_000;
  const most = Math.max(1, ...drills.flatMap((drill) => MEASURED.map((what) => drill[what] ?? 0)));
  const long = Math.max(1, days(drills.at(-1)?.time ?? ""));
  const pointsOf = (what: (typeof MEASURED)[number]) =>
    drills.flatMap(({ time, outcome, [what]: minutes }) =>
      minutes === null ? [] : [{ x: days(time), y: minutes, ring: outcome === "failed" }],
    );
  const ends = [drills[0], drills.at(-1)].flatMap((drill) => (drill === undefined ? [] : [drill.time]));
  return (
    <section className="trend" aria-label={DRILLS.trend}>
      <h2>{DRILLS.trend}</h2>
      <LineChart
        name={DRILLS.chart(drills.length)}
        lines={[
          { look: "first", points: pointsOf("quorumMinutes") },
          { look: "second", points: pointsOf("loginMinutes") },
        ]}
        bars={drills.map(({ time, mistakes }) => ({ x: days(time), count: mistakes }))}
        mostX={long}
        mostY={most}
        marksX={[...new Set(ends)].map((time) => ({ at: days(time) * 0.94, name: dayOf(time) }))}
        marksY={marksTo(most).map((at) => ({ at, name: number(at) }))}
      />
      <ul className="plain-list legend">
        <li className="first">{DRILLS.quorum}</li>
        <li className="second">{DRILLS.login}</li>
        <li className="bars">{DRILLS.mistakes}</li>
        {drills.some(({ outcome }) => outcome === "failed") && <li className="ring">{DRILLS.failed}</li>}
      </ul>
      <Summary drills={drills} />
    </section>
  );
}

/** First and last in words: what the picture says to those who do not see it. */
function Summary({ drills }: { readonly drills: readonly Drill[] }): ReactElement {
  const said = (name: string, of: (drill: Drill) => number | null) => {
    const known = drills.flatMap((drill) => of(drill) ?? []);
    const [from, to] = [known[0], known.at(-1)];
    return from === undefined || to === undefined || known.length < 2 ? [] : [DRILLS.summary(from, to, name)];
  };
  const lines = [
    ...said(DRILLS.quorum, ({ quorumMinutes }) => quorumMinutes),
    ...said(DRILLS.login, ({ loginMinutes }) => loginMinutes),
    ...said(DRILLS.mistakes, ({ mistakes }) => mistakes),
  ];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function DrillTable({ drills }: { readonly drills: readonly Drill[] }): ReactElement {
  const { columns } = DRILLS;
  const minutes = (measured: number | null) =>
    measured === null ? <span className="hint">{DRILLS.notMeasured}</span> : number(measured);
  return (
    <>
      <h2>{DRILLS.table}</h2>
      <table className="drills">
        <caption className="unseen">{DRILLS.table}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.time}</th>
            <th scope="col">{columns.set}</th>
            <th scope="col">{DRILLS.quorum}</th>
            <th scope="col">{DRILLS.login}</th>
            <th scope="col">{DRILLS.mistakes}</th>
            <th scope="col">{columns.outcome}</th>
            <th scope="col">{columns.record}</th>
          </tr>
        </thead>
        <tbody>
          {drills.map(({ seq, set, time, quorumMinutes, loginMinutes, mistakes, outcome, note }) => (
            <tr key={seq}>
              <td>
                {dayOf(time)}
                {note !== "" && (
                  <p className="hint">
                    <Visible text={note} />
                  </p>
                )}
              </td>
              <td>{set !== null && <Grouped text={set} small />}</td>
              <td>{minutes(quorumMinutes)}</td>
              <td>{minutes(loginMinutes)}</td>
              <td>{mistakes}</td>
              <td className={outcome === "passed" ? "ticked" : "red"}>
                <Sign severity={outcome === "passed" ? "success" : "stop"} /> {DRILLS.outcome[outcome]}
              </td>
              <td>
                <RecordLink seq={seq} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
