import { bytesToHex } from "@noble/hashes/utils.js";
import { Failure } from "../../failure/failure.ts";
import { EMPTY_JOURNAL } from "../manifest.ts";
import { type JournalRecord, readRecord } from "../record.ts";
import type { Listing } from "./listing.ts";
import { recordName } from "./names.ts";
import type { RuleId } from "./rules.ts";

/** A number of the journal and what its file holds. */
export interface RecordFile {
  readonly number: number;
  readonly path: string;
  /** Null when it is not there, or was named already. */
  readonly bytes: Uint8Array | null;
  /** SHA-256 of the bytes, whatever they are, in hexadecimal; null when it is unknown. */
  readonly hash: string | null;
  /** Null for one that does not count. */
  readonly record: JournalRecord | null;
  /** R1, R2 or R3. */
  readonly rule: RuleId | null;
}

/** SHA-256 of bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Reads the record's file of a number. */
export function recordFile(number: number, { bytes: all }: Listing, sha256: Sha256): RecordFile {
  const path = `records/${recordName(number)}`;
  const bytes = all.get(path) ?? null;
  if (bytes === null) return { number, path, bytes, hash: null, record: null, rule: null };
  const hash = bytesToHex(sha256(bytes));
  try {
    const record = readRecord(bytes);
    return record.seq === number
      ? { number, path, bytes, hash, record, rule: null }
      : { number, path, bytes, hash, record: null, rule: "R3" };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { number, path, bytes, hash, record: null, rule: error.code === "unreadable.record" ? "R2" : "R1" };
  }
}

/**
 * Whether each record follows the one before (FORMAT.md, "Verifying a book", 3): R4, R8, R9 or R5 of each file, by its number.
 * `files` are those of number 1, 2, …
 */
export function chainRules(files: readonly RecordFile[], named: ReadonlySet<string>): ReadonlyMap<number, RuleId> {
  const rules = new Map<number, RuleId>();
  const hashes = new Set<string>();
  const zeros = EMPTY_JOURNAL.head;
  let before: string | null = zeros;
  let gap = false;
  for (const { number, path, bytes, hash, record } of files) {
    const missing = bytes === null && !named.has(path);
    if (missing && !gap) rules.set(number, "R4");
    gap = missing;
    const rule = record === null ? null : linkRule(record.prev, number, before, hashes);
    if (rule !== null) rules.set(number, rule);
    if (hash !== null) hashes.add(hash);
    before = hash;
  }
  return rules;
}

/** `hashes` are those of all records before. */
function linkRule(prev: string, number: number, before: string | null, hashes: ReadonlySet<string>): RuleId | null {
  if (number > 1 && prev === EMPTY_JOURNAL.head) return "R8";
  if (before === null || prev === before) return null;
  return hashes.has(prev) ? "R9" : "R5";
}
