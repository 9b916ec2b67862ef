import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { calendarFile, REMINDED, type Reminder, REMINDER_TITLES, vevent } from "../../../../core/custody/calendar.ts";
import { describeWithTools } from "../../../support/tool.ts";

const STAMP = "2026-11-22T10:00:00Z";
const CHECK: Reminder = { set: "ABCDEFGH", what: "seal-check", by: "2027-02-20T10:00:00+01:00" };

describe("vevent", () => {
  it("is one event at the moment it is due, whatever zone that was said in", () => {
    expect(vevent({ ...CHECK, stamp: STAMP }).split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Sealwright//Sealwright//EN",
      "BEGIN:VEVENT",
      "UID:seal-check.abcdefgh@sealwright",
      "SEQUENCE:325",
      "DTSTAMP:20261122T100000Z",
      "DTSTART:20270220T090000Z",
      "DTEND:20270220T093000Z",
      "SUMMARY:Check the seals: set ABCDEFGH",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
  });

  it("is short enough for a small symbol", () => {
    for (const what of REMINDED) expect(vevent({ ...CHECK, what, stamp: STAMP }).length).toBeLessThan(320);
  });

  it("takes the place of an older entry of the same duty", () => {
    const later = vevent({ ...CHECK, by: "2027-05-20T10:00:00Z", stamp: "2027-02-19T08:00:00Z" });
    expect(later).toContain("UID:seal-check.abcdefgh@sealwright");
    expect(later).toContain("SEQUENCE:414");
  });

  it("tells the reviews of two uses apart", () => {
    const ids = ["2027-01-01T00:00:00Z", "2027-01-02T00:00:00Z"].map((by) => {
      return /UID:.*/.exec(vevent({ set: "ABCDEFGH", what: "review", by, stamp: STAMP }))?.[0];
    });
    expect(new Set(ids).size).toBe(2);
  });
});

/** Another Python may come first on the PATH, which does not have the package. */
const DEBIANS_PYTHON = "/usr/bin/python3";

/** Reads what stands on standard input and tells summary, start and alarms of each event. */
const READER = `
import sys
from icalendar import Calendar
for event in Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
    alarms = [str(alarm["TRIGGER"].dt) for alarm in event.walk("VALARM")]
    print(event["SUMMARY"], event["DTSTART"].dt.isoformat(), event["UID"], alarms, sep="|")
`;

describeWithTools("a calendar file, read by Python's icalendar", { icalendar: "python3-icalendar" }, () => {
  it("has every reminder, with alarms 14 days and one day before", () => {
    const reminders = REMINDED.map((what, index): Reminder => ({ set: "ABCDEFGH", what, by: `2028-02-29T0${index}:00:00Z` }));
    const { status, stdout, stderr } = spawnSync(DEBIANS_PYTHON, ["-c", READER], {
      input: calendarFile(reminders, STAMP),
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n")).toEqual(
      REMINDED.map((what, index) => {
        const by = `2028-02-29T0${index}:00:00+00:00`;
        const use = what === "review" || what === "post-mortem" ? `.${Date.parse(by) / 1000}` : "";
        return `${REMINDER_TITLES[what]}: set ABCDEFGH|${by}|${what}.abcdefgh${use}@sealwright|['-14 days, 0:00:00', '-1 day, 0:00:00']`;
      }),
    );
  });
});
