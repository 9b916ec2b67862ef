import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { VAULT, type VaultRequest } from "../../../../core/contract/vault.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { UntrustedQuorum } from "../../../../core/share/untrusted-quorum.ts";
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

describe("sealing a later generation", () => {
  async function sealed(change: Partial<VaultRequest<"seal">> = {}) {
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount()));
    const refusal = await vault.refusal("seal", sealRequest({ m: 2, n: 2, ...change }));
    if (refusal !== "done") return { refusal };
    const { share, card } = await printedSheet(vault, 1);
    const [shareScan, cardScan] = [readScan(share), readScan(card)];
    if (shareScan.kind !== "share" || cardScan.kind !== "card") throw new Error("no share or card");
    return { refusal, header: cardScan.card.header, key: cardScan.card.keyCommitment };
  }
  const before = { family: "01020304", generation: 2, supersedes: "AEBAGBAB" };

  it("keeps the family, says its generation and the set before, and has a new key each time", async () => {
    const [second, third] = [await sealed(before), await sealed({ ...before, generation: 3, supersedes: "AEBAGBAC" })];
    expect([second.header?.generation, third.header?.generation]).toEqual([2, 3]);
    for (const { header } of [second, third]) expect([...(header?.family ?? [])]).toEqual([1, 2, 3, 4]);
    expect(second.key).not.toEqual(third.key);
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount()));
    const { summary, manifest } = await vault.call("seal", sealRequest({ ...before, m: 2, n: 2 }));
    expect([summary.set, summary.generation]).toEqual(["AEBAGBAC", 2]);
    expect(JSON.parse(Buffer.from(manifest).toString())).toMatchObject({ ...before, set: "AEBAGBAC" });
  });

  it("the same family twice in the same generation has another key too: a key is split once", async () => {
    expect((await sealed(before)).key).not.toEqual((await sealed(before)).key);
  });

  it.each([
    ["a first generation with a family", { ...before, generation: 1, supersedes: null }],
    ["a first generation that supersedes another", { family: null, generation: 1, supersedes: "AEBAGBAB" }],
    ["a later one without a family", { ...before, family: null }],
    ["a later one that supersedes none", { ...before, supersedes: null }],
    ["a set of another family", { ...before, supersedes: "AEBAGBIB" }],
    ["the generation before itself", { ...before, supersedes: "AEBAGBAC" }],
    ["a family that is no four bytes", { ...before, family: "010203" }],
    ["a family in capitals", { family: "0A020304", generation: 2, supersedes: "BIBAGBAB" }],
    ["generation 0", { ...before, generation: 0 }],
  ])("%s is refused, and the draft is kept", async (_, change) => {
    expect((await sealed(change)).refusal).toBe("unreadable.message");
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount()));
    await vault.refusal("seal", sealRequest(change));
    expect(await vault.refusal("seal", sealRequest(before))).toBe("done");
  });
});

