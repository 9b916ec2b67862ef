import type { JournalHead } from "./manifest.ts";
import type { Manifest } from "./manifest-reading.ts";
import type { JournalRecord } from "./record.ts";
import type { BookFile, Verification } from "./verify/verification.ts";

/** Armoured signatures over one document; a witness's key is not the operator's. */
export interface Signatures {
  readonly operator: string;
  readonly witness: string | null;
}

/** What the book says of a sealed set, all of it public. */
export interface SetInBook {
  readonly set: string;
  /** Of the custody set: the same over all generations. */
  readonly family: string;
  readonly generation: number;
  readonly m: number;
  readonly n: number;
  /** RFC 3339 */
  readonly created: string;
  readonly drill: boolean;
  readonly supersedes: string | null;
  readonly accounts: readonly AccountInBook[];
  readonly shares: readonly { readonly x: number; readonly custodian: string; readonly role: string }[];
}

/** An account as the manifest names it: with the kinds of proof that the set holds of it, and none of them. */
export interface AccountInBook {
  readonly id: string;
  readonly title: string;
  /** "" when it was not said. */
  readonly system: string;
  readonly factors: readonly string[];
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

/** What was written into a second copy of the book. */
export interface Copied {
  /** 0 when the copy had everything. */
  readonly files: number;
}

/**
 * An open book (FORMAT.md, "Manifest and records"): records, manifests, signers' keys and `allowed_signers` in one folder. It
 * held when it was opened (FORMAT.md, "Verifying a book"), and nothing is taken that would keep it from holding. Nothing in it is
 * ever overwritten but `allowed_signers`, which only grows. A write that fails leaves the book as it was. Every operation that
 * looks at the disk fails with `fault.book-gone`, `fault.book-full` or `fault.book-write` when the disk does, and with
 * `refused.book-in-use` when somebody else took the lock.
 */
export interface Book {
  /** Where the journal stands. */
  head(): JournalHead;
  /** All records, oldest first. */
  records(): readonly JournalRecord[];
  /** The exact bytes of record `seq`, read from the disk. Fails with `unreadable.book-file` when there is none. */
  recordBytes(seq: number): Promise<Uint8Array>;
  /** The armoured signatures of record `seq`, read from the disk. Fails with `unreadable.book-file` when there is none. */
  signatures(seq: number): Promise<Signatures>;
  /**
   * Writes the record and its signatures, reads them back, and only then counts it. The witness signs too, but for `key.added`.
   * Fails with `mismatched.book-chain` when it does not follow the head, with `unreadable.record`, and when a signature is not
   * that of an allowed signer over these bytes or of one who may not sign this record: with `refused.book-rule` naming the rule.
   */
  append(record: Uint8Array, signatures: Signatures): Promise<JournalHead>;
  /**
   * Writes a set's manifest and its signatures, two of them. Fails as `append` does, with `unreadable.manifest`, and with
   * `mismatched.manifest` when it is not of `set`.
   */
  addManifest(set: string, manifest: Uint8Array, signatures: Signatures): Promise<void>;
  /** The sealed sets, in the order of their set IDs. */
  manifests(): readonly SetInBook[];
  /** SHA-256 of a set's manifest in lower-case hex, or null when there is none. */
  manifestHash(set: string): string | null;
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
  /**
   * Whether a record `key.added` tells of the signer. One that was allowed and never recorded (the power was lost in between)
   * signs nothing but that record until it is there.
   */
  isRecorded(signer: string): boolean;
  /** The bytes of a signer's key file. Fails with `unreadable.book-file` when there is none. */
  signerFile(id: string): Promise<Uint8Array>;
  remains(): Remains;
  /** What was found when the book was opened, with the records, manifests and signers that were added since. */
  verification(): Verification;
  /**
   * Reads all of the book from the disk anew and verifies it at the time `now` (RFC 3339), with heads as typed from paper. What
   * it finds keeps nobody from going on.
   */
  verifyAgain(now: string, heads: readonly string[]): Promise<Verification>;
  /** What a verifier looks at, as it is on the disk: no private key, nothing that is set aside. */
  files(): Promise<readonly BookFile[]>;
  /**
   * Brings a second copy of the book in `folder`, an absolute path, up to the book: all of it into a folder that is empty or not
   * there, else what the copy lacks. Both are verified before and the copy afterwards; nothing in it is overwritten, and at every
   * moment it is a book. Fails with `refused.copy-place` when one folder is in the other, with `refused.copy-ahead` when the copy
   * has what the book has not, with `mismatched.copy` when they went different ways, with `mismatched.copy-book` when the copy is
   * damaged, and with `mismatched.book` when the book is.
   */
  copyTo(folder: string): Promise<Copied>;
  /** Gives the lock back. The book cannot be used afterwards; closing twice does nothing. */
  close(): Promise<void>;
}

/** The public summary of a manifest. */
export function setInBook(manifest: Manifest): SetInBook {
  const { set, family, generation, m, n, created, drill, supersedes, accounts, shares } = manifest;
  return {
    set,
    family,
    generation,
    m,
    n,
    created,
    drill,
    supersedes,
    accounts: accounts.map(({ id, title, system, factors }) => ({ id, title, system, factors })),
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
