// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { describeFailure } from "../../../../core/contract/wording.ts";
import { FOUND, REBAG, ROUND, SEALS } from "../../../../renderer/text/desk-round.ts";
import { RECORDING } from "../../../../renderer/text/desk-recording.ts";
import { NEW_BAG, SETS, SHEET } from "../../../../renderer/text/desk-sets.ts";
import { BUTTON } from "../../../../renderer/text/desk.ts";
import { CUSTODY_REPLIES } from "../../../support/custody-views.ts";
import { deskBook, deskView, SETS as ROWS } from "../../../support/desk-book.ts";
import { rebagging, sealsAt } from "../../../support/desk-check-screens.ts";
import { about } from "../../../support/desk-change-screens.ts";
import { ceremonyAt } from "../../../support/desk-facts.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const opened = async (...given: Parameters<typeof deskInTest>) => {
  desk = await deskInTest(...given);
  return desk;
};

describe("the round", () => {
  const begun = () => opened(deskView({ ceremony: ceremonyAt("round", "round") }), [], CUSTODY_REPLIES);

  it("looks at the sets chosen, of this kind only; at the machine by operator and witness", async () => {
    const inTest = await begun();
    expect(inTest.text()).not.toContain("OBQXG43X");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(ROUND.sets.missing);
    await inTest.press(SETS.all);
    expect(inTest.text()).toContain(SETS.chosen(2, 7));
    await inTest.choose("KRUGKIDR");
    expect(inTest.text()).toContain(SETS.chosen(1, 5));
    await inTest.press(BUTTON.next);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(ROUND.how.missing.how);
    await inTest.choose(ROUND.how.here);
    await inTest.press(BUTTON.next);
    await inTest.press(BUTTON.next);
    expect(inTest.heading()).toBe(ROUND.read.heading);
    expect(inTest.last("ceremony:answer")).toBeUndefined();
    await inTest.press(BUTTON.next);
    const people = ["Mira Haller", "Paul Okafor"];
    const answer = { sets: ["MZXW6YTB"], how: "at-the-machine", started: "", finished: "", people, proofs: [] };
    expect(inTest.last("ceremony:answer")).toEqual({ step: "round", item: 0, answer });
  });

  it("on paper has two people and its times, which do not run backwards", async () => {
    const inTest = await begun();
    await inTest.choose("MZXW6YTB");
    await inTest.press(BUTTON.next);
    await inTest.choose(ROUND.how.paper);
    await inTest.press(BUTTON.next);
    for (const missing of [ROUND.how.missing.people, ROUND.how.missing.from, ROUND.how.missing.until]) {
      expect(inTest.text()).toContain(missing);
    }
    await inTest.type(ROUND.how.boxes.one(1), "Eva Lind");
    await inTest.type(ROUND.how.boxes.one(2), "eva lind");
    const { date, time, offset } = RECORDING.form;
    for (const [nth, hour] of ["11:45", "09:30"].entries()) {
      await inTest.type(date, "2026-11-20", nth);
      await inTest.type(time, hour, nth);
      await inTest.type(offset, "+01:00", nth);
    }
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(ROUND.how.missing.twice);
    expect(inTest.text()).toContain(ROUND.how.missing.order);
    await inTest.type(ROUND.how.boxes.one(2), "Omar Said");
    await inTest.type(time, "09:30", 0);
    await inTest.type(time, "11:45", 1);
    for (let part = 0; part < 3; part++) await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({
      answer: {
        how: "on-paper",
        started: "2026-11-20T09:30:00+01:00",
        finished: "2026-11-20T11:45:00+01:00",
        people: ["Eva Lind", "Omar Said"],
      },
    });
  });

  it("begins with the set that it was called for, and proves one sheet of it alone at most", async () => {
    const inTest = await opened(deskView({ ceremony: about(ceremonyAt("round", "round"), "MZXW6YTB") }), [], CUSTODY_REPLIES);
    await inTest.press(BUTTON.next);
    await inTest.choose(ROUND.how.here);
    await inTest.press(BUTTON.next);
    const sheets = () => Array.from(document.querySelectorAll(".choice")).map(({ textContent }) => textContent ?? "");
    expect(sheets()[0]).toContain(ROUND.proofs.proposed);
    await inTest.choose(ROUND.proofs.proposed);
    await inTest.choose(ROUND.proofs.never);
    await inTest.press(BUTTON.next);
    await inTest.press(BUTTON.next);
    const { proofs } = (inTest.last("ceremony:answer") as { answer: { proofs: { set: string }[] } }).answer;
    expect(proofs.map(({ set }) => set)).toEqual(["MZXW6YTB"]);
  });

  it("offers no more new sheets when M-1 of them were proved alone", async () => {
    const told = CUSTODY_REPLIES["custody:set"] as { bags: readonly object[] };
    const bags = told.bags.map((bag, index) => ({ ...bag, state: "sealed", provedAlone: index < 2 }));
    const inTest = await opened(deskView({ ceremony: about(ceremonyAt("round", "round"), "MZXW6YTB") }), [], {
      ...CUSTODY_REPLIES,
      "custody:set": { ...told, bags, proofsLeft: 0 },
    });
    await inTest.press(BUTTON.next);
    await inTest.choose(ROUND.how.here);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(ROUND.proofs.exhausted);
    // The two that were proved before, and none of the set.
    expect(document.querySelectorAll(".choice")).toHaveLength(3);
  });

  it("finds one set among many by a word of it, and leaves out what is over", async () => {
    const sets = ROWS.flatMap((row) =>
      Array.from("ABCDEF", (letter) => ({ ...row, drill: false, set: `${row.set.slice(0, 7)}${letter}` })),
    ).map((row, index) => ({ ...row, over: index === 0 }));
    const inTest = await opened(deskView({ book: deskBook({ sets }), ceremony: ceremonyAt("round", "round") }));
    expect(document.querySelectorAll(".choice.tick")).toHaveLength(sets.length - 1);
    await inTest.type(SETS.filter, "cloud console");
    expect(document.querySelectorAll(".choice.tick")).toHaveLength(6);
    await inTest.press(SETS.all);
    await inTest.type(SETS.filter, "no such set");
    expect(inTest.text()).toContain(SETS.none);
    await inTest.press(BUTTON.next);
    expect(inTest.heading()).toBe(ROUND.how.heading);
  });
});

