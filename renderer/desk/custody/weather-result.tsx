import { Fragment, type ReactElement } from "react";
import type { WeatherView } from "../../../core/contract/weather-view.ts";
import type { Severity } from "../../style/signs.ts";
import { number } from "../../text/desk-custody.ts";
import { WEATHER } from "../../text/desk-custody-pages.ts";
import { Notice } from "../parts/notice.tsx";
import { Visible } from "../parts/visible.tsx";
import { inWords, percent } from "./chance.ts";
import { LineChart, marksTo } from "./line-chart.tsx";
import { WeatherLosses } from "./weather-losses.tsx";

interface WeatherResultProps {
  readonly view: WeatherView;
  /** Hours that were asked for. */
  readonly hours: number;
}

/** How likely a quorum meets, what that hangs on, and who could meet unseen. */
export function WeatherResult({ view, hours }: WeatherResultProps): ReactElement {
  const { within, ever, single } = view;
  return (
    <section className="weather-result" aria-label={WEATHER.result}>
      <h2>{WEATHER.result}</h2>
      <Notice severity={severityOf(within)} says={WEATHER.likely(inWords(within), hours)} urgent>
        <p>{WEATHER.ever(inWords(ever))}</p>
      </Notice>
      <Curve view={view} hours={hours} />
      <h2>{WEATHER.single}</h2>
      {single.length === 0 ? (
        <p>{WEATHER.singleNone}</p>
      ) : (
        <>
          <p>{WEATHER.singleLead}</p>
          <ul>
            {single.map(({ what, name }) => (
              <li key={`${what} ${name}`}>
                {WEATHER.singleWhat[what]}: <Visible text={name} />
              </li>
            ))}
          </ul>
        </>
      )}
      <WeatherLosses view={view} />
      <Colluding view={view} />
    </section>
  );
}

function severityOf(chance: number): Severity {
  if (chance >= 950_000) return "success";
  return chance === 0 ? "stop" : "warning";
}

function Curve({ view: { curve }, hours }: WeatherResultProps): ReactElement {
  const last = curve.at(-1);
  const most = Math.max(hours, last?.hours ?? 0, 1);
  const points = [{ x: 0, y: 0 }, ...curve.map((at) => ({ x: at.hours, y: at.chance })), { x: most, y: last?.chance ?? 0 }];
  return (
    <>
      <h2>{WEATHER.curve}</h2>
      <LineChart
        name={WEATHER.chart}
        lines={[{ look: "steps", points }]}
        mostX={most}
        mostY={1_000_000}
        marksX={marksTo(most).map((at) => ({ at, name: `${number(at)} h` }))}
        marksY={[0, 25, 50, 75, 100].map((at) => ({ at: at * 10_000, name: `${at} %` }))}
        line={hours}
      />
      <table className="curve">
        <caption className="unseen">{WEATHER.curve}</caption>
        <thead>
          <tr>
            <th scope="col">{WEATHER.hour}</th>
            <th scope="col">{WEATHER.chance}</th>
          </tr>
        </thead>
        <tbody>
          {curve.map((at) => (
            <tr key={at.hours}>
              <td>{number(at.hours)}</td>
              <td>{percent(at.chance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Colluding({ view }: { readonly view: WeatherView }): ReactElement {
  const { people, places } = view.colluding;
  return (
    <>
      <h2>{WEATHER.colluding}</h2>
      <Groups {...people} says={WEATHER.colludingPeople(people.size, people.count)} />
      <Groups {...places} says={WEATHER.colludingPlaces(places.size, places.count)} />
    </>
  );
}

type GroupsProps = WeatherView["colluding"]["people"] & { readonly says: string };

function Groups({ count, first, says }: GroupsProps): ReactElement {
  if (count === 0) return <p>{WEATHER.colludingNone}</p>;
  return (
    <>
      <p>{says}</p>
      <ul className="groups">
        {first.map((group) => (
          <li key={group.join("\n")}>
            {group.map((name, index) => (
              <Fragment key={name}>
                {index > 0 && WEATHER.and}
                <Visible text={name} />
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
