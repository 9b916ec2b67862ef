import { describe, expect, it } from "vitest";
import { epochOf, secondsOf, utcText } from "../../../../core/encoding/utc-moment.ts";
import { refusalOf } from "../../../support/failure-of.ts";

describe("epochOf and utcText", () => {
  it.each([
    ["2000-01-01T00:00:00Z", 946_684_800],
    ["2026-03-31T12:05:10Z", 1_774_958_710],
    ["2199-12-31T23:59:59Z", 7_258_118_399],
  ])("%s is %i, both ways", (text, epoch) => {
    expect(epochOf(text, "time")).toBe(epoch);
    expect(utcText(epoch)).toBe(text);
  });

  it.each([
    ["2026-03-31t12:05:10z", 1_774_958_710],
    ["2026-03-31T12:05:10.999Z", 1_774_958_710],
    ["2026-03-31T14:05:10+02:00", 1_774_958_710],
    ["2026-03-31T08:35:10.5-03:30", 1_774_958_710],
    ["2026-04-01T02:05:10+14:00", 1_774_958_710],
  ])("%s is %i", (text, epoch) => {
    expect(epochOf(text, "time")).toBe(epoch);
  });

  it.each([
    "",
    "2026-03-31",
    "1999-12-31T23:59:59Z",
    "2200-01-01T00:00:00Z",
    "2026-06-30T23:59:60Z",
    "2026-02-29T00:00:00Z",
    "2026-03-31T12:05:10+24:00",
  ])("refuses %j", (text) => {
    expect(refusalOf(() => epochOf(text, "built"))).toBe("unreadable.time built");
  });
});

describe("secondsOf", () => {
  it.each([
    ["1970-01-01T00:00:00Z", 0],
    ["1969-12-31T23:59:59z", -1],
    ["2026-03-31T14:05:10.999999999+02:00", 1_774_958_710],
    ["2026-03-31t08:35:10-03:30", 1_774_958_710],
    // By Python's datetime: the first and the last it knows, and days around leap days.
    ["0001-01-01T00:00:00Z", -62_135_596_800],
    ["9999-12-31T23:59:59Z", 253_402_300_799],
    ["1900-03-01T00:00:00Z", -2_203_891_200],
    ["2000-02-29T12:00:00Z", 951_825_600],
    ["0000-01-01T00:00:00Z", -62_167_219_200],
  ])("%s is %i", (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });

  it("counts second 60 as the first of the next minute, in any minute", () => {
    expect(secondsOf("2016-12-31T23:59:60Z")).toBe(secondsOf("2017-01-01T00:00:00Z"));
    expect(secondsOf("2026-03-31T12:05:60.5Z")).toBe(secondsOf("2026-03-31T12:06:00Z"));
  });

  it("agrees with the engine on every day of four centuries", () => {
    for (let day = -100_000; day < 50_000; day += 1) {
      const text = new Date(day * 86_400_000).toISOString();
      if (secondsOf(text) !== day * 86_400) expect(secondsOf(text), text).toBe(day * 86_400);
    }
  });
});
