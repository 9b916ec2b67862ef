import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readScan } from "../../../../core/share/scan.ts";
import {
  allCodes,
  askedVault,
  asDrafted,
  codes,
  NO_TOOLS,
  plannedAccount,
  printedSheet,
  sealedSheets,
  sealRequest,
} from "../../../support/vault-calls.ts";

const NOW = 1_774_965_900;

describe("sealing a draft", () => {
  it("gives the public parts: summary, manifest and labels that fit one another", async () => {
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount()));
    const { summary, manifest, labels } = await vault.call("seal", sealRequest({ m: 2, n: 3 }));
    const read: unknown = JSON.parse(Buffer.from(manifest).toString());
    expect(read).toMatchObject({ set: summary.set, m: 2, n: 3, drill: true, generation: 1, supersedes: null });
    expect(read).toMatchObject({ accounts: [{ id: "c1", title: "Identity provider", factors: ["password", "totp"] }] });
    expect(summary).toMatchObject({ generation: 1, manifest: createHash("sha256").update(manifest).digest("hex") });
    expect(labels.map(({ x }) => x)).toEqual([1, 2, 3]);
    for (const { x, labelText } of labels) {
      const label = readScan(labelText);
      expect(label.kind === "label" && label.label.header.x).toBe(x);
      const { share, card, parts } = await printedSheet(vault, x);
      expect(parts.length).toBe(summary.parts);
      const [shareScan, cardScan] = [readScan(share), readScan(card)];
      expect(shareScan.kind === "share" && shareScan.share.record.x).toBe(x);
      expect(cardScan.kind === "card" && Buffer.from(cardScan.card.manifestHash).toString("hex")).toBe(summary.manifest);
    }
  });

  it("prints each sheet with its custodian, the organisation and the drill's mark, and no secret of the accounts", async () => {
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount({ secrets: [{ field: "password", source: "import" }] })));
    await vault.call("import", { account: 0, field: "password", text: "canary-9f27-of-the-password" });
    await vault.call("seal", sealRequest());
    const { html } = await vault.call("sheet", { x: 4, ...NO_TOOLS });
    const text = Buffer.from(html).toString();
    for (const said of ["Custodian 4", "Example Ltd", "DRILL", "Identity provider"]) expect(text).toContain(said);
    expect(text).not.toContain("canary-9f27");
    expect(text).not.toContain("Custodian 3");
  });

  it("refuses a sheet that is not of the set", async () => {
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount()));
    await vault.call("seal", sealRequest({ m: 2, n: 3 }));
    expect(await vault.refusal("sheet", { x: 3, ...NO_TOOLS })).toBe("done");
    expect(await vault.refusal("sheet", { x: 4, ...NO_TOOLS })).toBe("unreadable.message");
    expect(await vault.refusal("read-back:begin", { x: 4 })).toBe("unreadable.message");
  });

  it("without holders for all shares nothing is sealed, and the draft is kept", async () => {
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount()));
    expect(await vault.refusal("seal", sealRequest({ holders: [] }))).toBe("refused.threshold");
    expect(await vault.refusal("reveal", { account: 0, field: "password", as: "value", now: NOW })).toBe("done");
    expect(await vault.refusal("seal", sealRequest())).toBe("done");
  });

  it("without the sheets' typeface nothing is sealed, and sheets are still gathered", async () => {
    const vault = askedVault({ typeface: null });
    await vault.call("draft", asDrafted(plannedAccount()));
    expect(await vault.refusal("seal", sealRequest())).toBe("fault.unexpected");
    expect(await vault.refusal("reveal", { account: 0, field: "password", as: "value", now: NOW })).toBe("done");
    expect(await askedVault({ typeface: null }).refusal("shares:state", {})).toBe("done");
  });
});

