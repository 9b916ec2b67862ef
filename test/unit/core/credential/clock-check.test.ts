import { describe, expect, it } from "vitest";
import { checkClock } from "../../../../core/credential/clock-check.ts";
import { failureOf, refusalOf } from "../../../support/failure-of.ts";

const at = (text: string) => Date.parse(text) / 1000;
// 14:05:10 in Paris, a period of 30 seconds having begun 10 seconds ago.
const machine = at("2026-03-31T12:05:10Z");

describe("checkClock, with a watch that shows seconds", () => {
  it.each([
    ["14:05:10", 0, ["current"]],
    ["14:05:00", 10, ["current"]],
    ["14:04:59", 11, ["previous"]],
    ["14:05:29", -19, ["current"]],
    ["14:05:30", -20, ["next"]],
    ["14:04:30", 40, ["previous"]],
    ["14:04:29", 41, []],
    ["14:05:59", -49, ["next"]],
    ["14:06:00", -50, []],
    ["02:05:11", 43_199, []],
    ["02:05:09", -43_199, []],
    ["2026-03-31 14:05:10", 0, ["current"]],
    ["2026-03-31T14:05:05", 5, ["current"]],
    ["2026-03-31 02:05:10", 43_200, []],
  ])("%s: %i seconds, %j", (watch, seconds, likely) => {
    expect(checkClock(machine, watch, 120, 30)).toEqual({ seconds, unsure: 0, likely });
  });

  it("takes the nearest day where none was typed, on both sides of midnight", () => {
    expect(checkClock(at("2026-01-01T00:00:05Z"), "23:59:55", 0, 30).seconds).toBe(10);
    expect(checkClock(at("2025-12-31T23:59:55Z"), "00:00:05", 0, 30).seconds).toBe(-10);
    expect(checkClock(at("2026-01-01T00:00:05Z"), "2025-12-31 23:59:55", 0, 30).seconds).toBe(10);
  });

  it.each([
    [-300, "07:05:10"],
    [330, "17:35:10"],
    [840, "02:05:10"],
    [-720, "00:05:10"],
  ])("knows that a watch may be %i minutes from UTC", (offset, watch) => {
    expect(checkClock(machine, watch, offset, 30).seconds).toBe(0);
  });
});

describe("checkClock, with a watch read without seconds", () => {
  it("is unsure by half a minute, and names every code that it can be", () => {
    expect(checkClock(machine, "14:05", 120, 30)).toEqual({ seconds: -20, unsure: 30, likely: ["current", "next"] });
    expect(checkClock(at("2026-03-31T12:05:40Z"), "14:05", 120, 30)).toEqual({
      seconds: 10,
      unsure: 30,
      likely: ["previous", "current"],
    });
    expect(checkClock(machine, "14:04", 120, 30)).toEqual({ seconds: 40, unsure: 30, likely: ["previous"] });
    expect(checkClock(machine, "14:00", 120, 30).likely).toEqual([]);
  });

  it("is sure where a code lasts longer", () => {
    expect(checkClock(at("2026-03-31T12:05:10Z"), "14:05", 120, 60).likely).toEqual(["current"]);
    expect(checkClock(at("2026-03-31T12:05:10Z"), "14:06", 120, 60).likely).toEqual(["next"]);
    expect(checkClock(at("2026-03-31T12:05:10Z"), "14:04", 120, 60).likely).toEqual(["previous"]);
  });
});

describe("what is refused", () => {
  it.each([
    ["2026-03-31 02:05:09", 12],
    ["2026-03-30 14:05:10", 24],
    ["2026-04-01 14:05:10", 24],
    ["2025-03-31 14:05:10", 8760],
  ])("%s is a wrong date: %i hours", (watch, actual) => {
    expect(failureOf(() => checkClock(machine, watch, 120, 30))).toMatchObject({
      code: "refused.clock-difference",
      facts: { actual, limit: 12 },
    });
  });

  it.each([
    "",
    "14",
    "14:5",
    "24:00",
    "14:60",
    "14:05:60",
    "2:05 PM",
    "14.05",
    "2026-02-29 14:05",
    "26-03-31 14:05",
    "14:05:10Z",
    "١٤:٠٥",
  ])("%j is no time of a watch", (watch) => {
    expect(refusalOf(() => checkClock(machine, watch, 120, 30))).toBe("unreadable.time watch");
  });

  it.each([-721, 841, 0.5, Number.NaN])("an offset of %d minutes", (offset) => {
    expect(refusalOf(() => checkClock(machine, "14:05", offset, 30))).toBe("unreadable.time offset");
  });

  it.each([-1, 0.5, Number.NaN])("a machine's time of %d", (time) => {
    expect(refusalOf(() => checkClock(time, "14:05", 0, 30))).toBe("unreadable.time machine");
  });
});
