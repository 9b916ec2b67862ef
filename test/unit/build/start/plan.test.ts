import { describe, expect, it } from "vitest";
import { decide, type Standing, type Step } from "../../../../build/start/plan.ts";

const ALL: Standing = { headless: false, rehearsal: false, display: true, electron: "there", chromium: true };

describe("what npm start does", () => {
  const table: readonly (readonly [string, Partial<Standing>, Step])[] = [
    ["everything is there", {}, "electron"],
    ["Electron is there, Chromium is not", { chromium: false }, "electron"],
    ["Electron has not been fetched", { electron: "absent" }, "fetch-electron"],
    ["Electron has not been fetched and there is no Chromium", { electron: "absent", chromium: false }, "fetch-electron"],
    ["Electron cannot be had", { electron: "out-of-reach" }, "chromium"],
    ["neither can be had", { electron: "out-of-reach", chromium: false }, "terminal"],
    ["a rehearsal is asked for", { rehearsal: true }, "chromium"],
    ["a rehearsal is asked for, Electron is absent", { rehearsal: true, electron: "absent" }, "chromium"],
    ["a rehearsal is asked for without Chromium", { rehearsal: true, chromium: false }, "terminal"],
    ["there is no display", { display: false }, "terminal"],
    ["there is no display, and nothing is fetched for none", { display: false, electron: "absent" }, "terminal"],
    ["no window is asked for", { headless: true }, "terminal"],
    ["both are asked for", { headless: true, rehearsal: true }, "terminal"],
  ];
  it.each(table)("%s", (_name, facts, step) => {
    expect(decide({ ...ALL, ...facts })).toBe(step);
  });
});
