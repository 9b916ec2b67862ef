// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { OLD_SET, OLD_SHEETS, ROTATE, ROTATED, ROTATED_OPEN } from "../../../../renderer/text/desk-rotation.ts";
import { RECORDED } from "../../../../renderer/text/desk-recording.ts";
import { ROLL_CALL } from "../../../../renderer/text/desk-convening.ts";
import { SETS } from "../../../../renderer/text/desk-sets.ts";
import { BUTTON } from "../../../../renderer/text/desk.ts";
import { deskView } from "../../../support/desk-book.ts";
import { about } from "../../../support/desk-change-screens.ts";
import { ceremonyAt, CUSTODIANS } from "../../../support/desk-facts.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const shown = async (...given: Parameters<typeof deskInTest>) => {
  desk = await deskInTest(...given);
  return desk;
};
const at = (...given: Parameters<typeof ceremonyAt>) => shown(deskView({ ceremony: ceremonyAt(...given) }));
const CAUSES = RECORDED["rotation.completed"].fields.cause.words;

describe("the roll call of a rotation", () => {
  it("begins with the keepers of the set that it was called for", async () => {
    const inTest = await shown(deskView({ ceremony: about(ceremonyAt("rotation", "roll-call"), "MZXW6YTB") }));
    await inTest.type(ROLL_CALL.title.title, "Next generation");
    await inTest.press(BUTTON.next);
    await inTest.type(ROLL_CALL.operator.name, "Mira Haller");
    await inTest.press(BUTTON.next);
    await inTest.type(ROLL_CALL.witness.name, "Paul Okafor");
    await inTest.press(BUTTON.next);
    await inTest.settle(400);
    await inTest.press(BUTTON.next);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ answer: { custodians: CUSTODIANS } });
  });

  it.each(["round", "quorum-proof", "leaver"] as const)("asks in a %s for those who sign alone", async (kind) => {
    const inTest = await at(kind, "roll-call");
    await inTest.type(ROLL_CALL.title.title, "A name");
    await inTest.press(BUTTON.next);
    await inTest.type(ROLL_CALL.operator.name, "Mira Haller");
    await inTest.press(BUTTON.next);
    await inTest.type(ROLL_CALL.witness.name, "Paul Okafor");
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ step: "roll-call", answer: { custodians: [] } });
  });
});

describe("what is replaced", () => {
  it("is a set that no other has replaced, with cause and a reason that says something", async () => {
    const inTest = await at("rotation", "rotate");
    // MZXW6YTB took its place.
    expect(inTest.text()).not.toContain("KRUGKIDR");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(SETS.missing);
    await inTest.choose("MZXW6YTB");
    await inTest.press(BUTTON.next);
    await inTest.type(ROTATE.why.reason, "too short");
    await inTest.press(ROTATE.why.boxes.add);
    await inTest.press(BUTTON.next);
    for (const sentence of Object.values(ROTATE.missing)) expect(inTest.text()).toContain(sentence);
    await inTest.choose(CAUSES["failed-seal"].name);
    await inTest.type(ROTATE.why.reason, "The bag of Tomasz Nowak is missing.");
    await inTest.type(ROTATE.why.boxes.one(1), "Clara Vogt");
    await inTest.press(BUTTON.next);
    const answer = {
      from: "MZXW6YTB",
      cause: "failed-seal",
      reason: "The bag of Tomasz Nowak is missing.",
      ticket: "",
      approvers: ["Clara Vogt"],
    };
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "rotate", item: 0, answer }]]);
  });

  it("is the set that it was called for, when it can be chosen", async () => {
    const called = (set: string) => shown(deskView({ ceremony: about(ceremonyAt("rotation", "rotate"), set) }));
    const inTest = await called("MZXW6YTB");
    await inTest.press(BUTTON.next);
    expect(inTest.heading()).toBe(ROTATE.why.heading);
    await inTest.end();
    const drill = await called("OBQXG43X");
    await drill.press(BUTTON.next);
    expect(drill.text()).toContain(SETS.missing);
  });
});

describe("new and old tried", () => {
  it("is asked of each credential, warned of what is open, read back, and sent with how", async () => {
    const inTest = await at("rotation", "rotated");
    await inTest.press(BUTTON.next);
    for (const sentence of Object.values(ROTATED.missing)) expect(inTest.text()).toContain(sentence);
    await inTest.choose(ROTATED.works);
    await inTest.choose(ROTATED.refused);
    await inTest.type(ROTATED.how, "Signed in with both.");
    await inTest.press(BUTTON.next);
    await inTest.choose(ROTATED.works);
    await inTest.choose(ROTATED.accepted);
    expect(inTest.text()).toContain(ROTATED.open);
    await inTest.type(ROTATED.how, "Ended tomorrow.");
    await inTest.press(BUTTON.next);
    expect(inTest.heading()).toBe(ROTATED.read.heading);
    expect(inTest.text()).toContain(ROTATED.read.no.old);
    expect(inTest.sent).toEqual([]);
    await inTest.press(BUTTON.next);
    const tried = [
      { id: "c1", newWorks: true, oldRefused: true, how: "Signed in with both." },
      { id: "c2", newWorks: true, oldRefused: false, how: "Ended tomorrow." },
    ];
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "rotated", item: 0, answer: { tried } }]]);
  });
});

describe("old sheets", () => {
  it("are counted: fewer than needed still open the old set, then it is said that nobody can", async () => {
    const inTest = await at("rotation", "old-sheets");
    // Sheet 2 was destroyed before; 3 of 5 must be.
    expect(inTest.text()).toContain(`${OLD_SET.gone(1, 3)} ${OLD_SET.by(3, 4)}`);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(OLD_SHEETS.missing.done);
    await inTest.choose(OLD_SHEETS.yes, 0);
    await inTest.type(OLD_SHEETS.bag, "CH-M0711");
    await inTest.type(OLD_SHEETS.how, "shredded");
    expect(inTest.text()).toContain(`${OLD_SET.gone(2, 3)} ${OLD_SET.by(3, 3)}`);
    await inTest.choose(OLD_SHEETS.yes, 1);
    expect(inTest.text()).toContain(OLD_SET.gone(3, 3));
    await inTest.type(OLD_SHEETS.bag, "ch-m0711", 1);
    for (const nth of [2, 3]) await inTest.choose(OLD_SHEETS.no, nth);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(OLD_SHEETS.missing.twice);
    await inTest.type(OLD_SHEETS.bag, "", 1);
    await inTest.press(BUTTON.next);
    expect(inTest.heading()).toBe(OLD_SHEETS.read.heading);
    await inTest.press(BUTTON.next);
    const destroyed = [
      { x: 1, bag: "CH-M0711", custodian: "Anna Keller", how: "shredded" },
      { x: 3, bag: "", custodian: "Ines Moreau", how: "shredded" },
    ];
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "old-sheets", item: 0, answer: { destroyed } }]]);
  });

  it("that are out at the end are told with the credentials that may still work", async () => {
    const inTest = await at("rotation", null, { ceremony: { closed: "completed" } });
    expect(inTest.text()).toContain(OLD_SET.later);
    expect(inTest.text()).toContain(ROTATED_OPEN.old);
  });
});
