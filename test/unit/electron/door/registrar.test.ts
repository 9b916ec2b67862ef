import { describe, expect, it } from "vitest";
import { CHANNELS, type CallName } from "../../../../core/contract/channels.ts";
import { CONTRACT, type Channel } from "../../../../core/contract/contract.ts";
import { Failure, type Facts } from "../../../../core/failure/failure.ts";
import { DoorWorld, NO_TASK, PLAIN_VIEW } from "../../../support/door-world.ts";
import { fakeFrame } from "../../../support/fake-electron.ts";

const refused = (code: string, facts: object = {}) => ({ ok: false, failure: { code, facts } });
const PLAIN = { ok: true, value: PLAIN_VIEW };

describe("what is registered", () => {
  it("is every channel of the contract, once, and nothing else", () => {
    const { ipcMain } = new DoorWorld();
    expect([...ipcMain.channels.keys()].toSorted()).toEqual(Object.keys(CONTRACT).toSorted());
    expect(Object.keys(CONTRACT).toSorted()).toEqual([...CHANNELS.desk.calls, ...CHANNELS.cleanRoom.calls].toSorted());
  });

  it("has a room, a size and a reply for each; secrets pass in the clean room only", () => {
    for (const { room, limit, carries } of Object.values(CONTRACT)) {
      expect(limit).toBeGreaterThan(0);
      if (carries !== "nothing") expect(room).toBe("clean-room");
    }
  });
});

describe("the sender", () => {
  it("is let in as the main frame of the room's own window", async () => {
    expect(await new DoorWorld().call("desk", "desk:view", {})).toEqual(PLAIN);
  });

  it.each<[string, (world: DoorWorld) => object]>([
    ["a missing frame", ({ contents }) => ({ senderFrame: null, sender: contents.desk })],
    ["an undefined frame", ({ contents }) => ({ sender: contents.desk })],
    [
      "a sub-frame of the same origin",
      ({ contents }) => ({ senderFrame: fakeFrame("sealwright://desk"), sender: contents.desk }),
    ],
    [
      "another window's main frame",
      ({ contents }) => ({ senderFrame: contents.desk?.mainFrame, sender: contents["clean-room"] }),
    ],
  ])("is refused: %s", async (_case, eventOf) => {
    const world = new DoorWorld();
    expect(await world.ipcMain.call("desk:view", eventOf(world), {})).toEqual(refused("refused.sender"));
    expect(world.asked).toEqual([]);
  });

  it.each<[string, (world: DoorWorld) => void]>([
    ["a destroyed frame", ({ contents }) => void (contents.desk!.mainFrame.destroyed = true)],
    ["a detached frame", ({ contents }) => void (contents.desk!.mainFrame.detached = true)],
    ["destroyed contents", ({ contents }) => void (contents.desk!.destroyed = true)],
    ["a longer origin", ({ contents }) => void (contents.desk!.mainFrame.origin = "sealwright://desk.example")],
    ["an origin that holds ours", ({ contents }) => void (contents.desk!.mainFrame.origin = "https://x/?sealwright://desk")],
    ["an empty origin", ({ contents }) => void (contents.desk!.mainFrame.origin = "")],
    ["an opaque origin", ({ contents }) => void (contents.desk!.mainFrame.origin = "null")],
    ["the other room's origin", ({ contents }) => void (contents.desk!.mainFrame.origin = "sealwright://clean-room")],
  ])("is refused: %s", async (_case, spoil) => {
    const world = new DoorWorld();
    const event = world.event("desk");
    spoil(world);
    expect(await world.ipcMain.call("desk:view", event, {})).toEqual(refused("refused.sender"));
    expect(world.asked).toEqual([]);
  });

  it("is refused when its window is no longer the room's", async () => {
    const world = new DoorWorld();
    const event = world.event("desk");
    world.contents.desk = null;
    expect(await world.ipcMain.call("desk:view", event, {})).toEqual(refused("refused.sender"));
  });
});

describe("the room", () => {
  it("may call its own channels", async () => {
    const world = new DoorWorld();
    world.step = "shares";
    expect(await world.call("clean-room", "clean-room:task", {})).toEqual({ ok: true, value: NO_TASK });
  });

  it("may not call the other's", async () => {
    const world = new DoorWorld();
    world.step = "shares";
    expect(await world.call("desk", "clean-room:task", {})).toEqual(refused("refused.other-room"));
    expect(await world.call("clean-room", "desk:view", {})).toEqual(refused("refused.other-room"));
    expect(world.asked).toEqual([]);
  });
});

