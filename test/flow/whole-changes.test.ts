import { afterEach, describe, expect, it } from "vitest";
import { handsOf, recordsOf } from "../../core/custody/recording/journal.ts";
import { foldedName } from "../../core/custody/same-name.ts";
import type { Book } from "../../core/record/book.ts";
import type { JournalRecord } from "../../core/record/record.ts";
import { openBook } from "../../electron/adapters/book/book.ts";
import { givenUp, heldIn, peopleWith, recordedIn } from "../support/ceremony-checks.ts";
import { codeOf, peopleAt, sealedIn } from "../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../support/ceremony-world.ts";
import { event } from "../support/known-journal.ts";

let world: World;
afterEach(() => world.dispose());

/** The book, read from its files alone; it holds. */
async function bookAgain(): Promise<Book> {
  await world.host.dispose();
  const book = await openBook(world.folder);
  expect(book.verification().findings).toEqual([]);
  await book.close();
  return book;
}

/** The last ceremony's records by their events, with the number of the sheet. */
function told(records: readonly JournalRecord[]): readonly string[] {
  const last = records.slice(records.findLastIndex((record) => record.event === "ceremony.opened"));
  const own = last.filter((record) => record.event !== "override");
  return own.map((record) => ("x" in record.body ? `${record.event} ${record.body.x}` : record.event));
}

const setsOf = async (people: { view(): Promise<{ book: { sets: readonly { set: string }[] } | null }> }) =>
  (await people.view()).book?.sets.map(({ set }) => set) ?? [];

describe("a rotation behind the door", () => {
  it("seals the next generation of the family, destroys two of three old sheets, and only then the old set is superseded", async () => {
    world = await ceremonyWorld();
    const old = await sealedIn(world);
    const people = await heldIn(world, "rotation", { rotate: old, totp: "none", bags: "NEW" });
    const young = (await setsOf(people)).find((set) => set !== old) ?? "";
    const book = await bookAgain();
    const [first, second] = [old, young].map((id) => book.manifests().find(({ set }) => set === id));
    expect(first).toMatchObject({ generation: 1, supersedes: null });
    expect(second).toMatchObject({ generation: 2, supersedes: old, family: first?.family });
    const sheets = [1, 2, 3].flatMap((x) => [`sheet.printed ${x}`, `sheet.read-back ${x}`, `bag.sealed ${x}`]);
    expect(told(book.records())).toEqual([
      "ceremony.opened",
      "set.planned",
      "set.installed",
      ...sheets,
      "set.sealed",
      ...[1, 2, 3].map((x) => `custody.accepted ${x}`),
      "sheet.destroyed 1",
      "sheet.destroyed 2",
      "rotation.completed",
      "set.superseded",
      "ceremony.closed",
    ]);
    const completed = recordsOf(book.records(), "rotation.completed").at(-1);
    expect(completed).toMatchObject({
      set: old,
      manifest: book.manifestHash(old),
      reason: "the quarter is over",
      ticket: "CHG-7",
    });
    expect(completed?.body).toMatchObject({ from: old, to: young, cause: "quarterly", destroyed: [1, 2], out: [3], needed: 2 });
    expect(completed?.body.credentials).toEqual([{ id: "c1", newWorks: true, oldRefused: true, how: "" }]);
    const superseded = recordsOf(book.records(), "set.superseded").at(-1);
    expect(superseded).toMatchObject({ set: old, body: { by: young, destroyed: [1, 2], needed: 2 } });
    const sealed = book.records().filter(({ event: name, set }) => name === "bag.sealed" && set === young);
    expect(sealed).toHaveLength(3);
  });

  it("with one old sheet destroyed supersedes nothing: the rest is recorded later", async () => {
    world = await ceremonyWorld();
    const old = await sealedIn(world);
    const people = await heldIn(world, "rotation", { rotate: old, totp: "none", bags: "NEW", destroy: [3] });
    const young = (await setsOf(people)).find((set) => set !== old) ?? "";
    await recordedIn(world, [
      event("sheet.destroyed", { x: 1, bag: "BAG-1001", custodian: "Custodian 1", how: "burnt" }, old),
      event("set.superseded", { by: young, destroyed: [], needed: 1 }, old),
    ]);
    const all = (await bookAgain()).records();
    expect(recordsOf(all, "rotation.completed")[0]?.body).toMatchObject({ destroyed: [3], out: [1, 2], needed: 2 });
    expect(recordsOf(all, "set.superseded").map(({ body }) => body.destroyed)).toEqual([[1, 3]]);
  });

  it("is refused of a generation that was replaced, and not of the one that took its place", async () => {
    world = await ceremonyWorld();
    const old = await sealedIn(world);
    const first = await heldIn(world, "rotation", { rotate: old, totp: "none", bags: "NEW", destroy: [] });
    const young = (await setsOf(first)).find((set) => set !== old) ?? "";
    const people = await peopleAt(world, "rotation", "rotate");
    const rotate = (from: string) => {
      const answer = { from, cause: "used", reason: "opened in the last drill", ticket: "", approvers: [] } as const;
      return codeOf(people.call("ceremony:answer", { step: "rotate", item: 0, answer }));
    };
    expect(await rotate(old)).toBe("refused.generation-sealed");
    expect(await rotate("AAAAAAAB")).toBe("refused.event-set");
    expect(await rotate(young)).toBe("done");
    expect((await people.view()).ceremony?.facts.accounts).toMatchObject([
      { id: "c1", title: "Identity provider, emergency administrator (drill)", system: "Example identity provider" },
    ]);
    await givenUp(people);
  });

  it("never gives a number of a generation twice, also when one was printed and given up", async () => {
    world = await ceremonyWorld();
    const old = await sealedIn(world);
    const plan = { rotate: old, totp: "none", destroy: [] } as const;
    const given = await peopleAt(world, "rotation", "bag", { ...plan, bags: "LOST" });
    const lost = (await given.view()).ceremony?.facts.set;
    expect(lost?.generation).toBe(2);
    await givenUp(given);
    await heldIn(world, "rotation", { ...plan, bags: "NEW" });
    const book = await bookAgain();
    expect(
      book
        .manifests()
        .map(({ generation }) => generation)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 3]);
    expect(book.manifests().some(({ set }) => set === lost?.set)).toBe(false);
  });

  it("is refused with a witness who keeps an old sheet, and begun with another", async () => {
    world = await ceremonyWorld();
    const old = await sealedIn(world);
    const answer = { from: old, cause: "quarterly", reason: "the quarter is over", ticket: "", approvers: [] } as const;
    const people = await peopleWith(world, "Custodian 9", "rotation", "rotate", { rotate: old });
    expect(await codeOf(people.call("ceremony:answer", { step: "rotate", item: 0, answer }))).toBe("done");
    await givenUp(people);
    const bagged = { x: 1, bag: "BAG-9009", custodian: "Custodian 9", place: "Safe" };
    await recordedIn(world, [event("bag.sealed", bagged, old)]);
    const keeps = await peopleWith(world, "Custodian 9", "rotation", "rotate", { rotate: old });
    expect(await codeOf(keeps.call("ceremony:answer", { step: "rotate", item: 0, answer }))).toBe("refused.witness-keeps");
  });

  it("takes no bag of a number that the book has", async () => {
    world = await ceremonyWorld();
    const old = await sealedIn(world);
    const people = await peopleAt(world, "rotation", "bag", { rotate: old, totp: "none" });
    const into = (number: string) => codeOf(people.call("ceremony:answer", { step: "bag", item: 1, answer: { number } }));
    expect(await into("bag-1003")).toBe("refused.event-bag-used");
    expect(await into("NEW-1003")).toBe("done");
  });
});

