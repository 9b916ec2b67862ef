import { describe, expect, it } from "vitest";
import type { BagState } from "../../../../../core/custody/standing.ts";
import { SET, type SetTold, standsAfter } from "../../../../support/set-told.ts";

/** Share 1 in each of the states. */
const FROM: Readonly<Record<Exclude<BagState, "unbagged">, (set: SetTold) => unknown>> = {
  sealed: () => undefined,
  opened: ({ takenOut }) => takenOut(1),
  broken: ({ checked }) => checked(1, "broken"),
  missing: ({ checked }) => checked(1, "missing"),
  destroyed: ({ destroyed }) => destroyed(1),
};
const STATES = ["sealed", "opened", "broken", "missing", "destroyed"] as const;

/** What is told of share 1, and what it becomes from each state, in the order of `STATES`. */
const TABLE: readonly (readonly [string, (set: SetTold) => unknown, readonly BagState[]])[] = [
  ["BAG-1 bag.sealed", ({ bagged }) => bagged(1, "NEW-1"), ["sealed", "sealed", "sealed", "sealed", "destroyed"]],
  [
    "BAG-1 bag.sealed of what was proved not to be its sheet",
    ({ checked, bagged }) => [checked(1, "mismatch", { level: "L3" }), bagged(1, "NEW-1"), checked(1, "intact")],
    ["broken", "broken", "broken", "broken", "destroyed"],
  ],
  [
    "BAG-1 … and to be it after all",
    ({ checked, bagged }) => [
      checked(1, "mismatch", { level: "L3" }),
      checked(1, "missing", { level: "L3" }),
      checked(1, "intact", { level: "L3" }),
      bagged(1, "NEW-1"),
    ],
    ["sealed", "sealed", "sealed", "sealed", "destroyed"],
  ],
  ["BAG-2 bag.opened", ({ takenOut }) => takenOut(1), ["opened", "opened", "opened", "opened", "destroyed"]],
  ["BAG-2 set.opened that used it", ({ opened }) => opened(1, 2, 3), ["opened", "opened", "opened", "opened", "destroyed"]],
  ["BAG-2 set.opened that did not use it", ({ opened }) => opened(2, 3, 4), STATES],
  ["BAG-2 brought opened", ({ brought }) => brought("", "opened", 1), ["opened", "opened", "opened", "opened", "destroyed"]],
  [
    "BAG-2 brought in no bag",
    ({ brought }) => brought("", "not-in-a-bag", 1),
    ["opened", "opened", "opened", "opened", "destroyed"],
  ],
  ["BAG-2 another share's bag.opened", ({ takenOut }) => takenOut(2), STATES],
  ["BAG-3 checked broken", ({ checked }) => checked(1, "broken"), ["broken", "broken", "broken", "broken", "destroyed"]],
  [
    "BAG-3 checked wrong-number",
    ({ checked }) => checked(1, "wrong-number"),
    ["broken", "broken", "broken", "broken", "destroyed"],
  ],
  ["BAG-3 checked mismatch", ({ checked }) => checked(1, "mismatch"), ["broken", "broken", "broken", "broken", "destroyed"]],
  ["BAG-3 brought broken", ({ brought }) => brought("", "broken", 1), ["broken", "broken", "broken", "broken", "destroyed"]],
  ["BAG-3 brought intact", ({ brought }) => brought("", "intact", 1), STATES],
  [
    "BAG-3 incident tampered",
    ({ incident }) => incident("tampered", [`${SET}-1`]),
    ["broken", "broken", "broken", "broken", "destroyed"],
  ],
  ["BAG-3 incident other", ({ incident }) => incident("other", [`${SET}-1`]), STATES],
  ["BAG-4 checked missing", ({ checked }) => checked(1, "missing"), ["missing", "missing", "missing", "missing", "destroyed"]],
  [
    "BAG-4 incident lost",
    ({ incident }) => incident("lost", [`${SET}-1`]),
    ["missing", "missing", "missing", "missing", "destroyed"],
  ],
  [
    "BAG-4 incident stolen",
    ({ incident }) => incident("stolen", [`${SET}-1`]),
    ["missing", "missing", "missing", "missing", "destroyed"],
  ],
  ["BAG-4 incident of another bag", ({ incident }) => incident("stolen", [`${SET}-2`]), STATES],
  ["BAG-5 checked intact", ({ checked }) => checked(1, "intact"), ["sealed", "opened", "broken", "sealed", "destroyed"]],
  ["BAG-6 sheet.destroyed", ({ destroyed }) => destroyed(1), ["destroyed", "destroyed", "destroyed", "destroyed", "destroyed"]],
  [
    "BAG-6 rotation.completed lists it",
    ({ rotated }) => rotated([1]),
    ["destroyed", "destroyed", "destroyed", "destroyed", "destroyed"],
  ],
  [
    "BAG-6 set.superseded lists it",
    ({ superseded }) => superseded([1]),
    ["destroyed", "destroyed", "destroyed", "destroyed", "destroyed"],
  ],
  [
    "BAG-6 set.retired lists it",
    ({ retired }) => retired([1]),
    ["destroyed", "destroyed", "destroyed", "destroyed", "destroyed"],
  ],
  ["BAG-6 rotation.completed lists another", ({ rotated }) => rotated([2]), STATES],
];