describe("the order of the vault", () => {
  const reveal = { account: 0, field: "password", as: "value", now: NOW } as const;
  const open = { set: null, drill: true, unauthenticated: null };
  const proof = { set: "AEBAGBAB", x: 1, m: 2, n: 2, commitment: "0".repeat(64) };

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
    "a proved set, which is not shown": async () => {
      const vault = await stages["sheets that are being read"]();
      const { set } = await vault.call("shares:state", {});
      await vault.call("shares:prove", { set: set ?? "", drill: true });
      return vault;
    },
    "a sheet that is proved alone": async () => {
      const vault = askedVault();
      await vault.call("proof:begin", proof);
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
    "shares:prove": (vault) => vault.refusal("shares:prove", { set: "AEBAGBAB", drill: true }),
    match: (vault) => vault.refusal("match", { account: 0, verifier: "x" }),
    "labels:read": (vault) => vault.refusal("labels:read", { sheet: 1, codes: [] }),
    "proof:scan": (vault) => vault.refusal("proof:scan", { sheet: 1, codes: [] }),
    "proof:words": (vault) => vault.refusal("proof:words", { text: "x", confirmed: false }),
    "proof:begin": (vault) => vault.refusal("proof:begin", proof),
    forget: (vault) => vault.refusal("forget", {}),
  } satisfies Record<string, (vault: ReturnType<typeof askedVault>) => Promise<string>>;
  // It holds nothing against what the vault holds.
  const ANYWHERE = ["labels:read"];
  const gathers = ["shares:scan", "shares:words", "shares:corrected", "shares:passphrase", "shares:set-aside", "shares:state"];
  const allowed: Readonly<Record<keyof typeof stages, readonly string[]>> = {
    nothing: ["draft", ...gathers, ...ANYWHERE, "proof:begin", "forget"],
    "a draft": ["import", "reveal", "codes", "accounts", ...ANYWHERE, "draft", "seal"],
    "a sealed set": ["sheet", "read-back:begin", ...ANYWHERE],
    "sheets that are being read": [...gathers, ...ANYWHERE, "shares:prove", "shares:open"],
    "an opened set": ["reveal", "accounts", ...ANYWHERE, "forget"],
    "a proved set, which is not shown": ["match", ...ANYWHERE, "forget"],
    "a sheet that is proved alone": ["proof:scan", "proof:words", ...ANYWHERE, "proof:begin", "forget"],
  };
  // What would end the stage is tried in a vault of its own.
  const ENDS = { "a draft": ["forget"], "sheets that are being read": ["forget"] } as const;

  it.each(Object.keys(stages) as (keyof typeof stages)[])("with %s in it", async (stage) => {
    const may = allowed[stage];
    const ends: readonly string[] = Object.entries(ENDS).find(([at]) => at === stage)?.[1] ?? [];
    for (const name of ends) expect(await attempts[name as keyof typeof attempts](await stages[stage]())).toBe("done");
    const expected = Object.keys(attempts).filter((name) => !may.includes(name) && !ends.includes(name));
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

  it("tries every operation but those of the keys, which have no stage", () => {
    const keys = ["key:make", "key:open", "sign"];
    expect(Object.keys(attempts).toSorted()).toEqual(
      Object.keys(VAULT)
        .filter((name) => !keys.includes(name))
        .toSorted(),
    );
  });

  it("forgetting leaves nothing but the signing keys, and everything may begin anew", async () => {
    for (const stage of Object.keys(stages) as (keyof typeof stages)[]) {
      if (stage === "a sealed set") continue;
      const vault = await stages[stage]();
      await vault.call("key:make", { role: "operator", name: "Ada Example", passphrase: "correct horse battery staple" });
      await vault.call("forget", {});
      expect([stage, await attempts.reveal(vault), await attempts.match(vault), await attempts["proof:scan"](vault)]).toEqual([
        stage,
        "refused.vault-stage nothing",
        "refused.vault-stage nothing",
        "refused.vault-stage nothing",
      ]);
      expect(await attempts["proof:begin"](vault)).toBe("done");
      await vault.call("forget", {});
      expect(await attempts["shares:state"](vault)).toBe("done");
      await vault.call("forget", {});
      expect(await attempts.draft(vault)).toBe("done");
      const message = new Uint8Array(3);
      expect(await vault.refusal("sign", { role: "operator", namespace: "sealwright-record", message })).toBe("done");
    }
  });

  it("a sealed set whose sheets are being printed is not forgotten: they can still be printed and read back", async () => {
    const vault = await stages["a sealed set"]();
    expect(await vault.refusal("forget", {})).toBe("refused.vault-stage a sealed set");
    expect(await vault.refusal("sheet", { x: 2, ...NO_TOOLS })).toBe("done");
    expect(await vault.refusal("read-back:begin", { x: 2 })).toBe("done");
  });

  it("what was gathered is overwritten when it is forgotten", async () => {
    const wipe = vi.spyOn(UntrustedQuorum.prototype, "wipe");
    try {
      const vault = await stages["sheets that are being read"]();
      await vault.call("forget", {});
      expect(wipe.mock.calls.length).toBe(1);
    } finally {
      wipe.mockRestore();
    }
  });
});