describe("somebody who leaves, behind the door", () => {
  it("hands the sheet on in a new bag; the combination is changed", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await heldIn(world, "leaver", { safes: [{ place: "Safe 1", by: "Custodian 2" }] });
    const book = await bookAgain();
    const all = book.records();
    expect(told(all)).toEqual([
      "ceremony.opened",
      "custodian.left",
      "bag.opened 1",
      "bag.sealed 1",
      "custody.accepted 1",
      "combination.changed",
      "ceremony.closed",
    ]);
    expect(recordsOf(all, "custodian.left").at(-1)).toMatchObject({
      reason: "went to another house",
      body: { name: "Custodian 1", holds: [{ set, x: 1 }] },
    });
    expect(recordsOf(all, "bag.opened").at(-1)).toMatchObject({ set, body: { x: 1, bag: "BAG-1001", why: "hand-over" } });
    expect(recordsOf(all, "bag.sealed").at(-1)).toMatchObject({
      set,
      manifest: book.manifestHash(set),
      body: { x: 1, bag: "NEW-2000", custodian: "Dora Ek", place: "Safe 9" },
    });
    expect(recordsOf(all, "combination.changed").at(-1)).toMatchObject({
      reason: "went to another house",
      body: { place: "Safe 1", by: "Custodian 2" },
    });
  });

  it("has two sheets: one is destroyed, one is missing", async () => {
    world = await ceremonyWorld();
    const sets = [await sealedIn(world), await sealedIn(world, { bags: "SECOND" })];
    const bare = { bag: "", custodian: "", place: "", signed: false } as const;
    await heldIn(world, "leaver", {
      handovers: [
        { ...bare, outcome: "destroyed", note: "shredded" },
        { ...bare, outcome: "missing", note: "not in the safe" },
      ],
    });
    const all = (await bookAgain()).records();
    expect(told(all)).toEqual(["ceremony.opened", "custodian.left", "sheet.destroyed 1", "seal.checked 1", "ceremony.closed"]);
    const held = recordsOf(all, "custodian.left")[0]?.body.holds ?? [];
    expect(held.map(({ set }) => set)).toEqual(sets.toSorted());
    expect(recordsOf(all, "sheet.destroyed")[0]?.body).toMatchObject({ custodian: "Custodian 1", how: "shredded" });
    expect(recordsOf(all, "seal.checked")[0]?.body).toMatchObject({ level: "L1", result: "missing", note: "not in the safe" });
  });

  it("and moves: keeps the sheet, and is told of at another place", async () => {
    world = await ceremonyWorld();
    await sealedIn(world);
    const bare = { bag: "", custodian: "", place: "", signed: false } as const;
    await heldIn(world, "leaver", {
      leaver: { what: "moved", role: "treasurer", place: "Safe 4" },
      handovers: [{ ...bare, outcome: "kept" }],
    });
    const all = (await bookAgain()).records();
    expect(told(all)).toEqual(["ceremony.opened", "custodian.moved", "ceremony.closed"]);
    expect(recordsOf(all, "custodian.moved")[0]?.body).toEqual({ name: "Custodian 1", role: "treasurer", place: "Safe 4" });
  });

  it("is somebody whom the book knows; who left before and kept a sheet can still hand it on", async () => {
    world = await ceremonyWorld();
    await sealedIn(world);
    await recordedIn(world, [event("custodian.left", { name: "Custodian 2", holds: [] })]);
    const people = await peopleAt(world, "leaver", "leaver");
    const leave = (name: string, what: "left" | "moved" = "left") => {
      const to = what === "left" ? { role: "", place: "" } : { role: "treasurer", place: "Safe 4" };
      const answer = { name, what, reason: "went to another house", ...to } as const;
      return codeOf(people.call("ceremony:answer", { step: "leaver", item: 0, answer }));
    };
    expect(await leave("Nobody Known")).toBe("refused.event-no-custodian");
    expect(await leave("Custodian 2", "moved")).toBe("refused.event-no-custodian");
    expect(await leave("custodian 2")).toBe("done");
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    const all = (await bookAgain()).records();
    // They left once.
    expect(told(all)).toEqual(["ceremony.opened", "bag.opened 2", "bag.sealed 2", "custody.accepted 2", "ceremony.closed"]);
    expect(recordsOf(all, "custodian.left")).toHaveLength(1);
  });

  it("hands a sheet that is out of its bag on: no bag is opened twice", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await recordedIn(world, [event("bag.opened", { x: 1, bag: "BAG-1001", why: "other" }, set)]);
    await heldIn(world, "leaver");
    const all = (await bookAgain()).records();
    expect(told(all)).toEqual(["ceremony.opened", "custodian.left", "bag.sealed 1", "custody.accepted 1", "ceremony.closed"]);
  });

  it("has no witness who keeps a sheet of these sets", async () => {
    world = await ceremonyWorld();
    await sealedIn(world);
    const answer = { name: "Custodian 1", what: "left", reason: "went to another house", role: "", place: "" } as const;
    const keeps = await peopleWith(world, "Custodian 3", "leaver", "leaver");
    expect(await codeOf(keeps.call("ceremony:answer", { step: "leaver", item: 0, answer }))).toBe("refused.witness-keeps");
    await givenUp(keeps);
    const apart = await peopleWith(world, "Custodian 4", "leaver", "leaver");
    expect(await codeOf(apart.call("ceremony:answer", { step: "leaver", item: 0, answer }))).toBe("done");
  });
});

