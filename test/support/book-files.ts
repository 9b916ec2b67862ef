import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalJson, type CanonicalValue } from "../../core/record/canonical-json.ts";
import { readCanonical } from "../../core/record/canonical-reading.ts";
import { EMPTY_JOURNAL, type JournalHead, manifestBytes } from "../../core/record/manifest.ts";
import { allowedSigner, type Namespace, NAMESPACES, sshSignature } from "../../core/record/sshsig.ts";
import type { BookFile } from "../../core/record/verify/verification.ts";
import { setId } from "../../core/share/share-header.ts";
import { type Act, acts, FAMILY, type People } from "./book-acts.ts";
import { type TrialSigner, trialSigner } from "./trial-book.ts";

export { type Act, type People, recorded } from "./book-acts.ts";

/** A book in memory: its files by path, what they were made of, and what an auditor kept elsewhere. */
export interface SmallBook {
  readonly files: ReadonlyMap<string, BookFile>;
  readonly people: People;
  readonly set: string;
  readonly allowedSigners: string;
  /** After each record, from 0: `heads[3]` is that of record 3. */
  readonly heads: readonly JournalHead[];
  /** RFC 3339: a good time to verify it. */
  readonly now: string;
}

/** What a test may change before the book is chained and signed. */
export interface BookPlan {
  /** One record each; numbers, hashes and the manifest's hash are filled in afterwards. */
  acts: Act[];
  /** Fields of the manifest to be put over the true ones. */
  manifest: Record<string, CanonicalValue>;
  /** Who signs the manifest. */
  manifestSigners: { operator: TrialSigner; witness: TrialSigner | null };
  allowedSigners: string;
}

export const NOW = "2026-04-01T12:00:00Z";
const SET = setId({ family: FAMILY, generation: 1 });

/**
 * A small book that holds: 29 records of three ceremonies (a sealing; a break-glass whose date goes back, with a D3 override; a
 * recording), three keys added, the last one revoked at the end, and one manifest. `change` works on the plan, so that whatever
 * it changes is chained and signed like all the rest: what a forger with the keys could do. For what a forger without them could
 * do, change the files (`withFile`, `without`). Always the same bytes for the same change.
 */
export async function smallBook(change: (plan: BookPlan, people: People) => void = () => undefined): Promise<SmallBook> {
  const people = await everybody();
  const { ada, berta, cem } = people;
  const plan: BookPlan = {
    acts: acts(people, SET),
    manifest: {},
    manifestSigners: { operator: ada, witness: berta },
    allowedSigners: [ada, berta, cem].map(({ id, publicKey }) => allowedSigner(id, NAMESPACES, publicKey)).join(""),
  };
  change(plan, people);
  const files = new Map<string, BookFile>();
  // Plain arrays: a slice of a Buffer is no copy.
  const add = (path: string, bytes: Uint8Array) => files.set(path, { path, is: "file", bytes: new Uint8Array(bytes) });
  for (const path of ["records", "manifests"]) files.set(path, { path, is: "folder" });
  add("allowed_signers", Buffer.from(plan.allowedSigners));
  const heads: JournalHead[] = [EMPTY_JOURNAL];
  let manifest: string | null = null;
  for (const act of plan.acts) {
    const head = heads.at(-1) ?? EMPTY_JOURNAL;
    if (act.manifestBefore === true) {
      const bytes = manifestOn(head, plan.manifest);
      manifest = hashOf(bytes);
      await addSigned(add, `manifests/${SET}.json`, bytes, "sealwright-manifest", plan.manifestSigners);
    }
    const filled = { v: 1, type: "sealwright/record", seq: head.seq + 1, prev: head.head, ...act.value };
    const value = act.value["manifest"] === "MANIFEST" ? { ...filled, manifest } : filled;
    const bytes = (act.bytes ?? ((same) => same))(canonicalJson(value));
    await addSigned(add, recordPath(head.seq + 1), bytes, "sealwright-record", act);
    heads.push({ seq: head.seq + 1, head: hashOf(bytes) });
  }
  return { files, people, set: SET, allowedSigners: plan.allowedSigners, heads, now: NOW };
}

let made: Promise<People> | null = null;

/** Ada, Berta and Cem, each with the same key every time. */
function everybody(): Promise<People> {
  return (made ??= (async () => {
    const [ada, berta, cem] = await Promise.all([
      trialSigner("Ada Example"),
      trialSigner("Berta Example"),
      trialSigner("Cem Example"),
    ]);
    return { ada, berta, cem };
  })());
}

