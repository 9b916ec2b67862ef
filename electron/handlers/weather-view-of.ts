import type { WeatherRequest, WeatherView } from "../../core/contract/weather-view.ts";
import { type Collusion, smallestColluding } from "../../core/custody/collusion.ts";
import type { SetStanding } from "../../core/custody/standing.ts";
import {
  chanceCurve,
  chanceEver,
  chanceWithin,
  isQuorumPossible,
  type Weather,
  type WeatherSheet,
  without,
} from "../../core/custody/weather.ts";

/** Reached within the day, where nobody said anything else. */
const UNSAID = { reachable: 100, hours: 1, absent: false } as const;
/** Groups that are named; how many there are is told beside them. */
const NAMED = 20;

type Standing = Pick<SetStanding, "m" | "n" | "bags">;

/** The chance of a quorum of that set by what people say of its custodians and safes. Kept nowhere. */
export function weatherViewOf({ m, n, bags }: Standing, { within, people, places }: WeatherRequest): WeatherView {
  const present = bags.filter(({ state }) => state !== "destroyed");
  const sheets = present.map(({ x, custodian, place, state }): WeatherSheet => {
    const said = people.find((person) => person.x === x) ?? UNSAID;
    const { reachable, hours, absent } = said;
    return { x, custodian, place, sealed: state === "sealed", reachable, hours, absent };
  });
  const weather: Weather = { m, sheets, open: new Map(places.map(({ place, open }) => [place, open])) };
  const chanceWithout = (isGone: (sheet: WeatherSheet) => boolean) => chanceWithin(without(weather, isGone), within);
  const names = [...new Set(sheets.map(({ place }) => place))];
  return {
    m,
    n,
    within: chanceWithin(weather, within),
    ever: chanceEver(weather),
    curve: [...chanceCurve(weather)],
    people: sheets.map(({ x, custodian, place, sealed }) => {
      return { x, custodian, place, sealed, without: chanceWithout((sheet) => sheet.x === x) };
    }),
    places: names.map((place) => ({
      place,
      sheets: sheets.filter((sheet) => sheet.place === place).length,
      margin: sheets.filter((sheet) => sheet.sealed && sheet.place !== place).length - m,
      without: chanceWithout((sheet) => sheet.place === place),
    })),
    single: singlePoints(weather, names),
    colluding: {
      people: namedFew(
        smallestColluding(
          present.map(({ custodian }) => custodian),
          m,
        ),
      ),
      places: namedFew(
        smallestColluding(
          present.map(({ place }) => place),
          m,
        ),
      ),
    },
  };
}

/** Whom and what no quorum can do without; nothing where none can meet anyway. */
function singlePoints(weather: Weather, places: readonly string[]): WeatherView["single"] {
  if (!isQuorumPossible(weather)) return [];
  const needs = (isGone: (sheet: WeatherSheet) => boolean) => !isQuorumPossible(without(weather, isGone));
  const custodians = weather.sheets.filter(({ x }) => needs((sheet) => sheet.x === x));
  return [
    ...custodians.map(({ custodian }) => ({ what: "custodian" as const, name: custodian })),
    ...places.filter((place) => needs((sheet) => sheet.place === place)).map((name) => ({ what: "place" as const, name })),
  ];
}

function namedFew({ size, groups }: Collusion): WeatherView["colluding"]["people"] {
  return { size, count: groups.length, first: groups.slice(0, NAMED) };
}
