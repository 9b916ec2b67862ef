import { afterEach, describe, expect, it } from "vitest";
import { codeOf, openersAt, peopleAt } from "../../../support/ceremony-at.ts";
import type { CeremonyPeople } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { openBook } from "../../../../electron/adapters/book/book.ts";

let world: World;
let minutes = 0;
afterEach(() => world.dispose());

const enter = { do: "enter-clean-room" } as const;
const password = { account: 0, field: "password", as: "value" } as const;
const REASON = "the console is still locked";

/** A world whose clock goes on by `minutes`. */
async function worldOfTime(): Promise<void> {
  minutes = 0;
  world = await ceremonyWorld({ now: () => new Date(Date.now() + 60_000 * minutes) });
}

async function eventsOf(people: CeremonyPeople): Promise<readonly string[]> {
  await people.call("ceremony:leave", {});
  await world.host.dispose();
  const book = await openBook(world.folder);
  const events = book.records().map(({ event }) => event);
  await book.close();
  return events;
}

describe("the time given to a reveal", () => {
  it("lasts an hour, over leaving and coming back, and then a reason gives more", async () => {
    await worldOfTime();
    const people = await openersAt(world, "reveal");
    await people.call("ceremony:do", enter);
    minutes = 59;
    expect(await codeOf(people.call("clean-room:reveal", password))).toBe("done");
    await people.call("clean-room:act", { act: "leave" });
    await people.call("ceremony:do", enter);
    minutes = 60;
    expect(await codeOf(people.call("clean-room:reveal", password))).toBe("refused.reveal-over");
    expect(await people.call("clean-room:task", {})).toMatchObject({ task: "reveal", over: true });
    expect(await codeOf(people.call("clean-room:act", { act: "extend", minutes: 5, reason: "short" }))).toBe("refused.reason");
    expect(await codeOf(people.call("clean-room:act", { act: "extend", minutes: 181, reason: REASON }))).toBe(
      "refused.reveal-too-long",
    );
    await people.call("clean-room:act", { act: "extend", minutes: 5, reason: REASON });
    expect(await codeOf(people.call("clean-room:reveal", password))).toBe("done");
  });

  it("can be extended by five minutes at a time until it is four hours, and the desk goes on", async () => {
    await worldOfTime();
    const people = await openersAt(world, "reveal");
    await people.call("ceremony:do", enter);
    for (let given = 0; given < 180; given += 5)
      await people.call("clean-room:act", { act: "extend", minutes: 5, reason: REASON });
    await people.call("clean-room:act", { act: "done" });
    const { ceremony } = await people.view();
    expect(ceremony?.facts.shown?.extensions).toHaveLength(36);
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
  });
});

describe("what was shown", () => {
  it("is recorded when the ceremony is abandoned before the reveal was finished", async () => {
    await worldOfTime();
    const people = await openersAt(world, "reveal");
    await people.call("ceremony:do", enter);
    await people.call("clean-room:reveal", password);
    await people.call("clean-room:act", { act: "extend", minutes: 5, reason: REASON });
    const { trouble } = await people.call("ceremony:abandon", { reason: "everybody has to leave the house" });
    expect(trouble).toBeNull();
    expect((await eventsOf(people)).slice(-4)).toEqual(["set.opened", "credential.shown", "override", "ceremony.closed"]);
  });

  it("is not claimed when nothing was shown", async () => {
    await worldOfTime();
    const people = await openersAt(world, "reveal");
    await people.call("ceremony:do", enter);
    await people.call("ceremony:abandon", { reason: "everybody has to leave the house" });
    expect((await eventsOf(people)).slice(-2)).toEqual(["set.opened", "ceremony.closed"]);
  });

  it("is recorded once when the vault dies in the middle of it", async () => {
    await worldOfTime();
    const people = await openersAt(world, "reveal");
    await people.call("ceremony:do", enter);
    await people.call("clean-room:reveal", password);
    world.vault()?.die();
    expect(world.cleanRoomOpen()).toBe(false);
    expect((await people.view()).ceremony?.halted?.kind).toBe("vault-died");
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    const events = await eventsOf(people);
    // Once for what was seen before, once for what the people looked at after opening it again.
    expect(events.filter((event) => event === "credential.shown")).toHaveLength(2);
    expect(events.indexOf("credential.shown")).toBeLessThan(events.indexOf("exception"));
  });

  it("is of this account and no other, in a step where secrets are enrolled", async () => {
    await worldOfTime();
    const people = await peopleAt(world, "sealing", "install");
    await people.call("ceremony:do", enter);
    expect(await codeOf(people.call("clean-room:reveal", { ...password, account: 1 }))).toBe("refused.not-this-step");
    expect(await codeOf(people.call("clean-room:reveal", password))).toBe("done");
  });
});
