import { describe, expect, it } from "vitest";
import { CHARACTER_CLASSES, LOOK_ALIKES } from "../../../../core/credential/password-policy.ts";
import { CONSOLE_SAFE } from "../../../../core/credential/keyboards.ts";
import { totpWindow } from "../../../../core/credential/totp-code.ts";
import { seedFromTyped, seedText } from "../../../../core/credential/totp-seed.ts";
import { totpFromUri } from "../../../../core/credential/totp-uri.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { textOfSymbol } from "../../../support/sheet-symbols.ts";
import { askedVault, asDrafted, type AskedVault, plannedAccount, sealRequest } from "../../../support/vault-calls.ts";

const NOW = 1_774_965_900;
const PRIVATE = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----";
const CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIU\n-----END CERTIFICATE-----";
const SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

const random = seededRandom("draft");

/** Text that hardly packs: a runbook in Chinese or Japanese is like it. */
function ideographs(length: number): string {
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + (Buffer.from(random(2)).readUInt16BE() % 0x5000))).join("");
}

async function password(vault: AskedVault): Promise<string> {
  const shown = await vault.call("reveal", { account: 0, field: "password", as: "value", now: NOW });
  if (shown.kind !== "characters") throw new Error(shown.kind);
  return shown.groups.flatMap(({ characters }) => characters.map(({ character }) => character)).join("");
}

async function imported(field: "password" | "totp" | "recoveryCodes" | "privateKey" | "certificate", text: string) {
  const vault = askedVault();
  await vault.call("draft", asDrafted(plannedAccount({ secrets: [{ field, source: "import" }] })));
  const refusal = await vault.refusal("import", { account: 0, field, text });
  return { vault, refusal, shown: () => vault.call("reveal", { account: 0, field, as: "value", now: NOW }) };
}

