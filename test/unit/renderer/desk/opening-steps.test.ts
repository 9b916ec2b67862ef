// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { AFTERMATH, APPROVERS, BAGS, MESSAGE, REQUEST, USED } from "../../../../renderer/text/desk-opening.ts";
import { describeRule } from "../../../../core/contract/wording.ts";
import { BUTTON } from "../../../../renderer/text/desk.ts";
import { ceremonyAt } from "../../../support/desk-facts.ts";
import { deskView } from "../../../support/desk-screens.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const REASON = "a reason that says something";
const at = async (...given: Parameters<typeof ceremonyAt>) => {
  desk = await deskInTest(deskView({ ceremony: ceremonyAt(...given) }));
  return desk;
};

describe("the request", () => {
  it("names a set of the book and the reason", async () => {
    const inTest = await at("break-glass", "request");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(REQUEST.missing.set);
    await inTest.choose("MZXW6YTB");
    await inTest.press(BUTTON.next);
    await inTest.press(BUTTON.next);
    for (const sentence of Object.values(REQUEST.missing).slice(1)) expect(inTest.text()).toContain(sentence);
    await inTest.choose(REQUEST.why.kinds["misuse-check"].name);
    await inTest.type(REQUEST.why.ticket, "INC-1");
    await inTest.type(REQUEST.why.reason, "A seal looks wrong.");
    await inTest.press(BUTTON.next);
    const answer = { set: "MZXW6YTB", classification: "misuse-check", ticket: "INC-1", reason: "A seal looks wrong." };
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "request", item: 0, answer }]]);
  });

  it("offers in a drill the sets of drills only, and leaves the set to the sheets when people say so", async () => {
    const inTest = await at("break-glass", "request", { drill: true });
    expect(inTest.text()).toContain("OBQXG43X");
    expect(inTest.text()).not.toContain("MZXW6YTB");
    await inTest.choose(REQUEST.set.unknown);
    await inTest.press(BUTTON.next);
    await inTest.type(REQUEST.why.ticket, "DR-1");
    await inTest.type(REQUEST.why.reason, "Yearly drill");
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ answer: { set: null, classification: "drill" } });
  });
});

describe("the approvers", () => {
  it("are two", async () => {
    const inTest = await at("break-glass", "approvers");
    await inTest.type(APPROVERS.boxes.one(1), "Clara Vogt");
    await inTest.type(APPROVERS.boxes.one(2), "Samir Aziz");
    await inTest.press(BUTTON.next);
    const answer = { names: ["Clara Vogt", "Samir Aziz"], acceptances: [] };
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "approvers", item: 0, answer }]]);
  });

  it("are fewer only with a reason", async () => {
    const inTest = await at("break-glass", "approvers");
    await inTest.type(APPROVERS.boxes.one(1), "Clara Vogt");
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([]);
    await inTest.type(APPROVERS.reason, REASON);
    await inTest.press(BUTTON.next);
    const answer = { names: ["Clara Vogt"], acceptances: [{ rule: "approvers", reason: REASON }] };
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "approvers", item: 0, answer }]]);
  });

  it("are not operator or witness, and nobody twice", async () => {
    const inTest = await at("break-glass", "approvers");
    await inTest.type(APPROVERS.boxes.one(1), "paul okafor");
    await inTest.type(APPROVERS.boxes.one(2), "Paul Okafor");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(APPROVERS.missing.present);
    expect(inTest.text()).toContain(APPROVERS.missing.twice);
    expect(inTest.sent).toEqual([]);
  });
});

describe("the message", () => {
  it("is told, or there is a reason", async () => {
    const message = { text: "This is an emergency.", mailto: { modules: 21, path: "M0 0h1v1h-1z" } };
    const inTest = await at("break-glass", "message", { live: { message } });
    expect(document.querySelector(".phone-symbol path")?.getAttribute("d")).toBe(message.mailto.path);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(MESSAGE.missing.answer);
    await inTest.choose(MESSAGE.notTold);
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([]);
    await inTest.type(MESSAGE.reason, "The telephone is dead.");
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toEqual({
      step: "message",
      item: 0,
      answer: { told: false, reason: "The telephone is dead." },
    });
    await inTest.choose(MESSAGE.told);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toEqual({ step: "message", item: 0, answer: { told: true, reason: "" } });
  });
});

describe("the bags", () => {
  it("are sent with number and look; a sheet without a bag needs no number", async () => {
    const inTest = await at("break-glass", "bags", { live: { knownBags: 5 } });
    expect(inTest.text()).toContain(BAGS.known(5));
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(BAGS.missing.number);
    expect(inTest.text()).toContain(BAGS.missing.look);
    await inTest.choose(BAGS.looks["not-in-a-bag"].name);
    await inTest.press(BUTTON.next);
    const answer = { bags: [{ number: "", look: "not-in-a-bag", x: null }] };
    expect(inTest.sent.filter(([name]) => name !== "ceremony:consider")).toEqual([
      ["ceremony:answer", { step: "bags", item: 0, answer }],
    ]);
  });

  it("are not entered twice", async () => {
    const inTest = await at("break-glass", "bags");
    await inTest.press(BAGS.add);
    await inTest.type(BAGS.number, "CH-1", 0);
    await inTest.type(BAGS.number, "ch-1", 1);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(BAGS.missing.twice);
    expect(inTest.sent).toEqual([]);
    await inTest.press(BAGS.remove(2));
    await inTest.choose(BAGS.looks.broken.name);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ answer: { bags: [{ number: "CH-1", look: "broken", x: null }] } });
  });
});

describe("a bag whose number the book does not know", () => {
  it("is told as soon as it is typed, and holds nobody up", async () => {
    const rule = { rule: "C9", severity: "info", facts: { bags: [1] } } as const;
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("break-glass", "bags", { live: { knownBags: 5 } }) }), [rule]);
    await desk.type(BAGS.number, "CH-9");
    await desk.settle(400);
    expect(desk.last("ceremony:consider")).toBeUndefined();
    await desk.choose(BAGS.looks.intact.name);
    await desk.settle(400);
    const answer = { bags: [{ number: "CH-9", look: "intact", x: null }] };
    expect(desk.last("ceremony:consider")).toEqual({ step: "bags", item: 0, answer });
    expect(desk.text()).toContain(describeRule(rule)?.says);
    await desk.press(BUTTON.next);
    expect(desk.last("ceremony:answer")).toEqual({ step: "bags", item: 0, answer });
  });
});

describe("afterwards", () => {
  it("is said what was done, by whom and until when", async () => {
    const inTest = await at("break-glass", "used");
    await inTest.type(USED.until, "tomorrow");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(USED.missing.until);
    await inTest.type(USED.done, "Restored sign-on.");
    await inTest.type(USED.until, "2026-11-24");
    await inTest.press(BUTTON.next);
    const answer = { done: "Restored sign-on.", by: "Mira Haller", until: "2026-11-24" };
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "used", item: 0, answer }]]);
  });

  it("is read what is due, with its time", async () => {
    const inTest = await at("break-glass", "aftermath", { live: { due: [{ what: "rotate", by: "2026-11-23T02:05:00Z" }] } });
    expect(inTest.text()).toContain(`${AFTERMATH.duties.rotate}${AFTERMATH.by("2026-11-23 02:05 UTC")}`);
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "aftermath", item: 0, answer: {} }]]);
  });
});
