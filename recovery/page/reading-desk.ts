import type { Failure } from "../../core/failure/failure.ts";
import { readScan, type Scan } from "../../core/share/scan.ts";
import { asFailure, Gathering, type ShareScan, type Taken } from "./gathering.ts";
import { sameScan } from "./same-scan.ts";
import { type HandSheets, sheetOf } from "./sheet-turn.ts";
import { COLLECT } from "./text.ts";

/** What could not be read, and where. */
export interface Trouble {
  readonly source: string;
  readonly failure: Failure;
}

/** Asks a person whether a correction is right; `typed` are the words as typed, or null where a code was read. */
export type AskCorrection = (scan: ShareScan, source: string, typed: readonly string[] | null) => Promise<boolean>;

const TROUBLES_SHOWN = 30;

/** Where texts arrive, from files and from the sheet in hand. Keeps what they come to, and tells `changed` after each. */
export class ReadingDesk {
  readonly gathering = new Gathering();
  readonly #ask: AskCorrection;
  readonly #changed: () => void;
  #troubles: readonly Trouble[] = [];
  #sheet = 1;
  // Asked about already: a camera reads the same code ten times a second.
  #asked: readonly Scan[] = [];

  constructor(ask: AskCorrection, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** The number of the sheet in hand. */
  get sheet(): number {
    return this.#sheet;
  }

  get troubles(): readonly Trouble[] {
    return this.#troubles;
  }

  /** Another sheet is taken up. Nothing happens while the one in hand has given nothing. */
  nextSheet(): void {
    if (this.#scansOf(COLLECT.sheet(this.#sheet)).length > 0) this.#sheet++;
    this.#changed();
  }

  /**
   * A text of the sheet in hand. `repeats` is true for a camera, which asks about the same correction only once. A failure is not kept as a
   * trouble: it is told where the text was typed.
   */
  async takeFromHand(text: string, repeats: boolean, typed: readonly string[] | null = null): Promise<Taken> {
    const scan = scanned(text, COLLECT.sheet(this.#sheet));
    if (scan.kind === "failed") return scan;
    const which = sheetOf(scan, this.#handSheets());
    if (which === "next") this.#sheet++;
    const source = COLLECT.sheet(this.#sheet);
    if (which === "known") return { kind: "known", scan, source };
    return await this.#take(scan, source, repeats, typed);
  }

  /** A text of a file; `place` is where in it, for troubles. */
  async takeFromFile(text: string, source: string, place: string): Promise<Taken> {
    const scan = scanned(text, place);
    if (scan.kind === "failed") this.addTrouble(place, scan.failure);
    return scan.kind === "failed" ? scan : await this.#take(scan, source, false, null);
  }

  /** Something that gave no text at all. */
  addTrouble(source: string, error: unknown): Failure {
    const failure = asFailure(error);
    const others = this.#troubles.filter((trouble) => trouble.source !== source || trouble.failure.code !== failure.code);
    this.#troubles = [{ source, failure }, ...others].slice(0, TROUBLES_SHOWN);
    this.#changed();
    return failure;
  }

  remove(source: string): void {
    this.gathering.remove(source);
    this.#asked = [];
    this.#changed();
  }

  clearTroubles(): void {
    this.#troubles = [];
    this.#changed();
  }

  async #take(scan: Scan, source: string, repeats: boolean, typed: readonly string[] | null): Promise<Taken> {
    const taken = this.gathering.take(scan, source);
    const settled = taken.kind === "doubtful" ? await this.#askAbout(taken, repeats, typed) : taken;
    if (settled.kind === "failed") this.addTrouble(source, settled.failure);
    this.#changed();
    return settled;
  }

  async #askAbout(
    doubtful: Taken & { readonly kind: "doubtful" },
    repeats: boolean,
    typed: readonly string[] | null,
  ): Promise<Taken> {
    const { scan, source } = doubtful;
    if (repeats && this.#asked.some((asked) => sameScan(asked, scan))) return { kind: "known", scan, source };
    this.#asked = [...this.#asked, scan];
    return (await this.#ask(scan, source, typed)) ? this.gathering.confirm(scan, source) : doubtful;
  }

  #handSheets(): HandSheets {
    return Array.from({ length: this.#sheet }, (_, index) => this.#scansOf(COLLECT.sheet(index + 1)));
  }

  #scansOf(source: string): readonly Scan[] {
    return this.gathering.sources().find(({ name }) => name === source)?.scans ?? [];
  }
}

function scanned(text: string, source: string): Scan | (Taken & { readonly kind: "failed" }) {
  try {
    return readScan(text);
  } catch (error) {
    return { kind: "failed", failure: asFailure(error), source };
  }
}
