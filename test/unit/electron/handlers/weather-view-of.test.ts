import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { type WeatherRequest, weatherView } from "../../../../core/contract/weather-view.ts";
import type { BagStanding } from "../../../../core/custody/standing.ts";
import { weatherViewOf } from "../../../../electron/handlers/weather-view-of.ts";

const PLACES = ["Vault", "Vault", "Bank", "Notary", "Archive"];
// Only these four fields are looked at.
const bags = (states: Readonly<Record<number, BagStanding["state"]>> = {}) =>
  PLACES.map((place, index) => {
    const x = index + 1;
    return { x, custodian: `Custodian ${x}`, place, state: states[x] ?? "sealed" } as BagStanding;
  });
const asked = (more: Partial<WeatherRequest> = {}): WeatherRequest => {
  const people = PLACES.map((_, index) => ({ x: index + 1, reachable: 100, hours: index + 1, absent: false }));
  return { set: "AAAAAAAB", within: 4, people, places: [], ...more };
};

describe("weatherViewOf", () => {
  it("passes the door", () => {
    expect(z.safeParse(weatherView, weatherViewOf({ m: 3, n: 5, bags: bags() }, asked())).success).toBe(true);
  });

  it("tells what a lost safe leaves", () => {
    const { places, single } = weatherViewOf({ m: 3, n: 5, bags: bags() }, asked());
    expect(places[0]).toEqual({ place: "Vault", sheets: 2, margin: 0, without: 0 });
    expect(places[1]).toMatchObject({ place: "Bank", margin: 1, without: 1_000_000 });
    expect(single).toEqual([]);
  });

  it("names whom and what no quorum can do without", () => {
    const { single, within } = weatherViewOf({ m: 3, n: 5, bags: bags({ 4: "missing", 5: "broken" }) }, asked());
    expect(single).toEqual([
      { what: "custodian", name: "Custodian 1" },
      { what: "custodian", name: "Custodian 2" },
      { what: "custodian", name: "Custodian 3" },
      { what: "place", name: "Vault" },
      { what: "place", name: "Bank" },
    ]);
    expect(within).toBe(1_000_000);
  });

  it("names nobody where no quorum can meet anyway", () => {
    const lost = bags({ 3: "missing", 4: "missing", 5: "broken" });
    expect(weatherViewOf({ m: 3, n: 5, bags: lost }, asked())).toMatchObject({ single: [], within: 0, ever: 0 });
  });

  it("counts broken bags among those who could collude, and destroyed sheets not", () => {
    const { colluding } = weatherViewOf({ m: 3, n: 5, bags: bags({ 3: "broken", 5: "destroyed" }) }, asked());
    expect(colluding.people).toMatchObject({ size: 3, count: 4 });
    expect(colluding.places).toEqual({
      size: 2,
      count: 2,
      first: [
        ["Vault", "Bank"],
        ["Vault", "Notary"],
      ],
    });
  });

  it("takes whoever was not spoken of as here within the hour", () => {
    expect(weatherViewOf({ m: 3, n: 5, bags: bags() }, asked({ people: [], within: 1 })).within).toBe(1_000_000);
  });
});
