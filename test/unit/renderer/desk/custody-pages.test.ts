// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { chanceWord, percent } from "../../../../renderer/desk/custody/chance.ts";
import { marksTo } from "../../../../renderer/desk/custody/line-chart.tsx";
import { whenDone, whenDue } from "../../../../renderer/desk/custody/span.ts";
import { NEXT_ACT, SET_FACTS } from "../../../../renderer/text/desk-custody.ts";
import { CALENDAR, DRILLS, PAPERS, WEATHER } from "../../../../renderer/text/desk-custody-pages.ts";
import { SET_PAGE } from "../../../../renderer/text/desk-custody-set.ts";
import { COPIES } from "../../../../renderer/text/desk-copies.ts";
import { NAVIGATION, RECORD } from "../../../../renderer/text/desk-journal.ts";
import { BUTTON } from "../../../../renderer/text/desk.ts";
import { BROKEN } from "../../../support/custody-desk.ts";
import { setShown, weatherShown } from "../../../support/custody-views.ts";
import { deskView } from "../../../support/desk-book.ts";
import { RECORD as SHOWN, WRITTEN } from "../../../support/desk-journal-screens.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const opened = (replies: Readonly<Record<string, unknown>> = {}, view = deskView()) => deskInTest(view, [], replies);
const STICK = { id: 4, label: "STICK", kind: "drive" } as const;

describe("drills", () => {
  it("are a picture with its table, the newest first; a record is opened from it and left again", async () => {
    desk = await opened({ "journal:record": SHOWN });
    await desk.press(NAVIGATION.drills);
    expect(document.querySelector("svg.line-chart")?.getAttribute("aria-label")).toBe(DRILLS.chart(6));
    const rows = Array.from(document.querySelectorAll(".drills tbody tr"), (row) => row.textContent ?? "");
    expect(rows).toHaveLength(6);
    expect(rows[0]).toContain("2026-11-04");
    expect(rows.filter((row) => row.includes(DRILLS.outcome.failed))).toHaveLength(2);
    expect(desk.text()).toContain(DRILLS.summary(96, 33, DRILLS.quorum));
    await desk.press(`${SET_PAGE.recordBefore}${/\d+$/.exec(rows[0] ?? "")?.[0]}`);
    expect(desk.heading()).toMatch(/^Record \d+$/);
    expect(desk.heading()).not.toBe(RECORD.heading(0));
    await desk.press(DRILLS.back);
    expect(desk.heading()).toBe(DRILLS.heading);
  });

  it("say what to do where none was held", async () => {
    desk = await opened({ "custody:drills": { drills: [] } });
    await desk.press(NAVIGATION.drills);
    expect(desk.text()).toContain(DRILLS.noneNext);
  });
});

describe("quorum weather", () => {
  const arrive = async (replies: Readonly<Record<string, unknown>> = {}) => {
    desk = await opened(replies);
    await desk.press(`${BROKEN}: ${SET_FACTS.details}`);
    await desk.press(SET_PAGE.weather);
    return desk;
  };
  const box = (name: string) => document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
  const fill = async (name: string, value: string) => {
    const input = box(name);
    if (input === null) throw new Error(`no box: ${name}`);
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };

  it("sends what is typed of each custodian and place, and tells the result with what it assumes", async () => {
    const at = await arrive();
    const [first] = setShown().bags;
    await fill(WEATHER.hoursOf(first?.custodian ?? ""), "7");
    await fill(WEATHER.openOf(first?.place ?? ""), "50");
    await at.type(WEATHER.within, "12");
    await at.press(WEATHER.act);
    expect(at.last("custody:weather")).toMatchObject({
      set: BROKEN,
      within: 12,
      people: [
        { x: 1, reachable: 90, hours: 7, absent: false },
        { x: 2, reachable: 90, hours: 4, absent: false },
        { x: 3, reachable: 90, hours: 4, absent: false },
        { x: 4, reachable: 90, hours: 4, absent: false },
        { x: 5, reachable: 90, hours: 4, absent: false },
      ],
    });
    const text = document.body.textContent ?? "";
    const view = weatherShown();
    for (const said of [percent(view.within), ...view.single.map(({ name }) => name), WEATHER.kept, ...WEATHER.assumesLines])
      expect(text).toContain(said);
    for (const group of view.colluding.people.first) expect(text).toContain(group.join(WEATHER.and));
    await at.type(WEATHER.within, "13");
    expect(at.text()).toContain(WEATHER.stale);
  });

  it("asks nothing while a number is none, and says so", async () => {
    const at = await arrive();
    await at.type(WEATHER.within, "soon");
    await at.press(WEATHER.act);
    expect(at.last("custody:weather")).toBeUndefined();
    expect(at.text()).toContain(WEATHER.bad);
  });
});

describe("the calendar", () => {
  it("shows one date as a code, and writes all as a file where it is told to", async () => {
    desk = await opened({ "book:calendar": { ...WRITTEN, sha256: "" } }, deskView({ places: [STICK] }));
    await desk.press(NAVIGATION.calendar);
    expect(desk.last("custody:calendar")).toEqual({ set: null });
    expect(document.querySelector(".phone-symbol")).toBeNull();
    await desk.press(CALENDAR.showOf("Rotate", BROKEN));
    expect(document.querySelectorAll(".phone-symbol")).toHaveLength(1);
    await desk.press(BUTTON.close);
    await desk.press(CALENDAR.act);
    expect(desk.last("book:calendar")).toBeUndefined();
    await desk.choose("STICK");
    await desk.press(CALENDAR.act);
    expect(desk.last("book:calendar")).toEqual({ place: 4 });
    expect(desk.text()).toContain(CALENDAR.done);
  });

  it("is that of one set, from its page", async () => {
    desk = await opened();
    await desk.press(`${BROKEN}: ${SET_FACTS.details}`);
    await desk.press(SET_PAGE.calendar);
    expect(desk.last("custody:calendar")).toEqual({ set: BROKEN });
    await desk.press(SET_PAGE.toSet);
    expect(desk.heading()).toBe(SET_PAGE.heading(BROKEN));
    expect(desk.text()).toContain(NEXT_ACT.label({ kind: "rotation", event: null }));
  });
});

