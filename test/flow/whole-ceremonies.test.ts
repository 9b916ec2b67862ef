import { afterEach, describe, expect, it } from "vitest";
import { CeremonyPeople } from "../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

describe("a sealing and an opening behind the door", () => {
  it("seals 2 of 3, scans the prints back, opens with two sheets, and records all of it", async () => {
    world = await ceremonyWorld();
    const people = new CeremonyPeople(world.host, world.papers);
    await people.begin("sealing");
    const sealed = await people.toTheEnd();
    expect(sealed.ceremony?.closed).toBe("completed");
    expect(sealed.book?.sets).toHaveLength(1);
    expect(world.vault()?.alive).toBe(false);
    await people.call("ceremony:leave", {});

    const set = sealed.book?.sets[0]?.set ?? "";
    const opening = new CeremonyPeople(world.host, world.papers, { set, bring: [3, 1] });
    await opening.begin("break-glass");
    const opened = await opening.toTheEnd();
    expect(opened.ceremony?.closed).toBe("completed");
    expect(opened.ceremony?.facts.opened).toMatchObject({ set, trust: "authenticated", used: [1, 3] });
    expect(opened.book?.sets[0]?.used).toBe(true);
  });
});
