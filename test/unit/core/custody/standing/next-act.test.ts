import { describe, expect, it } from "vitest";
import { hoursAfter, SET, type SetTold, standsAfter } from "../../../../support/set-told.ts";

const TODAY = "2026-01-02T00:00:00Z";
const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00Z`;
const NONE = () => undefined;

describe("the one next act by the table", () => {
  it.each([
    ["NEXT-1 used", (s: SetTold) => s.opened(1, 2, 3), "NEXT-1", "rotation", null, "now", hoursAfter(at(7), 24), "ROT-1"],
    [
      "NEXT-1 a seal failed, and somebody left",
      (s: SetTold) => [s.left("Custodian 4", 4), s.checked(1, "broken")],
      "NEXT-1",
      "rotation",
      null,
      "now",
      hoursAfter(at(7), 168),
      "ROT-6",
    ],
    [
      "NEXT-2 the next generation is sealed",
      (s: SetTold) => s.sealedAnew(),
      "NEXT-2",
      "recording",
      "rotation.completed",
      "now",
      "2026-01-15T00:12:00Z",
      "DUE-5",
    ],
    [
      "NEXT-2 … and enough sheets are destroyed",
      (s: SetTold) => [s.sealedAnew(), s.destroyed(1, 2, 3)],
      "NEXT-2",
      "recording",
      "rotation.completed",
      "now",
      "2026-01-15T00:12:00Z",
      "DUE-5",
    ],
    [
      "NEXT-2 … and its use is not reviewed",
      (s: SetTold) => [s.opened(1), s.sealedAnew()],
      "NEXT-2",
      "recording",
      "rotation.completed",
      "now",
      "2026-01-15T00:13:00Z",
      "DUE-5",
    ],
    [
      "NEXT-3 rotated, two of five destroyed",
      (s: SetTold) => [s.rotated(), s.destroyed(1, 2)],
      "NEXT-3",
      "recording",
      "sheet.destroyed",
      "soon",
      "2026-01-15T00:07:00Z",
      "DUE-5",
    ],
    [
      "NEXT-4 rotated, three of five destroyed",
      (s: SetTold) => [s.rotated(), s.destroyed(1, 2, 3)],
      "NEXT-4",
      "recording",
      "set.superseded",
      "soon",
      "2026-01-15T00:07:00Z",
      "DUE-5",
    ],
    [
      "NEXT-5 a waived use",
      (s: SetTold) => [s.opened(1), s.waived(7, null)],
      "NEXT-5",
      "recording",
      "use.reviewed",
      "soon",
      hoursAfter(at(7), 24),
      "DUE-4",
    ],
    [
      "NEXT-5 … before all that is due",
      (s: SetTold) => [s.opened(1), s.waived(7, null), s.decided("retire"), s.left("Custodian 4", 4)],
      "NEXT-5",
      "recording",
      "use.reviewed",
      "soon",
      hoursAfter(at(7), 24),
      "DUE-4",
    ],
    [
      "NEXT-5 superseded, and its use not reviewed",
      (s: SetTold) => [s.opened(1), s.rotated(), s.superseded()],
      "NEXT-5",
      "recording",
      "use.reviewed",
      "soon",
      hoursAfter(at(7), 24),
      "DUE-4",
    ],
    [
      "NEXT-5 … no post-mortem",
      (s: SetTold) => [s.opened(1), s.reviewed(7, "review"), s.retired()],
      "NEXT-5",
      "recording",
      "use.reviewed",
      "soon",
      hoursAfter(at(7), 48),
      "DUE-4",
    ],
    [
      "NEXT-6 to be retired",
      (s: SetTold) => s.decided("retire"),
      "NEXT-6",
      "recording",
      "sheet.destroyed",
      "later",
      "2026-04-01T00:01:00Z",
      null,
    ],
    [
      "NEXT-6 … two of five destroyed",
      (s: SetTold) => [s.decided("retire"), s.destroyed(1, 2)],
      "NEXT-6",
      "recording",
      "sheet.destroyed",
      "later",
      "2026-04-01T00:03:00Z",
      null,
    ],
    [
      "NEXT-6 … three of five",
      (s: SetTold) => [s.decided("retire"), s.destroyed(1, 2, 3)],
      "NEXT-6",
      "recording",
      "set.retired",
      "now",
      at(10),
      "ROT-3",
    ],
    [
      "NEXT-6 to be retired rather than rotated",
      (s: SetTold) => [s.decided("retire"), s.checked(1, "broken")],
      "NEXT-6",
      "recording",
      "sheet.destroyed",
      "now",
      hoursAfter(at(8), 168),
      "ROT-5",
    ],
    [
      "NEXT-7 a sheet is out",
      (s: SetTold) => [s.takenOut(2), s.takenOut(1)],
      "NEXT-7",
      "recording",
      "bag.sealed",
      "now",
      at(7),
      null,
    ],
    [
      "NEXT-7 … and somebody left",
      (s: SetTold) => [s.left("Custodian 4", 4), s.takenOut(1)],
      "NEXT-7",
      "recording",
      "bag.sealed",
      "now",
      at(8),
      null,
    ],
    [
      "NEXT-8 somebody left",
      (s: SetTold) => s.left("Custodian 4", 4),
      "NEXT-8",
      "leaver",
      null,
      "soon",
      hoursAfter(at(7), 168),
      "ROT-6",
    ],
    ["NEXT-9 seal check", NONE, "NEXT-9", "round", null, "later", "2026-04-01T00:01:00Z", "DUE-1"],
    [
      "NEXT-9 rotation",
      (s: SetTold) => [1, 2, 3, 4, 5].map((x) => s.bagged(x, `N-${x}`)),
      "NEXT-9",
      "rotation",
      null,
      "later",
      "2026-04-01T00:06:00Z",
      "DUE-2",
    ],
    [
      "NEXT-9 the last review says keep",
      (s: SetTold) => [s.decided("retire"), s.decided("keep")],
      "NEXT-9",
      "round",
      null,
      "later",
      "2026-04-01T00:01:00Z",
      "DUE-1",
    ],
  ] as const)("%s", (_, tell, rule, kind, event, urgency, by, ground) => {
    const { next } = standsAfter(tell, TODAY);
    expect(next).toMatchObject({ rule, kind, event, urgency, by, ground });
    expect(next?.because).not.toEqual([]);
  });

  it("NEXT-9 review of need, when it alone is the earliest", () => {
    const { next } = standsAfter((s) => {
      s.wait(-24 * 300);
      s.decided("keep");
      s.wait(24 * 300);
    }, TODAY);
    expect(next).toMatchObject({
      rule: "NEXT-9",
      kind: "recording",
      event: "set.reviewed",
      ground: "DUE-3",
      by: "2026-03-07T00:07:00Z",
    });
  });

  it.each([
    ["NEXT-8 handed on: a round again", (s: SetTold) => [s.left("Custodian 4", 4), s.bagged(4, "NEW", "Zoë")], "NEXT-9"],
    ["NEXT-7 in a new bag: a round again", (s: SetTold) => [s.takenOut(4), s.bagged(4, "NEW")], "NEXT-9"],
    [
      "NEXT-5 reviewed: the sheet that is out",
      (s: SetTold) => [s.opened(4), s.waived(7, null), s.reviewed(7, "review"), s.reviewed(7, "post-mortem")],
      "NEXT-7",
    ],
    ["NEXT-4 superseded: none", (s: SetTold) => [s.rotated(), s.superseded()], null],
    [
      "NEXT-5 superseded and reviewed: none",
      (s: SetTold) => [s.opened(1), s.rotated(), s.reviewed(7, "review"), s.reviewed(7, "post-mortem"), s.superseded()],
      null,
    ],
    ["NEXT-6 retired: none", (s: SetTold) => [s.decided("retire"), s.retired()], null],
    ["NEXT-1 destroyed: none", (s: SetTold) => [s.incident("leak", [], [SET]), s.destroyed(1, 2, 3, 4, 5)], null],
  ] as const)("%s", (_, tell, rule) => {
    expect(standsAfter(tell, TODAY).next?.rule ?? null).toBe(rule);
  });

  it("NEXT-1 none of a drill's", () => {
    expect(standsAfter((s) => s.opened(1, 2, 3), TODAY, { drill: true }).next).toBeNull();
  });
});
