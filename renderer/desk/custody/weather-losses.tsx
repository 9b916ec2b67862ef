import type { ReactElement } from "react";
import type { WeatherView } from "../../../core/contract/weather-view.ts";
import { WEATHER } from "../../text/desk-custody-pages.ts";
import { Visible } from "../parts/visible.tsx";
import { percent } from "./chance.ts";

/** What is left when a place is lost, or when one custodian is not there. */
export function WeatherLosses({ view: { places, people } }: { readonly view: WeatherView }): ReactElement {
  const { lostColumns, withoutColumns } = WEATHER;
  return (
    <>
      <h2>{WEATHER.lost}</h2>
      <p>{WEATHER.lostLead}</p>
      <table className="losses">
        <caption className="unseen">{WEATHER.lost}</caption>
        <thead>
          <tr>
            <th scope="col">{lostColumns.place}</th>
            <th scope="col">{lostColumns.sheets}</th>
            <th scope="col">{lostColumns.margin}</th>
            <th scope="col">{lostColumns.without}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ place, sheets, margin, without }) => (
            <tr key={place}>
              <th scope="row">
                <Visible text={place} />
              </th>
              <td>{sheets}</td>
              <td className={margin < 0 ? "bad" : undefined}>{margin}</td>
              <td>{percent(without)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{WEATHER.without}</h2>
      <table className="losses">
        <caption className="unseen">{WEATHER.without}</caption>
        <thead>
          <tr>
            <th scope="col">{withoutColumns.custodian}</th>
            <th scope="col">{withoutColumns.chance}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ x, custodian, sealed, without }) => (
            <tr key={x}>
              <th scope="row">
                <Visible text={custodian} />
                {!sealed && <span className="hint"> {WEATHER.notSealed}</span>}
              </th>
              <td>{percent(without)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
