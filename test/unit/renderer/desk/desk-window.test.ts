// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { STEP_IDS } from "../../../../core/ceremony/step.ts";
import { describeFailure } from "../../../../core/contract/wording.ts";
import { STEP_SCREENS } from "../../../../renderer/desk/steps/step-screens.ts";
import { AFTERMATH } from "../../../../renderer/text/desk-opening.ts";
import { CLOSED } from "../../../../renderer/text/desk-closed.ts";
import { BOOK, BUTTON, FRAME, HALT, HALTED, HOME, LOADING } from "../../../../renderer/text/desk.ts";
import { POLICY } from "../../../../renderer/text/desk-sealing.ts";
import { ceremonyAt } from "../../../support/desk-facts.ts";
import { DESK_SCREENS, deskView } from "../../../support/desk-screens.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

const NOTHING = { set: null, event: null };

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

describe("the desk", () => {
  it("has a screen for every step and for nothing else", () => {
    expect(Object.keys(STEP_SCREENS).toSorted()).toEqual([...STEP_IDS].toSorted());
  });

  it.each(DESK_SCREENS.map(({ name, view }) => ({ name, view })))(
    "draws $name with one heading, which has the focus",
    async ({ view }) => {
      desk = await deskInTest(view);
      const headings = Array.from(document.querySelectorAll("h1")).filter((heading) => heading.closest("[hidden]") === null);
      expect(headings).toHaveLength(1);
      expect(document.activeElement).toBe(headings[0]);
    },
  );

  it("offers the folders found and opens the one that was chosen", async () => {
    const places = [
      { id: 4, label: "SEALBOOK", kind: "drive" },
      { id: 5, label: "Documents", kind: "disk" },
    ] as const;
    desk = await deskInTest(deskView({ book: null, places: [...places] }));
    await desk.press(`${BOOK.open}: Documents`);
    expect(desk.sent).toEqual([["book:open", { place: 5 }]]);
  });

  it("begins both ceremonies in earnest and as drills, and in rehearsal only drills, saying why", async () => {
    desk = await deskInTest(deskView());
    await desk.press(HOME.seal);
    await desk.press(HOME.openDrill);
    expect(desk.sent).toEqual([
      ["ceremony:call", { kind: "sealing", drill: false, about: NOTHING }],
      ["ceremony:call", { kind: "break-glass", drill: true, about: NOTHING }],
    ]);
    await desk.end();
    desk = await deskInTest(deskView({ mode: "rehearsal" }));
    await expect(desk.press(HOME.seal)).rejects.toThrow("not on the screen");
    expect(desk.text()).toContain(HOME.onlyDrillsWhy);
    expect(desk.text()).toContain(FRAME.rehearsal);
  });

  it("marks a drill on every screen, and nothing else", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "policy", { drill: true }) }));
    expect(desk.text()).toContain(FRAME.drillHint);
    await desk.end();
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "policy") }));
    expect(desk.text()).not.toContain(FRAME.drillHint);
  });

  it("says what a refusal means, and sends again afterwards", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "split") }));
    const failure = { code: "refused.ceremony-halted", facts: {} } as const;
    desk.refuse(failure);
    await desk.press(BUTTON.next);
    expect(desk.text()).toContain(describeFailure(failure).happened);
    desk.refuse(null);
    await desk.press(BUTTON.next);
    expect(desk.text()).not.toContain(describeFailure(failure).happened);
    expect(desk.sent).toEqual([
      ["ceremony:do", { do: "split" }],
      ["ceremony:do", { do: "split" }],
    ]);
  });

  it("says so when nobody answers at all", async () => {
    desk = await deskInTest({} as never);
    expect(desk.heading()).toBe(LOADING.failed);
  });

  it("draws what main pushes, and drops what is no view", async () => {
    desk = await deskInTest(deskView());
    await desk.push({ mode: "real" });
    expect(desk.heading()).toBe(HOME.heading);
    await desk.push(deskView({ ceremony: ceremonyAt("sealing", "policy") }));
    expect(desk.heading()).toBe(POLICY.heading(5));
  });

  it("halts from a step with kind and note", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "policy") }));
    await desk.press(BUTTON.halt);
    await desk.press(HALT.act);
    expect(desk.sent).toEqual([]);
    expect(document.body.textContent).toContain(HALT.missing);
    await desk.choose(HALT.kinds["sheet-spoiled"]);
    await desk.type(HALT.note, "torn in the tray");
    await desk.press(HALT.act);
    expect(desk.sent).toEqual([["ceremony:halt", { kind: "sheet-spoiled", note: "torn in the tray" }]]);
  });

  it("keeps what was typed while the ceremony is halted, and forgets it on Cancel", async () => {
    const running = deskView({ ceremony: ceremonyAt("break-glass", "used") });
    desk = await deskInTest(running);
    const halted = { kind: "person-left", note: "", at: "2026-11-22T02:31:00Z" } as const;
    const typed = () => document.querySelector("textarea")?.value;
    await desk.type("What was done", "Signed in.");
    await desk.push(deskView({ ceremony: ceremonyAt("break-glass", "used", { ceremony: { halted } }) }));
    await desk.press(HALTED.resume);
    expect(desk.last("ceremony:resume")).toEqual({});
    expect(typed()).toBe("Signed in.");
    await desk.press(BUTTON.cancel);
    expect(typed()).toBe("");
  });

  it("abandons only with a reason that says something", async () => {
    const halted = { kind: "other", note: "", at: "2026-11-22T02:31:00Z" } as const;
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "print", { item: 1, ceremony: { halted } }) }));
    await desk.press(HALTED.abandon);
    await desk.type(HALTED.reason, "short");
    await desk.press(HALTED.abandon);
    expect(desk.sent).toEqual([]);
    await desk.type(HALTED.reason, "The building is evacuated.");
    await desk.press(HALTED.abandon);
    expect(desk.sent).toEqual([["ceremony:abandon", { reason: "The building is evacuated." }]]);
  });

  it("says at the end of an opening which set is used, and what must follow until when", async () => {
    const due = [{ what: "rotate", by: "2026-11-23T02:05:00Z" }] as const;
    desk = await deskInTest(
      deskView({ ceremony: ceremonyAt("break-glass", null, { live: { due }, ceremony: { closed: "completed" } }) }),
    );
    expect(desk.text()).toContain("MZXW6YTB");
    expect(desk.text()).toContain(`${AFTERMATH.duties.rotate}${AFTERMATH.by("2026-11-23 02:05 UTC")}`);
  });

  it("names what cannot be seen in the label of a stick", async () => {
    desk = await deskInTest(deskView({ book: null, places: [{ id: 0, label: "SEAL\u202EKOOB", kind: "drive" }] }));
    expect(desk.text()).toContain("SEALU+202EKOOB");
    expect(document.querySelector("li bdi")?.textContent).toBe("SEALU+202EKOOB");
  });

  it("says at the end what to do now, and closes", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", null, { ceremony: { closed: "completed" } }) }));
    expect(desk.heading()).toBe(CLOSED.completed.sealing);
    for (const line of CLOSED.sealing) expect(desk.text()).toContain(line);
    await desk.press(BUTTON.close);
    expect(desk.sent).toEqual([["ceremony:leave", {}]]);
  });
});
