import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { sealSet } from "../../core/custody/seal-set.ts";
import { Failure } from "../../core/failure/failure.ts";
import type { Argon2id } from "../../core/ports.ts";
import type { Book, Signatures } from "../../core/record/book.ts";
import { sealSigningKey, signerId } from "../../core/record/key-file.ts";
import { EMPTY_JOURNAL, type JournalHead } from "../../core/record/manifest.ts";
import { recordBytes, type RecordDraft } from "../../core/record/record.ts";
import type { RecordBody, RecordEvent } from "../../core/record/record-events.ts";
import { type Ed25519Signer, type Namespace, sshSignature } from "../../core/record/sshsig.ts";
import { publicKeyText } from "../../core/record/ssh-wire.ts";
import { passphraseBytes } from "../../core/share/lock.ts";
import { openBook } from "../../electron/adapters/book/book.ts";
import { ed25519FromSeed } from "../../electron/vault/ed25519.ts";
import { seededRandom } from "./seeded-random.ts";

/** A quick stand-in for Argon2id: 32 bytes that depend on passphrase and salt. */
export const quickArgon2id: Argon2id = async ({ passphrase, salt }) =>
  Uint8Array.from(
    { length: 32 },
    (_, at) => (passphrase[at % passphrase.length] ?? 1) ^ (salt[at % salt.length] ?? 0) ^ (at + 1),
  );

export interface TrialSigner extends Ed25519Signer {
  readonly id: string;
  readonly name: string;
  readonly seed: Uint8Array;
  readonly file: Uint8Array;
}

export const TRIAL_PASSPHRASE = passphraseBytes("correct horse battery");

/** A signer with its key file, always the same for one name. */
export async function trialSigner(name: string): Promise<TrialSigner> {
  const random = seededRandom(name);
  const seed = random(32);
  const signer = ed25519FromSeed(seed);
  const file = await sealSigningKey({ name, seed, publicKey: signer.publicKey }, TRIAL_PASSPHRASE, random, quickArgon2id);
  return { ...signer, id: signerId(signer.publicKey), name, seed, file };
}

/** A draft of an event with nothing beside its body but what records must have. */
export function trialDraft<E extends RecordEvent>(event: E, body: RecordBody<E>, more: Partial<RecordDraft> = {}): RecordDraft {
  const draft = {
    time: "2026-11-21T10:00:00Z",
    timeSource: "attested",
    set: null,
    manifest: null,
    actors: [
      { id: "Ada Example", role: "operator" },
      { id: "Wim Witness", role: "witness" },
    ],
    reason: "",
    ticket: "",
    approvers: [],
    environment: { app: "1.0.0", platform: "linux", rehearsal: true, checks: [] },
    ...more,
    event,
    body,
  };
  // The compiler cannot see that event and body go together in a generic draft.
  return draft as unknown as RecordDraft;
}

/** A record that says nothing but a number. */
export const noteDraft = (note: string) => trialDraft("exception", { what: "other", step: "split", note });

export async function signaturesOver(
  bytes: Uint8Array,
  operator: Ed25519Signer,
  witness: Ed25519Signer | null = null,
  namespace: Namespace = "sealwright-record",
): Promise<Signatures> {
  return {
    operator: await sshSignature(bytes, namespace, operator),
    witness: witness === null ? null : await sshSignature(bytes, namespace, witness),
  };
}

/** Appends one record, signed by both, whom it names. */
export async function appendTo(
  book: Book,
  draft: RecordDraft,
  operator: TrialSigner,
  witness: TrialSigner | null = null,
): Promise<JournalHead> {
  const named = { operator: operator.id, witness: witness?.id };
  const actors = draft.actors.map(({ id, role }) =>
    role === "operator" || role === "witness" ? { id: named[role] ?? id, role } : { id, role },
  );
  const bytes = recordBytes({ ...draft, actors }, book.head());
  return book.append(bytes, await signaturesOver(bytes, operator, witness));
}

/** Allows signers and records it, each with its own key, as ceremonies do. */
export async function addSigners(book: Book, ...signers: readonly TrialSigner[]): Promise<void> {
  for (const signer of signers) {
    await book.addSigner(signer.file, signer.id, signer.publicKey);
    await appendTo(book, keyAdded(signer), signer);
  }
}

/** The record of a new key. */
export const keyAdded = ({ id, name, publicKey }: TrialSigner) =>
  trialDraft("key.added", { id, name, publicKey: publicKeyText(publicKey) });

/** A sealed set's ID and manifest, 2 of 3, made on the journal as it stands. */
export async function trialManifest(
  journal: JournalHead = EMPTY_JOURNAL,
): Promise<{ readonly set: string; readonly bytes: Uint8Array }> {
  const sealed = await sealSet(
    {
      m: 2,
      n: 3,
      family: null,
      generation: 1,
      created: "2026-11-21T10:00:00Z",
      drill: true,
      credentials: [{ id: "c1", kind: "login", title: "Trial login", password: "hunter2hunter2hunter2" }],
      runbook: "",
      holders: ["Ada", "Berta", "Çağla"].map((custodian) => ({ custodian, role: "custodian" })),
      supersedes: null,
      journal,
      appVersion: "1.0.0",
    },
    seededRandom("trial-book"),
  );
  return { set: sealed.set, bytes: sealed.manifest };
}

/**
 * A book of two signers (records 1 and 2), one sealed set and a bag (5 records), closed. Its manifest was made on record 2. Resolves to
 * the set's ID.
 */
export async function sealedTrialBook(folder: string, operator: TrialSigner, witness: TrialSigner): Promise<string> {
  const book = await openBook(folder);
  await addSigners(book, operator, witness);
  const { set, bytes } = await trialManifest(book.head());
  await appendTo(book, noteDraft("before"), operator, witness);
  await book.addManifest(set, bytes, await signaturesOver(bytes, operator, witness, "sealwright-manifest"));
  const told = { set, manifest: createHash("sha256").update(bytes).digest("hex") };
  const body = { m: 2, n: 3, accepted: [], entropy: { method: "system", extraBits: 0 } };
  await appendTo(book, trialDraft("set.sealed", body, told), operator, witness);
  const bag = { x: 1, bag: "B-1", custodian: "Ada", place: "Safe 3" };
  await appendTo(book, trialDraft("bag.sealed", bag, told), operator, witness);
  await book.close();
  return set;
}

/** The files of a book's folder that are not beside it, as Latin-1 text by path. */
export function bookFilesOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  const own = paths.filter((path) => /^(?:records|manifests|signers)[/\\]|^allowed_signers$/.test(path)).toSorted();
  return Object.fromEntries(own.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

/** How it ended: "done", or the failure's code with rule and field. */
export function ruleOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "done",
    (error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      return [error.code, error.facts.rule, error.facts.field].filter((part) => part !== undefined).join(" ");
    },
  );
}

/** Folders that are removed together. */
export function temporaryFolders() {
  const made: string[] = [];
  return {
    make(): string {
      const folder = mkdtempSync(join(tmpdir(), "sealwright-book-"));
      made.push(folder);
      return folder;
    },
    removeAll(): void {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const textOf = (...path: string[]) => readFileSync(join(...path), "utf8");
