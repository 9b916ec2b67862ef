// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import type { HomeView, SetView } from "../../../../core/contract/custody-view.ts";
import { describeFailure } from "../../../../core/contract/wording.ts";
import {
  ANOTHER_BOOK,
  CALLS,
  CHOOSE_SETS,
  NEXT_ACT,
  RISK,
  SET_FACTS,
  SET_STATE,
} from "../../../../renderer/text/desk-custody.ts";
import { SET_PAGE } from "../../../../renderer/text/desk-custody-set.ts";
import { NAVIGATION, RECORD } from "../../../../renderer/text/desk-journal.ts";
import { HOME } from "../../../../renderer/text/desk.ts";
import { BROKEN, largeCustody, LATE, REPLACED, smallCustody, USED } from "../../../support/custody-desk.ts";
import { homeShown, setShown } from "../../../support/custody-views.ts";
import { deskBook, deskView, SETS } from "../../../support/desk-book.ts";
import { RECORD as SHOWN } from "../../../support/desk-journal-screens.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const opened = (replies: Readonly<Record<string, unknown>> = {}, view = deskView()) => deskInTest(view, [], replies);
const ALL = { text: "", system: "", place: "", show: "in-custody" };
const grouped = (set: string) => `${set.slice(0, 4)}${set.slice(4)}`;
const toSet = (set: string) => desk?.press(`${grouped(set)}: ${SET_FACTS.details}`);
const cards = () => Array.from(document.querySelectorAll(".set-card"), (card) => card.textContent ?? "");

describe("home", () => {
  it("puts opening first and says what is at risk, by which date, and the one next act of each set", async () => {
    desk = await opened();
    expect(document.querySelector("main button.primary")?.textContent).toBe(HOME.open);
    const totals = Array.from(document.querySelectorAll(".totals dd"), (total) => total.textContent);
    expect(totals).toEqual(["2", "1", "2", "2"]);
    expect(document.querySelector(".judged")?.textContent).toContain("2026-11-22 02:05 UTC");
    const [broken, used] = cards();
    for (const said of [grouped(BROKEN), SET_FACTS.mustRotate, "1 more bag may be lost", "overdue for 4 days"])
      expect(broken).toContain(said);
    for (const said of [grouped(USED), SET_STATE.opened, "-1: the sealed bags cannot open it"]) expect(used).toContain(said);
    expect(Array.from(document.querySelectorAll(".set-card .button"), (act) => act.textContent).slice(0, 4)).toEqual([
      "Rotate",
      "Rotate",
      expect.stringMatching(/Rotate|Check the seals/),
      "Record destroyed sheets",
    ]);
  });

  it("calls the ceremony of a set's next act about this set, with the event of a recording", async () => {
    desk = await opened();
    await desk.press(NEXT_ACT.about("Rotate", BROKEN));
    await desk.press(NEXT_ACT.about("Record destroyed sheets", REPLACED));
    expect(desk.sent).toEqual([
      ["ceremony:call", { kind: "rotation", drill: false, about: { set: BROKEN, event: null } }],
      ["ceremony:call", { kind: "recording", drill: false, about: { set: REPLACED, event: "sheet.destroyed" } }],
    ]);
  });

  it("calls one round for all seals that are due, and every other ceremony", async () => {
    const home = homeShown();
    const round = { kind: "round", event: null, urgency: "soon" } as const;
    const rows = home.rows.map((row) => (row.next === null ? row : { ...row, next: { ...row.next, ...round } }));
    desk = await opened({ "custody:home": { ...home, rows } satisfies HomeView });
    await desk.press(RISK.checkAll);
    for (const label of Object.values(CALLS.kinds)) await desk.press(label);
    const about = { set: null, event: null };
    expect(desk.sent).toEqual(
      ["round", ...Object.keys(CALLS.kinds)].map((kind) => ["ceremony:call", { kind, drill: false, about }]),
    );
  });

  it("in a rehearsal calls drills, of no set in earnest, and says so", async () => {
    desk = await opened({}, deskView({ mode: "rehearsal" }));
    expect(desk.text()).toContain(RISK.rehearsal);
    expect(desk.text()).not.toContain(HOME.openHint);
    await desk.press(NEXT_ACT.about(NEXT_ACT.rehearse("Rotate"), BROKEN));
    for (const label of Object.values(CALLS.drills)) await desk.press(label);
    expect(desk.sent[0]).toEqual(["ceremony:call", { kind: "rotation", drill: true, about: { set: null, event: null } }]);
    expect(desk.sent).toHaveLength(1 + Object.keys(CALLS.drills).length);
    for (const [, request] of desk.sent) expect(request).toMatchObject({ drill: true });
  });

  it("asks for what is chosen as soon as it is, and for what is searched when it is sent", async () => {
    desk = await opened();
    expect(desk.last("custody:home")).toEqual({ filter: ALL, from: 0 });
    await desk.choose(CHOOSE_SETS.shows.overdue);
    expect(desk.last("custody:home")).toEqual({ filter: { ...ALL, show: "overdue" }, from: 0 });
    await desk.type(CHOOSE_SETS.search, " ledger ");
    expect(desk.last("custody:home")).toEqual({ filter: { ...ALL, show: "overdue" }, from: 0 });
    await desk.press(CHOOSE_SETS.act);
    await desk.pick(CHOOSE_SETS.system, "Cloud");
    await desk.pick(CHOOSE_SETS.place, "Bank, box 17");
    const chosen = { text: "ledger", system: "Cloud", place: "Bank, box 17", show: "overdue" };
    expect(desk.last("custody:home")).toEqual({ filter: chosen, from: 0 });
    await desk.press(CHOOSE_SETS.clear);
    expect(desk.last("custody:home")).toEqual({ filter: ALL, from: 0 });
  });

  it("turns pages of fifty, and says which", async () => {
    const home = homeShown("in-custody", 0, largeCustody(120));
    desk = await opened({ "custody:home": home });
    expect(cards()).toHaveLength(50);
    expect(desk.text()).toContain(RISK.shown(1, 50));
    await desk.press(RISK.later);
    expect(desk.last("custody:home")).toEqual({ filter: ALL, from: 50 });
    await desk.press(RISK.earlier);
    expect(desk.last("custody:home")).toEqual({ filter: ALL, from: 0 });
  });

  it("begins with the drills' sets where there are no others; says that there is none, and what was refused", async () => {
    desk = await opened({}, deskView({ book: deskBook({ sets: SETS.filter(({ drill }) => drill) }) }));
    expect(desk.last("custody:home")).toEqual({ filter: { ...ALL, show: "drills" }, from: 0 });
    await desk.end();
    const none: HomeView = { ...homeShown(), rows: [], matching: 0 };
    desk = await opened({ "custody:home": none });
    expect(desk.text()).toContain(RISK.noneOf["in-custody"]);
    const failure = { code: "fault.book-gone", facts: {} } as const;
    desk.refuse(failure);
    await desk.choose(CHOOSE_SETS.shows.past);
    expect(desk.text()).toContain(describeFailure(failure).happened);
  });

  it("lets go of the book for another one, and only while no ceremony runs", async () => {
    desk = await opened();
    await desk.press(ANOTHER_BOOK.about("SEALBOOK"));
    expect(desk.sent).toEqual([["book:close", {}]]);
  });
});