describe("papers", () => {
  const paper = { paper: "a4", organisation: "" } as const;

  it("prints the sheet of a round for the chosen sets, and for none at all nothing", async () => {
    desk = await opened({ "paper:print": WRITTEN }, deskView({ places: [STICK] }));
    await desk.press(NAVIGATION.papers);
    await desk.choose("Brother");
    await desk.press(PAPERS.print);
    expect(desk.last("paper:print")).toBeUndefined();
    expect(desk.text()).toContain(PAPERS.setsMissing);
    await desk.choose("MZXW 6YTB");
    await desk.choose("KRUG KIDR");
    await desk.press(PAPERS.print);
    expect(desk.last("paper:print")).toEqual({
      paper: { what: "round-sheet", sets: ["KRUGKIDR", BROKEN], ...paper },
      to: { to: "printer", printer: 0, network: false },
    });
    expect(desk.text()).toContain(PAPERS.printed);
    await desk.press(PAPERS.clear);
    await desk.press(PAPERS.allOf(7));
    expect(desk.text()).toContain(PAPERS.chosen(7));
  });

  it("prints a script over the network only when that is accepted; writes reminders of one set as a PDF", async () => {
    desk = await opened({ "paper:print": null }, deskView({ places: [STICK] }));
    await desk.press(NAVIGATION.papers);
    await desk.choose(PAPERS.whats.script.name);
    await desk.pick(PAPERS.ceremony, "leaver");
    await desk.choose("Office, third floor");
    await desk.press(PAPERS.print);
    expect(desk.last("paper:print")).toBeUndefined();
    await desk.choose(PAPERS.accept);
    await desk.press(PAPERS.print);
    expect(desk.last("paper:print")).toEqual({
      paper: { what: "script", kind: "leaver", drill: false, ...paper },
      to: { to: "printer", printer: 1, network: true },
    });
    await desk.choose(PAPERS.whats.reminders.name);
    await desk.pick(PAPERS.set, "MZXW6YTB");
    await desk.type(PAPERS.organisation, " Halvorsen AG ");
    await desk.choose("PDF: STICK");
    await desk.press(PAPERS.save);
    expect(desk.last("paper:print")).toEqual({
      paper: { what: "reminders", set: "MZXW6YTB", paper: "a4", organisation: "Halvorsen AG" },
      to: { to: "folder", place: 4 },
    });
    expect(desk.text()).toContain(COPIES.cancelled);
  });

  it("begin with the sets of drills where there are no others", async () => {
    const view = deskView();
    const sets = (view.book?.sets ?? []).map((row) => ({ ...row, drill: true }));
    for (const [shown, show] of [
      [view, "in-custody"],
      [{ ...view, book: view.book && { ...view.book, sets } }, "drills"],
    ] as const) {
      await desk?.end();
      desk = await opened({}, shown);
      await desk.press(NAVIGATION.papers);
      expect(desk.last("custody:home")).toMatchObject({ filter: { show }, from: 0 });
    }
  });

  it("are scripts of drills in a rehearsal", async () => {
    desk = await opened({ "paper:print": WRITTEN }, deskView({ mode: "rehearsal" }));
    await desk.press(NAVIGATION.papers);
    await desk.choose(PAPERS.whats.script.name);
    await desk.choose(PAPERS.folder);
    await desk.press(PAPERS.save);
    expect(desk.last("paper:print")).toMatchObject({ paper: { drill: true }, to: { to: "folder", place: null } });
  });
});

describe("what is said of times and chances", () => {
  const TODAY = "2026-03-01T00:00:00Z";
  it.each([
    ["2026-02-28T00:00:00Z", "overdue for 1 day"],
    ["2026-02-28T23:30:00Z", "overdue for 1 hour"],
    ["2024-02-29T00:00:00Z", "overdue for 731 days"],
    ["2026-03-01T00:10:00Z", "today"],
    ["2026-03-01T05:59:59Z", "in 5 hours"],
    ["2026-03-03T23:59:59Z", "in 2 days"],
  ])("%s is %s", (by, said) => expect(whenDue(by, TODAY)).toBe(said));

  it("a day is 24 hours, in whatever zone a time was said", () => {
    expect(whenDone("2026-02-28T09:00:00+09:00", TODAY)).toBe("1 day ago");
    expect(whenDone("2026-02-28T10:00:00+09:00", TODAY)).toBe("today");
  });

  it("certain and impossible are said only of what is", () => {
    expect([0, 1, 999_999, 1_000_000].map(percent)).toEqual(["0 %", "0.1 %", "99.9 %", "100 %"]);
    expect([0, 1, 500_000, 999_999, 1_000_000].map(chanceWord)).toEqual([
      WEATHER.words.never,
      WEATHER.words.hardly,
      WEATHER.words.even,
      WEATHER.words.almost,
      WEATHER.words.certain,
    ]);
  });

  it("an axis has round marks, six at most", () => {
    for (const most of [0, 1, 3, 7, 24, 121, 999, 100_000]) {
      const marks = marksTo(most);
      expect(marks[0]).toBe(0);
      expect(marks.length).toBeLessThanOrEqual(6);
      expect(marks.at(-1)).toBeLessThanOrEqual(Math.max(most, 0));
    }
    expect(marksTo(24)).toEqual([0, 10, 20]);
  });
});
