import { describe, expect, it } from "vitest";
import { SET, type SetTold, standsAfter } from "../../../../support/set-told.ts";

describe("exposure by the table", () => {
  it.each([
    ["EXP-1 broken", (s: SetTold) => s.checked(2, "broken"), "EXP-1", 7],
    ["EXP-1 wrong-number", (s: SetTold) => s.checked(2, "wrong-number"), "EXP-1", 7],
    ["EXP-1 mismatch", (s: SetTold) => s.checked(2, "mismatch"), "EXP-1", 7],
    ["EXP-1 brought broken", (s: SetTold) => s.brought("", "broken", 2), "EXP-1", 7],
    ["EXP-1 for good: in a new bag", (s: SetTold) => [s.checked(2, "broken"), s.bagged(2, "NEW")], "EXP-1", 7],
    ["EXP-1 for good: destroyed", (s: SetTold) => [s.checked(2, "broken"), s.destroyed(2)], "EXP-1", 7],
    ["EXP-1 the first record counts", (s: SetTold) => [s.checked(2, "broken"), s.checked(2, "mismatch")], "EXP-1", 7],
    ["EXP-1 not when it is intact", (s: SetTold) => s.checked(2, "intact"), null, 0],
    ["EXP-1 not when another is broken", (s: SetTold) => s.checked(null, "broken"), null, 0],
    ["EXP-2 tampered", (s: SetTold) => s.incident("tampered", [`${SET}-2`]), "EXP-2", 7],
    ["EXP-2 lost", (s: SetTold) => s.incident("lost", [`${SET}-2`]), "EXP-2", 7],
    ["EXP-2 stolen, told in small letters", (s: SetTold) => s.incident("stolen", [`${SET}-2`.toLowerCase()]), "EXP-2", 7],
    [
      "EXP-2 the bag that it was in before",
      (s: SetTold) => [s.bagged(2, "NEW"), s.incident("stolen", [`${SET}-2`])],
      "EXP-2",
      8,
    ],
    ["EXP-2 told after its destruction", (s: SetTold) => [s.destroyed(2), s.incident("stolen", [`${SET}-2`])], "EXP-2", 8],
    ["EXP-2 for good: found whole", (s: SetTold) => [s.incident("lost", [`${SET}-2`]), s.checked(2, "intact")], "EXP-2", 7],
    ["EXP-2 not by a leak", (s: SetTold) => s.incident("leak", [`${SET}-2`]), null, 0],
    ["EXP-2 not by another set's bag", (s: SetTold) => s.incident("lost", ["OTHER-2"], [SET]), null, 0],
    ["EXP-3 missing", (s: SetTold) => s.checked(2, "missing"), "EXP-3", 7],
    ["EXP-3 put into a new bag", (s: SetTold) => [s.checked(2, "missing"), s.bagged(2, "NEW")], "EXP-3", 7],
    ["EXP-3 ends: found whole", (s: SetTold) => [s.checked(2, "missing"), s.checked(2, "intact")], null, 0],
    [
      "EXP-3 does not end: found, but its seal had been broken",
      (s: SetTold) => [s.takenOut(2), s.checked(2, "missing"), s.checked(2, "intact")],
      "EXP-3",
      8,
    ],
    ["EXP-4 its custodian left", (s: SetTold) => s.left("custodian 2", 2), "EXP-4", 7],
    [
      "EXP-4 a receipt does not end it",
      (s: SetTold) => [s.left("Custodian 2", 2), s.accepted(2, `${SET}-2`, "Zoë")],
      "EXP-4",
      7,
    ],
    ["EXP-4 ends: in another bag", (s: SetTold) => [s.left("Custodian 2", 2), s.bagged(2, "NEW", "Zoë")], null, 0],
    ["EXP-4 ends: destroyed", (s: SetTold) => [s.left("Custodian 2", 2), s.destroyed(2)], null, 0],
    ["EXP-4 not when it was handed on before", (s: SetTold) => [s.bagged(2, "NEW", "Zoë"), s.left("Custodian 2", 2)], null, 0],
    ["EXP-4 not when another's sheet is listed", (s: SetTold) => s.left("Custodian 2", 3), null, 0],
    ["EXP-5 taken out of its bag", (s: SetTold) => s.takenOut(2), "EXP-5", 7],
    ["EXP-5 used", (s: SetTold) => s.opened(2), "EXP-5", 7],
    ["EXP-5 ends: in a new bag", (s: SetTold) => [s.opened(2), s.bagged(2, "NEW")], null, 0],
    ["EXP-5 ends: destroyed", (s: SetTold) => [s.opened(2), s.destroyed(2)], null, 0],
  ] as const)("%s", (_, tell, rule, seq) => {
    const { bags, exposure } = standsAfter(tell);
    expect(bags[1]?.exposed?.rule ?? null).toBe(rule);
    if (rule !== null) expect(bags[1]?.exposed).toMatchObject({ seq });
    expect(exposure).toEqual(rule === null ? [] : [2]);
  });

  it("EXP-6 counts shares, not reasons; the first rule is told and all are kept", () => {
    const { bags, exposure } = standsAfter((s) => [
      s.takenOut(2),
      s.checked(2, "missing"),
      s.checked(2, "broken"),
      s.takenOut(4),
    ]);
    expect(exposure).toEqual([2, 4]);
    expect(bags[1]?.exposed).toMatchObject({ rule: "EXP-1", seq: 9 });
    expect(bags[1]?.exposures.map(({ rule, seq }) => [rule, seq])).toEqual([
      ["EXP-1", 9],
      ["EXP-3", 8],
      ["EXP-5", 7],
    ]);
  });
});

