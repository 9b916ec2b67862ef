import { describe, expect, it } from "vitest";
import { VAULT } from "../../../../core/contract/vault.ts";
import { answered } from "../../../../electron/vault/answering.ts";
import type { Operations } from "../../../../electron/vault/operations.ts";
import { newVault } from "../../../../electron/vault/vault.ts";
import { askedVault, asDrafted, plannedAccount, TEST_PORTS } from "../../../support/vault-calls.ts";

const CANARY = "canary-9f27";
const UNREADABLE = { ok: false, failure: { code: "unreadable.message", facts: {} } };

describe("one message of the vault", () => {
  const { operations } = newVault(TEST_PORTS);

  it.each([
    ["nothing", undefined],
    ["text", CANARY],
    ["no number", { name: "accounts", request: {} }],
    ["a number that is none", { id: Number.NaN, name: "accounts", request: {} }],
    ["a negative number", { id: -1, name: "accounts", request: {} }],
    ["more than a call", { id: 1, name: "accounts", request: {}, extra: 1 }],
    ["a name that is no text", { id: 1, name: ["accounts"], request: {} }],
  ])("what is no call has no answer: %s", async (_, message) => {
    expect(await answered(operations, message)).toBe(null);
  });

  it("answers under the number of the call", async () => {
    expect(await answered(operations, { id: 7, name: "shares:state", request: {} })).toMatchObject({
      id: 7,
      outcome: { ok: true },
    });
  });

  it.each(["open", "toString", "__proto__", "constructor", "hasOwnProperty", ""])("knows no operation %j", async (name) => {
    expect(await answered(operations, { id: 1, name, request: {} })).toEqual({ id: 1, outcome: UNREADABLE });
  });

  it.each(Object.keys(VAULT))("%s refuses a request with more, less or another type in it", async (name) => {
    for (const request of [undefined, null, CANARY, [], { extra: CANARY }, { role: 1, x: CANARY, sheet: -1 }]) {
      expect(await answered(operations, { id: 1, name, request })).toEqual({ id: 1, outcome: UNREADABLE });
    }
  });

  it("takes a text of the size that is allowed and refuses one character more", async () => {
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount({ secrets: [{ field: "recoveryCodes", source: "import" }] })));
    const codes = Array.from({ length: 100 }, (_, index) => `${index}`.padStart(78, "0")).join("\n");
    const padded = (length: number) => codes.padEnd(length, "\n");
    expect(await vault.refusal("import", { account: 0, field: "recoveryCodes", text: padded(20_000) })).toBe("done");
    expect(await vault.refusal("import", { account: 0, field: "recoveryCodes", text: padded(20_001) })).toBe(
      "unreadable.message",
    );
  });

  it("tells nothing of an error that is no failure", async () => {
    const broken: Operations = {
      ...operations,
      accounts: () => {
        throw new Error(CANARY);
      },
    };
    const answer = await answered(broken, { id: 1, name: "accounts", request: {} });
    expect(answer).toEqual({ id: 1, outcome: { ok: false, failure: { code: "fault.unexpected", facts: {} } } });
  });

  it("lets no reply out that is not of the operation's form", async () => {
    const leaking: Operations = {
      ...operations,
      accounts: () => Object.assign({ accounts: [], runbook: "" }, { leak: CANARY }),
      "read-back:begin": () => ({ wanted: [], grades: [], complete: true, problem: null }),
    };
    const call = (name: string, request: unknown) => answered(leaking, { id: 1, name, request });
    expect(await call("accounts", {})).toEqual({
      id: 1,
      outcome: { ok: false, failure: { code: "fault.unexpected", facts: {} } },
    });
    expect(await call("read-back:begin", { x: 1 })).toMatchObject({ outcome: { ok: true } });
  });
});
