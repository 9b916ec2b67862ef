import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEADLINE_SECONDS, type Fork, startVaultProcess, VAULT_OPTIONS } from "../../../../electron/adapters/vault-process.ts";

/** A utility process that does nothing by itself. */
function fakeProcess() {
  const events = new EventEmitter();
  const posted: unknown[] = [];
  const forked: unknown[][] = [];
  const deaths: string[] = [];
  const port = { isBroken: false };
  const kill = vi.fn(() => {
    // As in Electron: the exit is told later.
    queueMicrotask(() => events.emit("exit", 0));
    return true;
  });
  const fork: Fork = (...given) => {
    forked.push(given);
    return Object.assign(events, {
      kill,
      postMessage(message: unknown) {
        if (port.isBroken) throw new DOMException("could not be cloned", "DataCloneError");
        posted.push(structuredClone(message));
      },
    });
  };
  const vault = startVaultProcess(fork, "/app/vault.cjs", () => deaths.push("died"));
  const answer = (id: number, outcome: unknown) => events.emit("message", { id, outcome });
  return { port, events, posted, forked, deaths, kill, vault, answer };
}

const EMPTY = { accounts: [], runbook: "" };
const died = { code: "fault.vault-died" };

describe("the vault's process from outside", () => {
  it("starts with nothing of ours: no environment, no arguments, no streams", () => {
    expect(fakeProcess().forked).toEqual([
      ["/app/vault.cjs", [], { env: {}, execArgv: [], stdio: "ignore", serviceName: "sealwright-vault" }],
    ]);
    expect(VAULT_OPTIONS.env).toEqual({});
  });

  it("numbers its calls, and takes each answer for the call that it names", async () => {
    const { vault, posted, answer } = fakeProcess();
    const calls = [vault.call("accounts", {}), vault.call("accounts", {})];
    expect(posted).toEqual([
      { id: 1, name: "accounts", request: {} },
      { id: 2, name: "accounts", request: {} },
    ]);
    answer(2, { ok: true, value: { ...EMPTY, runbook: "second" } });
    answer(1, { ok: true, value: { ...EMPTY, runbook: "first" } });
    expect((await Promise.all(calls)).map(({ runbook }) => runbook)).toEqual(["first", "second"]);
  });

  it("fails with the failure that the vault answered", async () => {
    const { vault, answer } = fakeProcess();
    const call = vault.call("accounts", {});
    answer(1, { ok: false, failure: { code: "mismatched.sheet", facts: { x: 2, expected: 1, set: "AAAAAAAA" } } });
    await expect(call).rejects.toMatchObject({ code: "mismatched.sheet", facts: { x: 2, expected: 1, set: "AAAAAAAA" } });
  });

  it.each([
    ["nothing", undefined],
    ["another form", { ok: true, value: { accounts: [] } }],
    ["more than the form", { ok: true, value: { ...EMPTY, leak: "secret" } }],
    ["a code that does not exist", { ok: false, failure: { code: "fault.made-up", facts: {} } }],
    ["content in the facts", { ok: false, failure: { code: "fault.argon2", facts: { password: "secret" } } }],
    ["neither", { ok: "yes" }],
  ])("takes no reply of another form: %s", async (_, outcome) => {
    const { vault, answer, kill } = fakeProcess();
    const call = vault.call("accounts", {});
    answer(1, outcome);
    await expect(call).rejects.toMatchObject({ code: "fault.unexpected", facts: {} });
    expect(kill).not.toHaveBeenCalled();
  });

  it("passes over what answers no call", async () => {
    const { vault, events, answer } = fakeProcess();
    const call = vault.call("accounts", {});
    for (const message of [undefined, "hello", { id: "1" }, { id: 9, outcome: { ok: true, value: EMPTY } }]) {
      events.emit("message", message);
    }
    answer(1, { ok: true, value: EMPTY });
    await expect(call).resolves.toEqual(EMPTY);
    answer(1, { ok: false, failure: { code: "fault.unexpected", facts: {} } });
  });

  it("fails a request that cannot be sent, and lives on", async () => {
    const { port, vault, answer } = fakeProcess();
    port.isBroken = true;
    await expect(vault.call("accounts", {})).rejects.toMatchObject({ code: "fault.unexpected" });
    port.isBroken = false;
    const call = vault.call("accounts", {});
    answer(2, { ok: true, value: EMPTY });
    await expect(call).resolves.toEqual(EMPTY);
  });
});

describe("the vault's end", () => {
  it("by itself fails what waits and what comes, and is told once", async () => {
    const { vault, events, deaths, posted } = fakeProcess();
    const waiting = [vault.call("accounts", {}), vault.call("accounts", {})].map((call) =>
      expect(call).rejects.toMatchObject(died),
    );
    events.emit("error", "FatalError");
    events.emit("exit", 1);
    events.emit("exit", 1);
    await Promise.all(waiting);
    expect(deaths).toEqual(["died"]);
    await expect(vault.call("accounts", {})).rejects.toMatchObject(died);
    expect(posted.length).toBe(2);
  });

  it("asked for fails what waits and what comes, and is not told", async () => {
    const { vault, deaths, kill } = fakeProcess();
    const waiting = expect(vault.call("accounts", {})).rejects.toMatchObject(died);
    vault.kill();
    await waiting;
    await expect(vault.call("accounts", {})).rejects.toMatchObject(died);
    expect([kill.mock.calls.length, deaths]).toEqual([1, []]);
  });

  describe("by its deadline", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it("comes when an operation takes longer, and is told", async () => {
      const { vault, deaths, kill } = fakeProcess();
      const waiting = expect(vault.call("accounts", {})).rejects.toMatchObject(died);
      vi.advanceTimersByTime(DEADLINE_SECONDS * 1000 - 1);
      expect([kill.mock.calls.length, deaths]).toEqual([0, []]);
      vi.advanceTimersByTime(1);
      await waiting;
      expect([kill.mock.calls.length, deaths]).toEqual([1, ["died"]]);
    });

    it("does not come for an operation that was answered, and leaves no timer", async () => {
      const { vault, answer, kill } = fakeProcess();
      const call = vault.call("accounts", {});
      answer(1, { ok: true, value: EMPTY });
      await call;
      expect(vi.getTimerCount()).toBe(0);
      vi.advanceTimersByTime(DEADLINE_SECONDS * 2000);
      expect(kill).not.toHaveBeenCalled();
      void vault.call("accounts", {}).catch(() => {});
      vault.kill();
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});
