import { afterEach, describe, expect, it } from "vitest";
import type { Printer } from "../../../../electron/handlers/effects.ts";
import { codeOf, openersAt, peopleAt } from "../../../support/ceremony-at.ts";
import { CeremonyPeople } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

const form = (of: number) => ({ do: "review-form", of, printer: 0, network: false }) as const;

describe("the form of the review", () => {
  it("is printed after a use, for the present opening only", async () => {
    world = await ceremonyWorld();
    const people = await openersAt(world, "aftermath");
    const { ceremony, book } = await people.view();
    const set = ceremony?.facts.opened?.set ?? "";
    // Opened; then one was shown, the emergency closed, and the drill told of.
    const opening = (book?.records ?? 0) - 3;
    const before = world.printed.length;
    expect(await codeOf(people.call("ceremony:do", form(0)))).toBe("done");
    expect(await codeOf(people.call("ceremony:do", form(opening)))).toBe("done");
    expect(await codeOf(people.call("ceremony:do", form(opening - 1)))).toBe("refused.answer");
    const printed = world.printed.slice(before);
    expect(printed).toHaveLength(2);
    for (const html of printed) expect(html).toContain(set);
    expect((await people.view()).ceremony?.at?.step).toBe("aftermath");
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");

    await people.call("ceremony:leave", {});
    const recorders = await peopleAt(world, "recording", "events");
    expect((await recorders.view()).ceremony?.live.printers).toHaveLength(2);
    expect(await codeOf(recorders.call("ceremony:do", form(opening)))).toBe("done");
    expect(await codeOf(recorders.call("ceremony:do", form(opening - 1)))).toBe("refused.answer");
    expect(await codeOf(recorders.call("ceremony:do", { ...form(opening), printer: 1 }))).toBe("refused.network-printer");
  });

  it("is offered the printers of that moment, not those of the beginning", async () => {
    const printers: Printer[] = [];
    const press = { printers: async () => [...printers], print: async () => {}, pdf: async (html: Uint8Array) => html };
    world = await ceremonyWorld({ press });
    const people = await peopleAt(world, "recording", "date");
    printers.push({ name: "Laser on a cable", network: false, usable: true });
    await people.step();
    expect((await people.view()).ceremony?.live.printers).toHaveLength(1);
  });

  it("may be saved in a drill, by a name that a file of drill papers has", async () => {
    const saved: string[] = [];
    world = await ceremonyWorld({ saveDrillPaper: async (name) => void saved.push(name) });
    const people = await openersAt(world, "aftermath");
    await people.call("ceremony:do", { do: "save-pdf" });
    expect(saved).toEqual(["review", "report"]);
  });

  it("is not printed anywhere else", async () => {
    world = await ceremonyWorld();
    const people = new CeremonyPeople(world.host, world.papers);
    await people.begin("recording");
    expect(await codeOf(people.call("ceremony:do", form(1)))).toBe("refused.not-this-step");
    expect(world.printed).toEqual([]);
  });
});
