import { answer, type HostAssertion, ready } from "../../core/ceremony/machine.ts";
import type { Answer } from "../../core/ceremony/answers.ts";
import type { Ceremony } from "../../core/ceremony/ceremony.ts";
import { abandonRecords, deathRecord, evidenceOf, exceptionRecord } from "../../core/ceremony/evidence.ts";
import type { ExceptionKind } from "../../core/ceremony/exceptions.ts";
import type { Facts, MachineCheck, SheetOfSet } from "../../core/ceremony/facts.ts";
import { abandon, halt, loseVault, resume } from "../../core/ceremony/interruption.ts";
import type { CeremonyKind, StepAt } from "../../core/ceremony/step.ts";
import { keyRecord } from "../../core/ceremony/key-record.ts";
import type { RevealWindow } from "../../core/custody/reveal-window.ts";
import { fail, Failure, type FailureCode } from "../../core/failure/failure.ts";
import type { SignerSummary } from "../../core/record/key-file.ts";
import type { RecordDraft } from "../../core/record/record.ts";
import type { Book } from "../../core/record/book.ts";
import { CeremonyMoment } from "./ceremony-moment.ts";
import { DueRecords } from "./due-records.ts";
import type { Effects, Printer, Vault } from "./effects.ts";

/** What the vault made public of the sealed set. */
export interface Sealed {
  readonly manifest: Uint8Array;
  /** RFC 3339: the time that all papers of the set bear. */
  readonly created: string;
  readonly labels: readonly { readonly x: number; readonly labelText: string }[];
}

/** One ceremony under way with its vault and its records. Everything it holds is public; the secrets are in the vault. */
export class CeremonyRun extends CeremonyMoment {
  #vault: Vault | null = null;
  readonly #due: DueRecords;
  /** The machine as last looked at, before people have answered for it. */
  checks: readonly MachineCheck[] | null = null;
  sealed: Sealed | null = null;
  /** The printers as last listed: a choice is a place in this list. */
  printers: readonly Printer[] = [];
  /** The time given to the reveal, and what was shown in it. */
  reveal: { window: RevealWindow; readonly shown: { account: string; field: string }[] } | null = null;
  /** Labels of the round that were scanned so far: they outlive the room. */
  labels: readonly SheetOfSet[] = [];
  /** The number that was typed last for a bag and is not the book's. */
  doubted: { readonly item: number; readonly number: string } | null = null;
  /** Called when the ceremony has halted, by whatever cause: then nothing is shown any more. */
  onHalt: () => void = () => {};
  #isOver = false;

  constructor(effects: Effects, book: Book, kind: CeremonyKind, drill: boolean, about?: Facts["about"]) {
    super(effects, book, kind, drill, about);
    this.#due = new DueRecords(book);
  }

