import { describe, expect, it } from "vitest";
import { hoursAfter, type SetTold, standsAfter } from "../../../../support/set-told.ts";

/** The time of the first record after the sealing. */
const FIRST = "2026-01-01T00:07:00Z";

describe("prints by the table", () => {
  it.each([
    ["PRT-1 the worst symbol", (s: SetTold) => s.readBack(1, [5, "A"], [41, "B"], [12, "A"]), [[41, "B"]]],
    [
      "PRT-1 each reading, the first one first",
      (s: SetTold) => [s.readBack(1, [5, "A"]), s.readBack(1, [3, "A"])],
      [
        [5, "A"],
        [3, "A"],
      ],
    ],
    ["PRT-1 none of another sheet", (s: SetTold) => s.readBack(2, [5, "A"]), []],
    ["PRT-1 none without symbols", (s: SetTold) => s.readBack(1), []],
    [
      "PRT-1 another print begins anew",
      (s: SetTold) => [s.readBack(1, [60, "C"]), s.printed(1), s.readBack(1, [5, "A"])],
      [[5, "A"]],
    ],
    ["PRT-1 another sheet's print does not", (s: SetTold) => [s.readBack(1, [60, "C"]), s.printed(2)], [[60, "C"]]],
  ] as const)("%s", (_, tell, is) => {
    expect(standsAfter(tell).bags[0]?.prints.map(({ used, letter }) => [used, letter])).toEqual(is);
  });

  const later = (s: SetTold, days: number, used: number, letter: "A" | "B" | "C" | "D" | "F") => {
    // A record takes a minute itself.
    s.wait(24 * days - 1 / 60);
    s.readBack(1, [used, letter]);
  };
  it.each([
    ["PRT-2 at once: D", (s: SetTold) => s.readBack(1, [70, "D"]), FIRST],
    ["PRT-2 at once: F", (s: SetTold) => s.readBack(1, [100, "F"]), FIRST],
    ["PRT-2 at once: more than C may have used", (s: SetTold) => s.readBack(1, [64, "C"]), FIRST],
    ["PRT-2 not: C, and read once", (s: SetTold) => s.readBack(1, [63, "C"]), null],
    ["PRT-2 at once by the last reading only", (s: SetTold) => [s.readBack(1, [70, "D"]), later(s, 10, 10, "A")], null],
    [
      "PRT-2 from 3 to 33 in 100 days: 63 after 200",
      (s: SetTold) => [s.readBack(1, [3, "A"]), later(s, 100, 33, "A")],
      hoursAfter(FIRST, 24 * 200),
    ],
    [
      "PRT-2 the first and the last reading alone count",
      (s: SetTold) => [s.readBack(1, [3, "A"]), later(s, 50, 60, "C"), later(s, 50, 33, "A")],
      hoursAfter(FIRST, 24 * 200),
    ],
    ["PRT-2 not when it is not worse", (s: SetTold) => [s.readBack(1, [3, "A"]), later(s, 100, 3, "A")], null],
    ["PRT-2 not when it is better", (s: SetTold) => [s.readBack(1, [9, "A"]), later(s, 100, 3, "A")], null],
    ["PRT-2 a clock that went back tells nothing", (s: SetTold) => [s.readBack(1, [3, "A"]), later(s, -2, 33, "A")], null],
    [
      "PRT-2 ten years after the last reading are told",
      (s: SetTold) => [s.readBack(1, [2, "A"]), later(s, 60, 3, "A")],
      hoursAfter(FIRST, 24 * 60 * 61),
    ],
    ["PRT-2 more are not", (s: SetTold) => [s.readBack(1, [2, "A"]), later(s, 61, 3, "A")], null],
  ] as const)("%s", (_, tell, by) => {
    expect(standsAfter(tell).bags[0]?.reprintBy).toBe(by);
  });

  it("PRT-2 rounds down to whole seconds", () => {
    const { bags } = standsAfter((s) => [s.readBack(1, [0, "A"]), s.readBack(1, [59, "C"])]);
    // 60 s * 63 / 59 = 64.07 s
    expect(bags[0]?.reprintBy).toBe("2026-01-01T00:08:04Z");
  });

  it("PRT-3 to reprint is to rotate", () => {
    const { next } = standsAfter((s) => s.readBack(1, [70, "D"]), "2026-01-02T00:00:00Z");
    expect(next).toMatchObject({
      rule: "NEXT-9",
      kind: "rotation",
      event: null,
      ground: "DUE-6",
      urgency: "overdue",
      by: FIRST,
    });
  });
});
