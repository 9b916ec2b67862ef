import { sha256 } from "@noble/hashes/sha2.js";
import { encodePayload } from "../credential/payload-bytes.ts";
import { composePayload, type CredentialDraft } from "../credential/payload-composing.ts";
import type { Payload } from "../credential/payload.ts";
import { wipe } from "../encoding/bytes.ts";
import { printableName } from "../encoding/printable-name.ts";
import { fail } from "../failure/failure.ts";
import type { Random } from "../ports.ts";
import { type Holder, type JournalHead, manifestBytes } from "../record/manifest.ts";
import { cardText } from "../share/card.ts";
import { keyCommitment, shareCommitment } from "../share/commitment.ts";
import { labelText } from "../share/label.ts";
import { partTexts } from "../share/payload-part.ts";
import { sealPayload } from "../share/sealed-payload.ts";
import { KEY_LENGTH, split } from "../share/shamir.ts";
import { FAMILY_LENGTH, setId, type ShareHeader } from "../share/share-header.ts";
import type { ShareRecord, UnlockedRecord } from "../share/share-record.ts";
import { shareText } from "../share/share-text.ts";
import { shareWords } from "../share/share-words.ts";
import { threshold } from "../share/threshold.ts";

/** What is to be sealed, for whom. */
export interface SealingPlan {
  readonly m: number;
  readonly n: number;
  /** The custody set's family (4 bytes) when this is a later generation; null starts a new custody set. */
  readonly family: Uint8Array | null;
  /** 1..255 */
  readonly generation: number;
  /** RFC 3339 */
  readonly created: string;
  readonly drill: boolean;
  readonly credentials: readonly CredentialDraft[];
  readonly runbook: string;
  /** One for each share, share 1 first. */
  readonly holders: readonly Holder[];
  readonly supersedes: string | null;
  readonly journal: JournalHead;
  readonly appVersion: string;
}

/** One custodian's share as it is printed; all of it but the label is secret. */
export interface SealedShare {
  readonly x: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly label: string;
}

/** A sealed set: what the sheets carry, and the manifest to be signed. The recovery key is gone. */
export interface SealedSet {
  readonly set: string;
  readonly header: ShareHeader;
  readonly payload: Payload;
  readonly ageFile: Uint8Array;
  readonly parts: readonly string[];
  readonly card: string;
  readonly manifest: Uint8Array;
  readonly shares: readonly SealedShare[];
}

/** Makes of each share what is printed: itself, or the share locked by its custodian's passphrase. All or none are locked. */
export type ShareLock = (record: UnlockedRecord) => Promise<ShareRecord>;

/** Prints shares as they are. */
export const withoutLock: ShareLock = async (record) => record;

/**
 * Seals a set: a new recovery key, the payload under it, the key split once and every quorum checked, all commitments, card and manifest
 * (FORMAT.md). Fails with `refused.threshold` (also when there is not one holder a share), `refused.generation`, `unreadable.name`, and as `composePayload`, `sealPayload`, `split`, `manifestBytes` and the
 * lock do; then there is nothing to print.
 */
export async function sealSet(plan: SealingPlan, random: Random, lock: ShareLock = withoutLock): Promise<SealedSet> {
  const { created, drill, credentials, runbook, generation } = plan;
  const { m, n } = threshold(plan.m, plan.n);
  if (!Number.isInteger(generation) || generation < 1 || generation > 255) fail("refused.generation");
  if (plan.holders.length !== n) fail("refused.threshold", { m, n });
  const holders = plan.holders.map(({ custodian, role }) => {
    return { custodian: printableName(custodian, "custodian"), role: printableName(role, "role") };
  });
  const header = { locked: false, m, n, x: 0, generation, family: plan.family ?? random(FAMILY_LENGTH) } as const;
  const set = setId(header);
  const payload = composePayload({ set, created, drill, credentials, runbook });
  const plaintext = encodePayload(payload);
  const key = random(KEY_LENGTH);
  let points: ReturnType<typeof split> = [];
  try {
    const ageFile = await sealPayload(plaintext, key, random);
    const parts = partTexts(set, ageFile);
    points = split(key, threshold(m, n), random);
    const records: ShareRecord[] = [];
    for (const { x, y } of points) records.push(await lock({ ...header, x, y }));
    const printed = { ...header, locked: records.every(({ locked }) => locked) };
    const commitments = records.map(shareCommitment);
    const secret = keyCommitment(header, key);
    const manifest = manifestBytes({
      set,
      header: printed,
      created,
      drill,
      ageFile,
      parts: parts.length,
      keyCommitment: secret,
      commitments,
      holders,
      credentials: payload.credentials,
      supersedes: plan.supersedes,
      journal: plan.journal,
      appVersion: plan.appVersion,
    });
    const card = cardText({
      header: printed,
      payloadHash: sha256(ageFile),
      keyCommitment: secret,
      manifestHash: sha256(manifest),
      commitments,
    });
    const shares = records.map((record, index) => ({
      x: record.x,
      text: shareText(record),
      words: shareWords(record),
      label: labelText({ header: record, commitment: commitments[index] ?? fail("fault.unexpected") }),
    }));
    return { set, header: printed, payload, ageFile, parts, card, manifest, shares };
  } finally {
    wipe(key, plaintext, ...points.map(({ y }) => y));
  }
}
