import { describe, expect, it } from "vitest";
import { NamedEvents, preventable, strict } from "../../../../build/substitute/strict.ts";

describe("objects that are not silently incomplete", () => {
  it("gives what is there and names what is not", async () => {
    const there: { known: number; unheard?: number } = strict("app", { known: 1 });
    expect(there.known).toBe(1);
    there.known = 2;
    expect(there.known).toBe(2);
    expect(() => there.unheard).toThrow("electron substitute: app.unheard is not there");
    expect(() => (there.unheard = 1)).toThrow("electron substitute: app.unheard is not there");
    expect("unheard" in there).toBe(false);
    expect(await Promise.resolve(there)).toBe(there);
  });

  it("refuses listeners of events that never come", () => {
    const events = strict("window", new NamedEvents("window", ["closed"]));
    let heard = 0;
    events.once("closed", () => (heard += 1));
    events.emit("closed");
    events.emit("closed");
    expect(heard).toBe(1);
    for (const method of ["on", "once", "addListener"] as const) {
      expect(() => events[method]("moved", () => undefined)).toThrow(
        'electron substitute: event "moved" of window is not there',
      );
    }
  });

  it("tells whether a default was prevented", () => {
    const event = preventable({ url: "x" });
    expect(event.defaultPrevented).toBe(false);
    event.preventDefault();
    expect(event.defaultPrevented).toBe(true);
    expect(event.url).toBe("x");
  });
});
