import { afterEach, describe, expect, it } from "vitest";
import { recordsOf } from "../../../../core/custody/recording/journal.ts";
import { secondsOf } from "../../../../core/encoding/utc-moment.ts";
import { bookAgain } from "../../../support/book-again.ts";
import { codeOf, openersAt } from "../../../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

const MINUTE = 60_000;

describe("a drill's end", () => {
  it("tells the minutes from the date to the quorum, and no login is said to be before", async () => {
    world = await ceremonyWorld();
    const people = await openersAt(world, "shares");
    world.faults.clock = 34 * MINUTE;
    await people.step();
    world.faults.clock = 40 * MINUTE;
    while ((await people.view()).ceremony?.at?.step !== "drill-result") await people.step();
    const end = (loginMinutes: number | null) => {
      const answer = { loginMinutes, mistakes: 0, note: "" };
      return codeOf(people.call("ceremony:answer", { step: "drill-result", item: 0, answer }));
    };
    expect(await end(33)).toBe("refused.event-time");
    expect(await end(60)).toBe("done");
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    const all = (await bookAgain(world)).records();
    const held = recordsOf(all, "drill.held").at(-1)?.body;
    expect(held).toMatchObject({ loginMinutes: 60, mistakes: 0, outcome: "passed" });
    const opened = recordsOf(all, "set.opened").at(-1)?.time ?? "";
    const minutes = Math.floor((secondsOf(opened) - secondsOf(held?.started ?? "")) / 60);
    // A slow machine takes its time; what stands in the book agrees with itself.
    expect(held?.quorumMinutes).toBe(minutes);
    expect(minutes).toBeGreaterThanOrEqual(34);
  });
});
