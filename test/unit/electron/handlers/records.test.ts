import { afterEach, describe, expect, it } from "vitest";
import { fail } from "../../../../core/failure/failure.ts";
import { openBook } from "../../../../electron/adapters/book/book.ts";
import { codeOf, openersAt, peopleAt } from "../../../support/ceremony-at.ts";
import { CeremonyPeople, NOTHING_YET, PASSPHRASES } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

const REASON = "everybody has to leave the house";

/** A world whose book does `before` before each record that it takes. */
function worldBeforeRecords(before: () => Promise<void>): Promise<World> {
  return ceremonyWorld({
    async openBook(path) {
      const book = await openBook(path);
      const append = book.append.bind(book);
      book.append = async (...given) => {
        await before();
        return append(...given);
      };
      return { book, label: "Book", folder: path };
    },
  });
}

describe("a ceremony whose end is being written", () => {
  it("is under way until it is written: the program is not closed over it", async () => {
    let hold: Promise<void> | null = null;
    let letGo = () => {};
    world = await worldBeforeRecords(async () => hold ?? undefined);
    const people = await peopleAt(world, "sealing", "policy");
    hold = new Promise((resolve) => (letGo = resolve));
    const abandoning = people.call("ceremony:abandon", { reason: REASON });
    await Promise.resolve();
    expect(world.host.isBusy()).toBe(true);
    letGo();
    expect((await abandoning).trouble).toBeNull();
    expect(world.host.isBusy()).toBe(false);
  });
});

describe("a new signing key", () => {
  it("is recorded later when the disk was full behind it, and is not made twice", async () => {
    let full = true;
    world = await worldBeforeRecords(async () => void (full && fail("fault.book-full")));
    const people = await peopleAt(world, "sealing", "operator-key");
    await people.call("ceremony:do", { do: "enter-clean-room" });
    const text = PASSPHRASES.operator;
    await people.call("clean-room:enter", { entry: "passphrase", key: null, text, again: text });
    await people.call("clean-room:act", { act: "done" });
    full = false;
    const { ceremony, book } = await people.toTheEnd();
    expect(ceremony?.closed).toBe("completed");
    expect(book?.signers).toHaveLength(2);
    await people.call("ceremony:leave", {});
    await world.host.dispose();
    const again = await openBook(world.folder);
    expect(again.records().filter(({ event }) => event === "key.added")).toHaveLength(2);
    await again.close();
  });
});

describe("a signing key that could not be kept", () => {
  it("signs for nobody: the step is done with a key that the book has", async () => {
    let full = false;
    world = await ceremonyWorld({
      async openBook(path) {
        const book = await openBook(path);
        const add = book.addSigner.bind(book);
        book.addSigner = async (...given) => (full ? fail("fault.book-full") : add(...given));
        return { book, label: "Book", folder: path };
      },
    });
    const people = await peopleAt(world, "sealing", "operator-key");
    await people.call("ceremony:do", { do: "enter-clean-room" });
    const text = PASSPHRASES.operator;
    const made = { entry: "passphrase", key: null, text, again: text } as const;
    await people.call("clean-room:enter", made);
    full = true;
    expect(await codeOf(people.call("clean-room:enter", made))).toBe("fault.book-full");
    // The vault holds the second one now.
    expect(await codeOf(people.call("clean-room:act", { act: "done" }))).toBe("refused.not-this-step");
    full = false;
    await people.call("clean-room:act", { act: "leave" });
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
  });
});

describe("a set that is asked for", () => {
  it("is a drill's in a drill: no sheet of a real one is ever read", async () => {
    world = await ceremonyWorld({ rehearsal: false });
    const sealers = new CeremonyPeople(world.host, world.papers, { totp: "none" });
    await sealers.begin("sealing");
    const set = (await sealers.toTheEnd()).book?.sets[0]?.set ?? null;
    await sealers.call("ceremony:leave", {});
    const people = new CeremonyPeople(world.host, world.papers, { set });
    await people.call("ceremony:call", { kind: "break-glass", drill: false, about: NOTHING_YET });
    await people.call("ceremony:answer", { step: "roll-call", item: 0, answer: people.rollCall("break-glass") });
    while ((await people.view()).ceremony?.at?.step !== "request") await people.step();
    const asked = { set, classification: "emergency", ticket: "INC-1", reason: "the console is locked" } as const;
    const ask = (answer: typeof asked | (Omit<typeof asked, "set"> & { set: null })) =>
      codeOf(people.call("ceremony:answer", { step: "request", item: 0, answer }));
    expect(await ask(asked)).toBe("refused.drill-set-in-emergency");
    expect(await ask({ ...asked, set: null })).toBe("done");
  });

  it("is taken when it is of the same kind", async () => {
    world = await ceremonyWorld();
    const people = await openersAt(world, "request");
    await people.step();
    expect((await people.view()).ceremony?.at?.step).toBe("approvers");
  });
});

describe("the clean room that is open", () => {
  it("is brought to the front when it is entered again, and what was entered stays", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "operator-key");
    await people.call("ceremony:do", { do: "enter-clean-room" });
    const text = PASSPHRASES.operator;
    await people.call("clean-room:enter", { entry: "passphrase", key: null, text, again: text });
    await people.call("ceremony:do", { do: "enter-clean-room" });
    expect(await codeOf(people.call("clean-room:act", { act: "done" }))).toBe("done");
  });
});
