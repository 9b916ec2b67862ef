import type { ReadingView } from "../../core/contract/clean-room-view.ts";
import type { VaultName, VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { fail } from "../../core/failure/failure.ts";
import { checkAccount, type DraftAccount, type Secrets } from "./account-secrets.ts";
import { draftAccounts, openedAccounts, sealedReading } from "./account-views.ts";
import { checkFits } from "./draft-size.ts";
import { Gathering } from "./gathering.ts";
import { generatedSecrets } from "./generated-secrets.ts";
import { importedSecret } from "./imported-secret.ts";
import { proveCodes } from "./one-time-codes.ts";
import { openedSet } from "./opening.ts";
import type { VaultPorts } from "./ports.ts";
import { ReadBack } from "./read-back.ts";
import { revealedSecret } from "./revealing.ts";
import { sealDraft } from "./sealing.ts";
import { sheetDocumentOf } from "./sheet-document.ts";
import { Signers } from "./signers.ts";
import { type Stage, stageAt, type StageOf } from "./stage.ts";

type Operation<N extends VaultName> = (request: VaultRequest<N>) => VaultReply<N> | Promise<VaultReply<N>>;

/** Every operation of the contract; whoever calls them gives one its answer before the next begins. */
export type Operations = { readonly [N in VaultName]: Operation<N> };

/** The vault of one ceremony. */
export interface Vault {
  readonly operations: Operations;
  /** Forgets all it holds, overwriting what can be. Strings stay in memory until the process ends. */
  wipe(): void;
}

/** A new vault that holds nothing. Its operations fail with `refused.vault-stage` out of their order, else as their files say. */
export function newVault(ports: VaultPorts): Vault {
  const signers = new Signers(ports);
  let stage: Stage = { at: "empty" };

  function draftAt(index: number): StageOf<"draft"> & { readonly account: DraftAccount } {
    const held = stageAt(stage, "draft");
    return { ...held, account: held.draft[index] ?? fail("unreadable.message") };
  }

  function hold(draft: readonly DraftAccount[], runbook: string): void {
    checkFits(draft, runbook);
    stage = { at: "draft", draft, runbook };
  }

  function openedAt(index: number): Secrets {
    const { payload } = stageAt(stage, "opened").opened;
    return payload.credentials[index] ?? fail("unreadable.message");
  }

  async function reading(act: (gathering: Gathering) => void | Promise<void>): Promise<ReadingView> {
    const { gathering } = stage.at === "empty" ? { gathering: new Gathering() } : stageAt(stage, "gathering");
    stage = { at: "gathering", gathering };
    await act(gathering);
    return gathering.view();
  }

  const operations: Operations = {
    "key:make": (request) => signers.make(request),
    "key:open": (request) => signers.open(request),
    sign: (request) => signers.sign(request),

    draft({ accounts, runbook }) {
      stageAt(stage, "empty", "draft");
      hold(
        accounts.map((plan) => checkAccount({ plan, secrets: generatedSecrets(plan, ports.random) })),
        runbook,
      );
      return {};
    },
    import({ account: index, field, text }) {
      const { draft, runbook, account } = draftAt(index);
      const { plan, secrets } = account;
      const planned = plan.secrets.some((secret) => secret.field === field && secret.source === "import");
      if (!planned) fail("refused.not-held", { field });
      const taken = checkAccount({ plan, secrets: { ...secrets, ...importedSecret(field, text, plan) } });
      hold(draft.with(index, taken), runbook);
      return {};
    },
    reveal(request) {
      const { at } = stageAt(stage, "draft", "opened");
      return revealedSecret(at === "draft" ? draftAt(request.account).account.secrets : openedAt(request.account), request, at);
    },
    codes({ account, first, second, now }) {
      const { totp } = draftAt(account).account.secrets;
      proveCodes(totp ?? fail("refused.not-held", { field: "totp" }), first, second, now);
      return {};
    },

    async seal(request) {
      const { draft } = stageAt(stage, "draft");
      // Without it there would be a sealed set and no sheet.
      if (ports.typeface === null) fail("fault.unexpected");
      const { papers, reply } = await sealDraft(draft, request, ports.random);
      stage = { at: "sealed", papers, readBack: null };
      return reply;
    },
    sheet(request) {
      const { papers } = stageAt(stage, "sealed");
      return sheetDocumentOf(papers, request, ports.typeface ?? fail("fault.unexpected"));
    },
    "read-back:begin"({ x }) {
      const { papers } = stageAt(stage, "sealed");
      const readBack = new ReadBack(papers, x);
      stage = { at: "sealed", papers, readBack };
      return readBack.progress();
    },
    "read-back:scan"({ codes }) {
      const { readBack } = stageAt(stage, "sealed");
      if (readBack === null) return fail("refused.vault-stage", { field: "no sheet to be read back" });
      readBack.take(codes);
      return readBack.progress();
    },

    "shares:scan": (request) => reading((gathering) => gathering.scan(request)),
    "shares:words": (request) => reading((gathering) => gathering.words(request)),
    "shares:corrected": (request) => reading((gathering) => gathering.corrected(request)),
    "shares:passphrase": ({ passphrase }) => reading((gathering) => gathering.unlock(passphrase, ports.argon2id)),
    "shares:set-aside": ({ sheet }) => reading((gathering) => gathering.setAside(sheet)),
    "shares:state": () => reading(() => {}),
    async "shares:open"(request) {
      const { gathering } = stageAt(stage, "gathering");
      const opened = await openedSet(gathering, request);
      gathering.wipe();
      stage = { at: "opened", opened };
      return opened.told;
    },

    "shares:prove": () => fail("fault.unexpected"),
    match: () => fail("fault.unexpected"),
    "labels:read": () => fail("fault.unexpected"),
    "proof:begin": () => fail("fault.unexpected"),
    "proof:scan": () => fail("fault.unexpected"),
    "proof:words": () => fail("fault.unexpected"),
    forget: () => fail("fault.unexpected"),

    accounts() {
      const held = stageAt(stage, "draft", "opened");
      if (held.at === "draft") return { accounts: draftAccounts(held.draft), runbook: "" };
      const { payload } = held.opened;
      return { accounts: openedAccounts(payload), runbook: sealedReading(payload) };
    },
  };
  return {
    operations,
    wipe() {
      signers.wipe();
      if (stage.at === "gathering") stage.gathering.wipe();
      stage = { at: "empty" };
    },
  };
}
