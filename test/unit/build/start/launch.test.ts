import { describe, expect, it } from "vitest";
import { launch, type Means } from "../../../../build/start/launch.ts";
import type { Standing } from "../../../../build/start/plan.ts";

const ALL: Standing = { headless: false, rehearsal: false, display: true, electron: "there", chromium: true };

/** Means that write down what is done, and do as the test says. */
function rehearsed(outcomes: { fetched?: boolean; electron?: number; chromium?: number; overAfter?: string }) {
  const done: string[] = [];
  const said: string[] = [];
  const doing = (what: string, code: number | undefined) => {
    done.push(what);
    return Promise.resolve(code === undefined ? { code: 70, neverShown: true } : { code, neverShown: false });
  };
  const means: Means = {
    say: (text) => void said.push(text),
    isOver: () => done.includes(outcomes.overAfter ?? "-"),
    bundle: async () => void done.push("bundle"),
    fetchElectron: async () => {
      done.push("fetch");
      return outcomes.fetched ?? false;
    },
    runElectron: () => doing("electron", outcomes.electron),
    runChromium: () => doing("chromium", outcomes.chromium),
    runTerminal: () => doing("terminal", 0),
  };
  return { means, done, said };
}

describe("the launcher", () => {
  it("runs Electron where it is there, with a fresh bundle, and ends with its code", async () => {
    const { means, done } = rehearsed({ electron: 4 });
    expect(await launch(ALL, means)).toBe(4);
    expect(done).toEqual(["bundle", "electron"]);
  });

  it("fetches Electron once and runs it", async () => {
    const { means, done } = rehearsed({ fetched: true, electron: 0 });
    expect(await launch({ ...ALL, electron: "absent" }, means)).toBe(0);
    expect(done).toEqual(["fetch", "bundle", "electron"]);
  });

  it("opens Chromium where Electron cannot be fetched, and says that it is for drills only", async () => {
    const { means, done, said } = rehearsed({ chromium: 0 });
    expect(await launch({ ...ALL, electron: "absent" }, means)).toBe(0);
    expect(done).toEqual(["fetch", "bundle", "chromium"]);
    expect(said.join(" ")).toContain("drills only");
  });

  it("goes on to the next when a window never comes, and tries nothing twice", async () => {
    const { means, done, said } = rehearsed({});
    expect(await launch(ALL, means)).toBe(0);
    expect(done).toEqual(["bundle", "electron", "bundle", "chromium", "terminal"]);
    expect(said.at(-1)).toContain("install Chromium");
  });

  it("rehearses in the terminal without a bundle where there is no display, and says how to get the window", async () => {
    const { means, done, said } = rehearsed({});
    expect(await launch({ ...ALL, display: false }, means)).toBe(0);
    expect(done).toEqual(["terminal"]);
    expect(said.join(" ")).toContain("DISPLAY and WAYLAND_DISPLAY are not set");
  });

  it("tries nothing more once a person ended it", async () => {
    for (const [overAfter, did] of [
      ["fetch", ["fetch"]],
      ["bundle", ["fetch", "bundle"]],
      ["chromium", ["fetch", "bundle", "chromium"]],
    ] as const) {
      const { means, done } = rehearsed({ overAfter });
      expect(await launch({ ...ALL, electron: "absent" }, means)).not.toBe(0);
      expect(done).toEqual(did);
    }
  });

  it("rejects when the app does not build", async () => {
    const { means } = rehearsed({});
    const broken: Means = { ...means, bundle: () => Promise.reject(new Error("does not build")) };
    await expect(launch(ALL, broken)).rejects.toThrow("does not build");
  });
});