describe("the page of a set", () => {
  it("shows how it stands, and no number of a bag", async () => {
    desk = await opened();
    await toSet(BROKEN);
    expect(desk.last("custody:set")).toEqual({ set: BROKEN });
    expect(desk.heading()).toBe(SET_PAGE.heading(BROKEN));
    const text = document.body.textContent ?? "";
    for (const { name, value, how } of setShown().reckoned) for (const part of [name, value, how]) expect(text).toContain(part);
    for (const { custodian, place } of setShown().bags) for (const part of [custodian, place]) expect(text).toContain(part);
    expect(document.querySelectorAll(".print-chart circle")).toHaveLength(7);
    for (const record of smallCustody().records) if (record.event === "bag.sealed") expect(text).not.toContain(record.body.bag);
  });

  it("opens each record that a number is reckoned from, and comes back to the set, then to what was chosen", async () => {
    desk = await opened({ "journal:record": SHOWN });
    await desk.choose(CHOOSE_SETS.shows["needs-act"]);
    await toSet(BROKEN);
    const { records } = setShown().reckoned.find(({ name }) => name === "Margin") ?? { records: [] };
    await desk.press(`${SET_PAGE.recordBefore}${records[0]}`);
    expect(desk.last("journal:record")).toEqual({ seq: records[0] });
    expect(desk.heading()).toBe(RECORD.heading(records[0] ?? 0));
    await desk.press(SET_PAGE.toSet);
    expect(desk.heading()).toBe(SET_PAGE.heading(BROKEN));
    await desk.press(SET_PAGE.back);
    expect(desk.last("custody:home")).toEqual({ filter: { ...ALL, show: "needs-act" }, from: 0 });
  });

  it("calls ceremonies about the set, and for a drill's set as drills", async () => {
    desk = await opened();
    await toSet(LATE);
    await desk.press(SET_PAGE.back);
    await toSet(BROKEN);
    await desk.press(HOME.open);
    expect(desk.last("ceremony:call")).toEqual({ kind: "break-glass", drill: false, about: { set: BROKEN, event: null } });
    await desk.end();
    const drill: SetView = { ...setShown(), drill: true, next: null };
    desk = await opened({ "custody:set": drill });
    await toSet(BROKEN);
    await desk.press(CALLS.drills.rotation);
    expect(desk.last("ceremony:call")).toEqual({ kind: "rotation", drill: true, about: { set: BROKEN, event: null } });
  });

  it("is left by the part of the desk that is pressed", async () => {
    desk = await opened();
    await toSet(BROKEN);
    await desk.press(NAVIGATION.home);
    expect(desk.heading()).toBe(HOME.heading);
  });
});
