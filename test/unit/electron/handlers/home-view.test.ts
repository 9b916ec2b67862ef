import { describe, expect, it } from "vitest";
import { CONTRACT } from "../../../../core/contract/contract.ts";
import type { HomeFilter, HomeView } from "../../../../core/contract/custody-view.ts";
import { parseAs } from "../../../../core/contract/parse.ts";
import { homeViewOf } from "../../../../electron/handlers/home-view.ts";
import {
  BROKEN,
  custodyTold,
  DRILL_SET,
  FINE,
  largeCustody,
  LATE,
  NEWER,
  PAST,
  REPLACED,
  smallCustody,
  SOON,
  standsOn,
  TODAY,
  USED,
} from "../../../support/custody-desk.ts";

const ALL: HomeFilter = { text: "", system: "", place: "", show: "in-custody" };
const small = standsOn(smallCustody());

/** The view as the door passes it. */
function home(filter: Partial<HomeFilter> = {}, from = 0, standing = small): HomeView {
  const view = homeViewOf(standing, { ...ALL, ...filter }, from, TODAY);
  return parseAs(CONTRACT["custody:home"].reply, view, "fault.unexpected");
}
const sets = (view: HomeView) => view.rows.map(({ set }) => set);

describe("the home screen's sets", () => {
  it("stand the most urgent first, each with its numbers and its one next act", () => {
    const view = home();
    expect(sets(view)).toEqual([BROKEN, USED, LATE, REPLACED, SOON, FINE, NEWER]);
    expect(view.today).toBe(TODAY);
    expect(view.rows.map(({ next }) => [next?.kind, next?.event, next?.urgency])).toEqual([
      ["rotation", null, "now"],
      ["rotation", null, "now"],
      [expect.stringMatching(/round|rotation/), null, "overdue"],
      ["recording", "sheet.destroyed", "soon"],
      [expect.stringMatching(/round|rotation/), null, "soon"],
      [expect.stringMatching(/round|rotation/), null, "later"],
      [expect.stringMatching(/round|rotation/), null, "later"],
    ]);
    expect(view.rows[0]).toMatchObject({
      margin: 1,
      exposure: 1,
      mustRotate: true,
      state: "in-custody",
      level: { level: "L3", time: "2026-11-10T09:00:00Z" },
      titles: ["Identity provider, break-glass admin", "Cloud console, root"],
    });
    expect(view.rows[1]).toMatchObject({ margin: -1, exposure: 2, mustRotate: true, state: "opened", level: null });
    expect(view.rows[3]).toMatchObject({ state: "replaced", mustRotate: false });
  });

  it("are counted by urgency, whatever is chosen; drills and what is over are not", () => {
    const totals = { sets: 7, now: 2, overdue: 1, soon: 2 };
    for (const show of ["in-custody", "needs-act", "overdue", "past", "drills"] as const) {
      expect([show, home({ show, text: "nobody" }).totals]).toEqual([show, totals]);
    }
  });

  it.each([
    ["needs-act", [BROKEN, USED, LATE, REPLACED, SOON]],
    ["overdue", [BROKEN, USED, LATE]],
    ["past", [PAST]],
    ["drills", [DRILL_SET]],
  ] as const)("are chosen by what is shown: %s", (show, expected) => {
    expect(sets(home({ show }))).toEqual(expected);
  });

  it.each([
    ["a set's ID in any case", { text: "mzxw6ytb" }, [BROKEN]],
    ["a set's ID in two groups", { text: " MZXW 6YTB " }, [BROKEN]],
    ["a title", { text: "ledger" }, [LATE, REPLACED, FINE, NEWER]],
    ["a custodian", { text: "lucía" }, [BROKEN, FINE]],
    ["a place", { text: "box 17" }, [BROKEN, LATE, FINE]],
    ["a system", { system: "Cloud" }, [BROKEN, USED, FINE]],
    ["a place to its letter", { place: "Safe, Bern office" }, [BROKEN, FINE]],
    ["part of a place is not the place", { place: "Bern" }, []],
    ["several at once", { text: "root", system: "Cloud", place: "Bank, box 17" }, [BROKEN, FINE]],
    ["nothing that is there", { text: "nobody" }, []],
  ] as const)("are found by %s", (_, filter, expected) => {
    const view = home(filter);
    expect(sets(view)).toEqual(expected);
    expect(view.matching).toBe(expected.length);
  });

  it("offer all systems and places to choose from, each once, in order", () => {
    const { systems, places } = home({ text: "nobody" });
    expect(systems).toEqual(["Cloud", "Identity provider", "Ledger database"]);
    expect(places).toEqual([...new Set(places)].toSorted());
    expect(places).toContain("Bank, box 17");
  });

  it("show a set that is over as long as its use was not looked at", () => {
    const told = custodyTold();
    told.seal("2026-11-01", { set: USED });
    told.at("2026-11-20", "set.opened", { trust: "authenticated", used: [1, 2], aside: [] }, USED);
    told.at("2026-11-21", "set.superseded", { by: FINE, destroyed: [1, 2], needed: 2 }, USED);
    const view = home({}, 0, standsOn(told));
    expect(view.rows.map(({ set, state, next }) => [set, state, next?.rule])).toEqual([[USED, "superseded", "NEXT-5"]]);
    expect(sets(home({ show: "past" }, 0, standsOn(told)))).toEqual([USED]);
  });
});

describe("a book of 300 sets", () => {
  const large = standsOn(largeCustody(300));

  it("is turned through page by page, each set once, urgency falling", () => {
    const found: string[] = [];
    const ranks: number[] = [];
    let from: number | null = 0;
    while (from !== null) {
      const view: HomeView = home({}, from, large);
      expect(view.rows.length).toBeLessThanOrEqual(50);
      expect(view.matching).toBe(300);
      found.push(...sets(view));
      ranks.push(...view.rows.map(({ next }) => ["now", "overdue", "soon", "later"].indexOf(next?.urgency ?? "")));
      from = view.next;
    }
    expect(new Set(found).size).toBe(300);
    expect(found).toHaveLength(300);
    // A set of which something else is overdue stands among the overdue ones, whatever its next act.
    expect(ranks.filter((rank) => rank === 0)).toEqual(ranks.slice(0, ranks.lastIndexOf(0) + 1));
    expect(ranks.at(-1)).toBe(3);
  });

  it("has nothing beyond its end", () => {
    expect(home({}, 300, large)).toMatchObject({ rows: [], matching: 300, next: null });
  });
});
