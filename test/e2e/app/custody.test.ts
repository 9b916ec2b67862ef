import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { CALENDAR, PAPERS } from "../../../renderer/text/desk-custody-pages.ts";
import { CHOOSE_SETS, NEXT_ACT, SET_FACTS, SET_STATE } from "../../../renderer/text/desk-custody.ts";
import { SET_PAGE } from "../../../renderer/text/desk-custody-set.ts";
import { COPIES } from "../../../renderer/text/desk-copies.ts";
import { LEAVER_FOUND } from "../../../renderer/text/desk-leaver.ts";
import { NAVIGATION } from "../../../renderer/text/desk-journal.ts";
import { PROVED } from "../../../renderer/text/desk-proof.ts";
import { OLD_SET } from "../../../renderer/text/desk-rotation.ts";
import { FOUND } from "../../../renderer/text/desk-round.ts";
import { HOME } from "../../../renderer/text/desk.ts";
import { smallBook, writeBook } from "../../support/book-files.ts";
import { evidenceOf, recordsOf } from "../../support/book-on-disk.ts";
import { checkedBook, CHECKING_TOOLS } from "../../support/checked-book.ts";
import { goesRound, provesQuorum, toldBy } from "../../support/checks-hands.ts";
import { cardOf, factIn, lineOf, numbersAtHome, showsNone, toSetPage } from "../../support/custody-hands.ts";
import { Drill, picturesOf, TITLE } from "../../support/drill.ts";
import { textOfPaper } from "../../support/head-on-paper.ts";
import { says } from "../../support/journal-desk.ts";
import { endsOldSet, leaves, sealsSuccessor } from "../../support/rotation-hands.ts";
import { bundledApp, freshHome, runningApp, type RunningSubstitute } from "../../support/running-app.ts";
import { typedFromSheet } from "../../support/sheet-text.ts";
import { describeWithTools } from "../../support/tool.ts";
import { tracesOf } from "../../support/traces.ts";

const AGREED = { m: 2, n: 3, bring: [1, 2] } as const;
const place = freshHome();
const earnest = freshHome();
const stick = join(place.home, "stick");
mkdirSync(stick);

afterAll(async () => {
  for (const { home } of [place, earnest]) rmSync(home, { recursive: true, force: true });
  rmSync(await bundledApp(), { recursive: true, force: true });
});

/** The bodies of the records of one event, in their order. */
function bodies(book: string, event: string): readonly Readonly<Record<string, unknown>>[] {
  return recordsOf(book).flatMap((record) => (record.event === event ? [JSON.parse(record.text).body] : []));
}