describe("a bag by the table", () => {
  it.each(TABLE)("%s", (_, tell, becomes) => {
    const states = STATES.map((from) => {
      const { bags } = standsAfter((set) => {
        FROM[from](set);
        tell(set);
      });
      return bags[0]?.state;
    });
    expect(states).toEqual(becomes);
  });

  it.each([
    ["BAG-1 it was never in one: unbagged, until it is", undefined, "unbagged"],
    ["BAG-2 out of no bag all the same", ({ takenOut }: SetTold) => takenOut(6), "opened"],
    ["BAG-3 broken all the same", ({ checked }: SetTold) => checked(6, "broken"), "broken"],
    ["BAG-4 missing all the same", ({ checked }: SetTold) => checked(6, "missing"), "missing"],
    [
      "BAG-5 what was never sealed is never found whole",
      ({ checked }: SetTold) => [checked(6, "missing"), checked(6, "intact")],
      "broken",
    ],
  ] as const)("%s", (_, tell, state) => {
    const shares = [1, 2, 3, 4, 5, 6].map((x) => ({ x, commitment: "", custodian: `Custodian ${x}`, role: "custodian" }));
    expect(standsAfter(tell ?? (() => undefined), undefined, { n: 6, shares }).bags[5]).toMatchObject({ state, whole: false });
  });

  it("BAG-1 in a new bag receipt and checks begin anew, what was proved and read does not", () => {
    const { bags } = standsAfter((set) => {
      set.accepted(1, `${SET}-1`, "Custodian 1");
      set.checked(1, "intact", { level: "L3" });
      set.readBack(1, [10, "A"]);
      set.bagged(1, "NEW-1", "Zoë");
    });
    expect(bags[0]).toMatchObject({ bag: "NEW-1", custodian: "Zoë", place: "Vault", accepted: null, lastCheck: null });
    expect(bags[0]).toMatchObject({ sealed: { seq: 10 }, since: { seq: 10 }, provedAlone: { seq: 8 }, prints: [{ seq: 9 }] });
    expect(bags[0]?.numbers).toEqual([`${SET}-1`.toLowerCase(), "new-1"]);
  });

  it("BAG-4 what is missing already stays so since the first record", () => {
    const { bags } = standsAfter(({ checked }) => [checked(1, "missing"), checked(1, "missing")]);
    expect(bags[0]).toMatchObject({ state: "missing", since: { seq: 7 }, lastCheck: { seq: 8 } });
  });

  it.each([
    ["BAG-5 missing and found: sealed, when nothing broke it", [] as const, "sealed"],
    ["BAG-5 … broken, when its seal was broken before", ["broken"] as const, "broken"],
  ])("%s", (_, before, state) => {
    const { bags } = standsAfter(({ checked }) => [...before, "missing", "intact"].map((one) => checked(1, one as "broken")));
    expect(bags[0]).toMatchObject({ state });
  });

  it.each([
    ["BAG-7 the number as it stands", `${SET}-2`, "broken"],
    ["BAG-7 in small letters, with spaces", ` ${SET.toLowerCase()}-2  `, "broken"],
    ["BAG-7 one that no bag has", `${SET}-22`, "sealed"],
    ["BAG-7 none at all", "", "sealed"],
  ])("%s names the bag that was brought", (_, number, state) => {
    expect(standsAfter(({ brought }) => brought(number, "broken")).bags.map((bag) => bag.state)).toEqual([
      "sealed",
      state,
      "sealed",
      "sealed",
      "sealed",
    ]);
  });

  it.each([
    ["BAG-7 an incident by number, in other letters", [`${SET.toLowerCase()}-3 `], "missing"],
    ["BAG-7 an incident by no number", [], "sealed"],
  ])("%s", (_, numbers, state) => {
    expect(standsAfter(({ incident }) => incident("lost", numbers, [SET])).bags[2]?.state).toBe(state);
  });

  it("BAG-7 the number of a bag that it left is no longer its own", () => {
    const { bags } = standsAfter((set) => [set.bagged(1, "NEW-1"), set.incident("stolen", [`${SET}-1`])]);
    expect(bags[0]).toMatchObject({ state: "sealed" });
  });
});