describe("generated secrets", () => {
  it.each([
    ["all", Object.values(CHARACTER_CLASSES).join("")],
    [
      "no-look-alikes",
      Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        .filter((c) => !LOOK_ALIKES.includes(c))
        .join(""),
    ],
    [
      "console-safe",
      Array.from(CONSOLE_SAFE)
        .filter((c) => !LOOK_ALIKES.includes(c))
        .join(""),
    ],
  ] as const)("a password of the alphabet %s and the length asked for, new each time", async (alphabet, characters) => {
    const vault = askedVault();
    const plan = plannedAccount({ password: { length: 40, alphabet } });
    const made = new Set<string>();
    for (let time = 0; time < 20; time++) {
      await vault.call("draft", asDrafted(plan));
      made.add(await password(vault));
    }
    expect(made.size).toBe(20);
    expect(Math.max(...Array.from(made, ({ length }) => length))).toBe(40);
    const used = new Set([...made].join(""));
    expect([...used].every((character) => characters.includes(character))).toBe(true);
    expect(used.size).toBeGreaterThan(characters.length * 0.9);
  });

  it("refuses a password under 30 characters, and secrets that only their target makes", async () => {
    const vault = askedVault();
    const short = plannedAccount({ password: { length: 29, alphabet: "all" } });
    expect(await vault.refusal("draft", asDrafted(short))).toBe("refused.password-policy length");
    for (const field of ["recoveryCodes", "privateKey", "certificate"] as const) {
      const plan = plannedAccount({ secrets: [{ field, source: "generate" }] });
      expect(await vault.refusal("draft", asDrafted(plan))).toBe(`refused.payload-field ${field}`);
    }
  });

  it("enrols under the names of the plan, colons taken out, and without them under the title", async () => {
    const vault = askedVault();
    const only = { secrets: [{ field: "totp", source: "generate" }] } as const;
    await vault.call(
      "draft",
      asDrafted(
        plannedAccount({ ...only, system: "db: 5432", username: "a:b" }),
        plannedAccount({ ...only, id: "c2", system: "", username: "" }),
      ),
    );
    for (const [account, issuer, label] of [
      [0, "db 5432", "a b"],
      [1, "Identity provider", "Identity provider"],
    ] as const) {
      const shown = await vault.call("reveal", { account, field: "totp", as: "enrolment", now: NOW });
      if (shown.kind !== "enrolment" || shown.symbol === null) throw new Error("no symbol");
      expect(shown.settings).toBe("SHA-1, 6 digits, 30 seconds");
      const totp = totpFromUri(await textOfSymbol(shown.symbol));
      expect(totp).toMatchObject({ issuer, account: label, algorithm: "sha1", digits: 6, period: 30 });
      expect(seedText(totp.seed)).toBe(shown.seed.replaceAll(" ", ""));
      expect(totp.seed.length).toBe(20);
    }
  });

  it("refuses a name that cannot be sealed before any secret is enrolled", async () => {
    const bad = plannedAccount({ title: "Identity \u202eprovider" });
    expect(await askedVault().refusal("draft", asDrafted(bad))).toBe("unreadable.name title");
    expect(await askedVault().refusal("draft", asDrafted(plannedAccount()))).toBe("done");
  });

  it.each([
    ["a long runbook", 0, 3000, "done"],
    ["a runbook that the sheets cannot carry", 0, 4000, "refused.payload-too-large"],
    ["long notes", 3000, 0, "done"],
    ["notes and a runbook that they cannot carry together", 2000, 2000, "refused.payload-too-large"],
  ])("%s (%i and %i characters), before any secret is enrolled: %s", async (_, notes, runbook, expected) => {
    const drafted = { ...asDrafted(plannedAccount({ notes: ideographs(notes) })), runbook: ideographs(runbook) };
    expect(await askedVault().refusal("draft", drafted)).toBe(expected);
  });

  it("refuses an import that would not fit beside the others, and keeps the draft as it was", async () => {
    const vault = askedVault();
    const plans = [1, 2, 3].map((number) =>
      plannedAccount({ id: `c${number}`, title: `Key ${number}`, secrets: [{ field: "privateKey", source: "import" }] }),
    );
    await vault.call("draft", asDrafted(...plans));
    const key = (length: number) => {
      const body = Buffer.from(random(length)).toString("base64");
      return `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`;
    };
    const taken = (account: number, text: string) => vault.refusal("import", { account, field: "privateKey", text });
    expect(await taken(0, key(2400))).toBe("done");
    expect(await taken(1, key(2400))).toBe("done");
    expect(await taken(2, key(2800))).toBe("refused.payload-too-large");
    expect(await taken(2, key(1200))).toBe("done");
    expect(await vault.refusal("seal", sealRequest())).toBe("done");
  });

  it("forgets the earlier draft when drafted again", async () => {
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount(), plannedAccount({ id: "c2" })));
    await vault.call("draft", asDrafted(plannedAccount()));
    expect(await vault.refusal("reveal", { account: 0, field: "password", as: "value", now: NOW })).toBe("done");
    expect(await vault.refusal("reveal", { account: 1, field: "password", as: "value", now: NOW })).toBe("unreadable.message");
  });
});