describe("a seal", () => {
  it("is looked at without its number being shown, and sent as typed from the bag", async () => {
    const inTest = await opened(deskView({ ceremony: sealsAt(0) }));
    expect(inTest.heading()).toBe(SEALS.heading("Safe, Basel office"));
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(SEALS.missing.look);
    expect(inTest.text()).toContain(SEALS.missing.number);
    await inTest.choose(SEALS.looks.intact.name);
    await inTest.type(SEALS.number, " CH-M0711 ");
    expect(document.querySelector(".typed-number")?.textContent).toBe("CH-M0711");
    await inTest.press(BUTTON.next);
    const answer = {
      number: "CH-M0711",
      look: "intact",
      custodian: "Anna Keller",
      place: "Safe, Basel office",
      note: "",
      photos: [],
    };
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "seals", item: 0, answer }]]);
  });

  it("that is missing has no number and no photographs", async () => {
    const inTest = await opened(deskView({ ceremony: sealsAt(0) }));
    await inTest.type(SEALS.number, "CH-M0711");
    await inTest.choose(SEALS.looks.missing.name);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ answer: { number: "", look: "missing", photos: [] } });
  });

  it("may have photographs, each by 64 hexadecimal characters", async () => {
    const inTest = await opened(deskView({ ceremony: sealsAt(0) }));
    await inTest.choose(SEALS.looks.intact.name);
    await inTest.type(SEALS.number, "CH-M0711");
    await inTest.choose(SEALS.more);
    await inTest.type(SEALS.photos, "ab".repeat(31));
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(SEALS.missing.photos);
    expect(inTest.sent).toEqual([]);
    const hashes = ["ab".repeat(32), "0F".repeat(32)];
    await inTest.type(SEALS.photos, `${hashes.join("\n")}\n${hashes[0]}`);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ answer: { photos: hashes } });
  });

  it("whose number is doubted is read from the bag again, not sent again as it stands", async () => {
    const inTest = await opened(deskView({ ceremony: sealsAt(0) }));
    await inTest.choose(SEALS.looks.intact.name);
    await inTest.type(SEALS.number, "CH-M0799");
    const failure = { code: "refused.seal-number", facts: {} } as const;
    inTest.refuse(failure);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(describeFailure(failure).next);
    expect(document.querySelector(".typed-number")).toBeNull();
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(SEALS.missing.number);
    expect(inTest.sent).toHaveLength(1);
  });

  it.each([
    [2, FOUND.good.L2],
    [3, FOUND.good.L1],
    [4, FOUND.bad["wrong-number"].next],
  ] as const)("is followed by what the machine found of it (bag %i)", async (item, told) => {
    const inTest = await opened(deskView({ ceremony: sealsAt(item) }));
    expect(inTest.text()).toContain(told);
  });
});

describe("a sheet that was out", () => {
  it("goes into a new bag that no other is, with the custodian of the book, and signed for or not", async () => {
    const inTest = await opened(deskView({ ceremony: rebagging("proved") }));
    expect(inTest.text()).toContain(REBAG.proved);
    await inTest.type(NEW_BAG.number, "ch-m0711");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(NEW_BAG.missing.receipt);
    expect(inTest.text()).toContain(NEW_BAG.missing.twice);
    await inTest.type(NEW_BAG.number, "X");
    expect(inTest.text()).toContain(NEW_BAG.missing.malformed);
    await inTest.type(NEW_BAG.number, "CH-500301");
    await inTest.choose(NEW_BAG.signed);
    await inTest.press(BUTTON.next);
    const answer = { bag: "CH-500301", custodian: "Jonas Weber", place: "Bank box, Zürich", signed: true };
    expect(inTest.last("ceremony:answer")).toEqual({ step: "rebag", item: 0, answer });
  });

  it("and is not its share is told as such, with the next act", async () => {
    const inTest = await opened(deskView({ ceremony: rebagging("mismatch") }));
    expect(inTest.text()).toContain(FOUND.bad.mismatch.says);
    expect(inTest.text()).toContain(FOUND.bad.mismatch.next);
  });
});

describe("the end of a round", () => {
  it("tells what is in order and, of each bag that is not, the next act", async () => {
    const inTest = await opened(deskView({ ceremony: ceremonyAt("round", null, { ceremony: { closed: "completed" } }) }));
    expect(inTest.text()).toContain(FOUND.fine(3));
    expect(inTest.text()).toContain(FOUND.wrong(2));
    expect(inTest.text()).toContain(FOUND.bad["wrong-number"].next);
    expect(inTest.text()).toContain(FOUND.bad.missing.next);
    expect(inTest.text()).not.toContain(FOUND.bad.broken.next);
  });

  it("says how many bags were not looked at when it was abandoned", async () => {
    const ceremony = ceremonyAt("round", "seals", { ceremony: { closed: "abandoned" } });
    const inTest = await opened(deskView({ ceremony }));
    expect(inTest.text()).toContain(FOUND.open(5));
    expect(inTest.text()).not.toContain(SHEET.of("MZXW6YTB", 4));
  });
});
