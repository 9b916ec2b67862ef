import { describe, expect, it } from "vitest";
import { current, type Ceremony } from "../../../../core/ceremony/ceremony.ts";
import type { Facts } from "../../../../core/ceremony/facts.ts";
import { loseVault, resume } from "../../../../core/ceremony/machine.ts";
import { CEREMONY_KINDS, type CeremonyKind, type StepId } from "../../../../core/ceremony/step.ts";
import { ceremonyAt, CHECKED, nameOf, step, wholeWay } from "../../../support/ceremony-flow.ts";

const AT = "2026-11-22T03:05:00Z";

/** What remains to be done after the vault died where `id` (and `item`) was current, step by step. */
function wayAfter(kind: CeremonyKind, id: StepId, item?: number): readonly string[] {
  let ceremony = resume(loseVault(ceremonyAt(kind, false, id, item), AT));
  const way: string[] = [];
  while (ceremony.closed === "no") {
    way.push(nameOf(current(ceremony)));
    ceremony = step(ceremony);
  }
  return way;
}

const KEYS = ["operator-key", "witness-key"];
const wholeSealing = wholeWay("sealing", false).map((ceremony) => nameOf(current(ceremony)));
const wholeOpening = wholeWay("break-glass", false).map((ceremony) => nameOf(current(ceremony)));
const from = (way: readonly string[], first: string) => way.slice(way.indexOf(first), -1);

describe("a vault that died in sealing", () => {
  it.each([
    ["roll-call", undefined, from(wholeSealing, "roll-call")],
    ["witness-key", undefined, from(wholeSealing, "operator-key")],
    ["machine-checks", undefined, from(wholeSealing, "operator-key")],
    ["accounts", undefined, [...KEYS, ...from(wholeSealing, "accounts")]],
    ["imports", 0, [...KEYS, ...from(wholeSealing, "accounts")]],
    ["policy", undefined, [...KEYS, ...from(wholeSealing, "accounts")]],
    ["install", 2, [...KEYS, ...from(wholeSealing, "accounts")]],
    ["labels", undefined, [...KEYS, ...from(wholeSealing, "accounts")]],
    ["read-back", 3, [...KEYS, ...from(wholeSealing, "accounts")]],
    ["bag", 2, [...KEYS, ...from(wholeSealing, "accounts")]],
    ["bag", 3, [...KEYS, "bag 3", "sign", "receipts", "finish"]],
    ["sign", undefined, [...KEYS, "sign", "receipts", "finish"]],
    ["receipts", undefined, [...KEYS, "receipts", "finish"]],
    ["finish", undefined, [...KEYS, "finish"]],
  ] as const)("before %s %s", (id, item, way) => {
    expect(wayAfter("sealing", id, item)).toEqual(way);
  });

  it("keeps what people typed of the accounts, and nothing that belonged to the lost set", () => {
    const before = ceremonyAt("sealing", false, "bag", 2);
    const { facts } = loseVault(before, AT);
    const lost: Partial<Facts> = { operatorKey: null, witnessKey: null, policy: null, installed: [], set: null, sheets: [] };
    expect(facts).toEqual({ ...before.facts, ...lost });
  });
});

describe("a vault that died in break-glass", () => {
  it.each([
    ["request", [...KEYS, ...from(wholeOpening, "request")]],
    ["shares", [...KEYS, ...from(wholeOpening, "shares")]],
    ["reveal", [...KEYS, ...from(wholeOpening, "shares")]],
    ["used", [...KEYS, ...from(wholeOpening, "used")]],
    ["finish", [...KEYS, "finish"]],
  ] as const)("before %s", (id, way) => {
    expect(wayAfter("break-glass", id)).toEqual(way);
  });

  it("forgets what was opened until it was shown", () => {
    expect(loseVault(ceremonyAt("break-glass", false, "reveal"), AT).facts.opened).toBeNull();
    expect(loseVault(ceremonyAt("break-glass", false, "used"), AT).facts.opened).not.toBeNull();
  });
});

describe("a vault that died in a recording", () => {
  it.each([
    ["date", undefined, [...KEYS, "date", "events", "events 1", "finish"]],
    ["events", 0, [...KEYS, "events", "events 1", "finish"]],
    ["events", 1, [...KEYS, "events 1", "finish"]],
    ["finish", undefined, [...KEYS, "finish"]],
  ] as const)("before %s %s", (id, item, way) => {
    expect(wayAfter("recording", id, item)).toEqual(way);
  });

  it("keeps what was recorded", () => {
    expect(loseVault(ceremonyAt("recording", false, "events", 1), AT).facts.recorded).toEqual([CHECKED]);
  });
});

describe("every lost vault", () => {
  const all = [true, false].flatMap((drill) => CEREMONY_KINDS.flatMap((kind) => wholeWay(kind, drill)));
  const open = all.filter(({ closed }) => closed === "no");

  it("is told", () => {
    const told = { kind: "vault-died", note: "", at: AT };
    const isTold = ({ halted, exceptions }: Ceremony) =>
      expect({ halted, exceptions }).toEqual({ halted: told, exceptions: [told] });
    for (const ceremony of open) isTold(loseVault(ceremony, AT));
  });

  it("leaves a closed ceremony as it is", () => {
    for (const ceremony of all.filter(({ closed }) => closed !== "no")) expect(loseVault(ceremony, AT)).toBe(ceremony);
  });
});
