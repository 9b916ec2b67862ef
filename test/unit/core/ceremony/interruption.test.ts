import { describe, expect, it } from "vitest";
import { stateOf } from "../../../../core/ceremony/ceremony.ts";
import { abandon, halt, resume } from "../../../../core/ceremony/interruption.ts";
import { ceremonyAt, REASON, wholeWay } from "../../../support/ceremony-flow.ts";
import { refusalOf } from "../../../support/failure-of.ts";

const AT = "2026-11-22T03:05:00Z";
const slept = { kind: "slept", note: "", at: AT } as const;
const left = { kind: "person-left", note: "The custodian of share 2 was called away.", at: AT } as const;
const died = { kind: "vault-died", note: "", at: AT } as const;

const running = ceremonyAt("sealing", false, "policy");
const closed = wholeWay("sealing", false).at(-1) ?? expect.unreachable();

describe("halt", () => {
  it("halts and keeps every exception", () => {
    const halted = halt(halt(running, slept), left);
    expect(stateOf(halted)).toBe("halted");
    expect(halted).toEqual({ ...running, halted: left, exceptions: [slept, left] });
  });

  it("never hides that the vault died", () => {
    expect(halt(halt(running, died), left)).toEqual({ ...running, halted: died, exceptions: [died, left] });
  });

  it("leaves a closed ceremony as it is", () => {
    expect(halt(closed, slept)).toBe(closed);
  });

  it("refuses a note that no record could hold", () => {
    expect(refusalOf(() => halt(running, { ...left, note: "one\ntwo" }))).toBe("refused.record-text note");
    expect(refusalOf(() => halt(running, { ...left, note: "n".repeat(401) }))).toBe("refused.record-text note");
    expect(halt(running, { ...left, note: "n".repeat(400) }).halted?.note).toHaveLength(400);
  });
});

describe("resume", () => {
  it("goes on where it halted", () => {
    expect(resume(halt(running, slept))).toEqual({ ...running, exceptions: [slept] });
  });

  it("leaves a running ceremony as it is", () => {
    expect(resume(running)).toEqual(running);
  });

  it("does not open a closed one", () => {
    expect(refusalOf(() => resume(closed))).toBe("refused.ceremony-closed");
  });
});

describe("abandon", () => {
  it("closes for good, running or halted", () => {
    expect(abandon(running, REASON)).toEqual({ ...running, closed: "abandoned" });
    expect(stateOf(abandon(halt(running, slept), REASON))).toBe("closed");
  });

  it("needs a reason", () => {
    expect(refusalOf(() => abandon(running, "123456789"))).toBe("refused.reason");
  });

  it("does not abandon what is completed", () => {
    expect(refusalOf(() => abandon(closed, REASON))).toBe("refused.ceremony-closed");
  });
});
