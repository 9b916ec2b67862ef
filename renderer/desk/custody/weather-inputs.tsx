import type { ReactElement } from "react";
import { Checkbox } from "react-aria-components";
import type { SetView } from "../../../core/contract/custody-view.ts";
import { WEATHER } from "../../text/desk-custody-pages.ts";
import { changed } from "../entries.ts";
import { TextBox } from "../parts/text-box.tsx";
import { Visible } from "../parts/visible.tsx";
import { NumberCell } from "./number-cell.tsx";
import { type WeatherTyped, whole } from "./weather-entries.ts";

interface WeatherInputsProps {
  readonly bags: SetView["bags"];
  readonly typed: WeatherTyped;
  readonly onType: (typed: WeatherTyped) => void;
}

/** What people know of custodians and safes: how likely, how far, absent or not. */
export function WeatherInputs({ bags, typed, onType }: WeatherInputsProps): ReactElement {
  const { columns } = WEATHER;
  const { within, people, places } = typed;
  const person = (index: number, change: Partial<WeatherTyped["people"][number]>) =>
    onType({ ...typed, people: changed(people, index, change) });
  return (
    <>
      <TextBox
        label={WEATHER.within}
        value={within}
        onChange={(hours) => onType({ ...typed, within: hours })}
        problem={whole(within, 1_000) < 0 ? WEATHER.bad : undefined}
        limit={4}
        look="short"
        mono
      />
      <h2>{WEATHER.people}</h2>
      <table className="weather-people">
        <caption className="unseen">{WEATHER.people}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.sheet}</th>
            <th scope="col">{columns.custodian}</th>
            <th scope="col">{columns.reachable}</th>
            <th scope="col">{columns.hours}</th>
            <th scope="col">{columns.absent}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ x, reachable, hours, absent }, index) => {
            const { custodian = "", place = "", state } = bags.find((bag) => bag.x === x) ?? {};
            return (
              <tr key={x}>
                <td>{x}</td>
                <th scope="row">
                  <Visible text={custodian} />
                  <span className="hint">
                    {" "}
                    <Visible text={place} />
                    {state !== "sealed" && ` ${WEATHER.notSealed}`}
                  </span>
                </th>
                <td>
                  <NumberCell
                    name={WEATHER.reachableOf(custodian)}
                    head={columns.reachable}
                    value={reachable}
                    wrong={whole(reachable, 100) < 0}
                    onChange={(value) => person(index, { reachable: value })}
                  />
                </td>
                <td>
                  <NumberCell
                    name={WEATHER.hoursOf(custodian)}
                    head={columns.hours}
                    value={hours}
                    wrong={whole(hours, 1_000) < 0}
                    onChange={(value) => person(index, { hours: value })}
                  />
                </td>
                <td>
                  <span className="narrow-only" aria-hidden="true">
                    {columns.absent}
                  </span>
                  <Checkbox
                    className="choice tick cell"
                    aria-label={WEATHER.absentOf(custodian)}
                    isSelected={absent}
                    onChange={(on) => person(index, { absent: on })}
                  >
                    <span className="mark" />
                  </Checkbox>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {places.length > 0 && (
        <>
          <h2>{WEATHER.places}</h2>
          <table className="weather-places">
            <caption className="unseen">{WEATHER.places}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.place}</th>
                <th scope="col">{columns.open}</th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ place, open }, index) => (
                <tr key={place}>
                  <th scope="row">
                    <Visible text={place} />
                  </th>
                  <td>
                    <NumberCell
                      name={WEATHER.openOf(place)}
                      head={columns.open}
                      value={open}
                      wrong={whole(open, 100) < 0}
                      onChange={(value) => onType({ ...typed, places: changed(places, index, { open: value }) })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
