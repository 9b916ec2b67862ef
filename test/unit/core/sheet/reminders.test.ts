import { describe, expect, it } from "vitest";
import { vevent } from "../../../../core/custody/calendar.ts";
import { CALENDAR_SIDE } from "../../../../core/sheet/calendar-symbol.ts";
import { firstDates } from "../../../../core/sheet/first-dates.ts";
import { escapeHtml } from "../../../../core/sheet/markup.ts";
import { plainSymbol } from "../../../../core/sheet/plain-symbol.ts";
import { reminderBoxes, remindersOnPage } from "../../../../core/sheet/reminder-layout.ts";
import { type PrintedReminder, remindersHtml } from "../../../../core/sheet/reminders.ts";
import { SMALLEST_MODULE } from "../../../../core/sheet/symbol-plan.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { ATTACK, expectHarmless, NO_TYPEFACE } from "../../../support/harmless-document.ts";
import { pagesOf, textOf } from "../../../support/html-text.ts";
import { TRIAL_FORM, trialReminder } from "../../../support/trial-form.ts";

const made = (reminders: readonly PrintedReminder[], paper: "a4" | "letter" = "a4") =>
  remindersHtml({ ...TRIAL_FORM, reminders }, paper, NO_TYPEFACE);
const many = (count: number) => Array.from({ length: count }, () => trialReminder());

describe("the page of due dates", () => {
  it("says what is due of which set until when, for which shares, and whether it is late", () => {
    const text = textOf(made([trialReminder(), trialReminder({ what: "rotation", overdue: true, shares: [] })]));
    const said = [
      "Set DWKX ERCU",
      "Check the seals",
      "by 19 February 2027, 10:00 UTC",
      "Shares 1, 2, 3, 4, 5",
      "Cloud root",
      "Rotate",
    ];
    for (const one of said) expect(text).toContain(one);
    expect(text.match(/Overdue/g)).toHaveLength(1);
    expect(text.match(/Shares/g)).toHaveLength(1);
  });

  it("bears of each the calendar entry as a symbol, in modules that phones read", () => {
    const { set, what, by } = trialReminder();
    const { path, modules } = plainSymbol(vevent({ set, what, by, stamp: TRIAL_FORM.printed }));
    expect(made([trialReminder()])).toContain(`<path d="${path}" />`);
    expect(CALENDAR_SIDE / (modules + 8)).toBeGreaterThan(SMALLEST_MODULE);
  });

  it.each(["a4", "letter"] as const)("takes as many pages as it needs, with a head on the first, %s", (paper) => {
    const first = remindersOnPage(paper, true);
    const further = remindersOnPage(paper, false);
    const counts = pagesOf(made(many(first + further + 1), paper)).map((page) => page.match(/class="symbol"/g)?.length);
    expect(counts).toEqual([first, further, 1]);
    expect(pagesOf(made(many(first), paper))).toHaveLength(1);
    expect(first).toBeGreaterThanOrEqual(8);
  });

  it.each(["a4", "letter"] as const)("has no two places of a page that overlap, %s", (paper) => {
    const boxes = Object.entries(reminderBoxes(paper));
    for (const page of ["first", "due"]) {
      const here = boxes
        .filter(([name]) => !/^(?:first|due)/.test(name) || name.startsWith(page))
        .filter(([name]) => page === "first" || name !== "head");
      for (const [name, one] of here) {
        for (const [other, two] of here) {
          const apart =
            one.left + one.width <= two.left ||
            two.left + two.width <= one.left ||
            one.top + one.height <= two.top ||
            two.top + two.height <= one.top;
          if (name !== other) expect(apart, `${name}, ${other}`).toBe(true);
        }
      }
    }
  });

  it("says so when nothing is due", () => {
    expect(textOf(made([]))).toContain("Nothing is due.");
    expect(textOf(made(many(1)))).not.toContain("Nothing is due.");
  });

  it("runs nothing, fetches nothing, and takes names as text", () => {
    const html = made([trialReminder({ titles: [ATTACK] })]);
    expectHarmless(html);
    expect(html).toContain(escapeHtml(ATTACK));
  });

  it.each<[string, Partial<PrintedReminder>, string]>([
    ["a set that is none", { set: "DWKX" }, "fault.print-back set"],
    ["a time that is none", { by: "soon" }, "fault.print-back by"],
    ["a title with a bidi control", { titles: ["\u202ex"] }, "unreadable.name title"],
  ])("is not made with %s", (_, change, refusal) => {
    expect(refusalOf(() => made([trialReminder(change)]))).toBe(refusal);
  });
});

describe("the first dates of a set", () => {
  it("are 90 days after it was made, across leap days and the years' ends", () => {
    expect(firstDates({ created: "2027-12-01T10:00:00Z", drill: false })).toEqual({
      check: "2028-02-29T10:00:00Z",
      rotation: "2028-02-29T10:00:00Z",
    });
    expect(firstDates({ created: "2026-11-21T23:30:00-05:00", drill: false })?.check).toBe("2027-02-20T04:30:00Z");
  });

  it("are none for a drill", () => {
    expect(firstDates({ created: "2026-11-21T10:00:00Z", drill: true })).toBeNull();
  });
});
