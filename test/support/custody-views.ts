import type { HomeFilter, HomeView, PrintersView, SetView } from "../../core/contract/custody-view.ts";
import type { WeatherView } from "../../core/contract/weather-view.ts";
import { calendarViewOf } from "../../electron/handlers/calendar-view-of.ts";
import { drillsViewOf } from "../../electron/handlers/drills-view.ts";
import { homeViewOf } from "../../electron/handlers/home-view.ts";
import { setViewOf, standingOfSet } from "../../electron/handlers/set-view.ts";
import { weatherViewOf } from "../../electron/handlers/weather-view-of.ts";
import { BROKEN, type CustodyTold, smallCustody, standsOn, TODAY } from "./custody-desk.ts";

/** What the other side answers at home and on its pages, made by its own code from a journal that was told. */
const told = smallCustody();
const small = standsOn(told);
const filter = (show: HomeFilter["show"]): HomeFilter => ({ text: "", system: "", place: "", show });

export const homeShown = (show: HomeFilter["show"] = "in-custody", from = 0, book: CustodyTold = told): HomeView =>
  homeViewOf(book === told ? small : standsOn(book), filter(show), from, TODAY);
export const setShown = (set: string = BROKEN): SetView => setViewOf(standingOfSet(small, set), TODAY);
export const weatherShown = (set: string = BROKEN): WeatherView => {
  const standing = standingOfSet(small, set);
  const people = standing.bags.map(({ x }) => ({ x, reachable: 90, hours: 2 * x, absent: x === 5 }));
  return weatherViewOf(standing, { set, within: 24, people, places: [{ place: "Bank, box 17", open: 60 }] });
};
export const PRINTERS_SHOWN: PrintersView = {
  printers: [
    { id: 0, name: "Brother HL-L2375", network: false, usable: true },
    { id: 1, name: "Office, third floor", network: true, usable: true },
  ],
};

export const CUSTODY_REPLIES: Readonly<Record<string, unknown>> = {
  "custody:home": homeShown(),
  "custody:set": setShown(),
  "custody:drills": drillsViewOf(told.records),
  "custody:weather": weatherShown(),
  "custody:calendar": calendarViewOf(small.sets, TODAY),
  "paper:printers": PRINTERS_SHOWN,
};
