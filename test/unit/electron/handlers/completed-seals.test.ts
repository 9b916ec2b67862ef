import { afterEach, describe, expect, it } from "vitest";
import { peopleAt, sealedIn } from "../../../support/ceremony-at.ts";
import { answerer } from "../../../support/ceremony-checks.ts";
import type { CeremonyPeople } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

const factsOf = async (people: CeremonyPeople) => (await people.view()).ceremony?.facts ?? expect.unreachable();

describe("the number of a bag (CER-5)", () => {
  it("is compared with the book's, and believed to be wrong when it was typed twice alike", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await peopleAt(world, "round", "seal-labels", { labels: false });
    await people.step();
    const { seal } = answerer(people);
    const found = async () => (await factsOf(people)).seals.at(-1);
    // Of the next sheet, of no sheet, and again: each is another number.
    for (const number of ["BAG-1002", "BAG-9999", "BAG-1002"]) expect(await seal(0, { number })).toBe("refused.seal-number");
    expect(await found()).toBeUndefined();
    expect(await seal(0, { number: "bag-1001 " })).toBe("refused.record-text");
    expect(await seal(0, { number: "bag-1001" })).toBe("done");
    expect(await found()).toMatchObject({
      set,
      x: 1,
      level: "L1",
      result: "intact",
      custodian: "Custodian 1",
      place: "Safe 1",
    });

    const wrong = { number: "BAG-1003", look: "broken", note: "torn at the corner" } as const;
    expect(await seal(1, wrong)).toBe("refused.seal-number");
    expect(await seal(1, { ...wrong, number: "bag-1003" })).toBe("done");
    expect(await found()).toEqual({
      set,
      x: 2,
      level: "L1",
      result: "wrong-number",
      number: "bag-1003",
      custodian: "Custodian 2",
      place: "Safe 2",
      note: "torn at the corner (the seal was broken)",
      photos: [],
    });
    expect(await seal(2, { number: "", look: "broken" })).toBe("refused.record-text");
    expect(await seal(2, { number: "BAG-1003", look: "missing" })).toBe("refused.answer");
    expect(await seal(2, { look: "missing", place: "Safe 9" })).toBe("done");
    expect(await found()).toMatchObject({ x: 3, result: "missing", number: "", place: "Safe 9" });
  });

  it("that was typed wrong for one bag does not count for the next", async () => {
    world = await ceremonyWorld();
    await sealedIn(world);
    const people = await peopleAt(world, "round", "seals", { labels: false });
    const { seal } = answerer(people);
    expect(await seal(0, { number: "BAG-7777" })).toBe("refused.seal-number");
    expect(await seal(0, { number: "BAG-1001" })).toBe("done");
    expect(await seal(1, { number: "BAG-7777" })).toBe("refused.seal-number");
    expect(await seal(0, { number: "BAG-7777" })).toBe("refused.not-this-step");
  });

  it("that another sheet's bag has is told as any wrong one, without a word of whose it is", async () => {
    world = await ceremonyWorld();
    await sealedIn(world);
    const people = await peopleAt(world, "round", "seals", { labels: false });
    const failing = (number: string) =>
      people.call("ceremony:answer", {
        step: "seals",
        item: 0,
        answer: { number, look: "intact", custodian: "", place: "", note: "", photos: [] },
      });
    await expect(failing("BAG-1002")).rejects.toMatchObject({ code: "refused.seal-number", facts: {} });
    await expect(failing("BAG-5555")).rejects.toMatchObject({ code: "refused.seal-number", facts: {} });
  });
});

describe("a sheet's new bag", () => {
  it("is held against the book before it is taken", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await peopleAt(world, "round", "share-proof", { proofs: [{ set, x: 2 }], labels: false });
    const { rebag } = answerer(people);
    expect(await rebag(0, { bag: "bag-1001" })).toBe("refused.not-this-step");
    await people.step();
    expect(await rebag(0, { bag: "bag-1001" })).toBe("refused.event-bag-used");
    expect(await rebag(0, { custodian: "custodian 1" })).toBe("refused.event-keeps-other");
    expect(await rebag(0, { custodian: "Wim Witness" })).toBe("refused.event-witness");
    expect(await rebag(1, {})).toBe("refused.not-this-step");
    expect(await rebag(0, {})).toBe("done");
    const { book } = await people.view();
    expect(book?.sets[0]?.holders[1]).toMatchObject({ x: 2, custodian: "Dora Ek", place: "Bank" });
    expect(world.papers.bagOf?.(book?.sets[0]?.set ?? "", 2)).toBe("NEW-1000");
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
  });
});