describe("margin and level", () => {
  it.each([
    ["MAR-1 all sealed", () => undefined, 2],
    [
      "MAR-1 one missing, one out, one broken",
      (s: SetTold) => [s.checked(1, "missing"), s.takenOut(2), s.checked(3, "broken")],
      -1,
    ],
    ["MAR-1 one in a new bag", (s: SetTold) => [s.takenOut(2), s.bagged(2, "NEW")], 2],
    ["MAR-1 all destroyed", (s: SetTold) => s.destroyed(1, 2, 3, 4, 5), -3],
  ] as const)("%s", (_, tell, margin) => {
    expect(standsAfter(tell).margin).toBe(margin);
  });

  it.each([
    ["LVL-1 none yet", () => undefined, null],
    [
      "LVL-1 the last intact one",
      (s: SetTold) => [s.ceremony(), s.checked(1, "intact", { level: "L3" }), s.ceremony(), s.checked(2, "intact")],
      ["L1", 10],
    ],
    [
      "LVL-1 of one ceremony the highest",
      (s: SetTold) => [s.ceremony(), s.checked(1, "intact", { level: "L3" }), s.checked(2, "intact")],
      ["L3", 8],
    ],
    ["LVL-1 of equal ones the last", (s: SetTold) => [s.ceremony(), s.checked(1, "intact"), s.checked(2, "intact")], ["L1", 9]],
    [
      "LVL-1 what was not intact does not count",
      (s: SetTold) => [s.checked(1, "intact"), s.checked(2, "broken", { level: "L2" })],
      ["L1", 7],
    ],
    ["LVL-1 L4 is of the set", (s: SetTold) => [s.checked(1, "intact"), s.checked(null, "intact")], ["L4", 8]],
  ] as const)("%s", (_, tell, is) => {
    const { level } = standsAfter(tell);
    expect(level === null ? null : [level.level, level.seq]).toEqual(is);
  });

  it.each([
    ["LVL-2 two of three", () => undefined, 2],
    ["LVL-2 one was proved", (s: SetTold) => s.checked(1, "intact", { level: "L3" }), 1],
    ["LVL-2 one was proved twice", (s: SetTold) => [1, 1].map((x) => s.checked(x, "intact", { level: "L3" })), 1],
    ["LVL-2 one was read and did not fit", (s: SetTold) => s.checked(1, "mismatch", { level: "L3" }), 1],
    ["LVL-2 one was not found", (s: SetTold) => s.checked(1, "missing", { level: "L3" }), 2],
    ["LVL-2 one was looked at by its label", (s: SetTold) => s.checked(1, "intact", { level: "L2" }), 2],
    ["LVL-2 never below none", (s: SetTold) => [1, 2, 3].map((x) => s.checked(x, "intact", { level: "L3" })), 0],
  ] as const)("%s", (_, tell, left) => {
    expect(standsAfter(tell).proofsLeft).toBe(left);
  });
});
