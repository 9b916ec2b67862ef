// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { BUTTON } from "../../../../renderer/text/desk.ts";
import { RECORDED, RECORDING } from "../../../../renderer/text/desk-recording.ts";
import { JOINED, recordingView } from "../../../support/desk-recording-screens.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const { choose, form, read } = RECORDING;
const joined = RECORDED["custodian.joined"];

describe("recording what happened", () => {
  it("is chosen, typed, read, and only then recorded", async () => {
    desk = await deskInTest(recordingView());
    await desk.press(BUTTON.next);
    expect(desk.text()).toContain(choose.missing);
    await desk.choose(joined.title);
    await desk.press(BUTTON.next);
    expect(desk.heading()).toBe(joined.title);
    await desk.press(BUTTON.next);
    expect(desk.text()).toContain(`${joined.fields.name.label}: ${RECORDING.problems.text}`);
    await desk.type(joined.fields.name.label, "Nadia  Roth ");
    await desk.type(joined.fields.role.label, "Head of legal");
    await desk.type(joined.fields.place.label, "Safe, Bern office");
    await desk.type(form.ticket, "HR-77");
    await desk.press(BUTTON.next);
    expect(desk.heading()).toBe(read.heading);
    expect(desk.text()).toContain("Nadia Roth");
    expect(desk.sent).toEqual([]);
    await desk.press(read.record);
    expect(desk.sent).toEqual([["ceremony:answer", { step: "events", item: 0, answer: { event: JOINED } }]]);
  });

  it("goes back to what was typed, which is still there", async () => {
    desk = await deskInTest(recordingView());
    await desk.choose(joined.title);
    await desk.press(BUTTON.next);
    await desk.type(joined.fields.name.label, "Nadia Roth");
    await desk.press(BUTTON.back);
    await desk.press(BUTTON.next);
    expect(document.querySelector<HTMLInputElement>("input[type=text]")?.value).toBe("Nadia Roth");
    await desk.press(BUTTON.back);
    await desk.choose(RECORDED["combination.changed"].title);
    await desk.press(BUTTON.next);
    expect(document.querySelector<HTMLInputElement>("input[type=text]")?.value).toBe("");
  });

  it("tells what was recorded so far, asks for more, and ends with nothing more", async () => {
    desk = await deskInTest(recordingView([JOINED, JOINED]));
    expect(desk.heading()).toBe(choose.headingMore);
    expect(desk.text()).toContain(choose.recorded(2));
    await desk.press(choose.nothing);
    expect(desk.sent).toEqual([["ceremony:answer", { step: "events", item: 2, answer: { event: null } }]]);
  });

  it("offers a drill’s sets in a drill, and real ones in earnest", async () => {
    const sets = () => Array.from(document.querySelectorAll("option"), ({ value }) => value).filter((value) => value !== "");
    for (const [drill, expected] of [
      [false, ["MZXW6YTB", "KRUGKIDR"]],
      [true, ["OBQXG43X"]],
    ] as const) {
      desk = await deskInTest(recordingView([], drill));
      await desk.choose(RECORDED["set.reviewed"].title);
      await desk.press(BUTTON.next);
      expect(sets()).toEqual(expected);
      await desk.end();
    }
    desk = undefined;
  });

  it("never shows the number that a bag should have", async () => {
    desk = await deskInTest(recordingView());
    await desk.choose(RECORDED["seal.checked"].title);
    await desk.press(BUTTON.next);
    expect(document.body.innerHTML).not.toMatch(/CH-\d/);
  });

  it("prints the review form of the opening that was chosen", async () => {
    desk = await deskInTest(recordingView());
    await desk.choose(RECORDED["use.reviewed"].title);
    await desk.press(BUTTON.next);
    await desk.pick(form.set, "KRUGKIDR");
    await desk.choose("Opened 2026-11-20");
    expect(desk.text()).toContain(form.openingOf("2026-11-20 02:05 UTC", 33));
    await desk.press(RECORDING.review.print);
    await desk.press(RECORDING.review.act);
    expect(desk.sent).toEqual([["ceremony:do", { do: "review-form", of: 33, printer: 0, network: false }]]);
  });
});
