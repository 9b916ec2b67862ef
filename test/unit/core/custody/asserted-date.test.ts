import { describe, expect, it } from "vitest";
import { lintAssertedDate, assertedDate } from "../../../../core/custody/asserted-date.ts";
import { failureOf, refusalOf } from "../../../support/failure-of.ts";

const machine = Date.parse("2026-03-31T12:05:00Z") / 1000;
const typed = { date: "2026-03-31", time: "14:05", offset: "+02:00" };

describe("assertedDate", () => {
  it.each([
    [{}, "2026-03-31T12:05:00Z", 0],
    [{ time: "14:05:30" }, "2026-03-31T12:05:30Z", -30],
    [{ offset: "+00:00" }, "2026-03-31T14:05:00Z", -7200],
    [{ offset: "-05:00" }, "2026-03-31T19:05:00Z", -25_200],
    [{ offset: "+05:45", time: "17:50" }, "2026-03-31T12:05:00Z", 0],
    [{ offset: "+14:00", date: "2026-04-01", time: "02:05" }, "2026-03-31T12:05:00Z", 0],
    [{ offset: "-12:00", time: "00:05" }, "2026-03-31T12:05:00Z", 0],
    [{ date: "2028-02-29" }, "2028-02-29T12:05:00Z", -60_480_000],
    [{ date: "2026-01-01", time: "00:30", offset: "+01:00" }, "2025-12-31T23:30:00Z", 7_734_900],
  ])("%j is %s", (change, time, off) => {
    expect(assertedDate({ ...typed, ...change }, machine)).toEqual({ time, off });
    expect(Date.parse(time) / 1000 + off).toBe(machine);
  });

  it.each([
    [{ date: "2026-02-29" }, "date"],
    [{ date: "2100-02-29" }, "date"],
    [{ date: "2026-04-31" }, "date"],
    [{ date: "2026-13-01" }, "date"],
    [{ date: "2026-00-10" }, "date"],
    [{ date: "31.03.2026" }, "date"],
    [{ date: "26-03-31" }, "date"],
    [{ date: "1999-12-31" }, "date"],
    [{ date: "2200-01-01" }, "date"],
    [{ date: " 2026-03-31" }, "date"],
    [{ time: "24:00" }, "time"],
    [{ time: "14:60" }, "time"],
    [{ time: "23:59:60" }, "time"],
    [{ time: "2:05" }, "time"],
    [{ time: "14:05:3" }, "time"],
    [{ offset: "" }, "offset"],
    [{ offset: "Z" }, "offset"],
    [{ offset: "02:00" }, "offset"],
    [{ offset: "+2:00" }, "offset"],
    [{ offset: "+0200" }, "offset"],
    [{ offset: "-00:00" }, "offset"],
    [{ offset: "+14:15" }, "offset"],
    [{ offset: "-12:30" }, "offset"],
    [{ offset: "+02:10" }, "offset"],
    [{ offset: "−05:00" }, "offset"],
  ])("refuses %j", (change, field) => {
    expect(refusalOf(() => assertedDate({ ...typed, ...change }, machine))).toBe(`unreadable.time ${field}`);
  });
});

describe("lintAssertedDate", () => {
  const bounds = { built: "2026-01-10T08:00:00Z", lastRecord: "2026-03-31T11:00:00+00:00" };
  const date = { time: "2026-03-31T12:05:00Z", off: 0 };
  const told = (change: Partial<typeof date>, other: Partial<typeof bounds> | { lastRecord: null } = {}) =>
    lintAssertedDate({ ...date, ...change }, { ...bounds, ...other }).map(({ rule, severity, facts }) => [
      rule,
      severity,
      facts.minutes,
    ]);

  it.each([0, 300, -300])("has nothing to say when the machine is %i seconds off", (off) => {
    expect(told({ off })).toEqual([]);
  });

  it.each([
    [301, 6],
    [-301, 6],
    [86_400, 1440],
  ])("D1 warns when it is %i seconds off", (off, minutes) => {
    expect(told({ off })).toEqual([["D1", "warn", minutes]]);
  });

  it("D2 warns before the program was built, and not at that moment", () => {
    expect(told({ time: "2026-01-10T08:00:00Z" }, { lastRecord: null })).toEqual([]);
    expect(told({ time: "2026-01-10T07:59:59Z" }, { lastRecord: null })).toEqual([["D2", "warn", 1]]);
  });

  it("D3 warns before the last record, and not in its minute", () => {
    expect(told({ time: "2026-03-31T11:00:00Z" })).toEqual([]);
    expect(told({ time: "2026-03-31T10:59:01Z" })).toEqual([]);
    expect(told({ time: "2026-03-31T10:59:00Z" })).toEqual([["D3", "warn", 1]]);
    expect(told({ time: "2026-03-31T10:00:00Z" })).toEqual([["D3", "warn", 60]]);
    expect(told({}, { lastRecord: "2026-03-31T13:04:59.5+01:00" })).toEqual([]);
    // A clock jumped while that record was made: nobody is kept from an emergency.
    expect(told({}, { lastRecord: "2206-03-31T11:00:00Z" }).map(([rule]) => rule)).toEqual(["D3"]);
  });

  it("tells all of them at once, in order", () => {
    expect(told({ time: "2025-03-31T12:05:00Z", off: 31_536_000 }).map(([rule]) => rule)).toEqual(["D1", "D2", "D3"]);
  });

  it.each([{ built: "yesterday" }, { lastRecord: "2026-02-30T00:00:00Z" }])("refuses a bound that is no date: %j", (other) => {
    expect(failureOf(() => told({}, other)).code).toBe("unreadable.time");
  });
});