describe("imported secrets", () => {
  it("a password as it is, and none with a line end, or of nothing", async () => {
    const { vault, refusal } = await imported("password", " Grüße 4 you ");
    expect(refusal).toBe("done");
    expect(await password(vault)).toBe(" Grüße 4 you ");
    expect((await imported("password", "two\nlines")).refusal).toBe("refused.payload-field password");
    expect((await imported("password", "")).refusal).toBe("refused.payload-field password");
  });

  it.each([
    ["a seed in groups", SEED.toLowerCase().replaceAll(/(.{4})/g, "$1 "), 30],
    ["an address", `otpauth://totp/Example:ada?secret=${SEED}&issuer=Example&period=60`, 60],
    ["an address with space around it", ` otpauth://totp/ada?secret=${SEED}\n`, 30],
  ])("a one-time password: %s", async (_, text, period) => {
    const { refusal, shown } = await imported("totp", text);
    expect(refusal).toBe("done");
    const totp = { issuer: "", account: "", seed: seedFromTyped(SEED), algorithm: "sha1", digits: 6, period } as const;
    const { previous, current, next, secondsLeft } = totpWindow(totp, NOW);
    expect(await shown()).toEqual({ kind: "codes", previous, current, next, period, ends: NOW + secondsLeft });
  });

  it.each(["hello", "otpauth://hotp/ada?secret=JBSWY3DPEHPK3PXP", "otpauth://totp/ada", ""])(
    "no one-time password: %j",
    async (text) => {
      expect((await imported("totp", text)).refusal).toMatch(/^unreadable\.otpauth/);
    },
  );

  it("recovery codes, one a line", async () => {
    const { refusal, shown } = await imported("recoveryCodes", "\r\n abcd-1234 \r\nefgh-5678\n\n");
    expect(refusal).toBe("done");
    expect(await shown()).toEqual({ kind: "list", items: ["abcd-1234", "efgh-5678"] });
    expect((await imported("recoveryCodes", " \n ")).refusal).toBe("refused.payload-field recoveryCodes");
  });

  it.each([
    ["privateKey", PRIVATE],
    ["privateKey", PRIVATE.replaceAll("OPENSSH ", "")],
    ["certificate", CERTIFICATE],
    ["certificate", `${CERTIFICATE}\n${CERTIFICATE}`],
  ] as const)("a %s between its lines, with plain line ends", async (field, text) => {
    const { refusal, shown } = await imported(field, `\n${text.replaceAll("\n", "\r\n")}`);
    expect(refusal).toBe("done");
    expect(await shown()).toEqual({ kind: "text", text: `${text}\n` });
  });

  it.each([
    ["privateKey", "nothing"],
    ["privateKey", CERTIFICATE],
    ["privateKey", PRIVATE.slice(0, -10)],
    ["privateKey", PRIVATE.replace("END OPENSSH", "END RSA")],
    ["certificate", PRIVATE],
    ["certificate", `${CERTIFICATE}\n${PRIVATE}`],
  ] as const)("no %s: %j", async (field, text) => {
    expect((await imported(field, text)).refusal).toBe(`refused.payload-field ${field}`);
  });

  it("only where the plan says so, and for an account that is there", async () => {
    const vault = askedVault();
    await vault.call("draft", asDrafted(plannedAccount({ secrets: [{ field: "password", source: "generate" }] })));
    const before = await password(vault);
    expect(await vault.refusal("import", { account: 0, field: "password", text: "mine" })).toBe("refused.not-held password");
    expect(await vault.refusal("import", { account: 0, field: "totp", text: SEED })).toBe("refused.not-held totp");
    expect(await vault.refusal("import", { account: 1, field: "password", text: "mine" })).toBe("unreadable.message");
    expect(await password(vault)).toBe(before);
  });

  it("are all there before anything is sealed", async () => {
    const vault = askedVault();
    const fields = ["password", "recoveryCodes"] as const;
    await vault.call("draft", asDrafted(plannedAccount({ secrets: fields.map((field) => ({ field, source: "import" })) })));
    await vault.call("import", { account: 0, field: "password", text: "mine" });
    expect(await vault.refusal("seal", sealRequest())).toBe("refused.payload-field recoveryCodes");
    await vault.call("import", { account: 0, field: "recoveryCodes", text: "one" });
    expect(await vault.refusal("seal", sealRequest())).toBe("done");
  });
});

describe("the proof of an enrolment", () => {
  const totp = { issuer: "", account: "", seed: seedFromTyped(SEED), algorithm: "sha1", digits: 6, period: 30 } as const;
  const at = (offset: number) => totpWindow(totp, NOW + 30 * offset).current;

  it.each([
    ["now", 0, "done"],
    ["with a clock ten minutes ahead", 20, "done"],
    ["beyond", 22, "mismatched.totp-codes not two of this seed in a row"],
  ])("two codes in a row, %s", async (_, ahead, result) => {
    const { vault } = await imported("totp", SEED);
    const codes = { account: 0, first: at(ahead - 1), second: at(ahead), now: NOW };
    expect(await vault.refusal("codes", codes)).toBe(result);
  });

  it("needs an account with a one-time password", async () => {
    const { vault } = await imported("password", "secret");
    const codes = { account: 0, first: at(-1), second: at(0), now: NOW };
    expect(await vault.refusal("codes", codes)).toBe("refused.not-held totp");
  });
});
