// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { DATE, MACHINE_CHECKS, ROLL_CALL } from "../../../../renderer/text/desk-convening.ts";
import { BUTTON, LINTS } from "../../../../renderer/text/desk.ts";
import { GATE } from "../../../../renderer/text/desk-clean-room-gate.ts";
import { ceremonyAt } from "../../../support/desk-facts.ts";
import { deskView } from "../../../support/desk-screens.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

// The rules are asked once the typing has paused.
const PAUSE = 300;
const REASON = "a reason that says something";

async function named(inTest: DeskInTest): Promise<void> {
  await inTest.type(ROLL_CALL.title.title, "First set");
  await inTest.press(BUTTON.next);
  await inTest.type(ROLL_CALL.operator.name, "Mira");
  await inTest.press(BUTTON.next);
  await inTest.type(ROLL_CALL.witness.name, "Paul");
  await inTest.press(BUTTON.next);
}

describe("the roll call", () => {
  it("asks one question after the other and sends all answers with the last", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "roll-call") }));
    await named(desk);
    await desk.press(ROLL_CALL.custodians.remove(3));
    for (const [index, name] of ["Anna", "Jonas"].entries()) {
      await desk.type("Name", name, index);
      await desk.type("Role", "Keeper", index);
      await desk.type("Place", `Safe ${index}`, index);
    }
    await desk.press(BUTTON.next);
    expect(desk.sent.filter(([name]) => name === "ceremony:answer")).toEqual([]);
    await desk.choose(ROLL_CALL.paper.letter);
    await desk.press(BUTTON.next);
    expect(desk.last("ceremony:answer")).toEqual({
      step: "roll-call",
      item: 0,
      answer: {
        title: "First set",
        organisation: "",
        paper: "letter",
        operator: "Mira",
        witness: "Paul",
        custodians: [
          { name: "Anna", role: "Keeper", place: "Safe 0" },
          { name: "Jonas", role: "Keeper", place: "Safe 1" },
        ],
        acceptances: [],
      },
    });
  });

  it("says what is missing when Next is pressed, and stays", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "roll-call") }));
    await desk.press(BUTTON.next);
    expect(desk.text()).toContain(ROLL_CALL.missing.title);
    expect(desk.heading()).toBe(ROLL_CALL.title.heading.sealing);
    expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
  });

  it("wants another witness than the operator, however it is spelt", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("break-glass", "roll-call") }));
    await desk.type(ROLL_CALL.title.title, "Outage");
    await desk.press(BUTTON.next);
    await desk.type(ROLL_CALL.operator.name, "Mira Haller");
    await desk.press(BUTTON.next);
    await desk.type(ROLL_CALL.witness.name, " mira  haller");
    await desk.press(BUTTON.next);
    expect(desk.text()).toContain(ROLL_CALL.missing.witnessIsOperator);
    expect(desk.sent).toEqual([]);
    await desk.type(ROLL_CALL.witness.name, "Paul Okafor");
    await desk.press(BUTTON.next);
    expect(desk.last("ceremony:answer")).toMatchObject({ answer: { witness: "Paul Okafor", custodians: [] } });
  });

  it("goes on over a warning only with a reason, and sends it", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "roll-call") }), [
      { rule: "C7", severity: "warn", facts: { custodians: [2] } },
    ]);
    await named(desk);
    for (const [index, name] of ["Anna", "Mira", "Ines"].entries()) {
      await desk.type("Name", name, index);
      await desk.type("Role", "Keeper", index);
      await desk.type("Place", `Safe ${index}`, index);
    }
    await desk.settle(PAUSE);
    expect(desk.text()).toContain(LINTS.meant(["Mira"]));
    await desk.press(BUTTON.next);
    expect(desk.heading()).toBe(ROLL_CALL.custodians.heading);
    await desk.type(LINTS.reason, REASON);
    await desk.press(BUTTON.next);
    await desk.press(BUTTON.next);
    expect(desk.last("ceremony:answer")).toMatchObject({ answer: { acceptances: [{ rule: "C7", reason: REASON }] } });
  });
});

describe("the machine checks", () => {
  const checks = (result: "warn" | "stop", drill: boolean) =>
    deskView({
      ceremony: ceremonyAt("sealing", "machine-checks", {
        drill,
        live: {
          checks: [
            { id: "network", result, count: 1 },
            { id: "disk", result: "pass", count: 0 },
          ],
        },
      }),
    });

  it("accepts a warning with a reason", async () => {
    desk = await deskInTest(checks("warn", false));
    await desk.press(BUTTON.next);
    expect(desk.text()).toContain(MACHINE_CHECKS.missing);
    await desk.type(MACHINE_CHECKS.accept, REASON);
    await desk.press(BUTTON.next);
    expect(desk.sent).toEqual([
      ["ceremony:answer", { step: "machine-checks", item: 0, answer: { acceptances: [{ rule: "network", reason: REASON }] } }],
    ]);
  });

  it("accepts no stop in earnest, and the network's in a drill", async () => {
    desk = await deskInTest(checks("stop", false));
    await desk.press(BUTTON.next);
    expect(desk.text()).toContain(MACHINE_CHECKS.stopped);
    expect(desk.sent).toEqual([]);
    await desk.end();
    desk = await deskInTest(checks("stop", true));
    await desk.type(MACHINE_CHECKS.accept, REASON);
    await desk.press(BUTTON.next);
    expect(desk.sent).toHaveLength(1);
  });
});

describe("the date", () => {
  it("is sent as typed, with the rules asked before", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "date") }));
    await desk.type(DATE.date, "2026-11-22");
    await desk.type(DATE.time, "03:05");
    await desk.press(BUTTON.next);
    expect(desk.text()).toContain(DATE.missing.offset);
    expect(desk.sent).toEqual([]);
    await desk.type(DATE.offset, "+01:00");
    expect(desk.text()).not.toContain(DATE.agrees);
    await desk.settle(PAUSE);
    expect(desk.text()).toContain(DATE.agrees);
    await desk.press(BUTTON.next);
    const answer = { date: "2026-11-22", time: "03:05", offset: "+01:00", acceptances: [] };
    expect(desk.sent).toEqual([
      ["ceremony:consider", { step: "date", item: 0, answer }],
      ["ceremony:answer", { step: "date", item: 0, answer }],
    ]);
  });
});

describe("before the clean room", () => {
  it("enters it, and closes it when it is open", async () => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "operator-key") }));
    await desk.press(GATE.enter);
    expect(desk.sent).toEqual([["ceremony:do", { do: "enter-clean-room" }]]);
    await desk.push(deskView({ ceremony: ceremonyAt("sealing", "operator-key", { live: { cleanRoom: "open" } }) }));
    await expect(desk.press(GATE.enter)).rejects.toThrow("not on the screen");
    await desk.press(GATE.close);
    expect(desk.last("ceremony:do")).toEqual({ do: "close-clean-room" });
  });
});
