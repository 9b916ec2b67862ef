import { argon2id } from "../../electron/vault/argon2id.ts";
import { answered } from "../../electron/vault/answering.ts";
import { ed25519FromSeed } from "../../electron/vault/ed25519.ts";
import type { VaultPorts } from "../../electron/vault/ports.ts";
import { verifierPorts } from "../../electron/vault/verifier-ports.ts";
import { newVault } from "../../electron/vault/vault.ts";
import type { VaultName, VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { type AccountPlan, NO_RUNBOOK } from "../../core/ceremony/facts.ts";
import { sheetTypeface } from "../../recovery/command/typeface.ts";
import { readScan } from "../../core/share/scan.ts";
import { shareWords } from "../../core/share/share-words.ts";
import { seededRandom } from "./seeded-random.ts";
import { type SheetSymbol, symbolsOnSheet } from "./sheet-symbols.ts";

/** Passphrases are stretched by one round over 8 MiB: what is tested here is not Argon2id. */
const quickArgon2id: VaultPorts["argon2id"] = (input) => argon2id({ ...input, memoryKiB: 8192, iterations: 1, parallelism: 1 });

export const TEST_PORTS: VaultPorts = {
  random: seededRandom("vault"),
  argon2id: quickArgon2id,
  ed25519: ed25519FromSeed,
  verifiers: verifierPorts,
  typeface: sheetTypeface(),
};

/** A vault that is asked as the main process asks it: one message after the other. */
export function askedVault(ports: Partial<VaultPorts> = {}) {
  const vault = newVault({ ...TEST_PORTS, ...ports });
  let id = 0;
  const outcome = async (name: string, request: unknown) => {
    const answer = await answered(vault.operations, { id: ++id, name, request });
    if (answer?.id !== id) throw new Error("the answer is to another call");
    return answer.outcome;
  };
  return {
    vault,
    outcome,
    /** The reply; the test fails when it is refused. */
    async call<N extends VaultName>(name: N, request: VaultRequest<N>): Promise<VaultReply<N>> {
      const made = await outcome(name, request);
      if (!made.ok) throw new Error(`${name}: ${made.failure.code} ${JSON.stringify(made.failure.facts)}`);
      return made.value as VaultReply<N>;
    },
    /** The failure's code, with its field where it has one; `done` when nothing was refused. */
    async refusal<N extends VaultName>(name: N, request: VaultRequest<N>): Promise<string> {
      const made = await outcome(name, request);
      if (made.ok) return "done";
      const { code, facts } = made.failure;
      return facts.field === undefined ? code : `${code} ${facts.field}`;
    },
  };
}

export type AskedVault = ReturnType<typeof askedVault>;

/** A login with a generated password and one-time code, or what `changes` says. */
export function plannedAccount(changes: Partial<AccountPlan> = {}): AccountPlan {
  return {
    id: "c1",
    kind: "login",
    title: "Identity provider",
    system: "Example IdP",
    url: "https://id.example.test/admin",
    username: "breakglass@example.test",
    notes: "",
    runbook: NO_RUNBOOK,
    secrets: [
      { field: "password", source: "generate" },
      { field: "totp", source: "generate" },
    ],
    password: { length: 32, alphabet: "no-look-alikes" },
    ...changes,
  };
}

/** What is asked to be sealed, 3 of 5 unless `changes` says otherwise. */
export function sealRequest(changes: Partial<VaultRequest<"seal">> = {}): VaultRequest<"seal"> {
  const n = changes.n ?? 5;
  return {
    m: 3,
    n,
    family: null,
    generation: 1,
    supersedes: null,
    created: "2026-03-31T14:05:00Z",
    drill: true,
    organisation: "Example Ltd",
    paper: "a4",
    runbook: "1. Log in.",
    holders: Array.from({ length: n }, (_, index) => ({ custodian: `Custodian ${index + 1}`, role: "custodian" })),
    journal: { seq: 0, head: "0".repeat(64) },
    appVersion: "0.1.0",
    ...changes,
  };
}

/** The accounts as a draft takes them; the contract's arrays may be written to. */
export function asDrafted(...plans: readonly AccountPlan[]): VaultRequest<"draft"> {
  return { accounts: plans.map((plan) => ({ ...plan, secrets: [...plan.secrets] })), runbook: "" };
}

export const NO_TOOLS = { python: "0".repeat(64), page: "0".repeat(64) };

/** Codes as the clean room sends them, without their modules. */
export function codes(...texts: readonly string[]): VaultRequest<"shares:scan">["codes"] {
  return texts.map((text) => ({ text, modules: null }));
}

/** What one printed sheet holds, read from its document. */
export interface PrintedSheet {
  readonly x: number;
  readonly share: string;
  readonly words: string;
  readonly card: string;
  readonly parts: readonly string[];
  readonly symbols: readonly SheetSymbol[];
}

/** Seals accounts in a vault of its own, which dies with the call, and gives the sheets as a reader of the paper has them. */
export async function sealedSheets(
  request: Partial<VaultRequest<"seal">> = {},
  plans: readonly AccountPlan[] = [plannedAccount()],
  asked: AskedVault = askedVault(),
): Promise<readonly PrintedSheet[]> {
  if (plans.length > 0) await asked.call("draft", asDrafted(...plans));
  const { labels } = await asked.call("seal", sealRequest(request));
  const sheets: PrintedSheet[] = [];
  for (const { x } of labels) sheets.push(await printedSheet(asked, x));
  return sheets;
}

/** One sheet of a sealed vault as a reader of the paper has it. */
export async function printedSheet(asked: Pick<AskedVault, "call">, x: number): Promise<PrintedSheet> {
  const { html } = await asked.call("sheet", { x, ...NO_TOOLS });
  const symbols = await symbolsOnSheet(html);
  const starting = (start: string) => symbols.filter(({ text }) => text.startsWith(start)).map(({ text }) => text);
  const [share = ""] = starting("SWS1:");
  const [card = ""] = starting("SWC1:");
  const read = readScan(share);
  if (read.kind !== "share") throw new Error("no share on the sheet");
  return { x, share, words: shareWords(read.share.record).join(" "), card, parts: starting("SWP1/"), symbols };
}

/** The three kinds of code of a sheet. */
export function allCodes({ share, card, parts }: PrintedSheet): VaultRequest<"shares:scan">["codes"] {
  return codes(share, card, ...parts);
}