/** A set of 2 of 3 by the screens alone, from its sealing to a custodian who leaves. When one part fails, so do those after it. */
describeWithTools("custody, in the app", { chromium: "chromium", ...CHECKING_TOOLS }, () => {
  let running: RunningSubstitute | null = null;
  let sitting: Drill | null = null;
  let broken: string | null = null;
  let [set, successor] = ["", ""];
  let labels: Uint8Array = new Uint8Array();

  afterAll(() => running?.end());

  function part(name: string, work: (drill: Drill, app: RunningSubstitute) => Promise<void>): void {
    it(name, { timeout: 600_000 }, async () => {
      expect(broken).toBe(null);
      broken = name;
      running ??= await runningApp({ home: place });
      try {
        sitting ??= await Drill.of(running, AGREED);
        await work(sitting, running);
        expect(await tracesOf(sitting.secrets, running, [stick])).toEqual([]);
        await showsNone(sitting.desk.page, sitting.secrets);
        expect([running.said, running.app.escapes]).toEqual([[], []]);
        checkedBook(running.book, running.papers());
      } catch (error) {
        await picturesOf(running);
        throw error;
      }
      broken = null;
    });
  }

  part("shows a sealed set at home and on its page, and no bag's number", async (drill, { book, papers }) => {
    await drill.seal();
    for (const sheet of drill.sheets.values()) drill.secrets.add(typedFromSheet(sheet).share);
    labels = papers()[0] ?? labels;
    set = readdirSync(join(book, "manifests"))[0]?.slice(0, 8) ?? "";
    await drill.desk.reads(HOME.heading);
    const { page } = drill.desk;
    // The only set is a drill's: it is what is looked at first.
    const shows = page.getByRole("radiogroup", { name: CHOOSE_SETS.show });
    expect(await shows.getByRole("radio", { name: CHOOSE_SETS.shows.drills }).isChecked()).toBe(true);
    const card = await cardOf(drill, set);
    expect(lineOf(await card.innerText())).toContain(`${SET_STATE["in-custody"]} · ${SET_FACTS.opens(2, 3)}`);
    expect(await factIn(card, SET_FACTS.margin)).toBe(`1${SET_FACTS.marginMeans(1)}`);
    expect(await factIn(card, SET_FACTS.exposure)).toBe(`0${SET_FACTS.exposureMeans(0)}`);
    expect(await factIn(card, SET_FACTS.level)).toBe(SET_FACTS.never);
    expect(await factIn(card, SET_FACTS.due)).toBe(SET_FACTS.nothingDue);

    await toSetPage(drill, set);
    const told = await toldBy(drill);
    for (const x of [1, 2, 3]) expect(told).toContain(`Custodian ${x}`);
    expect(told).toContain(TITLE);
    expect(told).not.toMatch(/BAG-\d/);
  });

  part("writes the sheet for a round, which names people and places and no bag's number", async (drill, app) => {
    const { desk } = drill;
    app.chooses(stick);
    await desk.press(NAVIGATION.papers);
    await desk.reads(PAPERS.heading);
    await desk.choose(PAPERS.whats["round-sheet"].name, PAPERS.what);
    await desk.page.getByRole("checkbox", { name: `${set.slice(0, 4)} ${set.slice(4)}` }).focus();
    await desk.page.keyboard.press("Space");
    await says(drill, PAPERS.chosen(1));
    await desk.choose(PAPERS.folder, PAPERS.to);
    await desk.press(PAPERS.save);
    await says(drill, PAPERS.saved);
    const [name = ""] = readdirSync(stick);
    const sheet = textOfPaper(readFileSync(join(stick, name)));
    for (const x of [1, 2, 3]) expect(sheet).toMatch(new RegExp(`Custodian ${x}[^]*Safe ${x}|Safe ${x}[^]*Custodian ${x}`));
    expect(sheet.replaceAll(/\s/g, "")).toContain(set);
    expect(sheet).not.toMatch(/BAG-\d/);
    await desk.press(NAVIGATION.calendar);
    // Nothing is due for a drill's set.
    await says(drill, CALENDAR.none);
    await desk.press(NAVIGATION.home);
  });

  part("goes a round: labels, numbers from the bags, one that is another, one sheet alone", async (drill, { book }) => {
    const numbers = new Map([1, 2, 3].map((x) => [x, `BAG-${1000 + x}`]));
    await goesRound(drill, {
      set,
      alone: { x: 1, bag: "BAG-2001" },
      numbers: new Map([...numbers, [2, "BAG-1020"]]),
      kept: [...numbers.values()],
      other: 2,
      labels,
    });
    for (const bad of Object.values(FOUND.bad["wrong-number"])) await says(drill, bad);
    await drill.end("round");
    const checks = bodies(book, "seal.checked").map(({ level, result, x, bag }) => [x, level, result, bag].join(" "));
    expect(checks.toSorted()).toEqual([
      "1 L2 intact BAG-1001",
      "1 L3 intact BAG-1001",
      "2 L1 wrong-number BAG-1020",
      "3 L2 intact BAG-1003",
    ]);
    await drill.desk.reads(HOME.heading);
    expect(await numbersAtHome(drill, set)).toEqual(["0", "1", "L3"]);
    // From a drill's set nothing follows.
    expect(await (await cardOf(drill, set)).innerText()).toContain(NEXT_ACT.none);
    await toSetPage(drill, set);
    await says(drill, SET_PAGE.proofsLeft(0));
    expect(await toldBy(drill)).not.toMatch(/BAG-\d/);
  });

  part("proves a quorum on the set's page, and shows nothing", async (drill, { book }) => {
    await provesQuorum(drill, {
      set,
      bring: [
        { x: 1, bag: "BAG-2001", next: "BAG-3001" },
        { x: 3, bag: "BAG-1003", next: "BAG-3003" },
      ],
    });
    await says(drill, PROVED.opened(2));
    await drill.end("quorum-proof");
    expect(bodies(book, "credential.shown")).toEqual([]);
    expect(await numbersAtHome(drill, set)).toEqual(["0", "1", "L4"]);
  });

  part("rotates the set on its page: a new generation, the old sheets destroyed", async (drill, { book }) => {
    await toSetPage(drill, set);
    const plan = {
      set,
      bags: ["BAG-4001", "BAG-4002", "BAG-4003"],
      destroyed: [
        { x: 1, bag: "BAG-3001" },
        { x: 3, bag: "BAG-3003" },
      ],
    };
    const before = [...drill.secrets];
    expect(before).not.toContain(await sealsSuccessor(drill, plan));
    for (const sheet of drill.sheets.values()) drill.secrets.add(typedFromSheet(sheet).share);
    await endsOldSet(drill, plan);
    await says(drill, OLD_SET.enough);
    await drill.end("rotation");
    successor =
      readdirSync(join(book, "manifests"))
        .map((name) => name.slice(0, 8))
        .find((name) => name !== set) ?? "";
    await drill.desk.reads(HOME.heading);
    const old = lineOf(await (await cardOf(drill, set)).innerText());
    expect(old).toContain(SET_STATE.superseded);
    const next = lineOf(await (await cardOf(drill, successor)).innerText());
    expect(next).toContain(`${SET_STATE["in-custody"]} · ${SET_FACTS.opens(2, 3)} · ${SET_FACTS.generation(2)}`);
    expect(await numbersAtHome(drill, successor)).toEqual(["1", "0", "not"]);
    expect(bodies(book, "set.superseded")).toMatchObject([{ by: successor, needed: 2 }]);
  });

  part("hands on the sheet of somebody who leaves", async (drill, { book }) => {
    await leaves(drill, {
      name: "Custodian 2",
      // One of the old set that nobody brought, and one of the new.
      sheets: 2,
      set: successor,
      to: { name: "Dora Ek", place: "Safe 9" },
      bag: "BAG-5002",
    });
    await says(drill, LEAVER_FOUND.dealt(2));
    await drill.end("leaver");
    expect(bodies(book, "sheet.destroyed").map(({ x }) => x)).toEqual([1, 3, 2]);
    expect(bodies(book, "custodian.left")).toMatchObject([{ name: "Custodian 2" }]);
    expect(await numbersAtHome(drill, successor)).toEqual(["1", "0", "not"]);
    await toSetPage(drill, successor);
    const told = await toldBy(drill);
    expect(told).toContain("Dora Ek");
    expect(told).not.toContain(SET_PAGE.left);
  });

  it("tells what is due in earnest, and writes it as a calendar", { timeout: 300_000 }, async () => {
    const book = await smallBook();
    const folder = join(earnest.home, "Documents", "Sealwright book");
    writeBook(book, folder);
    mkdirSync(join(folder, "signers"));
    const before = evidenceOf(folder);
    await running?.end();
    running = await runningApp({ home: earnest, earnest: true });
    try {
      const drill = await Drill.of(running, AGREED);
      const card = lineOf(await (await cardOf(drill, book.set)).innerText());
      expect(card).toContain(SET_FACTS.mustRotate);
      expect(card).toContain(NEXT_ACT.label({ kind: "rotation", event: null }));
      await drill.desk.page.getByRole("region", { name: HOME.open }).waitFor();
      await drill.desk.press(NAVIGATION.calendar);
      await drill.desk.page.getByText(CALENDAR.file).click();
      running.chooses(stick);
      await drill.desk.choose(COPIES.dialog, CALENDAR.where);
      await drill.desk.press(CALENDAR.act);
      await says(drill, CALENDAR.done);
      const name = readdirSync(stick).find((one) => one.endsWith(".ics")) ?? "";
      const ics = readFileSync(join(stick, name), "utf8");
      expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT[^]*END:VCALENDAR\r\n$/);
      expect(ics).toContain(book.set);
      // Looking writes nothing.
      expect(evidenceOf(folder)).toEqual(before);
    } catch (error) {
      await picturesOf(running);
      throw error;
    }
  });
});