describe("the order of the vault", () => {
  const reveal = { account: 0, field: "password", as: "value", now: NOW } as const;
  const open = { set: null, drill: true, unauthenticated: null };

  const stages = {
    nothing: async () => askedVault(),
    "a draft": async () => {
      const vault = askedVault();
      await vault.call("draft", asDrafted(plannedAccount({ secrets: [{ field: "password", source: "import" }] })));
      await vault.call("import", { account: 0, field: "password", text: "secret" });
      return vault;
    },
    "a sealed set": async () => {
      const vault = await stages["a draft"]();
      await vault.call("seal", sealRequest({ m: 2, n: 2 }));
      return vault;
    },
    "sheets that are being read": async () => {
      const vault = askedVault();
      for (const sheet of await sealedSheets({ m: 2, n: 2 })) {
        await vault.call("shares:scan", { sheet: sheet.x, codes: allCodes(sheet) });
      }
      return vault;
    },
    "an opened set": async () => {
      const vault = await stages["sheets that are being read"]();
      await vault.call("shares:open", open);
      return vault;
    },
  };
  const attempts = {
    draft: (vault: ReturnType<typeof askedVault>) => vault.refusal("draft", asDrafted(plannedAccount())),
    import: (vault) => vault.refusal("import", { account: 0, field: "password", text: "secret" }),
    reveal: (vault) => vault.refusal("reveal", reveal),
    codes: (vault) => vault.refusal("codes", { account: 0, first: "1", second: "2", now: NOW }),
    seal: (vault) => vault.refusal("seal", sealRequest({ m: 2, n: 2 })),
    sheet: (vault) => vault.refusal("sheet", { x: 1, ...NO_TOOLS }),
    "read-back:begin": (vault) => vault.refusal("read-back:begin", { x: 1 }),
    "read-back:scan": (vault) => vault.refusal("read-back:scan", { sheet: 1, codes: [] }),
    "shares:scan": (vault) => vault.refusal("shares:scan", { sheet: 1, codes: codes() }),
    "shares:words": (vault) => vault.refusal("shares:words", { sheet: 1, text: "" }),
    "shares:corrected": (vault) => vault.refusal("shares:corrected", { sheet: 1, text: "" }),
    "shares:passphrase": (vault) => vault.refusal("shares:passphrase", { passphrase: "a" }),
    "shares:set-aside": (vault) => vault.refusal("shares:set-aside", { sheet: 9 }),
    "shares:state": (vault) => vault.refusal("shares:state", {}),
    "shares:open": (vault) => vault.refusal("shares:open", open),
    accounts: (vault) => vault.refusal("accounts", {}),
  } satisfies Record<string, (vault: ReturnType<typeof askedVault>) => Promise<string>>;
  const gathers = ["shares:scan", "shares:words", "shares:corrected", "shares:passphrase", "shares:set-aside", "shares:state"];
  const allowed: Readonly<Record<keyof typeof stages, readonly string[]>> = {
    nothing: ["draft", ...gathers],
    "a draft": ["import", "reveal", "codes", "accounts", "draft", "seal"],
    "a sealed set": ["sheet", "read-back:begin"],
    "sheets that are being read": [...gathers, "shares:open"],
    "an opened set": ["reveal", "accounts"],
  };

  it.each(Object.keys(stages) as (keyof typeof stages)[])("with %s in it", async (stage) => {
    const may = allowed[stage];
    const expected = Object.keys(attempts).filter((name) => !may.includes(name));
    // What is refused changes nothing, so one vault will do; what is allowed comes last, in the order of its going on.
    const vault = await stages[stage]();
    const refused: string[] = [];
    for (const name of [...expected, ...may]) {
      const result = await attempts[name as keyof typeof attempts](stage === "nothing" ? askedVault() : vault);
      if (result.startsWith("refused.vault-stage")) refused.push(`${name}: ${result}`);
    }
    const reason = (name: string) =>
      stage === "a sealed set" && name === "read-back:scan" ? "no sheet to be read back" : stage;
    expect(refused).toEqual(expected.map((name) => `${name}: refused.vault-stage ${reason(name)}`));
  });
});
