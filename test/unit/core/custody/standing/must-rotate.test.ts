import { describe, expect, it } from "vitest";
import { standingOf } from "../../../../../core/custody/standing.ts";
import { manifestTold, sealTold } from "../../../../support/journal-told.ts";
import { hoursAfter, SEALED, SET, setTold, type SetTold, standsAfter } from "../../../../support/set-told.ts";

const TODAY = "2026-02-01T00:00:00Z";
const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00Z`;
const tampered = (x: number) => (s: SetTold) => s.incident("tampered", [`${SET}-${x}`]);

describe("must rotate by the table", () => {
  it.each([
    ["ROT-1 used", (s: SetTold) => s.opened(1, 2, 3), "ROT-1", hoursAfter(at(7), 24), "used", [7]],
    [
      "ROT-1 waived until a day that is past",
      (s: SetTold) => [s.opened(1, 2, 3), s.waived(7, "2026-01-20T00:00:00+02:00")],
      "ROT-1",
      "2026-01-19T22:00:00Z",
      "used",
      [7, 8],
    ],
    ["ROT-1 waived until this very moment", (s: SetTold) => [s.opened(1), s.waived(7, TODAY)], "ROT-1", TODAY, "used", [7, 8]],
    [
      "ROT-1 of two uses one is waived",
      (s: SetTold) => [s.opened(1), s.opened(1), s.waived(7, null)],
      "ROT-1",
      hoursAfter(at(8), 24),
      "used",
      [8],
    ],
    [
      "ROT-2 three shares of three in other hands",
      (s: SetTold) => [s.checked(1, "broken"), s.left("Custodian 2", 2), s.checked(3, "missing")],
      "ROT-2",
      at(9),
      "suspected-leak",
      [7, 8, 9],
    ],
    ["ROT-3 three of five are gone", (s: SetTold) => s.destroyed(1, 2, 3), "ROT-3", at(9), "failed-seal", [7, 8, 9]],
    [
      "ROT-4 a leak of the set",
      (s: SetTold) => s.incident("leak", [], [SET]),
      "ROT-4",
      hoursAfter(at(7), 24),
      "suspected-leak",
      [7],
    ],
    [
      "ROT-4 a misuse of the set",
      (s: SetTold) => s.incident("misuse", [], [SET]),
      "ROT-4",
      hoursAfter(at(7), 24),
      "suspected-leak",
      [7],
    ],
    ["ROT-5 a broken seal", (s: SetTold) => s.checked(1, "broken"), "ROT-5", hoursAfter(at(7), 168), "failed-seal", [7]],
    ["ROT-5 an incident with a bag", tampered(1), "ROT-5", hoursAfter(at(7), 168), "failed-seal", [7]],
    ["ROT-5 a missing bag", (s: SetTold) => s.checked(1, "missing"), "ROT-5", hoursAfter(at(7), 168), "failed-seal", [7]],
    [
      "ROT-5 the first of a share's records",
      (s: SetTold) => [s.checked(1, "missing"), s.checked(1, "broken")],
      "ROT-5",
      hoursAfter(at(7), 168),
      "failed-seal",
      [7],
    ],
    ["ROT-6 a custodian left", (s: SetTold) => s.left("Custodian 4", 4), "ROT-6", hoursAfter(at(7), 168), "leaver", [7]],
    [
      "ROT-7 one person has held three",
      (s: SetTold) => [
        s.bagged(1, "NEW-1", "Zoë"),
        s.bagged(1, "NEW-2", "Ana"),
        s.bagged(2, "NEW-3", "ZOË"),
        s.accepted(3, `${SET}-3`, "zoë "),
      ],
      "ROT-7",
      at(10),
      "suspected-leak",
      [10],
    ],
    [
      "ROT-8 what is sealed does not fit its target",
      (s: SetTold) => s.checked(null, "mismatch", { level: "L5" }),
      "ROT-8",
      at(7),
      "failed-seal",
      [7],
    ],
    [
      "ROT-9 a rotation that installed credentials and sealed none",
      (s: SetTold) => [s.installed("already"), s.installed("login")],
      "ROT-9",
      at(8),
      "quarterly",
      [8],
    ],
  ] as const)("%s", (_, tell, rule, by, cause, because) => {
    const { mustRotate, due } = standsAfter(tell, TODAY);
    expect(mustRotate).toMatchObject({ rule, by, cause });
    expect(mustRotate?.because.map(({ seq }) => seq)).toEqual(because);
    expect(due.filter(({ what }) => what === "rotation")).toMatchObject([{ rule, by }]);
  });

  it.each([
    ["ROT-1 a drill's set", (s: SetTold) => s.opened(1, 2, 3), { drill: true }],
    ["ROT-1 waived until tomorrow", (s: SetTold) => [s.opened(1), s.waived(7, "2026-02-02T00:00:00Z")], {}],
    ["ROT-1 waived for good", (s: SetTold) => [s.opened(1, 2, 3), s.waived(7, null)], {}],
    ["ROT-1 the last waiver counts", (s: SetTold) => [s.opened(1), s.waived(7, TODAY), s.waived(7, null)], {}],
    ["ROT-1 rotated afterwards", (s: SetTold) => [s.opened(1), s.rotated()], {}],
    ["ROT-1 superseded afterwards", (s: SetTold) => [s.opened(1), s.superseded()], {}],
    ["ROT-1 retired afterwards", (s: SetTold) => [s.opened(1), s.retired()], {}],
    ["ROT-2 the sheets of a use are out", (s: SetTold) => [s.opened(1, 2, 3, 4), s.waived(7, null)], {}],
    ["ROT-3 two of five are gone", (s: SetTold) => s.destroyed(1, 2), {}],
    ["ROT-3 three of five are out of their bags", (s: SetTold) => [1, 2, 3].map(s.takenOut), {}],
    ["ROT-4 another set's leak", (s: SetTold) => s.incident("leak", [], ["OTHERSET"]), {}],
    ["ROT-4 another incident", (s: SetTold) => s.incident("other", [], [SET]), {}],
    ["ROT-4 a replaced set's", (s: SetTold) => [s.incident("leak", [], [SET]), s.sealedAnew()], {}],
    ["ROT-5 a missing bag that was found", (s: SetTold) => [s.checked(1, "missing"), s.checked(1, "intact")], {}],
    ["ROT-5 an intact one", (s: SetTold) => s.checked(1, "intact"), {}],
    ["ROT-6 a custodian left and it was handed on", (s: SetTold) => [s.left("Custodian 4", 4), s.bagged(4, "NEW", "Zoë")], {}],
    [
      "ROT-8 a proof that failed, and one that did not",
      (s: SetTold) => [s.checked(null, "mismatch"), s.checked(null, "intact")],
      {},
    ],
    ["ROT-9 a rotation that took over what there was", (s: SetTold) => s.installed("already"), {}],
    ["ROT-9 a rotation that sealed what it installed", (s: SetTold) => [s.installed("codes"), s.sealedAnew()], {}],
    [
      "ROT-7 one person has held two",
      (s: SetTold) => [s.bagged(1, "N-1", "Zoë"), s.bagged(2, "N-2", "Zoë"), s.bagged(2, "N-3", "Zoë")],
      {},
    ],
  ] as const)("%s: not", (_, tell, more) => {
    expect(standsAfter(tell, TODAY, more)).toMatchObject({ mustRotate: null, reasonsToRotate: [] });
  });

  it.each([
    ["ROT-4 a leak told before the set was sealed is none of it", true, null],
    ["ROT-4 … told after it", false, "ROT-4"],
  ] as const)("%s", (_, before, rule) => {
    const told = setTold();
    if (before) told.incident("leak", [], [SET]);
    sealTold(told, SET, 3, 5);
    if (!before) told.incident("leak", [], [SET]);
    const [standing] = standingOf(told.records, [manifestTold(SET, { m: 3, n: 5 })], TODAY).sets;
    expect(standing?.mustRotate?.rule ?? null).toBe(rule);
  });

  it("ROT-7 the manifest itself names somebody three times: since the sealing", () => {
    const shares = [1, 2, 3, 4, 5].map((x) => ({ x, commitment: "", custodian: x < 4 ? "Ana" : "Bob", role: "custodian" }));
    expect(standsAfter(() => undefined, TODAY, { shares }).mustRotate).toMatchObject({ rule: "ROT-7", by: SEALED });
  });

  it("ROT-2 counts the shares in the order of the records, each once", () => {
    const { reasonsToRotate } = standsAfter((s) => [
      s.checked(1, "broken"),
      s.checked(1, "mismatch"),
      s.checked(2, "broken"),
      s.checked(3, "broken"),
    ]);
    const quorum = reasonsToRotate.find(({ rule }) => rule === "ROT-2");
    expect(quorum?.because.map(({ seq }) => seq)).toEqual([7, 9, 10]);
  });

  it("the earliest counts, of equal ones the first row (ROT-5 before ROT-6)", () => {
    const { reasonsToRotate } = standsAfter((s) => {
      s.left("Custodian 4", 4);
      s.checked(1, "broken");
      s.opened(1, 2, 3);
    }, TODAY);
    expect(reasonsToRotate.map(({ rule }) => rule)).toEqual(["ROT-1", "ROT-6", "ROT-5"]);
  });
});
