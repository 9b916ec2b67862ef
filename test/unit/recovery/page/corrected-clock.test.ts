import { describe, expect, it } from "vitest";
import {
  CorrectedClock,
  offsetInWords,
  utcInWords,
  utcTime,
  watchSeconds,
  zoneInWords,
} from "../../../../recovery/page/corrected-clock.ts";

describe("a clock", () => {
  it("goes by the machine, in whole seconds, until it is set by a watch", () => {
    let machine = 1_000_999;
    const clock = new CorrectedClock(() => machine);
    expect(clock.seconds()).toBe(1000);
    clock.set(1200);
    expect([clock.offset, clock.seconds()]).toEqual([200, 1200]);
    machine += 5000;
    expect(clock.seconds()).toBe(1205);
    clock.offset = 0;
    expect(clock.seconds()).toBe(1005);
  });
});

it.each([
  [0, "0 s"],
  [7, "+7 s"],
  [-59, "−59 s"],
  [200, "+3 min 20 s"],
  [-3601, "−1 h 0 min 1 s"],
  [90_000, "+25 h 0 min 0 s"],
])("%i seconds are told as %j", (seconds, words) => {
  expect(offsetInWords(seconds)).toBe(words);
});

it("tells time in UTC", () => {
  expect(utcInWords(1_795_255_200)).toBe("2026-11-21 10:00:00 UTC");
  expect(utcTime(1_795_255_229)).toBe("10:00:29");
});

it.each([
  ["2026-11-21T10:00:00", 0, 1_795_255_200],
  ["2026-11-21T11:00:00", 60, 1_795_255_200],
  ["2026-11-21T06:30", -210, 1_795_255_200],
  ["2026-11-21T10:00:00.900", 0, 1_795_255_200],
  ["", 0, null],
  ["yesterday", 60, null],
])("a watch that says %j, %i minutes ahead of UTC, shows %j", (text, ahead, seconds) => {
  expect(watchSeconds(text, ahead)).toBe(seconds);
});

it.each([
  [0, "UTC"],
  [60, "UTC+01:00"],
  [345, "UTC+05:45"],
  [-210, "UTC−03:30"],
])("%i minutes ahead are %s", (ahead, words) => {
  expect(zoneInWords(ahead)).toBe(words);
});
