import { describe, expect, it } from "vitest";
import { CONTRACT } from "../../../../core/contract/contract.ts";
import type { SetView } from "../../../../core/contract/custody-view.ts";
import { parseAs } from "../../../../core/contract/parse.ts";
import { setViewOf, standingOfSet } from "../../../../electron/handlers/set-view.ts";
import { BROKEN, NEWER, REPLACED, smallCustody, standsOn, TODAY, USED } from "../../../support/custody-desk.ts";
import { failureOf } from "../../../support/failure-of.ts";

const told = smallCustody();
const small = standsOn(told);

/** The view as the door passes it. */
function shown(set: string): SetView {
  const view = setViewOf(standingOfSet(small, set), TODAY);
  return parseAs(CONTRACT["custody:set"].reply, view, "fault.unexpected");
}

describe("the page of a set", () => {
  it("tells of each bag its custodian, place, seal, receipt, checks and prints", () => {
    const { bags, proofsLeft } = shown(BROKEN);
    expect(bags.map(({ x, state, exposed, provedAlone }) => [x, state, exposed, provedAlone])).toEqual([
      [1, "sealed", null, false],
      [2, "sealed", null, true],
      [3, "sealed", null, false],
      [4, "broken", "EXP-1", false],
      [5, "sealed", null, false],
    ]);
    expect(bags[1]).toMatchObject({ custodian: "Samir Aziz", accepted: null, lastCheck: null });
    expect(bags[1]?.prints.map(({ used, letter }) => [used, letter])).toEqual([
      [10, "A"],
      [31, "A"],
      [46, "B"],
    ]);
    expect(bags[1]?.reprintBy).toMatch(/^2026-12-/);
    expect(bags[3]?.lastCheck).toMatchObject({ level: "L1", result: "broken", time: "2026-11-10T09:00:00Z" });
    expect(proofsLeft).toBe(1);
  });

  it("holds no number of a bag anywhere, but the record that has it", () => {
    for (const { set } of [...small.sets, ...small.drills]) {
      const view = shown(set);
      const text = JSON.stringify(view);
      for (const record of told.records) if (record.event === "bag.sealed") expect(text).not.toContain(record.body.bag);
      for (const { x, sealedBy } of view.bags) {
        const record = told.records.find(({ seq }) => seq === sealedBy);
        expect([record?.event, record?.set, record?.event === "bag.sealed" && record.body.x]).toEqual(["bag.sealed", set, x]);
      }
    }
  });

  it("tells of its uses what followed, and of its family all generations, the newest first", () => {
    expect(shown(USED).uses).toEqual([
      {
        seq: expect.any(Number),
        time: "2026-11-20T02:05:00Z",
        classification: "emergency",
        review: "overdue",
        postMortem: "overdue",
        rotation: "overdue",
      },
    ]);
    expect(shown(NEWER).generations.map(({ set, generation, state }) => [set, generation, state])).toEqual([
      [NEWER, 2, "in-custody"],
      [REPLACED, 1, "replaced"],
    ]);
  });

  it("is that of a drill's set, too; one that the book does not have is refused", () => {
    expect(shown("OBQXG43X")).toMatchObject({ drill: true, due: [], next: null });
    expect(failureOf(() => standingOfSet(small, "AAAAAAAA")).code).toBe("unreadable.message");
  });
});
