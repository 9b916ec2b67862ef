import { afterEach, describe, expect, it } from "vitest";
import type { CeremonyPeople } from "../../../support/ceremony-people.ts";
import { codeOf, peopleAt, sealedIn } from "../../../support/ceremony-at.ts";
import { answerer, givenUp, heldIn, peopleWith, recordedIn } from "../../../support/ceremony-checks.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { event, STRANGE } from "../../../support/known-journal.ts";

let world: World;
afterEach(() => world.dispose());

const factsOf = async (people: CeremonyPeople) => (await people.view()).ceremony?.facts ?? expect.unreachable();

const missing = (set: string, x: number) =>
  event(
    "seal.checked",
    { level: "L1", result: "missing", x, bag: "", custodian: `Custodian ${x}`, place: "", note: "the safe is empty" },
    set,
  );
const shredded = (set: string, x: number) =>
  event("sheet.destroyed", { x, bag: `BAG-${1000 + x}`, custodian: `Custodian ${x}`, how: "shredded" }, set);
const opened = (set: string, x: number, bag: string) => event("bag.opened", { x, bag, why: "other" }, set);
const bagged = (set: string, x: number, bag: string, custodian: string) =>
  event("bag.sealed", { x, bag, custodian, place: "An earlier safe" }, set);

/** RFC 3339, so many minutes from now, as it is told in a zone so many hours ahead. */
function told(minutes: number, hoursAhead = 0): string {
  const local = new Date(Date.now() + 60_000 * minutes + 3_600_000 * hoursAhead).toISOString().slice(0, 19);
  return `${local}${hoursAhead === 0 ? "Z" : `+0${hoursAhead}:00`}`;
}

describe("the bags of a round", () => {
  it("are those that are sealed, broken or missing, by place, with whoever keeps them now", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await recordedIn(world, [missing(set, 2), opened(set, 3, "BAG-1003"), bagged(set, 3, "BAG-2003", "Dora Ek")]);
    const people = await peopleAt(world, "round", "round");
    const { round } = answerer(people);
    expect(await round([set])).toBe("done");
    const { round: begun } = await factsOf(people);
    expect(begun?.bags).toEqual([
      { set, x: 3, custodian: "Dora Ek", place: "An earlier safe" },
      { set, x: 1, custodian: "Custodian 1", place: "Safe 1" },
      { set, x: 2, custodian: "Custodian 2", place: "Safe 2" },
    ]);
    expect(begun).toMatchObject({ people: ["Olga Operator", "Wim Witness"], how: "at-the-machine" });
    expect(begun?.started).toBe(begun?.finished);
    // The number of no bag is told to the desk before it is typed.
    expect(JSON.stringify(begun)).not.toContain("BAG-");
  });

  it("are not those that are open or destroyed, and a set without sheets is over (CER-7)", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await recordedIn(world, [shredded(set, 1), opened(set, 2, "BAG-1002")]);
    const people = await peopleAt(world, "round", "round");
    expect(await answerer(people).round([set])).toBe("done");
    expect((await factsOf(people)).round?.bags.map(({ x }) => x)).toEqual([3]);
    await givenUp(people);
    await recordedIn(world, [shredded(set, 2), shredded(set, 3)]);
    const late = await peopleAt(world, "round", "round");
    expect(await answerer(late).round([set])).toBe("refused.set-over");
    await givenUp(late);
    const prover = await peopleAt(world, "quorum-proof", "proof-set");
    expect(await answerer(prover).proofSet(set)).toBe("refused.set-over");
  });

  it("are of sets that the book has sealed, and asked for in this step only", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await peopleAt(world, "round", "machine-checks");
    // Nobody is told what the book says before the step.
    expect(await answerer(people).round([STRANGE])).toBe("refused.not-this-step");
    while ((await people.view()).ceremony?.at?.step !== "round") await people.step();
    expect(await answerer(people).round([STRANGE])).toBe("refused.event-set");
    expect(await answerer(people).proofSet(STRANGE)).toBe("refused.not-this-step");
    await givenUp(people);
    const prover = await peopleAt(world, "quorum-proof", "proof-set");
    expect(await answerer(prover).proofSet(STRANGE)).toBe("refused.event-set");
    expect(await answerer(prover).proofSet(set)).toBe("done");
  });

  it("of a drill are looked at in a drill, and not in earnest", async () => {
    world = await ceremonyWorld({ rehearsal: false });
    const set = await sealedIn(world);
    const people = await peopleAt(world, "round", "round");
    expect(await answerer(people).round([set])).toBe("done");
    await givenUp(people);
    await people.call("ceremony:call", { kind: "round", drill: false, about: { set, event: null } });
    await people.call("ceremony:answer", { step: "roll-call", item: 0, answer: people.rollCall("round") });
    while ((await people.view()).ceremony?.at?.step !== "round") await people.step();
    expect(await answerer(people).round([set])).toBe("refused.event-kind");
  });
});

