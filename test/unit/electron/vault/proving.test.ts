import { beforeAll, describe, expect, it, vi } from "vitest";
import type { VaultRequest } from "../../../../core/contract/vault.ts";
import { UntrustedQuorum } from "../../../../core/share/untrusted-quorum.ts";
import {
  allCodes,
  askedVault,
  type AskedVault,
  codes,
  plannedAccount,
  type PrintedSheet,
  sealedSheets,
} from "../../../support/vault-calls.ts";

const NOW = 1_774_965_900;
const PASSWORD = "Hello world!";
// libxcrypt's $6$ of that password.
const FITS = "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1";

let drill: readonly PrintedSheet[];
let real: readonly PrintedSheet[];

beforeAll(async () => {
  const account = plannedAccount({ secrets: [{ field: "password", source: "import" }] });
  const sealing = askedVault();
  await sealing.call("draft", { accounts: [account, { ...plannedAccount(), id: "c2", title: "Second" }], runbook: "" });
  await sealing.call("import", { account: 0, field: "password", text: PASSWORD });
  drill = await sealedSheets({ m: 2, n: 3 }, [], sealing);
  real = await sealedSheets({ m: 2, n: 3, drill: false });
});

const setOf = (sheets: readonly PrintedSheet[]) => sheets[0]?.parts[0]?.slice(5, 13) ?? "";

async function gathered(
  sheets: readonly PrintedSheet[],
  of: (sheet: PrintedSheet) => VaultRequest<"shares:scan">["codes"] = allCodes,
): Promise<AskedVault> {
  const vault = askedVault();
  for (const sheet of sheets.slice(0, 2)) await vault.call("shares:scan", { sheet: sheet.x, codes: of(sheet) });
  return vault;
}

describe("the proof of a quorum", () => {
  const prove = (vault: AskedVault, set = setOf(drill), isDrill = true) =>
    vault.refusal("shares:prove", { set, drill: isDrill });
  const stillGathered = async (vault: AskedVault) => {
    expect(await vault.refusal("match", { account: 0, verifier: FITS })).toBe("refused.vault-stage sheets that are being read");
    expect(await vault.call("shares:state", {})).toMatchObject({ sharesIn: 2 });
  };

  it("tells what opening would tell, and shows nothing of it", async () => {
    const vault = await gathered(drill);
    expect(await vault.call("shares:prove", { set: setOf(drill), drill: true })).toEqual({
      set: setOf(drill),
      m: 2,
      n: 3,
      drill: true,
      trust: "authenticated",
      used: [1, 2],
      aside: [],
      reason: "",
      accounts: [
        { id: "c1", title: "Identity provider", fields: ["password"] },
        { id: "c2", title: "Second", fields: ["password", "totp"] },
      ],
    });
    const reveal = { account: 0, field: "password", as: "value", now: NOW } as const;
    expect(await vault.refusal("reveal", reveal)).toBe("refused.vault-stage a proved set, which is not shown");
    expect(await vault.refusal("accounts", {})).toBe("refused.vault-stage a proved set, which is not shown");
    expect(await vault.refusal("shares:open", { set: null, drill: true, unauthenticated: null })).toMatch(
      /^refused\.vault-stage/,
    );
  });

  it("is of the set that is asked for and of no other", async () => {
    const vault = await gathered(drill);
    expect(await prove(vault, setOf(real))).toBe("mismatched.set");
    await stillGathered(vault);
    expect(await prove(vault)).toBe("done");
  });

  it("is of a drill's set in a drill only, and of a real one in earnest only", async () => {
    const vault = await gathered(drill);
    expect(await prove(vault, setOf(drill), false)).toBe("refused.drill-set-in-emergency");
    await stillGathered(vault);
    expect(await prove(vault)).toBe("done");
    const earnest = await gathered(real);
    expect(await prove(earnest, setOf(real), true)).toBe("refused.real-set-in-drill");
    await stillGathered(earnest);
    expect(await prove(earnest, setOf(real), false)).toBe("done");
  });

  it("is none without the card, nor with cards that differ: no reason stands in for it", async () => {
    const vault = await gathered(drill, ({ share, parts }) => codes(share, ...parts));
    expect(await prove(vault)).toBe("refused.unauthenticated");
    await stillGathered(vault);
    const request = { set: setOf(drill), drill: true, unauthenticated: "The cards burnt with the archive." };
    expect(await vault.outcome("shares:prove", request)).toMatchObject({ failure: { code: "unreadable.message" } });
    await vault.call("shares:scan", { sheet: 2, codes: codes(drill[1]?.card ?? "") });
    expect(await prove(vault)).toBe("done");
  });

  it("is none with a part of the payload missing", async () => {
    const vault = await gathered(drill, ({ share, card, parts }) => codes(share, card, ...parts.slice(1)));
    expect(await prove(vault)).toBe("refused.missing-parts");
    await vault.call("shares:scan", { sheet: 1, codes: codes(drill[0]?.parts[0] ?? "") });
    expect(await prove(vault)).toBe("done");
  });

  it("wipes key and JSON, and the shares once it holds", async () => {
    const validate = vi.spyOn(UntrustedQuorum.prototype, "validate");
    const wipe = vi.spyOn(UntrustedQuorum.prototype, "wipe");
    try {
      const vault = await gathered(drill);
      await prove(vault);
      const proved = validate.mock.results.at(-1);
      if (proved?.type !== "return") throw new Error("nothing was proved");
      const { key, json } = await proved.value;
      expect([...key, ...json].every((byte) => byte === 0)).toBe(true);
      expect(wipe.mock.calls.length).toBe(1);
    } finally {
      validate.mockRestore();
      wipe.mockRestore();
    }
  });
});

describe("a secret of a proved set", () => {
  let vault: AskedVault;
  beforeAll(async () => {
    vault = await gathered(drill);
    await vault.call("shares:prove", { set: setOf(drill), drill: true });
  });

  it("fits what its target keeps of it, and no other's", async () => {
    const match = (account: number, verifier: string) => vault.call("match", { account, verifier });
    expect(await match(0, FITS)).toEqual({ verifier: "sha512-crypt", result: "fits" });
    expect(await match(0, `root:${FITS}:19000:0:99999:7:::`)).toEqual({ verifier: "sha512-crypt", result: "fits" });
    expect(await match(1, FITS)).toEqual({ verifier: "sha512-crypt", result: "differs" });
    expect(await match(0, FITS.replace("saltstring", "saltstrinh"))).toEqual({ verifier: "sha512-crypt", result: "differs" });
  });

  it("is of an account that there is", async () => {
    expect(await vault.refusal("match", { account: 1, verifier: FITS })).toBe("done");
    expect(await vault.refusal("match", { account: 2, verifier: FITS })).toBe("unreadable.message");
  });

  it("is compared with what is known only, and with a secret of that kind", async () => {
    expect(await vault.refusal("match", { account: 0, verifier: PASSWORD })).toBe("unreadable.verifier its kind is not known");
    const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";
    expect(await vault.refusal("match", { account: 0, verifier: key })).toBe("refused.not-held private key");
  });

  it("comes out in no reply", async () => {
    const said: unknown[] = [];
    for (const verifier of [FITS, PASSWORD, "x"]) said.push(await vault.outcome("match", { account: 0, verifier }));
    expect(JSON.stringify(said)).not.toContain("Hello");
    expect(JSON.stringify(said)).not.toContain("svn8U");
  });
});
