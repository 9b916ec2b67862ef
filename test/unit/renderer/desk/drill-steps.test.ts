// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { RUNBOOK_TEMPLATES } from "../../../../core/contract/wording.ts";
import type { DeskView } from "../../../../core/contract/desk-view.ts";
import { DRILL_REPORT, DRILL_RESULT } from "../../../../renderer/text/desk-drill.ts";
import { RECORDED, RECORDING } from "../../../../renderer/text/desk-recording.ts";
import { RUNBOOK } from "../../../../renderer/text/desk-runbook.ts";
import { ACCOUNT, ACCOUNTS } from "../../../../renderer/text/desk-sealing.ts";
import { BUTTON } from "../../../../renderer/text/desk.ts";
import { deskView } from "../../../support/desk-book.ts";
import { about } from "../../../support/desk-change-screens.ts";
import { ACCOUNTS as PLANNED, ceremonyAt } from "../../../support/desk-facts.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const shown = async (view: DeskView) => {
  desk = await deskInTest(view);
  return desk;
};
const at = (...given: Parameters<typeof ceremonyAt>) => shown(deskView({ ceremony: ceremonyAt(...given) }));
const printers = [{ id: 3, name: "Cable", network: false, usable: true }];

describe("the result of a drill", () => {
  it("has minutes only where somebody was signed in, and mistakes counted", async () => {
    const inTest = await at("break-glass", "drill-result", { drill: true });
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(DRILL_RESULT.missing.login);
    expect(inTest.text()).toContain(DRILL_RESULT.missing.mistakes);
    await inTest.choose(DRILL_RESULT.yes.name);
    await inTest.type(DRILL_RESULT.minutes, "4,5");
    await inTest.type(DRILL_RESULT.mistakes, "2");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(DRILL_RESULT.missing.minutes);
    await inTest.type(DRILL_RESULT.minutes, "41");
    await inTest.press(BUTTON.next);
    const answer = { loginMinutes: 41, mistakes: 2, note: "" };
    expect(inTest.last("ceremony:answer")).toEqual({ step: "drill-result", item: 0, answer });
    await inTest.choose(DRILL_RESULT.no.name);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ answer: { loginMinutes: null } });
  });

  it.each(["aftermath", "finish"] as const)("is printed as a report at %s, in a drill alone", async (step) => {
    const inTest = await at("break-glass", step, { drill: true, live: { printers } });
    await inTest.press(DRILL_REPORT.action);
    await inTest.press(DRILL_REPORT.print);
    expect(inTest.last("ceremony:do")).toEqual({ do: "drill-report", printer: 3, network: false });
    await inTest.end();
    const real = await at("break-glass", step, { live: { printers } });
    expect(real.text()).not.toContain(DRILL_REPORT.action);
  });
});

describe("the runbook of an account", () => {
  const begun = () =>
    shown(deskView({ ceremony: { ...ceremonyAt("sealing", "accounts"), facts: ceremonyAt("sealing", "policy").facts } }));

  it("begins with a ready text, is changed by hand and goes with the accounts", async () => {
    const inTest = await begun();
    const [, template] = RUNBOOK_TEMPLATES;
    if (template === undefined) throw new Error("no second template");
    await inTest.press(RUNBOOK.about(PLANNED[1]?.title ?? ""));
    await inTest.pick(RUNBOOK.start, template.id);
    await inTest.press(RUNBOOK.take);
    await inTest.type(RUNBOOK.fields.approval.label, "Clara Vogt, +41 00");
    await inTest.press(BUTTON.done);
    expect(inTest.text()).toContain(RUNBOOK.some);
    await inTest.press(BUTTON.next);
    await inTest.press(BUTTON.next);
    const { accounts } = (inTest.last("ceremony:answer") as { answer: { accounts: { runbook: object }[] } }).answer;
    const { when, steps, afterwards } = template;
    expect(accounts.map(({ runbook }) => runbook)).toEqual([
      PLANNED[0]?.runbook,
      { when, approval: "Clara Vogt, +41 00", steps, afterwards },
    ]);
  });

  it("says how much is still to be filled in, and Cancel leaves it as it was", async () => {
    const inTest = await begun();
    await inTest.press(RUNBOOK.about(PLANNED[0]?.title ?? ""));
    await inTest.type(RUNBOOK.fields.steps.label, "1. Call [name].\n2. Go to [place].");
    expect(inTest.text()).toContain(RUNBOOK.brackets(2));
    expect(inTest.text()).toContain(RUNBOOK.replace);
    await inTest.press(BUTTON.cancel);
    expect(inTest.text()).not.toContain(RUNBOOK.some);
  });

  it("is printed with the receipts, where there is one", async () => {
    const ceremony = ceremonyAt("sealing", "receipts", { live: { printers } });
    const none = await shown(deskView({ ceremony }));
    expect(none.text()).not.toContain(RUNBOOK.print.action);
    await none.end();
    const accounts = PLANNED.map((account) => ({ ...account, runbook: { ...account.runbook, when: "Nobody can sign in." } }));
    const inTest = await shown(deskView({ ceremony: { ...ceremony, facts: { ...ceremony.facts, accounts } } }));
    await inTest.press(RUNBOOK.print.action);
    await inTest.press(RUNBOOK.print.print);
    expect(inTest.last("ceremony:do")).toEqual({ do: "runbooks", printer: 3, network: false });
  });
});

describe("the accounts of a rotation", () => {
  it("begin with those of the old set, each to be completed", async () => {
    const inTest = await at("rotation", "accounts");
    expect(inTest.text()).toContain(ACCOUNTS.successors);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(ACCOUNTS.unfinishedMissing);
    for (const { title } of PLANNED) {
      await inTest.press(ACCOUNTS.change(title));
      await inTest.type(ACCOUNT.username, "someone");
      await inTest.choose(ACCOUNT.sources.generate);
      await inTest.press(BUTTON.done);
    }
    await inTest.press(BUTTON.next);
    expect(inTest.heading()).toBe(ACCOUNTS.runbookHeading);
  });
});

describe("a recording that was called for one event", () => {
  it("begins with it and with its set", async () => {
    const inTest = await shown(
      deskView({ ceremony: about(ceremonyAt("recording", "events"), "MZXW6YTB", "rotation.completed") }),
    );
    await inTest.press(BUTTON.next);
    expect(inTest.heading()).toBe(RECORDED["rotation.completed"].title);
    const set = Array.from(document.querySelectorAll("select")).find(({ value }) => value === "MZXW6YTB");
    expect(set).toBeDefined();
    expect(inTest.text()).toContain(RECORDED["rotation.completed"].fields.credentials.of.newWorks.label);
    await inTest.press(BUTTON.back);
    await inTest.choose(RECORDED["set.reviewed"].title);
    await inTest.press(BUTTON.next);
    // It was called for the other event: of this one nothing is known.
    expect(Array.from(document.querySelectorAll("select")).every(({ value }) => value === "")).toBe(true);
    expect(inTest.text()).toContain(RECORDING.form.set);
  });
});
