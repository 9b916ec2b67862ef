import type { JournalHead } from "./manifest.ts";
import type { Manifest } from "./manifest-reading.ts";
import type { JournalRecord } from "./record.ts";

/** Armoured signatures over one document; a witness's key is not the operator's. */
export interface Signatures {
  readonly operator: string;
  readonly witness: string | null;
}

/** What the book says of a sealed set, all of it public. */
export interface SetInBook {
  readonly set: string;
  readonly generation: number;
  readonly m: number;
  readonly n: number;
  /** RFC 3339 */
  readonly created: string;
  readonly drill: boolean;
  readonly supersedes: string | null;
  readonly accounts: readonly { readonly id: string; readonly title: string; readonly factors: readonly string[] }[];
  readonly shares: readonly { readonly x: number; readonly custodian: string; readonly role: string }[];
}

export interface SignerInBook {
  readonly id: string;
  readonly name: string;
  /** Its name in the folder `signers`. */
  readonly fileName: string;
}

/** What was found in the book that is no part of it. Nothing of it was changed or deleted. */
export interface Remains {
  /** Files of a write that never finished, moved to the folder `set-aside`: names of ours, like `000042.json.sig`. */
  readonly leftovers: readonly string[];
  /** How many files are not ours. They are left where they are and not read. */
  readonly strangers: number;
}

/**
 * An open book (FORMAT.md, "Manifest and records"): records, manifests, signers' keys and `allowed_signers` in one folder.
 * Nothing in it is ever overwritten but `allowed_signers`, which only grows. A write that fails leaves the book as it was.
 * Every operation fails with `fault.book-gone`, `fault.book-full` or `fault.book-write` when the disk does, and with
 * `refused.book-in-use` when somebody else took the lock.
 */
export interface Book {
  /** Where the journal stands. */
  head(): JournalHead;
  /** All records, oldest first. */
  records(): readonly JournalRecord[];
  /**
   * Writes the record and its signatures, reads them back, and only then counts it. Fails with `mismatched.book-chain` when it
   * does not follow the head, with `unreadable.record`, and with `mismatched.signature` or `refused.same-signer` when the
   * signatures are not those of two allowed signers over these bytes.
   */
  append(record: Uint8Array, signatures: Signatures): Promise<JournalHead>;
  /**
   * Writes a set's manifest and its signatures. Fails as `append` does, with `unreadable.manifest`, and with
   * `mismatched.manifest` when it is not of `set`.
   */
  addManifest(set: string, manifest: Uint8Array, signatures: Signatures): Promise<void>;
  /** The sealed sets, in the order of their set IDs. */
  manifests(): readonly SetInBook[];
  /** The bag that each share of a set went into last. */
  bagNumbers(set: string): ReadonlyMap<number, string>;
  /** Whether a set was opened: then it must be rotated. */
  setUsed(set: string): boolean;
  /**
   * Keeps a signer's key file and allows the key to sign both kinds of documents. Fails with `unreadable.signer-file` when the
   * file is not that of `principal` and `publicKey`, and with `refused.signer-known` when the book has it.
   */
  addSigner(keyFile: Uint8Array, principal: string, publicKey: Uint8Array): Promise<void>;
  /** The signers whose keys are here and allowed, in the order in which they were added. */
  signers(): readonly SignerInBook[];
  /** The bytes of a signer's key file. Fails with `unreadable.book-file` when there is none. */
  signerFile(id: string): Promise<Uint8Array>;
  remains(): Remains;
  /** Gives the lock back. The book cannot be used afterwards; closing twice does nothing. */
  close(): Promise<void>;
}

/** The public summary of a manifest. */
export function setInBook({ set, generation, m, n, created, drill, supersedes, accounts, shares }: Manifest): SetInBook {
  return {
    set,
    generation,
    m,
    n,
    created,
    drill,
    supersedes,
    accounts: accounts.map(({ id, title, factors }) => ({ id, title, factors })),
    shares: shares.map(({ x, custodian, role }) => ({ x, custodian, role })),
  };
}

/** The bag that each share of a set went into last, by x: a fold over the records. */
export function bagNumbers(records: readonly JournalRecord[], set: string): ReadonlyMap<number, string> {
  const bags = new Map<number, string>();
  for (const record of records) {
    if (record.event === "bag.sealed" && record.set === set) bags.set(record.body.x, record.body.bag);
  }
  return bags;
}

/** Whether a record says that the set was opened. */
export function setUsed(records: readonly JournalRecord[], set: string): boolean {
  return records.some((record) => record.set === set && (record.event === "set.opened" || record.event === "emergency.closed"));
}
