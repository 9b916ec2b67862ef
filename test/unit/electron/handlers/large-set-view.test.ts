import { describe, expect, it } from "vitest";
import { CONTRACT } from "../../../../core/contract/contract.ts";
import { parseAs } from "../../../../core/contract/parse.ts";
import type { SetStanding } from "../../../../core/custody/standing.ts";
import { standingOf } from "../../../../core/custody/standing.ts";
import { homeViewOf } from "../../../../electron/handlers/home-view.ts";
import { setViewOf } from "../../../../electron/handlers/set-view.ts";
import { journalTold, manifestTold, sealTold } from "../../../support/journal-told.ts";
import { NEXT_SET, SET } from "../../../support/set-told.ts";

const TODAY = "2027-06-01T00:00:00Z";
const ALL = Array.from({ length: 15 }, (_, at) => at + 1);
const NOBODY = { custodian: "", place: "", note: "" };

/** A set of fifteen sheets, after what is told of it. */
function standsAfter(tell: (journal: ReturnType<typeof journalTold>) => unknown) {
  const journal = journalTold();
  sealTold(journal, SET, 8, 15);
  tell(journal);
  const manifests = [manifestTold(SET, { m: 8, n: 15 }), manifestTold(NEXT_SET, { m: 8, n: 15, generation: 2 })];
  return standingOf(journal.records, manifests, TODAY);
}

const EVERYTHING_WRONG = ({ tell }: ReturnType<typeof journalTold>) => {
  const of = { set: SET };
  for (const x of ALL) {
    tell("seal.checked", { level: "L1", result: "broken", x, bag: `${SET}-${x}`, ...NOBODY }, of);
    tell("seal.checked", { level: "L1", result: "missing", x, bag: "", ...NOBODY }, of);
    tell("incident", { what: "stolen", found: TODAY, sets: [], bags: [`${SET}-${x}`], measures: "" });
    tell("custodian.left", { name: `Custodian ${x}`, holds: [{ set: SET, x }] });
    tell("bag.opened", { x, bag: "", why: "share-proof" }, of);
  }
  tell("set.opened", { trust: "authenticated", used: ALL, aside: [] }, of);
};

const page = (standing: SetStanding | undefined) => {
  if (standing === undefined) throw new Error("no set stands");
  return parseAs(CONTRACT["custody:set"].reply, setViewOf(standing, TODAY), "fault.unexpected");
};

describe("a set of fifteen sheets passes the door", () => {
  it.each([
    ["as it was sealed", () => undefined],
    ["with everything wrong that can be told of its sheets", EVERYTHING_WRONG],
    ["replaced, and no sheet is destroyed", (journal: ReturnType<typeof journalTold>) => sealTold(journal, NEXT_SET, 8, 15)],
  ])("%s", (_, tell) => {
    const standing = standsAfter(tell);
    const filter = { text: "", system: "", place: "", show: "in-custody" } as const;
    const home = homeViewOf(standing, filter, 0, TODAY);
    expect(parseAs(CONTRACT["custody:home"].reply, home, "fault.unexpected")).toEqual(home);
    for (const set of standing.sets) expect(page(set)).toMatchObject({ set: set.set, n: 15 });
  });
});
