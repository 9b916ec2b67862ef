import { createHash } from "node:crypto";
import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { type SealedSet, sealSet } from "../../core/custody/seal-set.ts";
import type { Random } from "../../core/ports.ts";
import { factors } from "../../core/record/manifest.ts";
import type { SetContent, SheetAccount } from "../../core/sheet/content.ts";
import type { Paper } from "../../core/sheet/paper.ts";
import { checkComplete, credentialOf, type DraftAccount } from "./account-secrets.ts";

/** What is kept of a sealed set: what its sheets say. The credentials and the recovery key are gone; the shares are secret. */
export interface SealedPapers {
  readonly paper: Paper;
  readonly common: SetContent;
  readonly family: Uint8Array;
  readonly locked: boolean;
  readonly cardText: string;
  readonly parts: readonly string[];
  readonly accounts: readonly SheetAccount[];
  readonly shares: SealedSet["shares"];
  readonly holders: VaultRequest<"seal">["holders"];
}

/**
 * Seals a draft as the first generation of a new custody set. Fails with `refused.payload-field` while a planned secret is
 * missing, and as `sealSet` does; then nothing is sealed and the draft is as it was.
 */
export async function sealDraft(
  draft: readonly DraftAccount[],
  request: VaultRequest<"seal">,
  random: Random,
): Promise<{ readonly papers: SealedPapers; readonly reply: VaultReply<"seal"> }> {
  draft.forEach(checkComplete);
  const { m, n, created, drill, runbook, holders, journal, appVersion, organisation, paper } = request;
  const sealed = await sealSet(
    {
      m,
      n,
      family: null,
      generation: 1,
      created,
      drill,
      credentials: draft.map(credentialOf),
      runbook,
      holders,
      supersedes: null,
      journal,
      appVersion,
    },
    random,
  );
  const { set, header, card, parts, shares, manifest, payload } = sealed;
  const { generation, locked, family } = header;
  const named = organisation === "" ? {} : { organisation };
  const common = { set, generation, m, n, drill, created, journal, appVersion, ...named };
  const accounts = payload.credentials.map((credential) => ({
    title: credential.title,
    ...(credential.system === undefined ? {} : { system: credential.system }),
    factors: factors(credential),
  }));
  return {
    papers: { paper, common, family, locked, cardText: card, parts, accounts, shares, holders },
    reply: {
      summary: { set, generation, parts: parts.length, manifest: createHash("sha256").update(manifest).digest("hex") },
      manifest,
      labels: shares.map(({ x, label }) => ({ x, labelText: label })),
    },
  };
}
