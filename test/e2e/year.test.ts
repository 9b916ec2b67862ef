import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { type JournalRecord, readRecord } from "../../core/record/record.ts";
import { checkedBook, CHECKING_TOOLS } from "../support/checked-book.ts";
import { ceremonyWorld, type World } from "../support/ceremony-world.ts";
import { event } from "../support/known-journal.ts";
import { sealwright } from "../support/sealwright-command.ts";
import { describeWithTools } from "../support/tool.ts";
import { verifyPy } from "../support/verify-py.ts";
import { Year } from "../support/year.ts";

/**
 * One year of a set of 3 of 5, every ceremony through the door, every sheet and label through an image: sealed, drilled, looked at in four
 * quarters (a broken bag in the second), opened once, rotated twice, one custodian gone, its quorum proved, its need reviewed.
 */
describeWithTools("a year of custody", CHECKING_TOOLS, () => {
  let world: World;
  let year: Year;
  let broken: string | null = null;
  let [first, second, third] = ["", "", ""];

  afterAll(() => world?.dispose());

  /** The days build on one another: when one fails, so do those after it. */
  function day(name: string, work: () => Promise<void>): void {
    it(name, { timeout: 300_000 }, async () => {
      expect(broken).toBe(null);
      broken = name;
      await work();
      broken = null;
    });
  }

  day("day 0: the set is sealed, and nothing is due yet", async () => {
    world = await ceremonyWorld({ rehearsal: false, built: "2023-01-01T00:00:00Z" });
    year = new Year(world);
    await year.hold("sealing", { bags: "G1" });
    first = await year.newest();
    const row = await year.row(first);
    expect(row).toMatchObject({ state: "in-custody", generation: 1, margin: 2, exposure: 0, mustRotate: false, level: null });
    expect(row.next).toMatchObject({ rule: "NEXT-9", urgency: "later" });
  });

  day("day 10: a decoy set is sealed and opened in a drill, with its times", async () => {
    year.goTo(10);
    await year.hold("sealing", { drill: true, bags: "DRILL" });
    const decoy = await year.newest(true);
    year.goTo(10, 3);
    await year.hold("break-glass", { drill: true, set: decoy, bring: [2, 4, 5] });
    const drill = recordsIn(world).findLast((record) => record.event === "drill.held");
    expect(drill).toMatchObject({ body: { loginMinutes: 12, outcome: "passed" } });
    expect((await year.row(first)).state).toBe("in-custody");
  });

  day("day 80, first quarter: all seals by number and label, one sheet alone", async () => {
    year.goTo(80);
    await year.hold("round", { sets: [first], proofs: [{ set: first, x: 2 }] });
    const row = await year.row(first);
    expect(row).toMatchObject({ margin: 2, exposure: 0, level: { level: "L3" } });
    expect(row.due.find(({ what }) => what === "seal-check")?.by.slice(0, 10)).toBe(Year.at(80 + 90).slice(0, 10));
    const levels = recordsIn(world).flatMap((one) => (one.event === "seal.checked" ? [one.body.level] : []));
    expect(levels).toEqual(["L2", "L2", "L2", "L2", "L2", "L3"]);
  });

  day("day 88: the quarterly rotation, and the old generation is superseded only with three sheets gone", async () => {
    year.goTo(88);
    await year.hold("rotation", { rotate: first, destroy: [1, 4], bags: "G2" });
    second = await year.newest();
    expect(await year.row(first)).toMatchObject({ state: "replaced", next: { rule: "NEXT-3", event: "sheet.destroyed" } });
    expect(await year.row(second)).toMatchObject({ state: "in-custody", generation: 2, margin: 2 });
    year.goTo(90);
    await year.hold("recording", {
      events: [
        event("sheet.destroyed", { x: 5, bag: "", custodian: "Custodian 5", how: "shredded" }, first),
        event("set.superseded", { by: second, destroyed: [], needed: 1 }, first),
      ],
    });
    expect(await year.row(first)).toMatchObject({ state: "superseded", next: null });
  });

  day("day 170, second quarter, on paper: one bag is broken, and the set must be rotated", async () => {
    year.goTo(171);
    const walk = {
      how: "on-paper",
      started: Year.at(170, 1),
      finished: Year.at(170, 4),
      people: ["Olga Operator", "Wanda Walker"],
    } as const;
    const found = ({ x }: { readonly x: number }) => (x === 4 ? ({ look: "broken", note: "torn at the flap" } as const) : {});
    await year.hold("round", { sets: [second], round: walk, labels: false, found });
    const row = await year.row(second);
    expect(row).toMatchObject({ margin: 1, exposure: 1, mustRotate: true, level: { level: "L1" } });
    expect(row.next).toMatchObject({ rule: "NEXT-1", kind: "rotation" });
    // Due from the day of the walk, not of its entry.
    expect(row.due.find(({ what }) => what === "seal-check")?.by).toBe(Year.at(170 + 90, 4));
  });

  day("day 172: an emergency before that could be done: opened once, red from then on", async () => {
    year.goTo(172);
    await year.hold("break-glass", { set: second, bring: [5, 1, 3] });
    const row = await year.row(second);
    expect(row).toMatchObject({ state: "opened", mustRotate: true, margin: -2, next: { rule: "NEXT-1", kind: "rotation" } });
    expect(row.due.map(({ what }) => what)).toEqual(expect.arrayContaining(["review", "post-mortem", "rotation"]));
  });

  day("day 173: rotated after use; it is green when the old sheets are gone and the reviews are held", async () => {
    year.goTo(172, 12);
    await year.hold("rotation", { rotate: second, destroy: [1, 3, 5, 4], bags: "G3" });
    third = await year.newest();
    expect(await year.row(third)).toMatchObject({
      generation: 3,
      state: "in-custody",
      margin: 2,
      exposure: 0,
      mustRotate: false,
    });
    year.goTo(173, 1);
    const opened = recordsIn(world).findLast((record) => record.event === "set.opened" && record.set === second);
    const review = { of: opened?.seq ?? 0, justified: "yes", alternatives: "none", logged: "all", rotated: "yes" } as const;
    const learnt = { lessons: "call the notary first", actions: [] } as const;
    await year.hold("recording", {
      events: [
        event("use.reviewed", { ...review, ...learnt, kind: "review" }, second),
        event("use.reviewed", { ...review, ...learnt, kind: "post-mortem" }, second),
      ],
    });
    expect(await year.row(second)).toMatchObject({ state: "superseded", mustRotate: false, due: [], next: null });
  });

  day("day 250: a custodian leaves: the sheet goes on in a new bag, the safe gets another combination", async () => {
    year.goTo(250);
    await year.hold("leaver", {
      leaver: { name: "Custodian 5" },
      handovers: [{ bag: "G3-DORA" }],
      safes: [{ place: "Safe 5", by: "Wim Witness" }],
    });
    expect(await year.row(third)).toMatchObject({ margin: 2, exposure: 0, mustRotate: false });
  });

  day("day 258, third quarter: intact, with Dora's bag", async () => {
    year.goTo(258);
    await year.hold("round", { sets: [third], proofs: [{ set: third, x: 5 }] });
    expect(await year.row(third)).toMatchObject({ margin: 2, exposure: 0, level: { level: "L3" } });
  });

  day("day 345, fourth quarter: the seals, then the proof that a quorum opens it", async () => {
    year.goTo(345);
    await year.hold("round", { sets: [third] });
    year.goTo(346);
    await year.hold("quorum-proof", { set: third, bring: [1, 2, 4] });
    const row = await year.row(third);
    expect(row).toMatchObject({ state: "in-custody", margin: 2, exposure: 0, level: { level: "L4" } });
    // What this organisation has let slip.
    expect(row.next).toMatchObject({ rule: "NEXT-9", kind: "rotation", urgency: "overdue" });
  });

  day("day 364: the need is reviewed, and the whole year verifies as an audit pack", async () => {
    year.goTo(364);
    await year.hold("recording", {
      events: [event("set.reviewed", { decision: "keep" }, third)],
    });
    const { signatures } = checkedBook(world.folder, []);
    // Operator and witness, but for the two keys and the four manifests' pairs beside the records.
    expect(signatures).toBe(2 * recordsIn(world).length - 2 + 2 * 4);
    const pack = join(world.folder, "..", "pack");
    mkdirSync(pack);
    const exported = sealwright(["export", world.folder, "--out", pack]);
    expect([exported.status, exported.stderr]).toEqual([0, ""]);
    const [name = ""] = readdirSync(pack);
    const folder = readdirSync(pack).length === 1 ? join(pack, name) : pack;
    const python = verifyPy([folder]);
    expect([python.code, python.stderr, python.stdout]).toEqual([0, "", expect.stringMatching(/^HOLDS: pack /)]);
    expect(sealwright(["verify", folder]).status).toBe(0);
    const report = readFileSync(join(folder, "report.html"), "utf8");
    for (const set of [first, second, third]) expect(report).toContain(set.slice(0, 4));
  });

  it("told nobody a secret: not the desk, not the book, not the pack", async () => {
    expect(year.secrets.size).toBeGreaterThan(3);
    const told = [...world.shown, ...filesBelow(join(world.folder, ".."))];
    for (const secret of year.secrets) expect(told.filter((text) => text.includes(secret))).toEqual([]);
  });
});

/** The records of the book, read from the disk beside the app that has it open. */
function recordsIn({ folder }: World): readonly JournalRecord[] {
  const names = readdirSync(join(folder, "records")).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => readRecord(readFileSync(join(folder, "records", name))));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
}
