// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { BAGS } from "../../../../renderer/text/desk-opening.ts";
import { GATE_TEXT } from "../../../../renderer/text/desk-clean-room-gate.ts";
import { PROOF_SET, PROVED } from "../../../../renderer/text/desk-proof.ts";
import { NEW_BAG, SETS, SHEET } from "../../../../renderer/text/desk-sets.ts";
import { BUTTON } from "../../../../renderer/text/desk.ts";
import { deskView } from "../../../support/desk-book.ts";
import { ceremonyAt } from "../../../support/desk-facts.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const at = async (...given: Parameters<typeof ceremonyAt>) => {
  desk = await deskInTest(deskView({ ceremony: ceremonyAt(...given) }));
  return desk;
};

describe("the proof of a quorum", () => {
  it("is of a set, for a reason", async () => {
    const inTest = await at("quorum-proof", "proof-set");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(SETS.missing);
    await inTest.choose("MZXW6YTB");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(PROOF_SET.why.needed(3, 5));
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(PROOF_SET.missing.reason);
    await inTest.type(PROOF_SET.why.reason, "Once a year.");
    await inTest.press(BUTTON.next);
    const answer = { set: "MZXW6YTB", ticket: "", reason: "Once a year." };
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "proof-set", item: 0, answer }]]);
  });

  it("takes in its bags as an opening does", async () => {
    const inTest = await at("quorum-proof", "bags", { live: { knownBags: 5 } });
    expect(inTest.text()).toContain(BAGS.known(5));
  });

  it("puts each sheet that was out into a new bag, with the keeper of the book", async () => {
    const inTest = await at("quorum-proof", "rebag", { item: 1 });
    await inTest.type(NEW_BAG.number, "CH-500303");
    await inTest.choose(NEW_BAG.unsigned);
    await inTest.press(BUTTON.next);
    const answer = { bag: "CH-500303", custodian: "Ines Moreau", place: "Safe, Geneva office", signed: false };
    expect(inTest.last("ceremony:answer")).toEqual({ step: "rebag", item: 1, answer });
  });

  it("tells at the end what fits and what does not, and obliges to nothing that only use does", async () => {
    const inTest = await at("quorum-proof", null, { ceremony: { closed: "completed" } });
    for (const sentence of [PROVED.opened(3), PROVED.fits(1), PROVED.differs, PROVED.differsNext]) {
      expect(inTest.text()).toContain(sentence);
    }
    expect(inTest.text()).not.toContain(PROVED.outsideNext);
  });

  it("tells when it was abandoned which sheets are out of their bags", async () => {
    const ceremony = ceremonyAt("quorum-proof", "rebag", { ceremony: { closed: "abandoned" } });
    desk = await deskInTest(deskView({ ceremony }));
    expect(desk.text()).toContain(PROVED.outside(3));
  });
});

describe("the gate", () => {
  it.each([
    ["round", "seal-labels"],
    ["quorum-proof", "quorum"],
    ["quorum-proof", "live-match"],
  ] as const)("of a %s says what happens in %s", async (kind, step) => {
    const inTest = await at(kind, step);
    for (const line of [...GATE_TEXT[step].happens, ...GATE_TEXT[step].hand]) expect(inTest.text()).toContain(line);
  });

  it("names the sheet that is proved alone", async () => {
    const inTest = await at("round", "share-proof");
    expect(inTest.heading()).toBe(GATE_TEXT["share-proof"].heading(SHEET.of("MZXW6YTB", 2)));
  });
});