describe("a witness who keeps a sheet (PPL-3)", () => {
  it("attests neither a round nor a proof, also while the sheet is out of its bag; another may", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const zoe = "Zoe Other";
    await recordedIn(world, [opened(set, 1, "BAG-1001"), bagged(set, 1, "BAG-2001", "wim witness")], zoe);
    const people = await peopleAt(world, "round", "round");
    expect(await answerer(people).round([set])).toBe("refused.witness-keeps");
    await givenUp(people);
    await recordedIn(world, [opened(set, 1, "BAG-2001")], zoe);
    const prover = await peopleAt(world, "quorum-proof", "proof-set");
    expect(await answerer(prover).proofSet(set)).toBe("refused.witness-keeps");
    await givenUp(prover);
    const again = await peopleAt(world, "round", "round");
    expect(await answerer(again).round([set])).toBe("refused.witness-keeps");
    await givenUp(again);
    const other = await peopleWith(world, zoe, "round", "round");
    expect(await answerer(other).round([set])).toBe("done");
  });
});

describe("the shares that may be proved alone", () => {
  it("are M-1 of a generation, and one that was read may be read again", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await heldIn(world, "round", { proofs: [{ set, x: 2 }], labels: false });
    const people = await peopleAt(world, "round", "round");
    const { round } = answerer(people);
    expect(await round([set], { proofs: [{ set, x: 1 }] })).toBe("refused.event-proved-alone");
    expect((await factsOf(people)).round).toBeNull();
    expect(await round([set], { proofs: [{ set, x: 2 }] })).toBe("done");
  });
});

describe("the bags of a proof", () => {
  it("hold no sheet that the book says was destroyed: it could go into no new bag (E4)", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await recordedIn(world, [shredded(set, 3)]);
    const people = await peopleAt(world, "quorum-proof", "bags", { set });
    const bring = (...shares: readonly number[]) => {
      const bags = shares.map((x) => ({ number: `BAG-${1000 + x}`, look: "intact", x: null }) as const);
      return codeOf(people.call("ceremony:answer", { step: "bags", item: 0, answer: { bags } }));
    };
    expect(await bring(1, 3)).toBe("refused.event-destroyed");
    expect((await factsOf(people)).bags).toEqual([]);
    expect(await bring(1, 2)).toBe("done");
    expect((await factsOf(people)).bags.map(({ x }) => x)).toEqual([1, 2]);
  });
});

describe("when a round was (CER-3)", () => {
  it("is past, and not before the last check of one of its bags, in whatever zones that is told", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const early = { how: "on-paper", people: ["Dora Ek", "Emil Fuchs"], started: told(-120), finished: told(-60, 5) } as const;
    await heldIn(world, "round", { round: early, labels: false });
    const people = await peopleAt(world, "round", "round");
    const { round } = answerer(people);
    expect(await round([set], { ...early, finished: told(10) })).toBe("refused.event-time");
    expect(await round([set], { ...early, finished: told(2, 9) })).toBe("refused.event-time");
    expect(await round([set], { ...early, finished: told(-70, 9) })).toBe("refused.event-before-last");
    expect(await round([set], { ...early, finished: told(-50, 1) })).toBe("done");
    expect((await factsOf(people)).round).toMatchObject({ people: early.people, started: early.started });
  });
});

describe("what a round found", () => {
  it("stands in the book, and the next round begins from it", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await heldIn(world, "round", {
      labels: false,
      found: ({ x }) => (x === 1 ? { look: "broken" } : x === 2 ? { look: "missing", number: "" } : {}),
    });
    const people = await peopleAt(world, "round", "round");
    expect(await answerer(people).round([set])).toBe("done");
    expect((await factsOf(people)).round?.bags.map(({ x }) => x)).toEqual([1, 2, 3]);
    await people.toTheEnd();
    // The bag that was missing is there again.
    expect((await factsOf(people)).seals.map(({ x, result }) => [x, result])).toEqual([
      [1, "intact"],
      [2, "intact"],
      [3, "intact"],
    ]);
  });
});
