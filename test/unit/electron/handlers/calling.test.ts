import { afterEach, describe, expect, it } from "vitest";
import { codeOf } from "../../../support/ceremony-at.ts";
import { CeremonyPeople, NOTHING_YET } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

const real = { kind: "sealing", drill: false, about: NOTHING_YET } as const;
const drill = { kind: "sealing", drill: true, about: NOTHING_YET } as const;
const people = () => new CeremonyPeople(world.host, world.papers);

describe("a ceremony that is called", () => {
  it("is a drill in a rehearsal", async () => {
    world = await ceremonyWorld({ rehearsal: true });
    expect(await codeOf(people().call("ceremony:call", real))).toBe("refused.rehearsal");
    expect((await people().view()).ceremony).toBeNull();
    expect((await people().call("ceremony:call", drill)).ceremony?.facts.drill).toBe(true);
  });

  it("is real in the packaged program", async () => {
    world = await ceremonyWorld({ rehearsal: false });
    expect((await people().call("ceremony:call", real)).ceremony?.facts.drill).toBe(false);
  });

  it("has a book", async () => {
    world = await ceremonyWorld({}, "none");
    expect(await codeOf(people().call("ceremony:call", drill))).toBe("refused.no-book");
    await people().call("book:open", { place: 0 });
    expect(await codeOf(people().call("ceremony:call", drill))).toBe("done");
  });

  it("is the one that is answered", async () => {
    world = await ceremonyWorld();
    const rollCall = { step: "roll-call", item: 0, answer: people().rollCall("sealing") } as const;
    expect(await codeOf(people().call("ceremony:answer", rollCall))).toBe("refused.no-ceremony");
    expect(await codeOf(people().call("ceremony:consider", rollCall))).toBe("refused.no-ceremony");
    await people().call("ceremony:call", drill);
    expect(await codeOf(people().call("ceremony:consider", rollCall))).toBe("done");
    expect(await codeOf(people().call("ceremony:answer", rollCall))).toBe("done");
  });
});

describe("the place of a book", () => {
  it("is one of those that were shown", async () => {
    world = await ceremonyWorld({}, "none");
    expect(await codeOf(people().call("book:open", { place: 1 }))).toBe("unreadable.message");
    expect((await people().view()).book).toBeNull();
    expect((await people().call("book:open", { place: 0 })).book).not.toBeNull();
  });
});

describe("what the desk cannot be shown", () => {
  it("stops nobody who did not ask", async () => {
    world = await ceremonyWorld({
      show() {
        throw new Error("no desk");
      },
    });
    await people().begin("sealing");
    expect(() => world.host.slept()).not.toThrow();
    expect(() => world.host.cleanRoomClosed()).not.toThrow();
    expect(() => world.vault()?.die()).not.toThrow();
    expect((await people().call("ceremony:halt", { kind: "other", note: "" })).ceremony?.state).toBe("halted");
  });
});
