// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { describeFailure } from "../../../../core/contract/wording.ts";
import { RECORD_EVENTS } from "../../../../core/record/record-events.ts";
import { familiesOf, KIND_OF } from "../../../../renderer/desk/journal/families.ts";
import { CLOSED } from "../../../../renderer/text/desk-closed.ts";
import { BUTTON, HOME } from "../../../../renderer/text/desk.ts";
import { COPIES, MEND } from "../../../../renderer/text/desk-copies.ts";
import { COMPARE, FAMILIES, NAVIGATION, RECORD, REMAINS, TIMELINE, VERIFY } from "../../../../renderer/text/desk-journal.ts";
import { deskBook, deskView, HEAD } from "../../../support/desk-book.ts";
import { ceremonyAt } from "../../../support/desk-facts.ts";
import { BROKEN, CUT, HOLDS, PAGE, RECORD as SHOWN, WRITTEN } from "../../../support/desk-journal-screens.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const NOTHING = { families: [], set: null, person: "", from: "", to: "", text: "" };
const opened = (replies: Readonly<Record<string, unknown>>, view = deskView()) => deskInTest(view, [], replies);
const PLACES = [
  { id: 3, label: "COPY", kind: "drive" },
  { id: 5, label: "Sealwright book", kind: "disk" },
] as const;

describe("the parts of the desk", () => {
  it("are reached while no ceremony runs, and only then", async () => {
    desk = await opened({});
    await desk.press(NAVIGATION.compare);
    expect(desk.heading()).toBe(COMPARE.heading);
    expect(document.querySelector("[aria-current=page]")?.textContent).toBe(NAVIGATION.compare);
    await desk.press(NAVIGATION.home);
    expect(desk.heading()).toBe(HOME.heading);
    await desk.push(deskView({ ceremony: ceremonyAt("recording", "events") }));
    await expect(desk.press(NAVIGATION.journal)).rejects.toThrow("not on the screen");
  });

  it("begin a recording in earnest and as a drill; in rehearsal as a drill only", async () => {
    desk = await opened({});
    await desk.press(HOME.record);
    await desk.press(HOME.recordDrill);
    expect(desk.sent).toEqual([
      ["ceremony:call", { kind: "recording", drill: false, about: { set: null, event: null } }],
      ["ceremony:call", { kind: "recording", drill: true, about: { set: null, event: null } }],
    ]);
    await desk.end();
    desk = await opened({}, deskView({ mode: "rehearsal" }));
    await expect(desk.press(HOME.record)).rejects.toThrow("not on the screen");
  });

  it("tell at home where the journal stands and what lay beside it", async () => {
    desk = await opened({}, deskView({ book: deskBook({ remains: { leftovers: ["000042.json.sig"], strangers: 2 } }) }));
    expect(desk.text()).toContain(HEAD.code);
    expect(desk.text()).toContain(REMAINS.leftovers(1));
    expect(desk.text()).toContain(REMAINS.strangers(2));
    await desk.press(HOME.copy);
    expect(desk.heading()).toBe(COPIES.heading);
  });
});

