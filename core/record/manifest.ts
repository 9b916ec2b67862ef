import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Credential } from "../credential/payload.ts";
import type { ShareHeader } from "../share/share-header.ts";
import { canonicalJson } from "./canonical-json.ts";

/** Who keeps a share, by the identifier that the roster gives, and as what. */
export interface Holder {
  readonly custodian: string;
  readonly role: string;
}

/** Where the journal stood: the last record's number and hash, 0 and 64 zeros before the first. */
export interface JournalHead {
  readonly seq: number;
  readonly head: string;
}

export const EMPTY_JOURNAL: JournalHead = { seq: 0, head: "0".repeat(64) };

export interface ManifestFacts {
  readonly set: string;
  readonly header: ShareHeader;
  /** RFC 3339 */
  readonly created: string;
  readonly drill: boolean;
  readonly ageFile: Uint8Array;
  readonly parts: number;
  /** 32 bytes */
  readonly keyCommitment: Uint8Array;
  /** 32 bytes each, share 1 first */
  readonly commitments: readonly Uint8Array[];
  readonly holders: readonly Holder[];
  readonly credentials: readonly Credential[];
  readonly supersedes: string | null;
  readonly journal: JournalHead;
  readonly appVersion: string;
}

/**
 * The manifest's bytes: canonical JSON, to be signed in the namespace `sealwright-manifest` (FORMAT.md, "Manifest and records"). It names
 * accounts and custodians and holds no secret. Fails as `canonicalJson` does.
 */
export function manifestBytes(facts: ManifestFacts): Uint8Array {
  const { set, header, created, drill, ageFile, parts, keyCommitment, commitments, holders, credentials } = facts;
  const { m, n, generation, locked, family } = header;
  return canonicalJson({
    v: 1,
    type: "sealwright/manifest",
    set,
    family: bytesToHex(family),
    generation,
    m,
    n,
    locked,
    created,
    drill,
    payload: { sha256: bytesToHex(sha256(ageFile)), size: ageFile.length, parts },
    keyCommitment: bytesToHex(keyCommitment),
    shares: commitments.map((commitment, index) => ({
      x: index + 1,
      commitment: bytesToHex(commitment),
      custodian: holders[index]?.custodian ?? "",
      role: holders[index]?.role ?? "",
    })),
    accounts: credentials.map((credential) => ({
      id: credential.id,
      title: credential.title,
      system: credential.system ?? "",
      factors: factors(credential),
    })),
    supersedes: facts.supersedes,
    journal: { seq: facts.journal.seq, head: facts.journal.head },
    app: { version: facts.appVersion },
  });
}

/** The kinds of proof that a credential holds, without any of them. */
export function factors(credential: Credential): readonly string[] {
  const { password, totp, recoveryCodes, privateKey, certificate, files } = credential;
  const held = { password, totp, "recovery-codes": recoveryCodes, "private-key": privateKey, certificate, files };
  return Object.entries(held).flatMap(([factor, value]) => (value === undefined ? [] : [factor]));
}
