import { describe, expect, it } from "vitest";
import { bagsOfRound } from "../../../../core/custody/round-bags.ts";
import type { SetStanding } from "../../../../core/custody/standing.ts";

type Bag = Pick<SetStanding["bags"][number], "x" | "custodian" | "place" | "state">;
const setWith = (set: string, ...bags: readonly Bag[]) => ({ set, bags }) as unknown as SetStanding;
const bag = (x: number, place: string, custodian = "Ada", state: Bag["state"] = "sealed"): Bag => ({
  x,
  custodian,
  place,
  state,
});

describe("the bags of a round", () => {
  it("are those that have a seal, or had one and are looked for", () => {
    const states = ["unbagged", "sealed", "opened", "broken", "missing", "destroyed"] as const;
    const seen = bagsOfRound([setWith("AAAAAAAA", ...states.map((state, index) => bag(index + 1, "Safe", "Ada", state)))]);
    expect(seen.map(({ x }) => states[x - 1])).toEqual(["sealed", "broken", "missing"]);
  });

  it("come by place, custodian, set and share, however places and names are spelt", () => {
    const seen = bagsOfRound([
      setWith("BBBBBBBB", bag(2, "safe 3", "Berta"), bag(1, "Bank", "Çağla")),
      setWith("AAAAAAAA", bag(2, "SAFE  3", "ada"), bag(1, "Safe 3", "Ada"), bag(3, "Safe 3", "berta")),
    ]);
    expect(seen.map(({ set, x, custodian }) => `${set.charAt(0)}${x} ${custodian}`)).toEqual([
      "B1 Çağla",
      "A1 Ada",
      "A2 ada",
      "A3 berta",
      "B2 Berta",
    ]);
  });

  it("tell where and whose they are, and no number", () => {
    expect(bagsOfRound([setWith("AAAAAAAA", { ...bag(1, "Safe"), bag: "B-1" } as Bag)])).toEqual([
      { set: "AAAAAAAA", x: 1, custodian: "Ada", place: "Safe" },
    ]);
  });
});
