import { describe, expect, it } from "vitest";
import { overdueOf, type SetStanding, standingOf } from "../../../../core/custody/standing.ts";
import { journalTold, manifestTold, sealTold } from "../../../support/journal-told.ts";

const SET = "LFZPWPQB";
const NEXT = "LFZPWPQC";
const CHECK = { bag: "", custodian: "", place: "", note: "" };
const USE = { trust: "authenticated", used: [1, 2], aside: [] } as const;
const REVIEW = {
  justified: "yes",
  alternatives: "",
  logged: "",
  rotated: "yes",
  lessons: "",
  actions: [],
} as const;

/** What is told, and the standing of the one set on a day. */
function told(tell: (journal: ReturnType<typeof journalTold>) => void, today = "2026-01-02T00:00:00Z"): SetStanding {
  const journal = journalTold();
  sealTold(journal, SET);
  tell(journal);
  const [standing] = standingOf(journal.records, [manifestTold(SET)], today).sets;
  if (standing === undefined) throw new Error("no set stands");
  return standing;
}
const states = ({ bags }: SetStanding) => bags.map(({ state }) => state);

describe("a sealed set as it stands", () => {
  it("after the sealing: three bags with their custodians and places, a margin of one", () => {
    const standing = told(() => undefined);
    expect(standing).toMatchObject({ set: SET, m: 2, n: 3, state: "in-custody", margin: 1, titles: ["Cloud root"], uses: [] });
    expect(standing.bags[1]).toMatchObject({
      x: 2,
      bag: `${SET}-2`,
      custodian: "Custodian 2",
      role: "custodian",
      place: "Safe 2",
      state: "sealed",
      accepted: null,
    });
    expect(standing.due.map(({ what, by, shares }) => [what, by, shares])).toEqual([
      ["seal-check", "2026-04-01T00:01:00Z", [1]],
      ["seal-check", "2026-04-01T00:02:00Z", [2]],
      ["seal-check", "2026-04-01T00:03:00Z", [3]],
      ["rotation", "2026-04-01T00:04:00Z", []],
      ["review-of-need", "2027-01-01T00:04:00Z", []],
    ]);
  });

  it("a set that no record says was sealed does not count; a drill has no duties", () => {
    const journal = journalTold();
    sealTold(journal, NEXT);
    const standing = standingOf(
      journal.records,
      [manifestTold(SET), manifestTold(NEXT, { drill: true })],
      "2030-01-01T00:00:00Z",
    );
    expect(standing.sets).toEqual([]);
    expect(standing.drills.map(({ set, due }) => [set, due])).toEqual([[NEXT, []]]);
  });

  it.each([
    ["intact", "sealed", 1],
    ["broken", "broken", 0],
    ["missing", "missing", 0],
    ["wrong-number", "broken", 0],
    ["mismatch", "broken", 0],
  ] as const)("a check that finds %s makes the bag %s", (result, state, margin) => {
    const standing = told(({ tell }) => tell("seal.checked", { ...CHECK, level: "L2", result, x: 2 }, { set: SET }));
    expect(states(standing)).toEqual(["sealed", state, "sealed"]);
    expect(standing.margin).toBe(margin);
    expect(standing.bags[1]?.lastCheck).toMatchObject({ level: "L2", result, seq: 5 });
    expect(standing.lastCheck).toMatchObject({ seq: 5 });
  });

  it("a missing bag may be found; a broken one never becomes whole, but a new bag does", () => {
    const look = (result: "intact" | "missing" | "broken") => ({ ...CHECK, level: "L1", result, x: 1 }) as const;
    const found = told(({ tell }) => {
      for (const result of ["missing", "intact"] as const) tell("seal.checked", look(result), { set: SET });
    });
    expect(states(found)[0]).toBe("sealed");
    const broken = told(({ tell }) => {
      for (const result of ["broken", "intact"] as const) tell("seal.checked", look(result), { set: SET });
    });
    expect(states(broken)[0]).toBe("broken");
    const anew = told(({ tell }) => {
      tell("seal.checked", look("broken"), { set: SET });
      tell("bag.sealed", { x: 1, bag: "NEW", custodian: "Zoë", place: "Vault" }, { set: SET });
    });
    expect(anew.bags[0]).toMatchObject({ bag: "NEW", custodian: "Zoë", place: "Vault", state: "sealed", lastCheck: null });
  });

  it("a check of a bag puts its next one off by 90 days; an L4 check of the set does not", () => {
    const standing = told((journal) => {
      journal.wait(24);
      journal.tell("seal.checked", { ...CHECK, level: "L1", result: "intact", x: 1 }, { set: SET });
      journal.tell("seal.checked", { ...CHECK, level: "L4", result: "intact", x: null }, { set: SET });
    });
    const checks = standing.due.filter(({ what }) => what === "seal-check");
    expect(checks.map(({ shares }) => shares)).toEqual([[2], [3], [1]]);
    expect(standing.lastCheck).toMatchObject({ level: "L4" });
  });

  it("an incident takes the bags that it names, and no other", () => {
    const incident = (what: "lost" | "tampered" | "other") =>
      told(({ tell }) => tell("incident", { what, found: "2026-01-01T00:00:00Z", sets: [], bags: [`${SET}-3`], measures: "" }));
    expect(states(incident("lost"))).toEqual(["sealed", "sealed", "missing"]);
    expect(states(incident("tampered"))).toEqual(["sealed", "sealed", "broken"]);
    expect(states(incident("other"))).toEqual(["sealed", "sealed", "sealed"]);
  });

  it("a bag that is brought is known by its number when nobody knows the set, not by a share's number", () => {
    const brought = (set: string | null, bag: string, x: number | null) =>
      told(({ tell }) => tell("bag.brought", { bag, look: "broken", x, custodian: "" }, { set }));
    expect(states(brought(null, `${SET}-2`, 1))).toEqual(["sealed", "broken", "sealed"]);
    expect(states(brought(null, "OTHER", 1))).toEqual(["sealed", "sealed", "sealed"]);
    expect(states(brought(SET, "", 1))).toEqual(["broken", "sealed", "sealed"]);
  });

  it("who left is told with the bag until the sheet is in another one", () => {
    const left = { name: "Custodian 2", holds: [{ set: SET, x: 2 }] };
    expect(told(({ tell }) => tell("custodian.left", left)).bags[1]?.custodianLeft).toMatchObject({ seq: 5 });
    const receipt = told(({ tell }) => {
      tell("custodian.left", left);
      tell("custody.accepted", { x: 2, bag: `${SET}-2`, custodian: "Zoë", place: "Vault" }, { set: SET });
    });
    // The sheet was in the same bag all the time, and in their hands.
    expect(receipt.bags[1]).toMatchObject({ custodianLeft: { seq: 5 }, custodian: "Zoë", accepted: { seq: 6 } });
    const anew = told(({ tell }) => {
      tell("custodian.left", left);
      tell("bag.sealed", { x: 2, bag: "NEW-2", custodian: "Zoë", place: "Vault" }, { set: SET });
      tell("custody.accepted", { x: 2, bag: "new-2", custodian: "Zoë", place: "Other vault" }, { set: SET });
    });
    expect(anew.bags[1]).toMatchObject({ custodianLeft: null, bag: "NEW-2", custodian: "Zoë", place: "Other vault" });
    expect(anew.bags[1]).toMatchObject({ state: "sealed", sealed: { seq: 6 }, accepted: { seq: 7 } });
    expect(anew.bags[0]).toMatchObject({ bag: `${SET}-1`, custodian: "Custodian 1", accepted: null });
  });
});

