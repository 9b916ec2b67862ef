import { describe, expect, it } from "vitest";
import { BRIDGE, CHANNELS } from "../../../core/contract/channels.ts";
import type { Bridge } from "../../../core/contract/client.ts";
import { runPreload } from "../../support/run-preload.ts";

const ROOMS = [
  ["desk", CHANNELS.desk],
  ["clean-room", CHANNELS.cleanRoom],
] as const;

describe.each(ROOMS)("the preload of the %s", (room, channels) => {
  it("exposes the channels of its list by name, frozen, and nothing else", async () => {
    const { exposed } = await runPreload(room, true);
    expect([...exposed.keys()]).toEqual([BRIDGE]);
    const bridge = exposed.get(BRIDGE) as Bridge;
    expect(Object.keys(bridge)).toEqual(["calls", "events"]);
    expect(Object.keys(bridge.calls)).toEqual(channels.calls);
    expect(Object.keys(bridge.events)).toEqual(channels.events);
    for (const part of [bridge, bridge.calls, bridge.events]) expect(Object.isFrozen(part)).toBe(true);
  });

  it("passes one request on the function's own channel, whatever else it is given", async () => {
    const { exposed, invoked } = await runPreload(room, true);
    const [name] = channels.calls;
    const call = (exposed.get(BRIDGE) as Bridge).calls[name] as (...values: unknown[]) => Promise<unknown>;
    await call({ a: 1 }, "book:open", 2);
    expect(invoked).toEqual([[name, { a: 1 }]]);
  });

  it("hands a listener the payload and never the event, until it is taken away", async () => {
    const { exposed, heard } = await runPreload(room, true);
    const [name] = channels.events;
    const got: unknown[][] = [];
    const end = (exposed.get(BRIDGE) as Bridge).events[name]?.((...values: unknown[]) => void got.push(values));
    heard.get(name)?.({ sender: "ipcRenderer" }, { a: 1 }, "more");
    expect(got).toEqual([[{ a: 1 }]]);
    end?.();
    expect(heard.size).toBe(0);
  });

  it("does nothing in a sub-frame", async () => {
    const { exposed, heard } = await runPreload(room, false);
    expect(exposed.size).toBe(0);
    expect(heard.size).toBe(0);
  });
});
