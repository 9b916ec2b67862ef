import { beforeAll, describe, expect, it, vi } from "vitest";
import type { VaultRequest } from "../../../../core/contract/vault.ts";
import { UntrustedQuorum } from "../../../../core/share/untrusted-quorum.ts";
import { publicSets } from "../../../support/public-sets.ts";
import { allCodes, askedVault, type AskedVault, codes, type PrintedSheet, sealedSheets } from "../../../support/vault-calls.ts";

const NOW = 1_774_965_900;
const DRILL = { set: null, drill: true, unauthenticated: null } as const;
const REVEAL = { account: 0, field: "password", as: "value", now: NOW } as const;
const REASON = "The cards burnt with the archive.";

let drill: readonly PrintedSheet[];
let real: readonly PrintedSheet[];

beforeAll(async () => {
  drill = await sealedSheets({ m: 2, n: 3 });
  real = await sealedSheets({ m: 2, n: 3, drill: false });
});

async function gathered(
  sheets: readonly PrintedSheet[],
  of: (sheet: PrintedSheet) => VaultRequest<"shares:scan">["codes"] = allCodes,
) {
  const vault = askedVault();
  for (const sheet of sheets.slice(0, 2)) await vault.call("shares:scan", { sheet: sheet.x, codes: of(sheet) });
  return vault;
}

const withoutCard = ({ share, parts }: PrintedSheet) => codes(share, ...parts);
const setOf = (sheets: readonly PrintedSheet[]) => sheets[0]?.parts[0]?.slice(5, 13) ?? "";
const open = (vault: AskedVault, changes: Partial<VaultRequest<"shares:open">>) =>
  vault.refusal("shares:open", { ...DRILL, ...changes });

/** Nothing is open, and the sheets are still there. */
async function nothingOpened(vault: AskedVault) {
  expect(await vault.refusal("reveal", REVEAL)).toBe("refused.vault-stage sheets that are being read");
  expect(await vault.refusal("accounts", {})).toBe("refused.vault-stage sheets that are being read");
  expect(await vault.call("shares:state", {})).toMatchObject({ sharesIn: 2 });
}

