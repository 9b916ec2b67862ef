import { hexToBytes } from "@noble/hashes/utils.js";
import { completedEvent } from "../../core/ceremony/completed-event.ts";
import type { RecordableEvent, RecordedEvent } from "../../core/ceremony/facts.ts";
import { nextGeneration } from "../../core/custody/next-generation.ts";
import { isBagUsed } from "../../core/custody/recording/of-bags.ts";
import type { KnownJournal } from "../../core/custody/recording/journal.ts";
import { Failure } from "../../core/failure/failure.ts";
import { type SetInBook, setInBook } from "../../core/record/book.ts";
import { EMPTY_JOURNAL } from "../../core/record/manifest.ts";
import type { Manifest } from "../../core/record/manifest-reading.ts";
import { headAfter, type JournalRecord, readRecord, recordBytes } from "../../core/record/record.ts";
import type { RecordBody, RecordEvent } from "../../core/record/record-events.ts";
import { setId } from "../../core/share/share-header.ts";
import { manifestTold } from "./journal-told.ts";
import { trialDraft } from "./trial-book.ts";

const OPERATOR = "Olga Petrova";
const WITNESS = "Wim Jansen";

/** A set that was sealed in a life. */
export type LivedSet = SetInBook;

/**
 * A journal that grows by what ceremonies write into it. What people record, and what a step writes that people could record, is held
 * against the rules of recording first and left out when they refuse it; `refused` counts by code.
 */
export class CustodyLife {
  readonly records: JournalRecord[] = [];
  readonly manifests: Manifest[] = [];
  readonly refused = new Map<string, number>();
  #sets: readonly LivedSet[] = [];
  #head = EMPTY_JOURNAL;
  #drill = false;
  #seconds: number;
  #zone: string;

  constructor(start: string, zone: string) {
    this.#seconds = Date.parse(start) / 1000;
    this.#zone = zone;
  }

  get sets(): readonly LivedSet[] {
    return this.#sets;
  }

  get time(): string {
    return timeIn(this.#seconds, this.#zone);
  }

  get #journal(): KnownJournal {
    return { head: this.#head, records: this.records, sets: this.#sets };
  }

  /** Goes on, or back, and says the time in this zone from now on. */
  wait(seconds: number, zone: string): void {
    this.#seconds += seconds;
    this.#zone = zone;
  }

  /** The time some seconds ago, in another zone. */
  ago(seconds: number, zone: string): string {
    return timeIn(this.#seconds - seconds, zone);
  }

  call(ceremony: RecordBody<"ceremony.opened">["ceremony"], drill: boolean): void {
    this.#drill = drill;
    const people = { title: "", organisation: "", operator: OPERATOR, witness: WITNESS, custodians: [] };
    this.tell("ceremony.opened", { ceremony, drill, ...people });
  }

  /** What a step writes: it follows from what was done. A minute passes. */
  tell<E extends RecordEvent>(
    event: E,
    body: RecordBody<E>,
    set: string | null = null,
    approvers: readonly string[] = [],
  ): void {
    this.#seconds += 60;
    const draft = trialDraft(event, body, { time: this.time, set, approvers, reason: "as agreed", manifest: "ab".repeat(32) });
    const bytes = recordBytes(draft, this.#head);
    this.#head = headAfter(bytes, this.#head);
    this.records.push(readRecord(bytes));
  }

  /** What people say that happened: kept when the rules of recording let it pass. */
  record<E extends RecordableEvent>(
    event: E,
    body: RecordBody<E>,
    set: string | null = null,
    approvers: readonly string[] = [],
  ): boolean {
    // Event and body go together: the compiler cannot see it in a generic.
    const typed = { event, set, reason: "as agreed", ticket: "", approvers, body } as unknown as RecordedEvent;
    const now = { drill: this.#drill, time: this.time, keys: [], operator: OPERATOR, witness: WITNESS };
    try {
      const { body: whole } = completedEvent(typed, this.#journal, now);
      this.tell(event, whole as RecordBody<E>, set, approvers);
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const told = error.facts.field ?? error.code;
      this.refused.set(String(told), (this.refused.get(String(told)) ?? 0) + 1);
      return false;
    }
  }

  /** A sealing, as far as its bags; `unfinished` ends before it is signed. The steps take no number of a bag that the book has. */
  seal(
    plan: { family: string; drill: boolean; m: number; n: number; people: readonly string[]; bags: readonly string[] },
    unfinished = false,
  ) {
    const { family, drill, m, n, people, bags } = plan;
    const generation = nextGeneration(this.#journal, family);
    const set = setId({ family: hexToBytes(family), generation });
    const shares = people
      .slice(0, n)
      .map((custodian, at) => ({ x: at + 1, commitment: "0".repeat(64), custodian, role: "custodian" }));
    this.call("sealing", drill);
    for (const { x } of shares) this.tell("sheet.printed", { x, printer: "Laser", pages: 2 }, set);
    for (const { x } of shares) this.readBack(set, x, 3);
    if (unfinished) return;
    const manifest = manifestTold(set, { family, generation, drill, m, n, shares, created: this.time });
    for (const { x, custodian } of shares) {
      const bag = bags.find((number) => !isBagUsed(this.#journal, number));
      if (bag !== undefined) this.tell("bag.sealed", { x, bag, custodian, place: `Safe ${x}` }, set);
    }
    this.manifests.push(manifest);
    this.#sets = [...this.#sets, setInBook(manifest)];
    this.tell("set.sealed", { m, n, accepted: [], entropy: { method: "system", extraBits: 0 } }, set);
  }

  readBack(set: string, x: number, used: number): void {
    const letter = used <= 38 ? "A" : used <= 50 ? "B" : used <= 63 ? "C" : used <= 75 ? "D" : "F";
    this.tell(
      "sheet.read-back",
      {
        x,
        symbols: [
          { kind: "card", used: Math.floor(used / 2), letter: "A" },
          { kind: "share", used, letter },
        ],
      },
      set,
    );
  }
}

/** Seconds since 1970 as RFC 3339 in a zone: "Z" or "+05:45". */
export function timeIn(seconds: number, zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  const offset = (sign === "-" ? -60 : 60) * (60 * Number(hours ?? 0) + Number(minutes ?? 0));
  return `${new Date((seconds + offset) * 1000).toISOString().slice(0, 19)}${zone}`;
}
