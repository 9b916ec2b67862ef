import { Failure } from "../../failure/failure.ts";
import { EMPTY_JOURNAL } from "../manifest.ts";
import { type Manifest, readManifest } from "../manifest-reading.ts";
import type { JournalRecord } from "../record.ts";
import type { Listing } from "./listing.ts";
import type { Sha256 } from "./record-file.ts";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { RuleId } from "./rules.ts";

/** The file of a set's manifest (FORMAT.md, "Verifying a book", 4). */
export interface ManifestFile {
  readonly set: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Null after M1 and M2. */
  readonly manifest: Manifest | null;
  /** M1, M2, M4 or M5. */
  readonly rule: RuleId | null;
}

/** What the journal says of sets that were sealed: number and manifest's hash of each record `set.sealed`, by set. */
export type Sealings = ReadonlyMap<string, readonly { readonly number: number; readonly hash: string | null }[]>;

/** `records` are those that count, the first one first. */
export function sealings(records: readonly JournalRecord[]): Sealings {
  const all = new Map<string, { readonly number: number; readonly hash: string | null }[]>();
  for (const { event, set, seq, manifest } of records) {
    if (event === "set.sealed" && set !== null) all.set(set, [...(all.get(set) ?? []), { number: seq, hash: manifest }]);
  }
  return all;
}

export const manifestPath = (set: string) => `manifests/${set}.json`;

/**
 * Reads a manifest's file and holds it against the journal. `hashes` are those of record 0 (zeros), 1, 2, …, null where unknown.
 */
export function manifestFile(
  set: string,
  listing: Listing,
  sealed: Sealings,
  hashes: readonly (string | null)[],
  sha256: Sha256,
): ManifestFile | null {
  const path = manifestPath(set);
  const bytes = listing.bytes.get(path);
  if (bytes === undefined) return null;
  const file = { set, path, bytes };
  const manifest = manifestOrNull(bytes);
  if (manifest === null) return { ...file, manifest, rule: "M1" };
  if (manifest.set !== set) return { ...file, manifest: null, rule: "M2" };
  const own = bytesToHex(sha256(bytes));
  if (sealed.get(set)?.some(({ hash }) => hash !== own) === true) return { ...file, manifest, rule: "M4" };
  const { seq, head } = manifest.journal;
  const hash = seq === 0 ? EMPTY_JOURNAL.head : hashes[seq];
  return { ...file, manifest, rule: hash === null || hash === head ? null : "M5" };
}

function manifestOrNull(bytes: Uint8Array): Manifest | null {
  try {
    return readManifest(bytes);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return null;
  }
}