describe("the timeline", () => {
  it("asks for the newest page, and for what is chosen when it is shown", async () => {
    desk = await opened({ "journal:page": PAGE });
    await desk.press(NAVIGATION.journal);
    expect(desk.last("journal:page")).toEqual({ filter: NOTHING, from: null });
    await desk.type(TIMELINE.search, " CH-4007 ");
    await desk.choose(FAMILIES.bags);
    await desk.type(TIMELINE.person, "Lucía");
    await desk.pick(TIMELINE.set, "MZXW6YTB");
    await desk.type(TIMELINE.from, "2026-11-01");
    const calls = desk.sent.length;
    await desk.press(TIMELINE.show);
    expect(desk.sent).toHaveLength(calls + 1);
    const filter = {
      ...NOTHING,
      families: ["bag", "seal", "round", "custody"],
      text: "CH-4007",
      person: "Lucía",
      set: "MZXW6YTB",
      from: "2026-11-01",
    };
    const asked = desk.last("journal:page") as { filter: { families: readonly string[] } };
    expect({ ...asked.filter, families: asked.filter.families.toSorted() }).toEqual({
      ...filter,
      families: filter.families.toSorted(),
    });
    await desk.press(TIMELINE.clear);
    expect(desk.last("journal:page")).toEqual({ filter: NOTHING, from: null });
  });

  it("asks for nothing while a day is no day", async () => {
    desk = await opened({ "journal:page": PAGE });
    await desk.press(NAVIGATION.journal);
    const calls = desk.sent.length;
    await desk.type(TIMELINE.to, "22.11.2026");
    await desk.press(TIMELINE.show);
    expect(desk.sent).toHaveLength(calls);
    expect(document.body.textContent).toContain(TIMELINE.badDay);
  });

  it("turns pages back and forth", async () => {
    desk = await opened({ "journal:page": { ...PAGE, matching: 300, next: 201 } });
    await desk.press(NAVIGATION.journal);
    await desk.press(TIMELINE.older);
    expect(desk.last("journal:page")).toEqual({ filter: NOTHING, from: 201 });
    expect(desk.text()).toContain(TIMELINE.shown(101, 107));
    await desk.press(TIMELINE.newer);
    expect(desk.last("journal:page")).toEqual({ filter: NOTHING, from: null });
  });

  it("opens a record and comes back to what was chosen", async () => {
    desk = await opened({ "journal:page": PAGE, "journal:record": SHOWN });
    await desk.press(NAVIGATION.journal);
    await desk.type(TIMELINE.search, "Lucía");
    await desk.press(TIMELINE.show);
    await desk.press(`Custody accepted: ${TIMELINE.open(40)}`);
    expect(desk.heading()).toBe(RECORD.heading(40));
    for (const said of [SHOWN.sha256.slice(0, 4), SHOWN.says, "K3J7", "Paul Okafor", "ISO-27001-A.5.18"])
      expect(document.body.textContent).toContain(said);
    expect(document.querySelector("pre.bytes")?.textContent).toBe(SHOWN.bytes);
    for (const command of SHOWN.commands)
      expect(Array.from(document.querySelectorAll("pre"), (one) => one.textContent)).toContain(command);
    await desk.press(RECORD.back);
    expect(desk.last("journal:page")).toEqual({ filter: { ...NOTHING, text: "Lucía" }, from: null });
  });

  it("goes from a record to the one before and after it, and by the hash that it names", async () => {
    desk = await opened({ "journal:page": PAGE, "journal:record": SHOWN });
    await desk.press(NAVIGATION.journal);
    await desk.press(`Custody accepted: ${TIMELINE.open(40)}`);
    await desk.press(RECORD.heading(39));
    expect(desk.last("journal:record")).toEqual({ seq: 39 });
    await desk.press(RECORD.older);
    expect(desk.last("journal:record")).toEqual({ seq: 38 });
  });

  it("says what a refusal means, where it was asked", async () => {
    desk = await opened({});
    const failure = { code: "fault.book-gone", facts: {} } as const;
    desk.refuse(failure);
    await desk.press(NAVIGATION.journal);
    expect(desk.text()).toContain(describeFailure(failure).happened);
  });

  it("has a kind for every event, and no kind without one", () => {
    const families = Object.keys(RECORD_EVENTS).map((event) => event.split(".")[0] ?? "");
    expect(Object.keys(KIND_OF).toSorted()).toEqual([...new Set(families)].toSorted());
    for (const kind of Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]) expect(familiesOf([kind]).length).toBeGreaterThan(0);
  });
});

describe("verifying", () => {
  it("begins at once, says that all holds, and reads anew when asked again", async () => {
    desk = await opened({ "journal:verify": HOLDS });
    await desk.press(NAVIGATION.verify);
    expect(desk.text()).toContain(VERIFY.holds);
    expect(desk.text()).toContain(HOLDS.head.code);
    await desk.press(VERIFY.again);
    expect(desk.sent.filter(([name]) => name === "journal:verify")).toHaveLength(2);
  });

  it("names each finding: rule, file, what it means, what to do", async () => {
    desk = await opened({ "journal:verify": BROKEN });
    await desk.press(NAVIGATION.verify);
    const text = document.body.textContent ?? "";
    expect(text).not.toContain(VERIFY.holds);
    expect(text).toContain(VERIFY.broken(131));
    for (const { rule, file, says, means, next } of [...BROKEN.findings, ...BROKEN.notices]) {
      for (const part of [rule, file, says, means, next]) expect(text).toContain(part);
    }
    expect(text).toContain(VERIFY.more(4, 131));
  });
});