describe("a used set", () => {
  it("has opened bags, and owes review, post-mortem and rotation", () => {
    const standing = told((journal) => {
      journal.wait(100);
      journal.tell("emergency.requested", { classification: "emergency", message: { told: true, reason: "" } });
      journal.tell("set.opened", USE, { set: SET });
      journal.tell("emergency.closed", { done: "x", by: "Ada", until: "now" }, { set: SET });
    }, "2026-01-06T12:00:00Z");
    expect(standing).toMatchObject({ state: "opened", margin: -1 });
    expect(states(standing)).toEqual(["opened", "opened", "sealed"]);
    expect(standing.uses).toMatchObject([
      {
        seq: 6,
        classification: "emergency",
        request: { seq: 5 },
        closed: { seq: 7 },
        review: { by: "2026-01-06T04:06:00Z", state: "overdue", done: null },
        postMortem: { by: "2026-01-07T04:06:00Z", state: "due" },
        rotation: { by: "2026-01-06T04:06:00Z", state: "overdue" },
      },
    ]);
    expect(standing.due.filter(({ overdue }) => overdue).map(({ what, use }) => [what, use])).toEqual([
      ["rotation", 6],
      ["review", 6],
    ]);
  });

  it.each([
    [23, "done"],
    [24, "late"],
  ] as const)("reviewed after %i hours: %s", (hours, state) => {
    const standing = told((journal) => {
      const use = journal.tell("set.opened", USE, { set: SET });
      journal.wait(hours);
      journal.tell("use.reviewed", { ...REVIEW, of: use + 1, kind: "review" }, { set: SET });
      journal.tell("use.reviewed", { ...REVIEW, of: use, kind: "review" }, { set: SET });
    });
    expect(standing.uses[0]?.review).toMatchObject({ state, done: { seq: 7 } });
    expect(standing.uses[0]?.postMortem.done).toBeNull();
  });

  it("owes nothing when it is a drill set", () => {
    const journal = journalTold();
    sealTold(journal, SET);
    journal.tell("set.opened", USE, { set: SET });
    const of = (drill: boolean) => {
      const { sets, drills } = standingOf(journal.records, [manifestTold(SET, { drill })], "2030-01-01T00:00:00Z");
      return [...sets, ...drills].flatMap(({ uses }) => uses.flatMap(({ review, rotation }) => [review.state, rotation.state]));
    };
    expect(of(true)).toEqual(["none", "none"]);
    expect(of(false)).toEqual(["overdue", "overdue"]);
  });

  it("takes no request from an earlier ceremony", () => {
    const opening = {
      ceremony: "break-glass",
      drill: false,
      title: "",
      organisation: "",
      operator: "A",
      witness: "B",
      custodians: [],
    } as const;
    const standing = told(({ tell }) => {
      tell("emergency.requested", { classification: "drill", message: { told: true, reason: "" } });
      tell("ceremony.opened", opening);
      tell("set.opened", USE, { set: SET });
    });
    expect(standing.uses).toMatchObject([{ request: null, classification: null }]);
  });

  it("after its rotation is replaced, after every sheet destroyed, and only reviews are left to do", () => {
    const rotation = {
      from: SET,
      to: NEXT,
      cause: "used",
      credentials: [],
      out: [],
      needed: 2,
      started: "2026-01-01T00:00:00Z",
      finished: "2026-01-01T00:00:00Z",
    } as const;
    const rotated = (destroyed: readonly number[]) =>
      told(({ tell }) => {
        tell("set.opened", USE, { set: SET });
        tell("rotation.completed", { ...rotation, destroyed }, { set: SET });
      });
    expect(rotated([1])).toMatchObject({ state: "replaced", supersededBy: NEXT, rotations: [{ to: NEXT, cause: "used" }] });
    expect(rotated([1, 2, 3])).toMatchObject({ state: "destroyed", margin: -2 });
    expect(rotated([1]).due.map(({ what }) => what)).toEqual(["review", "post-mortem", "destruction"]);
    expect(rotated([1, 2, 3]).due.map(({ what }) => what)).toEqual(["review", "post-mortem"]);
    expect(rotated([1]).uses[0]?.rotation).toMatchObject({ state: "done" });
  });
});