describe("a custodian", () => {
  it("never comes to hold M shares of one generation, whoever leaves and whatever is handed on", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world, { m: 3, n: 5 });
    const taken = async (name: string, custodian: string, bag: string) => {
      const people = await peopleAt(world, "leaver", "handover", { leaver: { name } });
      const answer = { outcome: "handed-on", bag, custodian, place: "Safe 9", signed: true, note: "" } as const;
      const code = await codeOf(people.call("ceremony:answer", { step: "handover", item: 0, answer }));
      if (code === "done") await people.toTheEnd();
      else await people.call("ceremony:abandon", { reason: "this was tried and is not wanted" });
      await people.call("ceremony:leave", {});
      return code;
    };
    // Who keeps one sheet gets no second one; who kept one and gave it away may get another; the M-th would make a quorum.
    expect(await taken("Custodian 1", "Custodian 2", "MORE-1")).toBe("refused.event-keeps-other");
    expect(await taken("Custodian 1", "Dora Ek", "MORE-1")).toBe("done");
    expect(await taken("Dora Ek", "Emil Fuchs", "MORE-2")).toBe("done");
    expect(await taken("Custodian 2", "Dora Ek", "MORE-3")).toBe("done");
    expect(await taken("Dora Ek", "Finn Gray", "MORE-4")).toBe("done");
    expect(await taken("Custodian 3", "DORA EK", "MORE-5")).toBe("refused.event-kept-others");
    const book = await bookAgain();
    const shares = book.manifests().find((one) => one.set === set)?.shares ?? [];
    const hands = shares.flatMap((share) => [...new Set(handsOf(book.records(), set, share).map(foldedName))]);
    const most = Math.max(...hands.map((name) => hands.filter((other) => other === name).length));
    expect(hands).toContain("dora ek");
    expect(most).toBe(2);
  });
});
