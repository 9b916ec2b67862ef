import type { ReadingView } from "../../core/contract/clean-room-view.ts";
import type { VaultRequest } from "../../core/contract/vault.ts";
import { wipe } from "../../core/encoding/bytes.ts";
import { fail, Failure } from "../../core/failure/failure.ts";
import type { Argon2id } from "../../core/ports.ts";
import { passphraseBytes } from "../../core/share/lock.ts";
import type { Quorum } from "../../core/share/quorum.ts";
import { readScan } from "../../core/share/scan.ts";
import { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import { correctionsOf } from "./corrections.ts";
import { readingViewOf } from "./reading-view.ts";
import { MOST_SHEETS, NO_NOTE, noted, type SheetNote, sourceOf, wasTaken } from "./sheet-notes.ts";

/** A share that the check symbols corrected, held back until a person has compared it with the sheet. Secret. */
interface Doubtful {
  readonly sheet: number;
  readonly text: string;
  readonly corrections: ReadingView["corrections"];
}

// Any code of the world may come into view of the camera: no reason to doubt a sheet that has given its own.
const STRANGERS = ["unreadable.unknown-code", "unreadable.empty"];

/** The sheets that were brought, as far as they were scanned and typed. It holds shares. */
export class Gathering {
  readonly #quorum = new UntrustedQuorum();
  readonly #notes = new Map<number, SheetNote>();
  #doubtful: Doubtful | null = null;

  /**
   * Takes the codes of one picture of a sheet. What cannot be read is told as that sheet's problem. Fails with `refused.too-
   * many-items`.
   */
  scan({ sheet, codes }: VaultRequest<"shares:scan">): void {
    if (codes.length === 0) return;
    let trouble: Failure | null = null;
    for (const { text } of codes) {
      try {
        this.#take(sheet, text, false);
      } catch (error) {
        if (!(error instanceof Failure) || !error.code.startsWith("unreadable.")) throw error;
        trouble = error;
      }
    }
    const note = this.#note(sheet);
    const passed = trouble !== null && STRANGERS.includes(trouble.code) && note.has.length > 0;
    this.#keep(sheet, { ...note, trouble: passed ? null : trouble });
  }

  /** Takes one code or share that was typed. With corrections it is held back and shown. Fails as `readScan`. */
  words({ sheet, text }: VaultRequest<"shares:words">): void {
    this.#doubtful = null;
    this.#take(sheet, text, false);
  }

  /** Takes a share whose corrections were shown. What was not shown before is shown now, and not taken. Fails as `readScan`. */
  corrected({ sheet, text }: VaultRequest<"shares:corrected">): void {
    const shown = this.#doubtful?.sheet === sheet && this.#doubtful.text === text;
    this.#doubtful = null;
    this.#take(sheet, text, shown);
  }

  /** Tries a passphrase on the locked shares. Fails with `mismatched.passphrase` when it opens none of them, and with `fault.argon2`. */
  async unlock(passphrase: string, argon2id: Argon2id): Promise<void> {
    const locked = this.#quorum
      .assess()
      .flatMap(({ set, shares }) => shares.filter(({ open }) => open === null).map(({ printed }) => ({ set, x: printed.x })));
    const [first] = locked;
    if (first === undefined) return;
    const typed = passphraseBytes(passphrase);
    try {
      const opened = await this.#quorum.unlock(typed, argon2id);
      if (opened.length === 0) fail("mismatched.passphrase", first);
    } finally {
      wipe(typed);
    }
  }

  /** Leaves a sheet out, with all that it said. */
  setAside(sheet: number): void {
    this.#quorum.setAside(sourceOf(sheet));
    this.#notes.delete(sheet);
    if (this.#doubtful?.sheet === sheet) this.#doubtful = null;
  }

  view(): ReadingView {
    return readingViewOf(this.#quorum, this.#notes, this.#doubtful?.corrections ?? []);
  }

  /** The set that is nearest to opening, or null. */
  get set(): string | null {
    return this.#quorum.assess()[0]?.set ?? null;
  }

  /** Fails as `UntrustedQuorum.validate`; nothing is lost by it. */
  async prove(): Promise<Quorum> {
    return await this.#quorum.validate();
  }

  wipe(): void {
    this.#quorum.wipe();
    this.#notes.clear();
    this.#doubtful = null;
  }

  #take(sheet: number, text: string, confirmed: boolean): void {
    const scan = readScan(text);
    const note = this.#note(sheet);
    if (scan.kind === "share" && scan.share.corrections.length > 0 && !confirmed && !wasTaken(note, scan.share.record)) {
      this.#doubtful = { sheet, text, corrections: correctionsOf(text, scan.share) };
      if (!scan.share.record.locked) wipe(scan.share.record.y);
      return;
    }
    if (scan.kind !== "label") this.#quorum.add(scan, sourceOf(sheet));
    this.#keep(sheet, { ...noted(note, scan), trouble: null });
  }

  #note(sheet: number): SheetNote {
    return this.#notes.get(sheet) ?? NO_NOTE;
  }

  #keep(sheet: number, note: SheetNote): void {
    if (!this.#notes.has(sheet) && this.#notes.size === MOST_SHEETS) fail("refused.too-many-items", { limit: MOST_SHEETS });
    this.#notes.set(sheet, note);
  }
}
