import type { SetView } from "../../../core/contract/custody-view.ts";
import type { WeatherRequest } from "../../../core/contract/weather-view.ts";

/** What is typed of one custodian and of one place, as it stands in the boxes. */
export interface PersonTyped {
  readonly x: number;
  readonly reachable: string;
  readonly hours: string;
  readonly absent: boolean;
}
export interface PlaceTyped {
  readonly place: string;
  readonly open: string;
}
export interface WeatherTyped {
  readonly within: string;
  readonly people: readonly PersonTyped[];
  readonly places: readonly PlaceTyped[];
}

/** To begin with: nine of ten can be reached and are here after four hours, every safe opens, a day's time. */
export function firstTyped({ bags }: Pick<SetView, "bags">): WeatherTyped {
  const places = [...new Set(bags.map(({ place }) => place).filter((place) => place !== ""))];
  return {
    within: "24",
    people: bags.map(({ x }) => ({ x, reachable: "90", hours: "4", absent: false })),
    places: places.map((place) => ({ place, open: "100" })),
  };
}

/** As the door takes it; null while something is no whole number within its bounds. */
export function requestOf(set: string, { within, people, places }: WeatherTyped): WeatherRequest | null {
  const read = {
    set,
    within: whole(within, 1_000),
    people: people.map(({ x, reachable, hours, absent }) => ({
      x,
      reachable: whole(reachable, 100),
      hours: whole(hours, 1_000),
      absent,
    })),
    places: places.map(({ place, open }) => ({ place, open: whole(open, 100) })),
  };
  const numbers = [
    read.within,
    ...read.people.flatMap(({ reachable, hours }) => [reachable, hours]),
    ...read.places.map(({ open }) => open),
  ];
  return numbers.some((each) => each < 0) ? null : read;
}

/** The whole number that is typed, or -1. */
export function whole(typed: string, most: number): number {
  const text = typed.trim();
  return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : -1;
}
