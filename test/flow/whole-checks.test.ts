import { afterEach, describe, expect, it } from "vitest";
import { standingOf } from "../../core/custody/standing.ts";
import type { JournalRecord } from "../../core/record/record.ts";
import { openBook } from "../../electron/adapters/book/book.ts";
import { sealedIn } from "../support/ceremony-at.ts";
import { CeremonyPeople, type Plan } from "../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

/** The records of the last ceremony, of a book that is read from its files alone and holds. */
async function lastRecords(): Promise<readonly JournalRecord[]> {
  await world.host.dispose();
  const book = await openBook(world.folder);
  expect(book.verification().findings).toEqual([]);
  const records = book.records();
  await book.close();
  return records.slice(records.findLastIndex(({ event }) => event === "ceremony.opened"));
}

const told = (records: readonly JournalRecord[]) =>
  records.map((record) => {
    if (record.event === "seal.checked") return `${record.body.level} ${record.body.x ?? "set"} ${record.body.result}`;
    return "x" in record.body ? `${record.event} ${record.body.x}` : record.event;
  });

async function held(kind: "round" | "quorum-proof", plan: Partial<Plan>) {
  const people = new CeremonyPeople(world.host, world.papers, plan);
  await people.begin(kind);
  const view = await people.toTheEnd();
  expect(view.ceremony?.closed).toBe("completed");
  return people;
}

describe("a round behind the door", () => {
  it("looks at every bag, scans the labels, proves one sheet alone, and bags it anew", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await held("round", { proofs: [{ set, x: 2 }] });
    const { facts } = (await people.view()).ceremony ?? expect.unreachable();
    expect(facts.seals.map(({ x, level, result }) => [x, level, result])).toEqual([
      [1, "L2", "intact"],
      [2, "L2", "intact"],
      [3, "L2", "intact"],
    ]);
    expect(facts.proved).toMatchObject([{ set, x: 2, result: "proved" }]);
    const records = await lastRecords();
    expect(told(records)).toEqual([
      "ceremony.opened",
      "override",
      "round.held",
      "L2 1 intact",
      "L2 2 intact",
      "L2 3 intact",
      "bag.opened 2",
      "L3 2 intact",
      "sheet.read-back 2",
      "bag.sealed 2",
      "custody.accepted 2",
      "ceremony.closed",
    ]);
    const sealed = records.find(({ event }) => event === "bag.sealed");
    expect(sealed?.manifest).toMatch(/^[0-9a-f]{64}$/);
    expect(sealed?.actors.at(-1)).toEqual({ id: "Custodian 2", role: "custodian" });
  });
});

describe("a round that was made on paper", () => {
  it("tells what was found when it was, and the book counts it: a broken bag, a wrong number, a missing one", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const moment = (minutes: number) => new Date(Date.now() - 60_000 * minutes).toISOString();
    const round = { how: "on-paper", people: ["Dora Ek", "Emil Fuchs"], started: moment(90), finished: moment(30) } as const;
    const people = new CeremonyPeople(world.host, world.papers, { round, labels: false });
    await people.begin("round");
    while ((await people.view()).ceremony?.at?.step !== "seals") await people.step();
    const seal = (item: number, found: { readonly number: string; readonly look: "intact" | "broken" | "missing" }) =>
      people.call("ceremony:answer", {
        step: "seals",
        item,
        answer: { custodian: "", place: "", note: "", photos: [], ...found },
      });
    await seal(0, { number: "BAG-1001", look: "broken" });
    await expect(seal(1, { number: "BAG-1003", look: "intact" })).rejects.toMatchObject({ code: "refused.seal-number" });
    await seal(1, { number: "BAG-1003", look: "intact" });
    await seal(2, { number: "", look: "missing" });
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");

    await world.host.dispose();
    const book = await openBook(world.folder);
    const { manifests, findings } = book.verification();
    const { drills } = standingOf(book.records(), manifests, new Date().toISOString());
    const held = book.records().find((record) => record.event === "round.held");
    await book.close();
    expect(findings).toEqual([]);
    expect(held?.body).toMatchObject({ ...round, sets: [set], bags: 3 });
    expect(drills[0]?.bags.map(({ x, state }) => [x, state])).toEqual([
      [1, "broken"],
      [2, "broken"],
      [3, "missing"],
    ]);
    expect(drills[0]?.margin).toBe(-2);
    expect(drills[0]?.bags.map(({ lastCheck }) => lastCheck?.made)).toEqual([1, 2, 3].map(() => round.finished));
  });
});

describe("the proof of a quorum behind the door", () => {
  it("opens the set and shows nothing, and bags every sheet anew", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await held("quorum-proof", { set, bring: [3, 1] });
    expect(people.revealed).toEqual([]);
    expect((await people.view()).book?.sets[0]?.used).toBe(false);
    const records = await lastRecords();
    expect(told(records)).toEqual([
      "ceremony.opened",
      "override",
      "bag.brought 3",
      "bag.brought 1",
      "bag.opened 3",
      "bag.opened 1",
      "L4 set intact",
      "bag.sealed 3",
      "custody.accepted 3",
      "bag.sealed 1",
      "custody.accepted 1",
      "ceremony.closed",
    ]);
    expect(new Set(records.slice(2).map((record) => record.set))).toEqual(new Set([set]));
  });
});
