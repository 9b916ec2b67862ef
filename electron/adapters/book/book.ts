import { join } from "node:path";
import { equalBytes } from "../../../core/encoding/bytes.ts";
import { utf8Bytes } from "../../../core/encoding/utf8.ts";
import { fail } from "../../../core/failure/failure.ts";
import { type Book, bagNumbers, type Remains, setInBook, type Signatures, setUsed } from "../../../core/record/book.ts";
import { KEY_FILE_LIMIT, readSignerFile, signerFileName, signerId } from "../../../core/record/key-file.ts";
import type { JournalHead } from "../../../core/record/manifest.ts";
import { readManifest } from "../../../core/record/manifest-reading.ts";
import { headAfter, readRecord } from "../../../core/record/record.ts";
import { allowedSigner, type Ed25519Verify, NAMESPACES, parseAllowedSigners } from "../../../core/record/sshsig.ts";
import { ed25519Verify } from "../../vault/ed25519.ts";
import { type BookContent, readBook, SIGNERS_SIZE } from "./book-content.ts";
import { type Disk, nodeDisk } from "./disk.ts";
import { tellingDisk } from "./disk-failure.ts";
import { type Lock, type Processes, takeLock, thisMachine } from "./lock.ts";
import { ALLOWED_SIGNERS, recordName, signatureName, witnessName } from "./names.ts";
import { type NewFile, replaceFile, writeNewFiles } from "./new-files.ts";
import { completePlace, inspectPlace } from "./place.ts";
import { verifySignatures } from "./signed-documents.ts";

/** What a test may put in place of the machine. */
export interface BookMeans {
  readonly disk: Disk;
  readonly processes: Processes;
  readonly verify: Ed25519Verify;
}

/**
 * Opens the book in `folder`, an absolute path, making it when the folder is empty or not there. Everything in it is read and
 * verified: the chain of records, every manifest, every signature. What an interrupted write left behind is moved aside and
 * named by `remains()`. Fails with `refused.book-place`, `refused.book-not-empty`, `refused.book-in-use`,
 * `mismatched.book-chain`, `mismatched.signature`, the `unreadable` codes of what is in it, and as the disk does; then it holds
 * no lock.
 */
export async function openBook(folder: string, means: Partial<BookMeans> = {}): Promise<Book> {
  const { disk: raw = nodeDisk, processes = thisMachine(), verify = ed25519Verify } = means;
  const disk = tellingDisk(raw);
  const place = await inspectPlace(disk, folder);
  const lock = await takeLock(raw, place.root, processes);
  try {
    // Again, now that nobody else writes.
    await completePlace(disk, await inspectPlace(disk, folder));
    return new FolderBook(disk, place.root, lock, verify, await readBook(disk, place, verify));
  } catch (error) {
    await lock.release();
    throw error;
  }
}

