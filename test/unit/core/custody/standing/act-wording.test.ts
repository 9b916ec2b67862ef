import { describe, expect, it } from "vitest";
import { describeAct, describeDue, describeReason, EXPOSURES } from "../../../../../core/custody/standing/act-wording.ts";
import { SET, type SetTold, standsAfter } from "../../../../support/set-told.ts";

const TODAY = "2026-01-02T00:00:00Z";
const PEOPLE = /Custodian|Zoë|Vault|Safe|LFZP/;

/** Each next act, and what its sentences say. */
const ACTS: readonly (readonly [string, (s: SetTold) => unknown, string, string])[] = [
  ["NEXT-1 ROT-1", (s) => s.opened(1, 2, 3), "Rotate the set", "It was opened"],
  ["NEXT-1 ROT-2", (s) => [1, 2, 3].map((x) => s.checked(x, "broken")), "Rotate the set", "(sheets 1 to 3)"],
  ["NEXT-1 ROT-3", (s) => s.destroyed(1, 2, 3), "Rotate the set", "only 2 are where the journal knows them"],
  ["NEXT-1 ROT-4", (s) => s.incident("leak", [], [SET]), "Rotate the set", "An incident says"],
  ["NEXT-1 ROT-5", (s) => s.checked(4, "missing"), "Rotate the set", "(sheet 4)"],
  ["NEXT-1 ROT-6", (s) => [s.left("Custodian 2", 2), s.checked(4, "missing")], "Rotate the set", "(sheet 2)"],
  ["NEXT-1 ROT-7", (s) => [1, 2, 3].map((x) => s.bagged(x, `N-${x}`, "Zoë")), "Rotate the set", "has had 3 sheets"],
  ["NEXT-1 ROT-8", (s) => s.checked(null, "mismatch", { level: "L5" }), "Rotate the set", "no longer fits its target"],
  ["NEXT-1 ROT-9", (s) => s.installed("login"), "Rotate the set", "may be refused on its targets"],
  ["NEXT-2", (s) => s.sealedAnew(), "the rotation is complete", "A later generation is sealed"],
  ["NEXT-3", (s) => [s.rotated(), s.destroyed(1)], "2 more", "fewer than 3 of its 5 sheets"],
  ["NEXT-4", (s) => [s.rotated(), s.destroyed(1, 2, 3)], "is superseded", "3 sheets or more are destroyed"],
  ["NEXT-5", (s) => [s.opened(1), s.rotated(), s.superseded()], "Review the use", "within 24 hours"],
  ["NEXT-5", (s) => [s.opened(1), s.reviewed(7, "review"), s.retired()], "post-mortem", "within 48"],
  ["NEXT-6", (s) => [s.decided("retire"), s.destroyed(5)], "2 more", "needed no longer"],
  ["NEXT-6", (s) => [s.decided("retire"), s.destroyed(1, 2, 3)], "Disable the credentials", "needed no longer"],
  ["NEXT-7", (s) => [s.takenOut(3), s.takenOut(5)], "Put sheets 3, 5 into", "can be copied"],
  ["NEXT-8", (s) => s.left("Custodian 4", 4), "Hand on sheet 4", "leaves no sheet behind"],
  ["NEXT-9 DUE-1", (s) => s.destroyed(1), "seals of sheet 2", "Seal check, every 90 days: sheet 2."],
  ["NEXT-9 DUE-2", (s) => [1, 2, 3, 4, 5].map((x) => s.bagged(x, `N-${x}`)), "Rotate the set", "Rotation, every 90 days"],
  ["NEXT-9 DUE-6", (s) => s.readBack(3, [70, "D"]), "Rotate the set", "a print fades"],
];

describe("the next act in words", () => {
  it.each(ACTS)("%s", (rules, tell, does, why) => {
    const standing = standsAfter(tell, TODAY);
    const [rule, ground] = rules.split(" ");
    if (standing.next === null) throw new Error("no act is next");
    expect(standing.next.rule).toBe(rule);
    if (ground !== undefined) expect(standing.next.ground).toBe(ground);
    const told = describeAct(standing.next, standing);
    expect(told.does).toContain(does);
    expect(told.why).toContain(why);
    expect(told.does.length).toBeLessThanOrEqual(300);
    expect(told.why.length).toBeLessThanOrEqual(400);
    expect(`${told.does} ${told.why}`).not.toMatch(PEOPLE);
  });

  it("fits with fifteen sheets of fifteen", () => {
    const shares = Array.from({ length: 15 }, (_, at) => ({ x: at + 1, commitment: "", custodian: "Ana", role: "custodian" }));
    const standing = standsAfter((s) => shares.map(({ x }) => [s.bagged(x, `N-${x}`), s.checked(x, "broken")]), TODAY, {
      m: 15,
      n: 15,
      shares,
    });
    for (const { rule } of standing.reasonsToRotate) expect(describeReason(rule, standing).length).toBeLessThanOrEqual(400);
    expect(standing.reasonsToRotate.map(({ rule }) => rule)).toContain("ROT-2");
  });

  it("says of everything due what it is, with its sheets", () => {
    const standing = standsAfter((s) => [s.opened(1), s.waived(7, null), s.readBack(3, [70, "D"])], TODAY);
    expect(standing.due.map((due) => `${due.rule}: ${describeDue(due)}`)).toEqual([
      "DUE-6: Rotation because a print fades, and no sheet can be printed again: sheet 3.",
      "DUE-4: Review of a use, within 24 hours.",
      "DUE-4: Post-mortem of a use, within 48 hours.",
      "DUE-1: Seal check, every 90 days: sheet 2.",
      "DUE-1: Seal check, every 90 days: sheet 3.",
      "DUE-1: Seal check, every 90 days: sheet 4.",
      "DUE-1: Seal check, every 90 days: sheet 5.",
      "DUE-2: Rotation, every 90 days.",
      "DUE-3: Review of the need for the set, every 365 days.",
    ]);
    const failed = standsAfter((s) => s.checked(1, "broken")).due.find(({ what }) => what === "rotation");
    expect(failed === undefined ? "" : describeDue(failed)).toBe("Rotation before its time: the set must not stay as it is.");
    expect(standsAfter((s) => s.rotated([1])).due.map(describeDue)).toEqual([
      "Destruction of the sheets of a replaced set, within 14 days: sheets 2 to 5.",
    ]);
    expect(Object.keys(EXPOSURES)).toEqual(["EXP-1", "EXP-2", "EXP-3", "EXP-4", "EXP-5"]);
  });
});