describe("opening a set", () => {
  it("tells what was opened, by which shares, and reveals it", async () => {
    const vault = await gathered(drill);
    await vault.call("shares:scan", { sheet: 9, codes: codes(real[0]?.share ?? "") });
    expect(await vault.call("shares:open", DRILL)).toEqual({
      set: setOf(drill),
      m: 2,
      n: 3,
      drill: true,
      trust: "authenticated",
      used: [1, 2],
      aside: [{ sheet: 9, code: "mismatched.set" }],
      reason: "",
      accounts: [{ id: "c1", title: "Identity provider", fields: ["password", "totp"] }],
    });
    expect(await vault.call("accounts", {})).toMatchObject({
      runbook: "1. Log in.",
      accounts: [{ title: "Identity provider", username: "breakglass@example.test", fields: ["password", "totp"] }],
    });
    const shown = await vault.call("reveal", REVEAL);
    expect(shown.kind === "characters" && shown.groups.length).toBe(8);
    expect(await vault.refusal("reveal", { ...REVEAL, account: 1 })).toBe("unreadable.message");
    expect(await vault.call("reveal", { ...REVEAL, field: "totp", as: "codes" })).toMatchObject({ kind: "codes" });
  });

  it("opens the set that is asked for and no other, and nothing before that is known", async () => {
    const vault = await gathered(drill);
    expect(await open(vault, { set: setOf(real) })).toBe("mismatched.set");
    await nothingOpened(vault);
    expect(await open(vault, { set: setOf(drill) })).toBe("done");
  });

  it("opens a drill's set in a drill only", async () => {
    const vault = await gathered(drill);
    expect(await open(vault, { drill: false })).toBe("refused.drill-set-in-emergency");
    await nothingOpened(vault);
    expect(await open(vault, { drill: true })).toBe("done");
  });

  it("opens a real set in earnest only", async () => {
    const vault = await gathered(real);
    expect(await open(vault, { drill: true })).toBe("refused.real-set-in-drill");
    await nothingOpened(vault);
    expect(await open(vault, { drill: false })).toBe("done");
  });

  it("opens nothing without a card, unless a reason is given that says something", async () => {
    const vault = await gathered(drill, withoutCard);
    expect((await vault.call("shares:state", {})).missing?.code).toBe("refused.unauthenticated");
    expect(await open(vault, {})).toBe("refused.unauthenticated");
    await nothingOpened(vault);
    expect(await open(vault, { unauthenticated: "because" })).toBe("refused.reason");
    await nothingOpened(vault);
    expect(await vault.call("shares:open", { ...DRILL, unauthenticated: REASON })).toMatchObject({
      trust: "unauthenticated",
      reason: REASON,
    });
  });

  it("a reason does not make a proven set doubtful", async () => {
    const vault = await gathered(drill);
    expect(await vault.call("shares:open", { ...DRILL, unauthenticated: REASON })).toMatchObject({
      trust: "authenticated",
      reason: "",
    });
  });

  it("without a card the rules of drills hold as well", async () => {
    const vault = await gathered(real, withoutCard);
    expect(await open(vault, { unauthenticated: REASON })).toBe("refused.real-set-in-drill");
    await nothingOpened(vault);
  });

  it("shows no seed of an opened set", async () => {
    const vault = await gathered(drill);
    await vault.call("shares:open", DRILL);
    expect(await vault.refusal("reveal", { ...REVEAL, field: "totp", as: "enrolment" })).toBe("refused.enrolment");
  });

  it("opens an independent implementation's set, with what that one sealed", async () => {
    const [set] = publicSets();
    if (set === undefined) throw new Error("no vector");
    const vault = askedVault();
    for (const { x, text } of set.shares.slice(0, set.threshold)) {
      await vault.call("shares:scan", { sheet: x, codes: codes(text, set.card, ...set.parts) });
    }
    const payload: { drill: boolean; credentials: { title: string; password?: string }[]; runbook?: string } = JSON.parse(
      set.payloadPlaintext,
    );
    await vault.call("shares:open", { set: set.setId, drill: payload.drill, unauthenticated: null });
    const { accounts, runbook } = await vault.call("accounts", {});
    expect(accounts.map(({ title }) => title)).toEqual(payload.credentials.map(({ title }) => title));
    expect(runbook.startsWith(payload.runbook ?? "")).toBe(true);
    const at = payload.credentials.findIndex(({ password }) => password !== undefined);
    const shown = await vault.call("reveal", { ...REVEAL, account: at });
    const characters = shown.kind === "characters" ? shown.groups.flatMap((group) => group.characters) : [];
    expect(characters.map(({ character }) => character).join("")).toBe(payload.credentials[at]?.password);
  });

  it("wipes key and JSON whether it keeps the set open or not, and the shares once it does", async () => {
    const validate = vi.spyOn(UntrustedQuorum.prototype, "validate");
    const wipe = vi.spyOn(UntrustedQuorum.prototype, "wipe");
    try {
      const vault = await gathered(drill);
      for (const [asked, wiped] of [
        [{ drill: false }, 0],
        [{ drill: true }, 1],
      ] as const) {
        await open(vault, asked);
        const proved = validate.mock.results.at(-1);
        if (proved?.type !== "return") throw new Error("nothing was proved");
        const { key, json } = await proved.value;
        expect([key.length, json.length > 100]).toEqual([32, true]);
        expect([...key, ...json].every((byte) => byte === 0)).toBe(true);
        expect(wipe.mock.calls.length).toBe(wiped);
      }
      expect(await vault.refusal("shares:state", {})).toBe("refused.vault-stage an opened set");
    } finally {
      validate.mockRestore();
      wipe.mockRestore();
    }
  });

  it("holds nothing when it was wiped, nor do the sheets that were gathered", async () => {
    const wipe = vi.spyOn(UntrustedQuorum.prototype, "wipe");
    try {
      const gathering = await gathered(drill);
      gathering.vault.wipe();
      expect(wipe.mock.calls.length).toBe(1);
      expect(await gathering.call("shares:state", {})).toMatchObject({ sharesIn: 0 });
      const opened = await gathered(drill);
      await opened.call("shares:open", DRILL);
      opened.vault.wipe();
      expect(await opened.refusal("reveal", REVEAL)).toBe("refused.vault-stage nothing");
    } finally {
      wipe.mockRestore();
    }
  });
});