class FolderBook implements Book {
  readonly #disk: Disk;
  readonly #root: string;
  readonly #lock: Lock;
  readonly #verify: Ed25519Verify;
  #content: BookContent;
  #closed = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(disk: Disk, root: string, lock: Lock, verify: Ed25519Verify, content: BookContent) {
    this.#disk = disk;
    this.#root = root;
    this.#lock = lock;
    this.#verify = verify;
    this.#content = content;
  }

  head() {
    return this.#content.head;
  }

  records() {
    return this.#content.records;
  }

  append(record: Uint8Array, signatures: Signatures): Promise<JournalHead> {
    const bytes = record.slice();
    return this.#inTurn(async () => {
      const { head, records } = this.#content;
      const next = headAfter(bytes, head);
      await this.#writeSigned("records", recordName(next.seq), bytes, signatures);
      this.#content = { ...this.#content, head: next, records: [...records, readRecord(bytes)] };
      return next;
    });
  }

  addManifest(set: string, manifest: Uint8Array, signatures: Signatures): Promise<void> {
    const bytes = manifest.slice();
    return this.#inTurn(async () => {
      const read = readManifest(bytes);
      if (read.set !== set) fail("mismatched.manifest", { set: read.set });
      if (this.#content.manifests.some((known) => known.set === set)) fail("fault.book-write");
      await this.#writeSigned("manifests", `${set}.json`, bytes, signatures);
      const manifests = [...this.#content.manifests, read].toSorted((a, b) => (a.set < b.set ? -1 : 1));
      this.#content = { ...this.#content, manifests };
    });
  }

  manifests() {
    return this.#content.manifests.map(setInBook);
  }

  bagNumbers(set: string) {
    return bagNumbers(this.#content.records, set);
  }

  setUsed(set: string) {
    return setUsed(this.#content.records, set);
  }

  addSigner(keyFile: Uint8Array, principal: string, publicKey: Uint8Array): Promise<void> {
    const bytes = keyFile.slice();
    return this.#inTurn(async () => {
      const signer = readSignerFile(bytes);
      if (signer.id !== principal || principal !== signerId(publicKey)) fail("unreadable.signer-file", { field: "id" });
      const { allowed, signers } = this.#content;
      if (allowed.some((one) => one.principal === principal)) fail("refused.signer-known");
      const known = await this.#disk.read(join(this.#root, ALLOWED_SIGNERS), SIGNERS_SIZE);
      const text = allowed.map((one) => allowedSigner(one.principal, one.namespaces, one.publicKey)).join("");
      const grown = text + allowedSigner(principal, NAMESPACES, publicKey);
      // The file only grows, and only by us: by this very line when the stick was pulled out before it could be taken back.
      const isGrown = equalBytes(known, utf8Bytes(grown));
      if (!isGrown && !equalBytes(known, utf8Bytes(text))) fail("unreadable.book-file", { field: ALLOWED_SIGNERS });
      const fileName = signerFileName(signer);
      const folder = join(this.#root, "signers");
      if (!(await this.#isThere(join(folder, fileName), bytes)))
        await writeNewFiles(this.#disk, folder, [{ name: fileName, bytes }]);
      try {
        if (isGrown) await this.#disk.syncFolder(this.#root);
        else await replaceFile(this.#disk, this.#root, { name: ALLOWED_SIGNERS, bytes: utf8Bytes(grown) }, known);
      } catch (error) {
        await this.#forgetKeyFile(join(folder, fileName), known);
        throw error;
      }
      const added = { id: signer.id, name: signer.name, fileName };
      this.#content = { ...this.#content, allowed: parseAllowedSigners(grown), signers: [...signers, added] };
    });
  }

  signers() {
    return this.#content.signers;
  }

  signerFile(id: string): Promise<Uint8Array> {
    return this.#inTurn(async () => {
      const signer = this.#content.signers.find((one) => one.id === id);
      if (signer === undefined) return fail("unreadable.book-file", { field: "signer" });
      return this.#disk.read(join(this.#root, "signers", signer.fileName), KEY_FILE_LIMIT);
    });
  }

  remains(): Remains {
    const { leftovers, strangers } = this.#content;
    return { leftovers, strangers };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#last;
    await this.#lock.release();
  }

  /** True for the same key file left by an attempt before this one. */
  async #isThere(path: string, bytes: Uint8Array): Promise<boolean> {
    return (await this.#disk.kind(path)) === "file" && equalBytes(await this.#disk.read(path, KEY_FILE_LIMIT), bytes);
  }

  /**
   * Removes a key file whose signer is not in `allowed_signers`. One that got there stays whole: both are found at the next
   * opening.
   */
  async #forgetKeyFile(path: string, known: Uint8Array): Promise<void> {
    const now = await this.#disk.read(join(this.#root, ALLOWED_SIGNERS), SIGNERS_SIZE).catch(() => null);
    if (now !== null && equalBytes(now, known)) await this.#disk.remove(path).catch(() => undefined);
  }

  async #writeSigned(folder: "records" | "manifests", name: string, bytes: Uint8Array, signatures: Signatures): Promise<void> {
    const { allowed } = this.#content;
    const [document, namespace] =
      folder === "records" ? (["record", "sealwright-record"] as const) : (["manifest", "sealwright-manifest"] as const);
    await verifySignatures(document, bytes, namespace, signatures, { allowed, verify: this.#verify });
    const { operator, witness } = signatures;
    const files: NewFile[] = [{ name: signatureName(name), bytes: utf8Bytes(operator) }];
    if (witness !== null) files.push({ name: witnessName(name), bytes: utf8Bytes(witness) });
    // The document last: without it its signatures do not count.
    await writeNewFiles(this.#disk, join(this.#root, folder), [...files, { name, bytes }]);
  }

  /** One after the other, each only while the lock is ours. */
  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    if (this.#closed) fail("fault.unexpected");
    const turn = this.#last.then(async () => {
      await this.#lock.check();
      return act();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