describe("the size", () => {
  it.each(["ceremony:abandon", "clean-room:enter"] as const)("is bounded before %s is parsed", async (name) => {
    const world = new DoorWorld();
    world.step = "shares";
    const room = name === "ceremony:abandon" ? "desk" : "clean-room";
    const fitting = name === "ceremony:abandon" ? { reason: "x" } : { entry: "words", sheet: 1, text: "abc" };
    expect(await world.call(room, name, fitting)).toMatchObject({ ok: true });
    const { limit } = CONTRACT[name];
    const tooLarge = { ...fitting, more: "x".repeat(limit / 2) };
    expect(await world.call(room, name, tooLarge)).toEqual(refused("refused.message-too-large", { limit }));
  });
});

describe("the request", () => {
  it("is handed on as parsed, a fresh object", async () => {
    const world = new DoorWorld();
    const request = { kind: "sealing", drill: true, about: { set: null, event: null } };
    expect(await world.call("desk", "ceremony:call", request)).toEqual(PLAIN);
    expect(world.asked).toEqual([{ name: "ceremony:call", request }]);
    expect(world.asked[0]?.request).not.toBe(request);
  });

  it.each<[string, unknown[]]>([
    ["no argument", []],
    ["a second argument", [{ kind: "sealing", drill: true, about: { set: null, event: null } }, {}]],
    ["a field too many", [{ kind: "sealing", drill: true, about: { set: null, event: null }, path: "/etc" }]],
    ["a field too few", [{ kind: "sealing" }]],
    ["another kind", [{ kind: "opening", drill: true }]],
    ["another type", [{ kind: "sealing", drill: 1, about: { set: null, event: null } }]],
    ["null", [null]],
    ["a list", [[]]],
    ["a date", [new Date(0)]],
  ])("is refused: %s", async (_case, given) => {
    const world = new DoorWorld();
    expect(await world.call("desk", "ceremony:call", ...given)).toEqual(refused("unreadable.message"));
    expect(world.asked).toEqual([]);
  });
});

describe("the step", () => {
  const DEED = { do: "finish" };

  it("must be one of the channel's", async () => {
    const world = new DoorWorld();
    world.step = "finish";
    expect(await world.call("desk", "ceremony:do", DEED)).toEqual(PLAIN);
    world.step = null;
    expect(await world.call("desk", "ceremony:do", DEED)).toEqual(refused("refused.not-this-step"));
  });

  it.each<[CallName, object]>([
    ["clean-room:reveal", { account: 0, field: "password", as: "value" }],
    ["clean-room:scan", { sheet: 1, codes: [] }],
  ])("is asked of %s in each ceremony step", async (name, request) => {
    const { steps }: Channel = CONTRACT[name];
    for (const step of CONTRACT["ceremony:do"].steps) {
      const world = new DoorWorld();
      world.step = step;
      world.instead.set("clean-room:reveal", () => ({ kind: "text", text: "" }));
      const outcome = await world.call("clean-room", name, request);
      expect(outcome, step).toMatchObject(
        steps === "always" || steps.includes(step) ? { ok: true } : refused("refused.not-this-step"),
      );
    }
  });
});

describe("the answer", () => {
  async function answerTo(handler: () => unknown): Promise<unknown> {
    const world = new DoorWorld();
    world.instead.set("desk:view", handler);
    return world.call("desk", "desk:view", {});
  }

  it("is the reply as parsed", async () => {
    expect(await answerTo(() => PLAIN_VIEW)).toEqual(PLAIN);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a field too many", { ...PLAIN_VIEW, secret: "canary" }],
    ["a field too few", { mode: "real" }],
  ])("is unexpected when the handler makes %s", async (_case, reply) => {
    expect(await answerTo(() => reply)).toEqual(refused("fault.unexpected"));
  });

  it("tells the code and facts of a Failure", async () => {
    const fails = () => {
      throw new Failure("refused.threshold", { m: 9, n: 3 });
    };
    expect(await answerTo(fails)).toEqual(refused("refused.threshold", { m: 9, n: 3 }));
  });

  it.each<[string, unknown]>([
    ["an error", new Error("canary")],
    ["a string", "canary"],
    ["a look-alike", { code: "refused.threshold", facts: {}, message: "canary" }],
    ["facts of its own", new Failure("refused.threshold", { canary: "canary" } as Facts)],
    ["facts with content", new Failure("refused.threshold", { field: "canary".repeat(20) })],
  ])("tells nothing of %s", async (_case, thrown) => {
    const outcome = await answerTo(() => {
      throw thrown;
    });
    expect(outcome).toEqual(refused("fault.unexpected"));
    expect(JSON.stringify(outcome)).not.toContain("canary");
  });
});
