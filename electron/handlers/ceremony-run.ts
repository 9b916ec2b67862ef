import { answer, type HostAssertion, ready } from "../../core/ceremony/machine.ts";
import type { Answer } from "../../core/ceremony/answers.ts";
import { call, type Ceremony, current } from "../../core/ceremony/ceremony.ts";
import { abandonRecord, type Circumstances, evidenceOf, exceptionRecord } from "../../core/ceremony/evidence.ts";
import type { ExceptionKind } from "../../core/ceremony/exceptions.ts";
import type { MachineCheck } from "../../core/ceremony/facts.ts";
import { abandon, halt, loseVault, resume } from "../../core/ceremony/interruption.ts";
import { utcText } from "../../core/encoding/utc-moment.ts";
import type { CeremonyKind, StepAt } from "../../core/ceremony/step.ts";
import type { RevealWindow } from "../../core/custody/reveal-window.ts";
import { fail, Failure } from "../../core/failure/failure.ts";
import { type RecordDraft, recordBytes } from "../../core/record/record.ts";
import type { Book } from "../../core/record/book.ts";
import type { Effects, Printer, Vault } from "./effects.ts";
import { recordWriter } from "./record-writer.ts";

/** What the vault made public of the sealed set. */
export interface Sealed {
  readonly manifest: Uint8Array;
  /** RFC 3339: the time that all papers of the set bear. */
  readonly created: string;
  readonly labels: readonly { readonly x: number; readonly labelText: string }[];
}

/** One ceremony under way with its vault and its records. Everything it holds is public; the secrets are in the vault. */
export class CeremonyRun {
  readonly #effects: Effects;
  readonly book: Book;
  #ceremony: Ceremony;
  #vault: Vault | null = null;
  // Records that are due and not yet in the book: none is dropped, and nothing is closed over them.
  #due: RecordDraft[] = [];
  /** The machine as last looked at, before people have answered for it. */
  checks: readonly MachineCheck[] | null = null;
  sealed: Sealed | null = null;
  /** The printers as last listed: a choice is a place in this list. */
  printers: readonly Printer[] = [];
  /** The time given to the reveal, and what was shown in it. */
  reveal: { window: RevealWindow; readonly shown: { account: string; field: string }[] } | null = null;
  /** Called when the ceremony has halted, by whatever cause: then nothing is shown any more. */
  onHalt: () => void = () => {};
  #isOver = false;

  constructor(effects: Effects, book: Book, kind: CeremonyKind, drill: boolean) {
    this.#effects = effects;
    this.book = book;
    this.#ceremony = call(kind, drill);
  }

  get ceremony(): Ceremony {
    return this.#ceremony;
  }

  get facts(): Ceremony["facts"] {
    return this.#ceremony.facts;
  }