it("overdue of all sets, the earliest first", () => {
  const journal = journalTold();
  sealTold(journal, SET);
  sealTold(journal, NEXT);
  const standing = standingOf(journal.records, [manifestTold(NEXT), manifestTold(SET)], "2027-06-01T00:00:00Z");
  const overdue = overdueOf(standing);
  expect(overdue).toHaveLength(10);
  expect(overdue.map(({ by }) => by)).toEqual(overdue.map(({ by }) => by).toSorted());
  expect(overdueOf(standingOf(journal.records, [], "2027-06-01T00:00:00Z"))).toEqual([]);
});

it("tells of records whose time no watch can show", () => {
  const journal = journalTold();
  sealTold(journal, SET);
  const odd = ["0000-01-01T00:00:00-23:59", "9999-12-31T23:59:60+00:00", "2016-12-31T23:59:60.5Z"];
  const records = journal.records.map((record, at) => Object.assign({}, record, { time: odd[at] ?? record.time }));
  const [standing] = standingOf(records, [manifestTold(SET)], "2026-01-02T00:00:00Z").sets;
  // A leap second is the first of the next minute (FORMAT.md, "Verifying a book"), for the fold as for the verifiers.
  expect(standing?.due.filter(({ what }) => what === "seal-check").map(({ by }) => by)).toEqual([
    expect.stringMatching(/^0000-03-31T23:59:00Z$/),
    "2017-04-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
  ]);
});