  /** The current step, when it may be begun: nothing is halted and all that it asserts is so. Fails as the machine does. */
  ready(): StepAt {
    return ready(this.present, (assertion) => this.#holds(assertion));
  }

  /** As `ready`, and for the very step of `given`: before the vault does something for it. */
  expect({ step, item }: StepAt): void {
    ready(this.present, (assertion) => this.#holds(assertion), { step, item });
  }

  /** The vault, started when it is first needed. Fails with `fault.vault-died` after the end: nobody would end another. */
  vault(): Vault {
    if (this.#isOver) fail("fault.vault-died");
    this.#vault ??= this.effects.startVault(() => this.#lost());
    return this.#vault;
  }

  #lost(): void {
    this.#vault = null;
    // Who saw what is known now; afterwards the set is not open any more.
    this.#due.add(this.#shownSoFar().filter(({ event }) => event === "credential.shown"));
    this.reveal?.shown.splice(0);
    const at = this.timestamp();
    const after = loseVault(this.present, at);
    this.#due.add([deathRecord(this.present, after, at, this.circumstances())]);
    this.present = after;
    this.onHalt();
  }

  /** The records of a reveal that was begun and not finished. */
  #shownSoFar(): readonly RecordDraft[] {
    if (this.reveal === null || this.facts.shown !== null) return [];
    const { window, shown } = this.reveal;
    const answer = { minutes: window.minutes, extensions: window.extensions, fields: [...shown] };
    const after = { ...this.present, facts: { ...this.facts, shown: answer } };
    return evidenceOf(after, { step: "reveal", item: 0, answer }, this.circumstances());
  }

  /** The ceremony after this answer, and the records that it would write. Fails as the machine does; nothing is changed. */
  foreseen(given: Answer): { readonly after: Ceremony; readonly drafts: readonly RecordDraft[] } {
    const after = answer(this.present, given, (assertion) => this.#holds(assertion));
    return { after, drafts: evidenceOf(after, given, this.circumstances(after.facts)) };
  }

  /** Completes the current step and writes its records. When the book fails, the step stays done, its records due, the ceremony halted. */
  async complete(given: Answer): Promise<void> {
    const { after, drafts } = this.foreseen(given);
    if (given.step === "finish") {
      await this.#due.writeLast(drafts, this.vault(), this.facts);
      this.present = after;
      this.completed(given);
      return this.end();
    }
    this.present = after;
    this.completed(given);
    this.#due.add(drafts);
    await this.flush();
  }

  /**
   * Told that a role's key is open: unless the book has the record that adds it (it was just made, or the power was lost behind its making),
   * that is written now, signed by this key alone. When the book fails it is due, before everything else: that may need its signature.
   */
  async keyIsOpen(key: SignerSummary, role: "operator" | "witness"): Promise<void> {
    // Of a key that is not open any more nothing can be signed. Its record is written when it is opened again.
    this.#due.forgetKeys(role);
    if (this.book.isRecorded(key.id)) return;
    await this.#due.addKey(keyRecord(key, role, this.facts, this.circumstances()), role, this.vault());
  }

  /** Writes what is due. A book that fails halts the ceremony, and what is due stays so. */
  async flush(): Promise<void> {
    try {
      await this.#write();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // That the vault died has been told.
      if (error.code !== "fault.vault-died") this.halt(HALTS[error.code] ?? "book-failed", "");
    }
  }

  halt(kind: ExceptionKind, note: string): void {
    if (this.present.closed !== "no" || this.present.halted !== null) return;
    const exception = { kind, note, at: this.timestamp() };
    // First what may refuse the note: a record that no book takes would be due for ever.
    const halted = halt(this.present, exception);
    this.#due.add([exceptionRecord(this.present, exception, this.circumstances())]);
    this.present = halted;
    this.onHalt();
  }

  async resume(): Promise<void> {
    if (this.present.halted === null) fail("refused.not-halted");
    // Only when the book takes what is due does the ceremony go on.
    await this.#write();
    this.present = resume(this.present);
  }

  /**
   * Ends the ceremony undone. Its records are written when keys and book are there; else it fails after the end, as the book does
   * or with `refused.no-signing-key` when the book tells of a ceremony whose end it will not tell. Refused as the machine
   * refuses it, it is not ended.
   */
  async abandon(reason: string): Promise<void> {
    const after = abandon(this.present, reason);
    this.#due.add([...this.#shownSoFar(), ...abandonRecords(this.present, reason, this.circumstances())]);
    try {
      await this.#write();
      const { operatorKey, date } = this.facts;
      if (this.#due.length > 0 && date !== null)
        fail("refused.no-signing-key", { field: operatorKey === null ? "operator" : "witness" });
    } finally {
      // Not before: the program may be closed over a ceremony that is closed.
      this.present = after;
      this.end();
    }
  }

  /** The vault's end, for good. */
  end(): void {
    this.#isOver = true;
    this.#vault?.kill();
    this.#vault = null;
  }

  #holds(assertion: HostAssertion): boolean {
    // The book took everything so far.
    if (assertion === "book-writable") return this.#due.length === 0;
    return this.isOffline();
  }

  /** Whether the machine was off the network when last looked at, or people accepted beforehand that it is not. */
  isOffline(): boolean {
    const network = this.checks?.find(({ id }) => id === "network")?.result;
    return network === "pass" || (this.facts.checks?.acceptances.some(({ rule }) => rule === "network") ?? false);
  }

  #keysOpen(): boolean {
    // Without a vault no key is open.
    return this.#vault !== null && this.facts.operatorKey !== null && this.facts.witnessKey !== null;
  }

  async #write(): Promise<void> {
    if (this.#keysOpen()) await this.#due.write(this.vault(), this.facts);
    // Else they are signed when the keys are open again.
  }
}

/** What people are told of a book that does not take a record. */
const HALTS: { readonly [C in FailureCode]?: ExceptionKind } = {
  "fault.book-full": "book-full",
  "fault.book-gone": "book-gone",
};
