import { describe, expect, it } from "vitest";
import { type Reckoned, reckoningOf } from "../../../../core/custody/reckoning.ts";
import { LIFECYCLE_RULES } from "../../../../core/custody/standing/lifecycle-rules.ts";
import { BROKEN, DRILL_SET, largeCustody, LATE, smallCustody, standsOn } from "../../../support/custody-desk.ts";
import { standingOfSet } from "../../../../electron/handlers/set-view.ts";
import { standsAfter } from "../../../support/set-told.ts";

const told = smallCustody();
const small = standsOn(told);
const reckoned = (set: string) => reckoningOf(standingOfSet(small, set));
const named = (all: readonly Reckoned[], name: string) => all.find((one) => one.name === name);
const events = ({ records }: Pick<Reckoned, "records">) =>
  records.map((seq) => told.records.find((record) => record.seq === seq)?.event);

describe("how the numbers of a set are reckoned", () => {
  it("margin: the sealed bags minus M, from the record that made each bag what it is", () => {
    const margin = named(reckoned(BROKEN), "Margin");
    expect(margin).toMatchObject({ value: "1", how: expect.stringContaining("4 - 3 = 1") });
    expect(events(margin ?? { records: [] })).toEqual(["bag.sealed", "bag.sealed", "bag.sealed", "bag.sealed", "seal.checked"]);
  });

  it("exposure and must-rotate: by which rule, from the record that says so", () => {
    const [exposed, must] = ["Exposed", "Must rotate"].map((name) => named(reckoned(BROKEN), name));
    expect(exposed).toMatchObject({ value: "1", how: expect.stringContaining("sheet 4 by EXP-1") });
    expect(must).toMatchObject({ value: "by 2026-11-17T09:00:00Z", how: expect.stringMatching(/^ROT-5: /) });
    expect(must?.records).toEqual(exposed?.records);
    expect(events(must ?? { records: [] })).toEqual(["seal.checked"]);
    expect(named(reckoned(LATE), "Must rotate")).toMatchObject({ value: "no", records: [] });
    expect(named(reckoned(LATE), "Exposed")).toMatchObject({ value: "0", records: [] });
  });

  it("every due date: a moment of a record and the days after it add up to it", () => {
    for (const standing of [...small.sets, ...standsOn(largeCustody(40)).sets]) {
      const sums = reckoningOf(standing).flatMap(({ how }) => [...how.matchAll(/(\S+Z) \+ (\d+) (d|h) = (\S+Z)/g)]);
      if (standing.due.length > 0) expect(sums.length).toBeGreaterThan(0);
      for (const [, from = "", count, unit, to = ""] of sums) {
        expect(Date.parse(to) - Date.parse(from)).toBe(Number(count) * (unit === "d" ? 24 : 1) * 3_600_000);
      }
    }
  });

  it("a seal check counts from when its round was, not from when it was recorded", () => {
    const standing = standsAfter((set) => {
      set.ceremony();
      set.round("2026-01-02T08:00:00Z");
      set.wait(48);
      for (const x of [1, 2, 3, 4, 5]) set.checked(x, "intact");
    }, "2026-01-08T00:00:00Z");
    const check = reckoningOf(standing).find(({ name }) => name.startsWith("Check of the seals"));
    expect(check?.how).toContain("2026-01-02T08:00:00Z + 90 d = 2026-04-02T08:00:00Z");
  });

  it("a waived use is due when its waiver ends; a faded print where its line crosses the limit", () => {
    const waived = standsAfter((set) => set.waived(set.opened(1, 2, 3), "2026-01-20T00:00:00Z"));
    const rotation = reckoningOf(waived).find(({ how }) => how.includes("waiver"));
    expect(rotation).toMatchObject({ value: "by 2026-01-20T00:00:00Z", records: [7, 8] });
    expect(reckoned(BROKEN).find(({ name }) => name === "Reprint, sheet 2")?.how).toMatch(/10 % .* 46 % .* 63 %/);
    const faded = standsAfter((set) => set.readBack(1, [70, "D"]));
    expect(reckoningOf(faded).find(({ name }) => name === "Reprint, sheet 1")?.how).toContain("letter D");
  });

  it("names only rules of LIFECYCLE.md and records that are there, each number under a name of its own", () => {
    for (const { set } of [...small.sets, ...small.drills]) {
      const all = reckoned(set);
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
      for (const { how, records } of all) {
        for (const [rule] of how.matchAll(/\b(?:BAG|SET|EXP|MAR|LVL|ROT|DUE|PRT|NEXT|PPL|CER)-\d+/g)) {
          expect(LIFECYCLE_RULES).toContain(rule);
        }
        for (const seq of records) expect(told.records.some((record) => record.seq === seq)).toBe(true);
      }
    }
  });

  it("has nothing due and no next act for a drill's set", () => {
    expect(reckoned(DRILL_SET).map(({ name }) => name)).toEqual([
      "State",
      "Margin",
      "Exposed",
      "Must rotate",
      "Level last verified",
      "Sheets that may still be proved alone",
    ]);
  });
});
