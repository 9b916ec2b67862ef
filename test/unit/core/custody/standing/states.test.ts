import { describe, expect, it } from "vitest";
import { standingOf } from "../../../../../core/custody/standing.ts";
import { journalTold, manifestTold, sealTold } from "../../../../support/journal-told.ts";
import { NEXT_SET, SET, type SetTold, standsAfter } from "../../../../support/set-told.ts";

const TODAY = "2026-01-02T00:00:00Z";

describe("the state of a set by the table", () => {
  it.each([
    ["SET-1 every sheet destroyed", ({ destroyed }: SetTold) => destroyed(1, 2, 3, 4, 5), "destroyed", 11],
    ["SET-1 … although it was retired before", (s: SetTold) => [s.retired(), s.destroyed(1, 2, 3, 4, 5)], "destroyed", 12],
    ["SET-1 not yet: one is left", ({ destroyed }: SetTold) => destroyed(1, 2, 3, 4), "in-custody", 6],
    ["SET-2 retired", (s: SetTold) => s.retired([1, 2, 3]), "retired", 7],
    ["SET-2 … and superseded too", (s: SetTold) => [s.superseded(), s.retired()], "retired", 8],
    ["SET-2 not yet: decided only", (s: SetTold) => s.decided("retire"), "in-custody", 6],
    ["SET-3 superseded", (s: SetTold) => [s.rotated(), s.superseded()], "superseded", 8],
    ["SET-3 not yet: enough are destroyed", (s: SetTold) => [s.rotated(), s.destroyed(1, 2, 3)], "replaced", 7],
    ["SET-4 rotated", (s: SetTold) => s.rotated(), "replaced", 7],
    ["SET-4 a later generation is sealed", (s: SetTold) => s.sealedAnew(), "replaced", 12],
    ["SET-4 both: the first counts", (s: SetTold) => [s.sealedAnew(), s.rotated()], "replaced", 12],
    ["SET-4 used, and rotated", (s: SetTold) => [s.opened(1, 2, 3), s.rotated()], "replaced", 8],
    ["SET-4 not by another set's rotation", (s: SetTold) => s.rotated([], NEXT_SET), "in-custody", 6],
    ["SET-5 used", (s: SetTold) => s.opened(1, 2, 3), "opened", 7],
    [
      "SET-5 the waiver of an earlier use is none of this one",
      (s: SetTold) => [s.opened(1), s.waived(7, null), s.opened(1)],
      "opened",
      9,
    ],
    ["SET-6 in custody", () => undefined, "in-custody", 6],
    ["SET-6 used, and waived for good", (s: SetTold) => [s.opened(1, 2, 3), s.waived(7, null)], "in-custody", 6],
    [
      "SET-6 used, and waived until tomorrow",
      (s: SetTold) => [s.opened(1), s.waived(7, "2026-01-03T00:00:00Z")],
      "in-custody",
      6,
    ],
    ["SET-5 used, and waived until today", (s: SetTold) => [s.opened(1), s.waived(7, TODAY)], "opened", 7],
  ] as const)("%s", (_, tell, state, seq) => {
    expect(standsAfter(tell, TODAY)).toMatchObject({ state, since: { seq } });
  });

  it("SET-4 a drill's set of the same family replaces none", () => {
    const journal = journalTold();
    sealTold(journal, SET);
    sealTold(journal, NEXT_SET);
    const stands = (drill: boolean) =>
      standingOf(journal.records, [manifestTold(SET), manifestTold(NEXT_SET, { generation: 2, drill })], TODAY).sets[0];
    expect(stands(true)).toMatchObject({ state: "in-custody", replaced: null, generations: [{ set: SET }] });
    expect(stands(false)).toMatchObject({ state: "replaced", replaced: { set: NEXT_SET, seq: 8 }, supersededBy: NEXT_SET });
    expect(stands(false)?.generations).toMatchObject([
      { set: SET, generation: 1, state: "replaced", sealed: { seq: 4 } },
      { set: NEXT_SET, generation: 2, state: "in-custody", sealed: { seq: 8 } },
    ]);
  });

  it("SET-5 a drill's set that was used stays opened, and owes nothing", () => {
    expect(standsAfter((s) => s.opened(1, 2, 3), TODAY, { drill: true })).toMatchObject({
      state: "opened",
      mustRotate: null,
      due: [],
      next: null,
    });
  });

  it("SET-7 of three generations the last one alone is in custody, in whatever order they were sealed", () => {
    const sets = ["AAAAAAAA", "BBBBBBBB", "CCCCCCCC"] as const;
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const journal = journalTold();
      for (const at of order) sealTold(journal, sets[at] ?? "");
      const manifests = sets.map((set, at) => manifestTold(set, { generation: at + 1 }));
      const held = standingOf(journal.records, manifests, TODAY).sets.filter(({ state }) => state === "in-custody");
      expect(held.map(({ set }) => set)).toEqual(["CCCCCCCC"]);
    }
  });
});
