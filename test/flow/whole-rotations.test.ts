import { afterEach, describe, expect, it } from "vitest";
import { recordsOf } from "../../core/custody/recording/journal.ts";
import { bookAgain, lastCeremony } from "../support/book-again.ts";
import { givenUp, heldIn, peopleWith, recordedIn } from "../support/ceremony-checks.ts";
import { codeOf, peopleAt, sealedIn } from "../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../support/ceremony-world.ts";
import type { CeremonyPeople } from "../support/ceremony-people.ts";
import { event } from "../support/known-journal.ts";

let world: World;
afterEach(() => world.dispose());

const setsOf = async (people: CeremonyPeople) => (await people.view()).book?.sets.map(({ set }) => set) ?? [];

describe("a rotation behind the door", () => {
  it("seals the next generation of the family, destroys two of three old sheets, and only then the old set is superseded", async () => {
    world = await ceremonyWorld();
    const old = await sealedIn(world);
    const people = await heldIn(world, "rotation", { rotate: old, totp: "none", bags: "NEW" });
    const young = (await setsOf(people)).find((set) => set !== old) ?? "";
    const book = await bookAgain(world);
    const [first, second] = [old, young].map((id) => book.manifests().find(({ set }) => set === id));
    expect(first).toMatchObject({ generation: 1, supersedes: null });
    expect(second).toMatchObject({ generation: 2, supersedes: old, family: first?.family });
    const sheets = [1, 2, 3].flatMap((x) => [`sheet.printed ${x}`, `sheet.read-back ${x}`, `bag.sealed ${x}`]);
    expect(lastCeremony(book.records())).toEqual([
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
    const all = (await bookAgain(world)).records();
    expect(recordsOf(all, "rotation.completed")[0]?.body).toMatchObject({ destroyed: [3], out: [1, 2], needed: 2 });
    expect(recordsOf(all, "set.superseded").map(({ body }) => body.destroyed)).toEqual([[1, 3]]);
  });

  it("is refused of a generation that was replaced, and not of the one that took its place (CER-2)", async () => {
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
    const book = await bookAgain(world);
    expect(
      book
        .manifests()
        .map(({ generation }) => generation)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 3]);
    expect(book.manifests().some(({ set }) => set === lost?.set)).toBe(false);
  });

  it("that was given up behind its installing leaves the old set red (ROT-9), and another one ends that", async () => {
    world = await ceremonyWorld({ rehearsal: false });
    const old = await sealedIn(world, { drill: false });
    const plan = { rotate: old, totp: "none", drill: false } as const;
    const stands = async (people: CeremonyPeople) => {
      const { mustRotate, next } = await people.call("custody:set", { set: old });
      return [mustRotate, next?.rule];
    };
    const early = await peopleAt(world, "rotation", "install", { ...plan, bags: "NEVER" });
    await givenUp(early);
    expect(await stands(early)).toEqual([false, "NEXT-9"]);
    const late = await peopleAt(world, "rotation", "split", { ...plan, bags: "LOST" });
    await givenUp(late);
    expect(await stands(late)).toEqual([true, "NEXT-1"]);
    expect(await stands(await heldIn(world, "rotation", { ...plan, bags: "NEW" }))).toEqual([false, undefined]);
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
