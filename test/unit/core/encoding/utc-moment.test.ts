import { describe, expect, it } from "vitest";
import { epochOf, utcText } from "../../../../core/encoding/utc-moment.ts";
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