  at(): StepAt | null {
    return current(this.#ceremony);
  }

  /** The current step, when it may be begun: nothing is halted and all that it asserts is so. Fails as the machine does. */
  ready(): StepAt {
    return ready(this.#ceremony, (assertion) => this.#holds(assertion));
  }

  /** As `ready`, and for the very step of `given`: before the vault does something for it. */
  expect({ step, item }: StepAt): void {
    ready(this.#ceremony, (assertion) => this.#holds(assertion), { step, item });
  }

  /** The vault, started when it is first needed. Fails with `fault.vault-died` after the end: nobody would end another. */
  vault(): Vault {
    if (this.#isOver) fail("fault.vault-died");
    this.#vault ??= this.#effects.startVault(() => this.#lost());
    return this.#vault;
  }

  #lost(): void {
    this.#vault = null;
    // Who saw what is known now; afterwards the set is not open any more.
    this.#due.push(...this.#shownSoFar().filter(({ event }) => event === "credential.shown"));
    this.reveal?.shown.splice(0);
    const exception = { kind: "vault-died", note: "", at: this.timestamp() } as const;
    this.#due.push(exceptionRecord(this.#ceremony, exception, this.circumstances()));
    this.#ceremony = loseVault(this.#ceremony, exception.at);
    this.onHalt();
  }

  /** The records of a reveal that was begun and not finished. */
  #shownSoFar(): readonly RecordDraft[] {
    if (this.reveal === null || this.facts.shown !== null) return [];
    const { window, shown } = this.reveal;
    const answer = { minutes: window.minutes, extensions: window.extensions, fields: [...shown] };
    const after = { ...this.#ceremony, facts: { ...this.facts, shown: answer } };
    return evidenceOf(after, { step: "reveal", item: 0, answer }, this.circumstances());
  }

  /** The machine's clock as RFC 3339 in whole seconds. */
  timestamp(): string {
    return utcText(this.machineSeconds());
  }

  /** The machine's clock in whole seconds since 1970. */
  machineSeconds(): number {
    return Math.floor(this.#effects.now().getTime() / 1000);
  }

  /** The time that people assert, in seconds since 1970: the machine's clock corrected by how far it is off. */
  assertedSeconds(): number {
    return this.machineSeconds() - (this.facts.date?.off ?? 0);
  }

  assertedTime(): string {
    return utcText(this.assertedSeconds());
  }

  /** When and where a record of this moment is made. */
  circumstances(): Circumstances {
    const { version, platform, rehearsal } = this.#effects;
    return { time: this.assertedTime(), app: version, platform, rehearsal };
  }

  /** Completes the current step and writes its records. When the book fails, the step stays done, its records due, the ceremony halted. */
  async complete(given: Answer): Promise<void> {
    const after = answer(this.#ceremony, given, (assertion) => this.#holds(assertion));
    const drafts = evidenceOf(after, given, this.circumstances());
    if (given.step === "finish") {
      await this.#write([...this.#due, ...drafts]);
      this.#due = [];
      this.#ceremony = after;
      return this.end();
    }
    this.#ceremony = after;
    this.#due.push(...drafts);
    await this.flush();
  }

  /**
   * A record outside the steps, as of a key that was made: signed by one role, because the other may have no key yet. When the
   * book fails it is due, and signed by both.
   */
  async record(draft: RecordDraft, role: "operator" | "witness"): Promise<void> {
    const message = recordBytes(draft, this.book.head());
    const { signature } = await this.vault().call("sign", { role, namespace: "sealwright-record", message });
    try {
      await this.book.append(message, { operator: signature, witness: null });
    } catch (error) {
      if (!(error instanceof Failure && error.code.startsWith("fault.book-"))) throw error;
      this.#due.push(draft);
    }
  }

  /** Writes what is due. A book that fails halts the ceremony, and what is due stays so. */
  async flush(): Promise<void> {
    try {
      await this.#write(this.#due);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.halt(error.code === "fault.book-full" ? "book-full" : "book-gone", "");
    }
  }

  halt(kind: ExceptionKind, note: string): void {
    if (this.#ceremony.closed !== "no" || this.#ceremony.halted !== null) return;
    const exception = { kind, note, at: this.timestamp() };
    // First what may refuse the note: a record that no book takes would be due for ever.
    const halted = halt(this.#ceremony, exception);
    this.#due.push(exceptionRecord(this.#ceremony, exception, this.circumstances()));
    this.#ceremony = halted;
    this.onHalt();
  }

  async resume(): Promise<void> {
    if (this.#ceremony.halted === null) fail("refused.not-halted");
    // Only when the book takes what is due does the ceremony go on.
    await this.#write(this.#due);
    this.#ceremony = resume(this.#ceremony);
  }

  /**
   * Ends the ceremony undone. Its records are written when keys and book are there; else it fails after the end, as the book does
   * or with `refused.no-signing-key` when the book tells of a ceremony whose end it will not tell. Refused as the machine
   * refuses it, it is not ended.
   */
  async abandon(reason: string): Promise<void> {
    const after = abandon(this.#ceremony, reason);
    this.#due.push(...this.#shownSoFar(), abandonRecord(this.#ceremony, reason, this.circumstances()));
    try {
      await this.#write(this.#due);
      const { operatorKey, date } = this.facts;
      if (this.#due.length > 0 && date !== null)
        fail("refused.no-signing-key", { field: operatorKey === null ? "operator" : "witness" });
    } finally {
      // Not before: the program may be closed over a ceremony that is closed.
      this.#ceremony = after;
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

  async #write(drafts: RecordDraft[]): Promise<void> {
    if (!this.#keysOpen()) return; // They are signed when the keys are open again.
    const write = recordWriter(this.book, this.vault());
    while (drafts[0] !== undefined) {
      await write(drafts[0]);
      drafts.shift();
    }
  }
}
