// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { HANDOVER, LEAVER, LEAVER_FOUND, SAFES } from "../../../../renderer/text/desk-leaver.ts";
import { NEW_BAG } from "../../../../renderer/text/desk-sets.ts";
import { BUTTON } from "../../../../renderer/text/desk.ts";
import { deskBook, deskView, SETS as ROWS } from "../../../support/desk-book.ts";
import { ceremonyAt } from "../../../support/desk-facts.ts";
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
describe("who leaves or moves", () => {
  it("is chosen from the book, with what lies in these hands read back before it is signed", async () => {
    const inTest = await at("leaver", "leaver");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(LEAVER.missing.name);
    expect(inTest.text()).toContain(LEAVER.missing.what);
    await inTest.choose("Anna Keller");
    await inTest.choose(LEAVER.who.kinds.left.name);
    await inTest.press(BUTTON.next);
    await inTest.type(LEAVER.why.reason, "Left the company.");
    await inTest.press(BUTTON.next);
    expect(inTest.heading()).toBe(LEAVER.read.heading);
    const rows = Array.from(document.querySelectorAll("tbody th")).map(({ textContent }) => textContent);
    expect(rows).toEqual(["MZXW6YTB", "KRUGKIDR"]);
    await inTest.press(BUTTON.next);
    const answer = { name: "Anna Keller", what: "left", reason: "Left the company.", role: "", place: "" };
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "leaver", item: 0, answer }]]);
  });

  it("may be typed; who moves gets a role and a place", async () => {
    const inTest = await shown(deskView({ book: deskBook({ sets: [] }), ceremony: ceremonyAt("leaver", "leaver") }));
    await inTest.type(LEAVER.who.typed, "Nadia Roth");
    await inTest.choose(LEAVER.who.kinds.moved.name);
    await inTest.press(BUTTON.next);
    await inTest.press(BUTTON.next);
    for (const sentence of [LEAVER.missing.reason, LEAVER.missing.role, LEAVER.missing.place]) {
      expect(inTest.text()).toContain(sentence);
    }
    await inTest.type(LEAVER.why.reason, "New office in Bern.");
    await inTest.type(LEAVER.why.role, "Head of legal");
    await inTest.type(LEAVER.why.place, "Safe, Bern office");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(LEAVER.read.none);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ answer: { what: "moved", place: "Safe, Bern office" } });
  });

  it("also has in these hands what is left of a set that is over", async () => {
    const sets = ROWS.slice(0, 1).map((row) => ({ ...row, over: true }));
    const inTest = await shown(deskView({ book: deskBook({ sets }), ceremony: ceremonyAt("leaver", "leaver") }));
    await inTest.choose("Anna Keller");
    expect(inTest.text()).toContain(LEAVER.who.sheets(1));
  });

  it("is picked from a list where many keep sheets", async () => {
    const holders = Array.from({ length: 12 }, (_, index) => ({
      x: index + 1,
      custodian: `Keeper ${String.fromCodePoint(65 + index)}`,
      role: "",
      place: "",
    }));
    const sets = ROWS.slice(0, 1).map((row) => ({ ...row, holders }));
    const inTest = await shown(deskView({ book: deskBook({ sets }), ceremony: ceremonyAt("leaver", "leaver") }));
    await inTest.pick(LEAVER.who.name, "3");
    await inTest.choose(LEAVER.who.kinds.left.name);
    await inTest.press(BUTTON.next);
    expect(inTest.heading()).toBe(LEAVER.why.heading("Keeper D"));
  });
});

describe("what becomes of a sheet", () => {
  it("that is handed on: a new bag for somebody else", async () => {
    const inTest = await at("leaver", "handover");
    expect(inTest.text()).not.toContain(HANDOVER.outcomes.kept.name);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(HANDOVER.missing.outcome);
    await inTest.choose(HANDOVER.outcomes["handed-on"].name);
    await inTest.type(NEW_BAG.number, "CH-500201");
    await inTest.type(NEW_BAG.custodian, "jonas weber");
    await inTest.type(NEW_BAG.place, "Safe, Bern office");
    await inTest.choose(NEW_BAG.unsigned);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(HANDOVER.missing.self);
    expect(inTest.sent).toEqual([]);
    await inTest.type(NEW_BAG.custodian, "Nadia Roth");
    await inTest.press(BUTTON.next);
    const keeper = { bag: "CH-500201", custodian: "Nadia Roth", place: "Safe, Bern office", signed: false };
    expect(inTest.last("ceremony:answer")).toEqual({
      step: "handover",
      item: 0,
      answer: { outcome: "handed-on", ...keeper, note: "" },
    });
  });

  it("that is destroyed or missing: how, or what is known, and nothing of a bag", async () => {
    const inTest = await at("leaver", "handover");
    await inTest.choose(HANDOVER.outcomes["handed-on"].name);
    await inTest.type(NEW_BAG.number, "CH-500201");
    await inTest.choose(HANDOVER.outcomes.missing.name);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(HANDOVER.missing.known);
    await inTest.type(HANDOVER.known, "The box was empty.");
    await inTest.press(BUTTON.next);
    const answer = { outcome: "missing", bag: "", custodian: "", place: "", signed: false, note: "The box was empty." };
    expect(inTest.last("ceremony:answer")).toEqual({ step: "handover", item: 0, answer });
  });

  it("may be kept by who moves", async () => {
    const ceremony = ceremonyAt("leaver", "handover");
    const { leaving } = ceremony.facts;
    const facts = { ...ceremony.facts, leaving: leaving === null ? null : { ...leaving, what: "moved" as const } };
    const inTest = await shown(deskView({ ceremony: { ...ceremony, facts } }));
    await inTest.choose(HANDOVER.outcomes.kept.name);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ answer: { outcome: "kept", bag: "", note: "" } });
  });

  it("is told at the end: what is dealt with, what is missing and what is next", async () => {
    const inTest = await at("leaver", null, { ceremony: { closed: "completed" } });
    for (const sentence of [LEAVER_FOUND.dealt(1), LEAVER_FOUND.missing(1), LEAVER_FOUND.missingNext]) {
      expect(inTest.text()).toContain(sentence);
    }
  });
});

describe("combinations", () => {
  it("are none, said so", async () => {
    const inTest = await at("leaver", "safes");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(SAFES.missing.known);
    await inTest.choose(SAFES.none.name);
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "safes", item: 0, answer: { safes: [] } }]]);
  });

  it("are changed by somebody else than who leaves", async () => {
    const inTest = await at("leaver", "safes");
    await inTest.choose(SAFES.some.name);
    await inTest.press(SAFES.add);
    await inTest.press(SAFES.remove(2));
    await inTest.type(SAFES.place, "Safe, Zürich office");
    await inTest.type(SAFES.by, "Jonas Weber");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(SAFES.missing.self);
    await inTest.type(SAFES.by, "Ines Moreau");
    await inTest.press(BUTTON.next);
    const safes = [{ place: "Safe, Zürich office", by: "Ines Moreau" }];
    expect(inTest.last("ceremony:answer")).toEqual({ step: "safes", item: 0, answer: { safes } });
  });
});