/** `records/000042.json` */
export const recordPath = (seq: number) => `records/${String(seq).padStart(6, "0")}.json`;

/** The book with this file in place of the one at its path, or beside the others. */
export function withFile(book: SmallBook, path: string, content: Uint8Array | string): SmallBook {
  const bytes = new Uint8Array(typeof content === "string" ? Buffer.from(content) : content);
  return { ...book, files: new Map([...book.files, [path, { path, is: "file", bytes }]]) };
}

/** The same with something that is no plain file, or a file that was too large to be read. */
export function withOther(book: SmallBook, path: string, is: Exclude<BookFile["is"], "file">): SmallBook {
  return { ...book, files: new Map([...book.files, [path, { path, is }]]) };
}

export function without(book: SmallBook, ...paths: readonly string[]): SmallBook {
  return { ...book, files: new Map([...book.files].filter(([path]) => !paths.includes(path))) };
}

/** The bytes of a file that must be there. */
export function bytesAt(book: SmallBook, path: string): Uint8Array {
  const file = book.files.get(path);
  if (file?.is !== "file") throw new Error(`${path} is no file of this book`);
  return file.bytes;
}

export const textAt = (book: SmallBook, path: string) => Buffer.from(bytesAt(book, path)).toString("utf8");

/** The book with the document at `path` signed anew as `.sig` or `.witness-1.sig`. */
export async function signedAnew(
  book: SmallBook,
  path: string,
  suffix: ".sig" | ".witness-1.sig",
  signer: TrialSigner,
  namespace: Namespace = path.startsWith("records/") ? "sealwright-record" : "sealwright-manifest",
): Promise<SmallBook> {
  return withFile(book, path + suffix, await sshSignature(bytesAt(book, path), namespace, signer));
}

/** Writes the files under `folder`, an absolute path; a link goes to a file that is not there. */
export function writeBook(book: SmallBook, folder: string): void {
  for (const file of book.files.values()) {
    const path = join(folder, file.path);
    if (file.is === "folder") mkdirSync(path, { recursive: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      if (file.is === "link") symlinkSync("nowhere", path);
      else if (file.is === "file") writeFileSync(path, file.bytes);
      else if (file.is === "too-large") writeFileSync(path, new Uint8Array(300_000));
      else throw new Error(`${file.path}: nothing of this kind can be written`);
    }
  }
}

export const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

async function addSigned(
  add: (path: string, bytes: Uint8Array) => void,
  path: string,
  bytes: Uint8Array,
  namespace: Namespace,
  { operator, witness }: { readonly operator: TrialSigner; readonly witness: TrialSigner | null },
): Promise<void> {
  add(path, bytes);
  add(`${path}.sig`, Buffer.from(await sshSignature(bytes, namespace, operator)));
  if (witness !== null) add(`${path}.witness-1.sig`, Buffer.from(await sshSignature(bytes, namespace, witness)));
}

/** The manifest of the first generation of a family, 2 of 3, made on a journal. */
export function manifestOn(
  journal: JournalHead,
  changes: Readonly<Record<string, CanonicalValue>> = {},
  family: Uint8Array = FAMILY,
): Uint8Array {
  const bytes = manifestBytes({
    set: setId({ family, generation: 1 }),
    header: { m: 2, n: 3, x: 0, generation: 1, locked: false, family },
    created: "2026-03-02T10:05:00Z",
    drill: false,
    ageFile: new Uint8Array(900).fill(7),
    parts: 2,
    keyCommitment: new Uint8Array(32).fill(8),
    commitments: [1, 2, 3].map((x) => new Uint8Array(32).fill(x)),
    holders: ["Çağla Example", "Dana Example", "Emil Example"].map((custodian) => ({ custodian, role: "custodian" })),
    credentials: [],
    supersedes: null,
    journal,
    appVersion: "1.0.0",
  });
  const value = readCanonical(bytes);
  if (!isFields(value)) throw new Error("a manifest is an object");
  return canonicalJson({ ...value, accounts: [ACCOUNT], ...changes });
}

const ACCOUNT = { id: "c1", title: "Cloud root", system: "", factors: ["password"] };

function isFields(value: CanonicalValue): value is { readonly [key: string]: CanonicalValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
