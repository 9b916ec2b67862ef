import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { calendarView } from "../../../../core/contract/custody-view.ts";
import type { Due } from "../../../../core/custody/standing.ts";
import { calendarViewOf, remindersOf } from "../../../../electron/handlers/calendar-view-of.ts";

const TODAY = "2026-11-22T10:00:00Z";
// Only what and by are looked at.
const due = (what: Due["what"], by: string, shares: readonly number[] = []) =>
  ({ what, by, overdue: false, shares, use: null }) as unknown as Due;

const SETS = [
  {
    set: "AAAAAAAB",
    due: [
      due("seal-check", "2027-02-20T10:00:00+01:00", [1]),
      due("seal-check", "2027-02-20T09:00:00Z", [2]),
      due("rotation", "2027-02-25T09:00:00Z"),
    ],
  },
  { set: "BBBBBBBB", due: [due("seal-check", "2027-01-20T09:00:00Z", [1])] },
];

describe("remindersOf", () => {
  it("is one a duty and moment, the earliest first over all sets", () => {
    expect(remindersOf(SETS)).toEqual([
      { set: "BBBBBBBB", what: "seal-check", by: "2027-01-20T09:00:00Z" },
      { set: "AAAAAAAB", what: "seal-check", by: "2027-02-20T09:00:00Z" },
      { set: "AAAAAAAB", what: "rotation", by: "2027-02-25T09:00:00Z" },
    ]);
  });
});

describe("calendarViewOf", () => {
  it("has a symbol for each, and passes the door", () => {
    const view = calendarViewOf(SETS, TODAY);
    expect(z.safeParse(calendarView, view).success).toBe(true);
    expect(view).toMatchObject({ found: 3, events: [{ what: "Check the seals", set: "BBBBBBBB" }, {}, { what: "Rotate" }] });
    expect(view.events.every(({ symbol }) => symbol !== null && symbol.modules >= 33)).toBe(true);
  });

  it("shows the first two hundred and tells how many there are", () => {
    const by = (day: number) => new Date(Date.UTC(2027, 0, day)).toISOString().replace(".000", "");
    const many = [{ set: "AAAAAAAB", due: Array.from({ length: 205 }, (_, index) => due("seal-check", by(index + 1))) }];
    const { events, found } = calendarViewOf(many, TODAY);
    expect([events.length, found]).toEqual([200, 205]);
  });
});
