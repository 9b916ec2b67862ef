import { describe, expect, it } from "vitest";
import type { SetStanding } from "../../../../../core/custody/standing.ts";
import { type SetTold, standsAfter } from "../../../../support/set-told.ts";

const dues = ({ due }: SetStanding, which: string) =>
  due.flatMap(({ rule, what, by, shares, use }) => (rule === which ? [[what, by, shares, use]] : []));
const NONE = () => undefined;

describe("dues by the table", () => {
  it.each([
    ["DUE-1 ninety days after each bag was sealed", NONE, [1, 2, 3, 4, 5].map((x) => [`2026-04-01T00:0${x}:00Z`, [x]])],
    [
      "DUE-1 ninety days after the last check",
      (s: SetTold) => [s.wait(24), s.checked(1, "intact"), s.destroyed(2, 3, 4)],
      [
        ["2026-04-01T00:05:00Z", [5]],
        ["2026-04-02T00:07:00Z", [1]],
      ],
    ],
    [
      "DUE-1 a check was made when its round was, in whatever zone that was said",
      (s: SetTold) => [
        s.wait(240),
        s.ceremony(),
        s.round("2026-01-05T01:30:00+02:00"),
        s.checked(1, "intact"),
        s.checked(2, "intact"),
        s.destroyed(3, 4, 5),
      ],
      [["2026-04-04T23:30:00Z", [1, 2]]],
    ],
    [
      "DUE-1 not by the round of another ceremony",
      (s: SetTold) => [
        s.ceremony(),
        s.round("2026-01-05T00:00:00Z"),
        s.ceremony(),
        s.checked(1, "intact"),
        s.destroyed(2, 3, 4, 5),
      ],
      [["2026-04-01T00:10:00Z", [1]]],
    ],
    [
      "DUE-1 not by a round that is told after it",
      (s: SetTold) => [s.ceremony(), s.checked(1, "intact"), s.round("2026-01-05T00:00:00Z"), s.destroyed(2, 3, 4, 5)],
      [["2026-04-01T00:08:00Z", [1]]],
    ],
    [
      "DUE-1 not of a bag that is not sealed",
      (s: SetTold) => [s.takenOut(1), s.checked(2, "broken"), s.checked(3, "missing"), s.destroyed(4)],
      [["2026-04-01T00:05:00Z", [5]]],
    ],
    [
      "DUE-1 a check of the set puts none off",
      (s: SetTold) => [s.wait(24), s.checked(null, "intact"), s.destroyed(2, 3, 4, 5)],
      [["2026-04-01T00:01:00Z", [1]]],
    ],
    [
      "DUE-1 a new bag's begins anew",
      (s: SetTold) => [s.checked(1, "intact"), s.bagged(1, "NEW"), s.destroyed(2, 3, 4, 5)],
      [["2026-04-01T00:08:00Z", [1]]],
    ],
  ] as const)("%s", (_, tell, is) => {
    expect(dues(standsAfter(tell), "DUE-1")).toEqual(is.map(([by, shares]) => ["seal-check", by, shares, null]));
  });

  it.each([
    ["DUE-2 ninety days after the sealing", NONE, "DUE-2", "2026-04-01T00:06:00Z", null],
    ["DUE-2 earlier when a seal failed", (s: SetTold) => s.checked(1, "broken"), "ROT-5", "2026-01-08T00:07:00Z", null],
    [
      "DUE-2 earlier when a waiver ends",
      (s: SetTold) => [s.opened(1), s.waived(7, "2026-03-01T00:00:00Z")],
      "ROT-1",
      "2026-03-01T00:00:00Z",
      7,
    ],
    [
      "DUE-2 not when it ends later",
      (s: SetTold) => [s.opened(1), s.waived(7, "2026-05-01T00:00:00Z")],
      "DUE-2",
      "2026-04-01T00:06:00Z",
      null,
    ],
    ["DUE-2 not when it never ends", (s: SetTold) => [s.opened(1), s.waived(7, null)], "DUE-2", "2026-04-01T00:06:00Z", null],
  ] as const)("%s", (_, tell, rule, by, use) => {
    const { due } = standsAfter(tell, "2026-01-02T00:00:00Z");
    expect(due.filter(({ what }) => what === "rotation")).toMatchObject([{ rule, by, use, shares: [] }]);
  });

  it.each([
    ["DUE-3 after the sealing", NONE, "2027-01-01T00:06:00Z"],
    [
      "DUE-3 after the last review of need",
      (s: SetTold) => [s.decided("keep"), s.wait(24), s.decided("change")],
      "2027-01-02T00:08:00Z",
    ],
  ] as const)("%s", (_, tell, by) => {
    expect(dues(standsAfter(tell), "DUE-3")).toEqual([["review-of-need", by, [], null]]);
  });

  it.each([
    [
      "DUE-4 both",
      NONE,
      [
        ["review", "2026-01-02T00:07:00Z", [], 7],
        ["post-mortem", "2026-01-03T00:07:00Z", [], 7],
      ],
    ],
    ["DUE-4 reviewed", (s: SetTold) => s.reviewed(7, "review"), [["post-mortem", "2026-01-03T00:07:00Z", [], 7]]],
    [
      "DUE-4 another use was reviewed",
      (s: SetTold) => s.reviewed(6, "review"),
      [
        ["review", "2026-01-02T00:07:00Z", [], 7],
        ["post-mortem", "2026-01-03T00:07:00Z", [], 7],
      ],
    ],
    ["DUE-4 both done", (s: SetTold) => [s.reviewed(7, "review"), s.reviewed(7, "post-mortem")], []],
  ] as const)("%s", (_, tell, is) => {
    expect(
      dues(
        standsAfter((s) => [s.opened(1), tell(s)]),
        "DUE-4",
      ),
    ).toEqual(is);
  });

  it.each([
    [
      "DUE-5 after the rotation",
      (s: SetTold) => [s.rotated([1])],
      [["destruction", "2026-01-15T00:07:00Z", [2, 3, 4, 5], null]],
    ],
    [
      "DUE-5 after the later generation, when that came first",
      (s: SetTold) => [s.sealedAnew(), s.wait(24), s.rotated()],
      [["destruction", "2026-01-15T00:12:00Z", [1, 2, 3, 4, 5], null]],
    ],
    [
      "DUE-5 until it is superseded",
      (s: SetTold) => [s.rotated(), s.destroyed(1, 2, 3)],
      [["destruction", "2026-01-15T00:07:00Z", [4, 5], null]],
    ],
    ["DUE-5 not when it is", (s: SetTold) => [s.rotated(), s.destroyed(1, 2, 3), s.superseded()], []],
    ["DUE-5 not in custody", NONE, []],
  ] as const)("%s", (_, tell, is) => {
    expect(dues(standsAfter(tell), "DUE-5")).toEqual(is);
  });

  it.each([
    ["DUE-6 when the print fades", (s: SetTold) => s.readBack(4, [70, "D"]), [["reprint", "2026-01-01T00:07:00Z", [4], null]]],
    [
      "DUE-6 each at its moment, the first one first",
      (s: SetTold) => [s.readBack(4, [70, "D"]), s.readBack(5, [64, "C"])],
      [
        ["reprint", "2026-01-01T00:07:00Z", [4], null],
        ["reprint", "2026-01-01T00:08:00Z", [5], null],
      ],
    ],
    ["DUE-6 not of a destroyed sheet", (s: SetTold) => [s.readBack(4, [70, "D"]), s.destroyed(4)], []],
  ] as const)("%s", (_, tell, is) => {
    expect(dues(standsAfter(tell), "DUE-6")).toEqual(is);
  });

  it.each([
    ["DUE-7 a drill's set: nothing", (s: SetTold) => s.opened(1), { drill: true }, []],
    ["DUE-7 superseded: only its uses", (s: SetTold) => [s.opened(1), s.rotated(), s.superseded()], {}, ["DUE-4", "DUE-4"]],
    ["DUE-7 retired: only its uses", (s: SetTold) => [s.opened(1), s.retired()], {}, ["DUE-4", "DUE-4"]],
    ["DUE-7 destroyed: only its uses", (s: SetTold) => [s.opened(1), s.destroyed(1, 2, 3, 4, 5)], {}, ["DUE-4", "DUE-4"]],
    ["DUE-7 replaced: its uses and its sheets", (s: SetTold) => [s.opened(1), s.rotated()], {}, ["DUE-4", "DUE-4", "DUE-5"]],
    ["DUE-7 in custody: all else", (s: SetTold) => s.destroyed(2, 3), {}, ["DUE-1", "DUE-1", "DUE-1", "DUE-2", "DUE-3"]],
  ] as const)("%s", (_, tell, more, rules) => {
    expect(standsAfter(tell, undefined, more).due.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each([
    ["DUE-8 a second after it: overdue", "2026-04-01T00:06:01Z", true, "overdue"],
    ["DUE-8 at the very moment: not yet", "2026-04-01T00:06:00Z", false, "soon"],
    ["DUE-8 the same moment in another zone: not yet", "2026-03-31T22:06:00-02:00", false, "soon"],
    ["DUE-8 fourteen days before: soon", "2026-03-18T00:06:00Z", false, "soon"],
    ["DUE-8 a second more: later", "2026-03-18T00:05:59Z", false, "later"],
  ] as const)("%s", (_, today, overdue, urgency) => {
    const { due, next } = standsAfter((s) => [1, 2, 3, 4, 5].map((x) => [s.takenOut(x), s.bagged(x, `N-${x}`)]), today);
    expect(due.find(({ rule }) => rule === "DUE-2")).toMatchObject({ by: "2026-04-01T00:06:00Z", overdue });
    expect(next).toMatchObject({ rule: "NEXT-9", kind: "rotation", ground: "DUE-2", urgency });
  });

  it("a leap day is a day, and a due date in a year without one is counted by days (DUE-3)", () => {
    const { due } = standsAfter((s) => [s.wait(24 * 365 * 2), s.decided("keep")]);
    // From 2028-01-01, a leap year.
    expect(due.find(({ rule }) => rule === "DUE-3")?.by).toBe("2028-12-31T00:07:00Z");
  });
});
