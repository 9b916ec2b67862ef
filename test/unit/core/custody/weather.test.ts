import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chanceCurve,
  chanceEver,
  chanceWithin,
  isQuorumPossible,
  type Weather,
  type WeatherSheet,
  without,
} from "../../../../core/custody/weather.ts";

const sheet = (x: number, more: Partial<WeatherSheet> = {}): WeatherSheet => {
  const place = `Safe ${x}`;
  return { x, custodian: `Custodian ${x}`, place, sealed: true, reachable: 100, hours: x, absent: false, ...more };
};
const five: Weather = { m: 3, sheets: [1, 2, 3, 4, 5].map((x) => sheet(x)), open: new Map() };

describe("chanceWithin", () => {
  it("is none before the M-th can be here, and certain from then on", () => {
    expect([chanceWithin(five, 2), chanceWithin(five, 3)]).toEqual([0, 1_000_000]);
  });

  it("is that of two of three coins", () => {
    const coins = { m: 2, sheets: [1, 2, 3].map((x) => sheet(x, { reachable: 50 })), open: new Map() };
    expect(chanceEver(coins)).toBe(500_000);
  });

  it("takes all who keep their bags at one place away together", () => {
    const sheets = [sheet(1, { place: "Vault" }), sheet(2, { place: "Vault" }), sheet(3)];
    expect(chanceEver({ m: 2, sheets, open: new Map([["Vault", 90]]) })).toBe(900_000);
    expect(chanceEver({ m: 2, sheets, open: new Map([["Safe 3", 90]]) })).toBe(1_000_000);
  });

  it.each([
    ["a bag that is not whole", { sealed: false }],
    ["somebody who is away", { absent: true }],
    ["somebody whom nobody reaches", { reachable: 0 }],
  ])("does not count %s", (_what, more) => {
    const sheets = [sheet(1, more), sheet(2), sheet(3)];
    expect([chanceEver({ m: 3, sheets, open: new Map() }), chanceEver({ m: 2, sheets, open: new Map() })]).toEqual([
      0, 1_000_000,
    ]);
  });
});

describe("chanceCurve", () => {
  it("rises at the hours at which somebody can be here", () => {
    expect(chanceCurve(five)).toEqual([1, 2, 3, 4, 5].map((hours) => ({ hours, chance: hours < 3 ? 0 : 1_000_000 })));
  });
});

describe("without", () => {
  it("loses a safe with all its bags", () => {
    const sheets = [1, 2, 3].map((x) => sheet(x, { place: x < 3 ? "Vault" : "Bank" }));
    const all = { m: 2, sheets, open: new Map() };
    const lost = without(all, ({ place }) => place === "Vault");
    expect([chanceEver(all), chanceEver(lost)]).toEqual([1_000_000, 0]);
    expect([isQuorumPossible(all), isQuorumPossible(lost)]).toEqual([true, false]);
  });
});

/** Every case one by one, with Python's fractions: who is reached, which places are open. */
const REFEREE = `
import json, sys
from fractions import Fraction
from itertools import product
out = []
for case in json.load(sys.stdin):
    sheets, places, total = case["sheets"], case["places"], Fraction(0)
    names = sorted(places)
    for opened in product([True, False], repeat=len(names)):
        is_open = dict(zip(names, opened))
        chance = Fraction(1)
        for name in names:
            p = Fraction(places[name], 100)
            chance *= p if is_open[name] else 1 - p
        for reached in product([True, False], repeat=len(sheets)):
            case_chance, here = chance, 0
            for sheet, is_reached in zip(sheets, reached):
                p = Fraction(sheet["reachable"], 100)
                case_chance *= p if is_reached else 1 - p
                fits = sheet["sealed"] and not sheet["absent"] and sheet["hours"] <= case["within"]
                here += is_reached and fits and is_open[sheet["place"]]
            if here >= case["m"]:
                total += case_chance
    out.append(int(total * 1000000 + Fraction(1, 2)))
print(json.dumps(out))
`;

const percent = fc.integer({ min: 10, max: 100 });
const mostly = fc.integer({ min: 1, max: 6 }).map((roll) => roll > 1);

const cases = fc.record({
  m: fc.integer({ min: 2, max: 4 }),
  within: fc.integer({ min: 3, max: 6 }),
  places: fc.record({ A: percent, B: percent, C: fc.constant(100) }),
  sheets: fc.array(
    fc.record({
      place: fc.constantFrom("A", "B", "C"),
      reachable: percent,
      hours: fc.integer({ min: 0, max: 6 }),
      sealed: mostly,
      absent: mostly.map((here) => !here),
    }),
    { minLength: 4, maxLength: 7 },
  ),
});

describe("against every case one by one", () => {
  it("agrees with Python's fractions to the millionth", () => {
    const samples = fc.sample(cases, { numRuns: 40, seed: 5 });
    const { stdout } = spawnSync("python3", ["-I", "-c", REFEREE], { input: JSON.stringify(samples), encoding: "utf8" });
    const ours = samples.map(({ m, within, places, sheets }) => {
      const people = sheets.map((one, index) => ({ ...one, x: index + 1, custodian: `${index}` }));
      return chanceWithin({ m, sheets: people, open: new Map(Object.entries(places)) }, within);
    });
    expect(ours).toEqual(JSON.parse(stdout));
    expect(new Set(ours).size).toBeGreaterThan(15);
  });
});
