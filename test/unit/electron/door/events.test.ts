import { describe, expect, it } from "vitest";
import { tell } from "../../../../electron/door/events.ts";
import { DoorWorld, NO_TASK, PLAIN_VIEW } from "../../../support/door-world.ts";
import { failureOf } from "../../../support/failure-of.ts";

describe("what a room is told unasked", () => {
  it("goes to its own window, parsed", () => {
    const { rooms, contents } = new DoorWorld();
    tell(rooms, "desk:changed", PLAIN_VIEW);
    tell(rooms, "clean-room:changed", NO_TASK);
    expect(contents.desk?.sent).toEqual([{ channel: "desk:changed", payload: PLAIN_VIEW }]);
    expect(contents["clean-room"]?.sent).toEqual([{ channel: "clean-room:changed", payload: NO_TASK }]);
  });

  it("is refused when the contract does not know it", () => {
    const { rooms, contents } = new DoorWorld();
    expect(failureOf(() => tell(rooms, "desk:changed", { ...PLAIN_VIEW, secret: "canary" })).code).toBe("fault.unexpected");
    expect(contents.desk?.sent).toEqual([]);
  });

  it("is told to nobody when there is no window, or it is elsewhere", () => {
    const world = new DoorWorld();
    const { desk } = world.contents;
    desk!.mainFrame.origin = "https://example.org";
    tell(world.rooms, "desk:changed", PLAIN_VIEW);
    desk!.mainFrame.origin = "sealwright://desk";
    desk!.destroyed = true;
    tell(world.rooms, "desk:changed", PLAIN_VIEW);
    world.contents.desk = null;
    tell(world.rooms, "desk:changed", PLAIN_VIEW);
    expect(desk?.sent).toEqual([]);
  });
});
