import { describe, expect, it } from "vitest";
import { checkAgainstWatch } from "../../../../core/contract/clean-room-clock.ts";
import { codeByWatch } from "../../../../renderer/clean-room/secret/which-code.ts";

const NOON = Date.UTC(2026, 10, 21, 12, 0, 15) / 1000;

describe("a clock held against the minutes and seconds of a watch", () => {
  it.each([
    ["12:00:15", 0],
    ["13:00:15", 0],
    ["17:45:15", 0],
    ["2:00:05", 10],
    ["14 01 00", -45],
    ["11.58.15", 120],
    ["06:07:00", -405],
    ["00:00:00", 15],
  ])("%s, whatever its time zone: %d seconds ahead", (watch, seconds) => {
    expect(checkAgainstWatch(NOON, watch, 30)?.seconds).toBe(seconds);
  });

  it.each(["", "12:00", "24:00:00", "12:60:00", "12:00:60", "noon", "2026-11-21 12:00:15"])("%s is no time", (watch) => {
    expect(checkAgainstWatch(NOON, watch, 30)).toBeNull();
  });

  it.each([
    [0, "current"],
    [15, "current"],
    [16, "previous"],
    [45, "previous"],
    [46, null],
    [-14, "current"],
    [-15, "next"],
    [-44, "next"],
    [-45, null],
  ])("a clock that is %d seconds ahead in the middle of a period: %s", (ahead, code) => {
    expect(codeByWatch(NOON, ahead, 30)).toBe(code);
  });
});