describe("comparing with paper", () => {
  it("shows nothing of the journal before something was typed", async () => {
    desk = await opened({ "journal:compare": CUT });
    await desk.press(NAVIGATION.compare);
    await desk.press(COMPARE.act);
    expect(desk.text()).toContain(COMPARE.heading);
    expect(desk.last("journal:compare")).toBeUndefined();
    const text = document.body.textContent ?? "";
    for (const secret of [HEAD.code, HEAD.code.slice(0, 9), HEAD.words.split(" ").slice(0, 3).join(" ")])
      expect(text).not.toContain(secret);
  });

  it("sends what was typed, paper by paper, and says what became of each", async () => {
    desk = await opened({ "journal:compare": CUT });
    await desk.press(NAVIGATION.compare);
    await desk.press(COMPARE.add);
    await desk.press(COMPARE.add);
    await desk.press(COMPARE.add);
    await desk.type(COMPARE.box(1), " AAAM-FZLQ ");
    await desk.type(COMPARE.box(2), "academic ancient");
    await desk.type(COMPARE.box(4), "AAAM");
    await desk.press(COMPARE.act);
    expect(desk.last("journal:compare")).toEqual({ heads: ["AAAM-FZLQ", "academic ancient", "AAAM"] });
    const text = document.body.textContent ?? "";
    expect(text).toContain(COMPARE.some);
    expect(text).toContain(COMPARE.verdicts.matches(12));
    expect(text).toContain(COMPARE.verdicts.cut(47, 41));
    expect(text).toContain(COMPARE.lost(12, 41, 47));
    expect(text).toContain(HEAD.code);
    await desk.type(COMPARE.box(1), "other");
    expect(document.body.textContent).toContain(COMPARE.stale);
    expect(document.body.textContent).not.toContain(COMPARE.some);
  });
});

describe("copies", () => {
  it("go to the place that was chosen, or where the system's dialog says", async () => {
    desk = await opened({ "book:copy": WRITTEN, "book:export": WRITTEN }, deskView({ places: [...PLACES] }));
    await desk.press(NAVIGATION.copies);
    await desk.press(COPIES.copy.act);
    expect(desk.last("book:copy")).toBeUndefined();
    expect(document.body.textContent).toContain(COPIES.missing);
    await desk.choose("COPY");
    await desk.press(COPIES.copy.act);
    expect(desk.last("book:copy")).toEqual({ place: 3 });
    expect(document.body.textContent).toContain(COPIES.copy.done);
  });

  it("say what a pack holds before, and its sum after it was written", async () => {
    desk = await opened({ "book:export": WRITTEN });
    await desk.press(NAVIGATION.copies);
    expect(desk.text()).toContain(COPIES.pack.not);
    expect(desk.text()).toContain(COPIES.pack.unrecorded);
    await desk.choose(COPIES.dialog, 1);
    await desk.choose(COPIES.pack.forms.zip.name);
    await desk.press(COPIES.pack.act);
    expect(desk.last("book:export")).toEqual({ place: null, form: "zip" });
    expect(document.querySelector(".sum")?.textContent).toBe(WRITTEN.sha256);
  });

  it("say that nothing was written when no folder was chosen", async () => {
    desk = await opened({ "book:copy": null });
    await desk.press(NAVIGATION.copies);
    await desk.choose(COPIES.dialog);
    await desk.press(COPIES.copy.act);
    expect(document.body.textContent).toContain(COPIES.cancelled);
  });

  it("are offered at the end of every ceremony, with the head for the paper", async () => {
    const replies: Record<string, unknown> = { "ceremony:leave": deskView() };
    desk = await opened(replies, deskView({ ceremony: ceremonyAt("sealing", null, { ceremony: { closed: "completed" } }) }));
    replies["desk:view"] = deskView();
    expect(document.body.textContent).toContain(HEAD.code);
    await desk.press(CLOSED.copy);
    expect(desk.last("ceremony:leave")).toEqual({});
    expect(desk.heading()).toBe(COPIES.heading);
  });
});

describe("a damaged book", () => {
  it("is mended from the copy that was chosen, only when one was", async () => {
    desk = await opened({}, deskView({ book: null, mendable: true, places: [...PLACES] }));
    await desk.press(MEND.act);
    expect(desk.last("book:repair")).toBeUndefined();
    expect(document.body.textContent).toContain(MEND.missing);
    await desk.choose("COPY");
    await desk.press(MEND.act);
    expect(desk.last("book:repair")).toEqual({ place: 3 });
  });

  it("is not offered to be mended where none is damaged", async () => {
    desk = await opened({}, deskView({ book: null, places: [...PLACES] }));
    expect(desk.text()).not.toContain(MEND.heading);
    await expect(desk.press(MEND.act)).rejects.toThrow("not on the screen");
    expect(desk.text()).toContain(BUTTON.again);
  });
});
