import { afterEach, describe, expect, it } from "vitest";
import { handsOf, recordsOf } from "../../core/custody/recording/journal.ts";
import { foldedName } from "../../core/custody/same-name.ts";
import { bookAgain, lastCeremony } from "../support/book-again.ts";
import { givenUp, heldIn, peopleWith, recordedIn } from "../support/ceremony-checks.ts";
import { codeOf, peopleAt, sealedIn } from "../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../support/ceremony-world.ts";
import { event } from "../support/known-journal.ts";

let world: World;
afterEach(() => world.dispose());

describe("somebody who leaves, behind the door", () => {
  it("hands the sheet on in a new bag; the combination is changed", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await heldIn(world, "leaver", { safes: [{ place: "Safe 1", by: "Custodian 2" }] });
    const book = await bookAgain(world);
    const all = book.records();
    expect(lastCeremony(all)).toEqual([
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
    const all = (await bookAgain(world)).records();
    expect(lastCeremony(all)).toEqual([
      "ceremony.opened",
      "custodian.left",
      "sheet.destroyed 1",
      "seal.checked 1",
      "ceremony.closed",
    ]);
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
    const all = (await bookAgain(world)).records();
    expect(lastCeremony(all)).toEqual(["ceremony.opened", "custodian.moved", "ceremony.closed"]);
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
    const all = (await bookAgain(world)).records();
    // They left once.
    expect(lastCeremony(all)).toEqual([
      "ceremony.opened",
      "bag.opened 2",
      "bag.sealed 2",
      "custody.accepted 2",
      "ceremony.closed",
    ]);
    expect(recordsOf(all, "custodian.left")).toHaveLength(1);
  });

  it("hands a sheet that is out of its bag on: no bag is opened twice", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await recordedIn(world, [event("bag.opened", { x: 1, bag: "BAG-1001", why: "other" }, set)]);
    await heldIn(world, "leaver");
    const all = (await bookAgain(world)).records();
    expect(lastCeremony(all)).toEqual([
      "ceremony.opened",
      "custodian.left",
      "bag.sealed 1",
      "custody.accepted 1",
      "ceremony.closed",
    ]);
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
    const book = await bookAgain(world);
    const shares = book.manifests().find((one) => one.set === set)?.shares ?? [];
    const hands = shares.flatMap((share) => [...new Set(handsOf(book.records(), set, share).map(foldedName))]);
    const most = Math.max(...hands.map((name) => hands.filter((other) => other === name).length));
    expect(hands).toContain("dora ek");
    expect(most).toBe(2);
  });
});
