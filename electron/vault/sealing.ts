import { createHash } from "node:crypto";
import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { type SealedSet, sealSet } from "../../core/custody/seal-set.ts";
import { base32Bytes } from "../../core/encoding/base32.ts";
import { equalBytes } from "../../core/encoding/bytes.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Random } from "../../core/ports.ts";
import { factors } from "../../core/record/manifest.ts";
import type { SetContent, SheetAccount } from "../../core/sheet/content.ts";
import { FAMILY_LENGTH } from "../../core/share/share-header.ts";
import type { Paper } from "../../core/sheet/paper.ts";
import { checkComplete, credentialOf, type DraftAccount } from "./account-secrets.ts";

/** What is kept of a sealed set: what its sheets say. The credentials and the recovery key are gone; the shares are secret. */
export interface SealedPapers {
  readonly paper: Paper;
  readonly common: SetContent;
  readonly locked: boolean;
  readonly cardText: string;
  readonly parts: readonly string[];
  readonly accounts: readonly SheetAccount[];
  readonly shares: SealedSet["shares"];
  readonly holders: VaultRequest<"seal">["holders"];
}

/**
 * Seals a draft under a new recovery key: as the first generation of a new custody set, or as a later one of a family that was
 * there before. Fails with `refused.payload-field` while a planned secret is missing, with `unreadable.message` when family,
 * generation and the set before do not belong together, and as `sealSet` does; then nothing is sealed and the draft is as it
 * was.
 */
export async function sealDraft(
  draft: readonly DraftAccount[],
  request: VaultRequest<"seal">,
  random: Random,
): Promise<{ readonly papers: SealedPapers; readonly reply: VaultReply<"seal"> }> {
  draft.forEach(checkComplete);
  const { m, n, supersedes, created, drill, runbook, holders, journal, appVersion, organisation, paper } = request;
  const sealed = await sealSet(
    {
      m,
      n,
      family: familyOf(request),
      generation: request.generation,
      created,
      drill,
      credentials: draft.map(credentialOf),
      runbook,
      holders,
      supersedes,
      journal,
      appVersion,
    },
    random,
  );
  const { set, header, card, parts, shares, manifest, payload } = sealed;
  const { generation, locked } = header;
  const named = organisation === "" ? {} : { organisation };
  const common = { set, generation, m, n, drill, created, journal, appVersion, ...named };
  const accounts = payload.credentials.map((credential) => ({
    title: credential.title,
    ...(credential.system === undefined ? {} : { system: credential.system }),
    factors: factors(credential),
  }));
  return {
    papers: { paper, common, locked, cardText: card, parts, accounts, shares, holders },
    reply: {
      summary: { set, generation, parts: parts.length, manifest: createHash("sha256").update(manifest).digest("hex") },
      manifest,
      labels: shares.map(({ x, label }) => ({ x, labelText: label })),
    },
  };
}

// A first generation has neither family nor forerunner; a later one has both, of one family, and a higher number than its
// forerunner.
function familyOf({ family, generation, supersedes }: VaultRequest<"seal">): Uint8Array | null {
  if (family === null && supersedes === null && generation === 1) return null;
  if (family === null || supersedes === null || !/^[0-9a-f]{8}$/.test(family)) return fail("unreadable.message");
  const bytes = new Uint8Array(Buffer.from(family, "hex"));
  const before = base32Bytes(supersedes);
  const isLater = generation > (before[FAMILY_LENGTH] ?? 0);
  return isLater && equalBytes(before.subarray(0, FAMILY_LENGTH), bytes) ? bytes : fail("unreadable.message");
}
