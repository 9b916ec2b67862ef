import { join } from "node:path";
import { utf8Bytes, utf8Text } from "../../../core/encoding/utf8.ts";
import { fail } from "../../../core/failure/failure.ts";
import {
  type Book,
  bagNumbers,
  type Copied,
  type Remains,
  setInBook,
  type Signatures,
  setUsed,
} from "../../../core/record/book.ts";
import { RECORD_LIMIT } from "../../../core/record/canonical-json.ts";
import { KEY_FILE_LIMIT, readSignerFile, signerFileName, signerId } from "../../../core/record/key-file.ts";
import type { JournalHead } from "../../../core/record/manifest.ts";
import { readManifest } from "../../../core/record/manifest-reading.ts";
import { headAfter, readRecord } from "../../../core/record/record.ts";
import { parseAllowedSigners, SIGNATURE_LIMIT } from "../../../core/record/sshsig.ts";
import type { BookFile, Verification } from "../../../core/record/verify/verification.ts";
import { writeSigner } from "./add-signer.ts";
import { type BookContent, sha256Of, verifyFiles } from "./book-content.ts";
import { readBookFiles } from "./book-files.ts";
import type { Means } from "./means.ts";
import { copyBook } from "./copy-book.ts";
import { demandFitting } from "./fitting.ts";
import type { Lock } from "./lock.ts";
import { recordName, signatureName, witnessName } from "./names.ts";
import { type NewFile, writeNewFiles } from "./new-files.ts";

/** A book in a folder that is locked, with what was read of it. */
export class FolderBook implements Book {
  readonly #root: string;
  readonly #lock: Lock;
  readonly #means: Means;
  #content: BookContent;
  #closed = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(root: string, lock: Lock, means: Means, content: BookContent) {
    this.#root = root;
    this.#lock = lock;
    this.#means = means;
    this.#content = content;
  }

  head() {
    return this.#content.verification.head;
  }

  records() {
    return this.#content.verification.records;
  }

  async recordBytes(seq: number): Promise<Uint8Array> {
    return this.#read("records", this.#nameOf(seq), RECORD_LIMIT);
  }

  async signatures(seq: number): Promise<Signatures> {
    const name = this.#nameOf(seq);
    const operator = utf8Text(await this.#read("records", signatureName(name), SIGNATURE_LIMIT));
    const isWitnessed = (await this.#means.disk.kind(join(this.#root, "records", witnessName(name)))) !== "none";
    return {
      operator,
      witness: isWitnessed ? utf8Text(await this.#read("records", witnessName(name), SIGNATURE_LIMIT)) : null,
    };
  }

  append(record: Uint8Array, signatures: Signatures): Promise<JournalHead> {
    const bytes = record.slice();
    return this.#inTurn(async () => {
      const head = headAfter(bytes, this.head());
      const read = readRecord(bytes);
      await demandFitting({ bytes, record: read, manifest: null, signatures }, this.#content, this.#means.verifying);
      await this.#writeSigned("records", recordName(head.seq), bytes, signatures);
      this.#know({ head, records: [...this.records(), read] }, signatures);
      return head;
    });
  }

  addManifest(set: string, manifest: Uint8Array, signatures: Signatures): Promise<void> {
    const bytes = manifest.slice();
    return this.#inTurn(async () => {
      const read = readManifest(bytes);
      if (read.set !== set) fail("mismatched.manifest", { set: read.set });
      const { verification, manifestHashes } = this.#content;
      if (manifestHashes.has(set)) fail("fault.book-write");
      await demandFitting({ bytes, record: null, manifest: read, signatures }, this.#content, this.#means.verifying);
      await this.#writeSigned("manifests", `${set}.json`, bytes, signatures);
      const manifests = [...verification.manifests, read].toSorted((a, b) => (a.set < b.set ? -1 : 1));
      this.#know({ manifests }, signatures);
      this.#content = { ...this.#content, manifestHashes: new Map([...manifestHashes, [set, sha256Of(bytes)]]) };
    });
  }

  manifests() {
    return this.#content.verification.manifests.map(setInBook);
  }

  manifestHash(set: string) {
    return this.#content.manifestHashes.get(set) ?? null;
  }

  bagNumbers(set: string) {
    return bagNumbers(this.records(), set);
  }

  setUsed(set: string) {
    return setUsed(this.records(), set);
  }

  addSigner(keyFile: Uint8Array, principal: string, publicKey: Uint8Array): Promise<void> {
    const bytes = keyFile.slice();
    return this.#inTurn(async () => {
      const { id, name } = readSignerFile(bytes);
      if (id !== principal || principal !== signerId(publicKey)) fail("unreadable.signer-file", { field: "id" });
      const { verification, signers, allowedText } = this.#content;
      if (verification.allowed.some((one) => one.principal === principal)) fail("refused.signer-known");
      const grown = await writeSigner(this.#means.disk, this.#root, { id, name, publicKey, file: bytes }, allowedText);
      const added = { id, name, fileName: signerFileName({ id, name }) };
      this.#content = { ...this.#content, allowedText: grown, signers: [...signers, added] };
      this.#know({ allowed: parseAllowedSigners(utf8Text(grown)) }, null);
    });
  }

  signers() {
    return this.#content.signers;
  }

  isRecorded(signer: string) {
    return this.records().some((record) => record.event === "key.added" && record.body.id === signer);
  }

  async signerFile(id: string): Promise<Uint8Array> {
    const signer = this.#content.signers.find((one) => one.id === id);
    if (signer === undefined) return fail("unreadable.book-file", { field: "signer" });
    return this.#read("signers", signer.fileName, KEY_FILE_LIMIT);
  }

  remains(): Remains {
    const { leftovers, strangers } = this.#content;
    return { leftovers, strangers };
  }

  verification() {
    return this.#content.verification;
  }

  verifyAgain(now: string, heads: readonly string[]): Promise<Verification> {
    return this.#inTurn(async () => {
      const files = await readBookFiles(this.#means.disk, this.#root);
      return verifyFiles(files, { ...this.#means.verifying, now: () => now }, heads);
    });
  }

  files(): Promise<readonly BookFile[]> {
    return this.#inTurn(() => readBookFiles(this.#means.disk, this.#root));
  }

  copyTo(folder: string): Promise<Copied> {
    return this.#inTurn(() => copyBook(this.#root, folder, this.#means));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#last;
    await this.#lock.release();
  }

  /** Takes up what was just written. */
  #know(grown: Partial<Verification>, signed: Signatures | null): void {
    const { verification } = this.#content;
    const more = signed === null ? 0 : signed.witness === null ? 1 : 2;
    this.#content = {
      ...this.#content,
      verification: { ...verification, ...grown, signatures: verification.signatures + more },
    };
  }

  #nameOf(seq: number): string {
    if (!Number.isInteger(seq) || seq < 1 || seq > this.head().seq) fail("unreadable.book-file", { field: "record" });
    return recordName(seq);
  }

  #read(folder: string, name: string, limit: number): Promise<Uint8Array> {
    return this.#inTurn(() => this.#means.disk.read(join(this.#root, folder, name), limit));
  }

  async #writeSigned(folder: "records" | "manifests", name: string, bytes: Uint8Array, signatures: Signatures): Promise<void> {
    const { operator, witness } = signatures;
    const files: NewFile[] = [{ name: signatureName(name), bytes: utf8Bytes(operator) }];
    if (witness !== null) files.push({ name: witnessName(name), bytes: utf8Bytes(witness) });
    // The document last: without it its signatures do not count.
    await writeNewFiles(this.#means.disk, join(this.#root, folder), [...files, { name, bytes }]);
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
