import { describe, expect, it } from "vitest";
import { call, type Ceremony } from "../../../../core/ceremony/ceremony.ts";
import { abandon, loseVault, rail } from "../../../../core/ceremony/machine.ts";
import { stepsOf } from "../../../../core/ceremony/script.ts";
import { ceremonyAt, REASON, step, wholeWay } from "../../../support/ceremony-flow.ts";

const statuses = (ceremony: Ceremony) => rail(ceremony).map(({ status }) => status);
const stepOn = (ceremony: Ceremony, id: string) => rail(ceremony).find(({ step }) => step === id);

describe("rail", () => {
  it("lists every step once, in order, with its phase", () => {
    const steps = rail(call("sealing", false)).map(({ step, phase }) => ({ id: step, phase }));
    expect(steps).toEqual(stepsOf("sealing").map(({ id, phase }) => ({ id, phase })));
  });

  it("begins with the first step now and the others next", () => {
    const [first, ...rest] = statuses(call("break-glass", true));
    expect(first).toBe("now");
    expect(new Set(rest)).toEqual(new Set(["next"]));
  });

  it("counts items", () => {
    const ceremony = ceremonyAt("sealing", false, "print", 2);
    expect(stepOn(ceremony, "print")).toMatchObject({ status: "now", items: 3, doneItems: 1 });
    expect(stepOn(ceremony, "bag")).toMatchObject({ status: "next", items: 3, doneItems: 1 });
    expect(stepOn(ceremony, "imports")).toMatchObject({ status: "done", items: 2, doneItems: 2 });
    expect(stepOn(ceremony, "sign")).toMatchObject({ status: "next", items: 1, doneItems: 0 });
  });

  it("passes a step that has no items", () => {
    const way = wholeWay("sealing", false);
    const before = way.find((ceremony) => ceremony.done.length === 5) ?? expect.unreachable();
    expect(stepOn(before, "imports")).toMatchObject({ status: "next", items: 0 });
    const after = ceremonyAt("sealing", false, "split");
    const none = { ...after, facts: { ...after.facts, accounts: after.facts.accounts.slice(0, 2) } };
    expect(stepOn(none, "imports")).toMatchObject({ status: "done", items: 0 });
  });

  it("grows a step whose items grow, and ends it when there is no more", () => {
    const before = ceremonyAt("recording", false, "events");
    expect(stepOn(before, "events")).toMatchObject({ status: "now", items: 1, doneItems: 0 });
    const once = step(before);
    expect(stepOn(once, "events")).toMatchObject({ status: "now", items: 2, doneItems: 1 });
    const over = step(once);
    expect(stepOn(over, "events")).toMatchObject({ status: "done", items: 2, doneItems: 2 });
    expect(stepOn(over, "finish")).toMatchObject({ status: "now" });
  });

  it("shows reopened keys now and what stays done as done", () => {
    const ceremony = loseVault(ceremonyAt("break-glass", false, "used"), "2026-11-22T03:05:00Z");
    expect(stepOn(ceremony, "operator-key")?.status).toBe("now");
    expect(stepOn(ceremony, "witness-key")?.status).toBe("next");
    expect(stepOn(ceremony, "reveal")?.status).toBe("done");
  });

  it("has no step now when the ceremony is closed", () => {
    const completed = wholeWay("sealing", true).at(-1) ?? expect.unreachable();
    expect(new Set(statuses(completed))).toEqual(new Set(["done"]));
    expect(statuses(abandon(ceremonyAt("sealing", true, "policy"), REASON))).not.toContain("now");
  });
});
