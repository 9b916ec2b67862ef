import type { RecordableEvent, RecordedEvent } from "../../core/ceremony/facts.ts";
import type { KnownJournal } from "../../core/custody/recording/journal.ts";
import type { EventOf, PresentRecording } from "../../core/custody/recording/untrue.ts";
import type { SetInBook } from "../../core/record/book.ts";
import { EMPTY_JOURNAL } from "../../core/record/manifest.ts";
import { headAfter, type JournalRecord, readRecord, recordBytes, type RecordDraft } from "../../core/record/record.ts";
import type { RecordBody, RecordEvent } from "../../core/record/record-events.ts";
import { trialDraft } from "./trial-book.ts";

export const OLD = "OLDSETAA";
export const YOUNG = "YOUNGSET";
export const DRILL = "DRILLSET";
export const STRANGE = "STRANGER";
export const UNSIGNED = "UNSIGNED";
export const KEYS = ["OPERATOR", "WITNESSS"] as const;
export const OTHER_KEY = "OTHERKEY";

export const NOW: PresentRecording = {
  drill: false,
  time: "2026-11-22T12:00:00Z",
  keys: KEYS,
  operator: "Olga Petrova",
  witness: "Wim Jansen",
};
const PUBLIC = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${"A".repeat(43)}`;
const CUSTODIANS = ["Ana Silva", "Bob Stone", "Cy Young"];

const setOf = (set: string, drill: boolean, generation = 1): SetInBook => ({
  set,
  // The old and the young one are generations of one family.
  family: drill ? "d0d0d0d0" : "5f5f5f5f",
  generation,
  m: 2,
  n: 3,
  created: "2026-08-01T10:00:00Z",
  drill,
  supersedes: null,
  accounts: ["c1", "c2"].map((id) => ({ id, title: `Account ${id}`, system: "", factors: ["password"] })),
  shares: CUSTODIANS.map((custodian, index) => ({ x: index + 1, custodian, role: "custodian" })),
});

/** A record as a draft; `set` beside the body. */
export const said = <E extends RecordEvent>(event: E, body: RecordBody<E>, set: string | null = null) =>
  trialDraft(event, body, { set, reason: "as agreed", manifest: "ab".repeat(32) });

const bagged = (set: string, x: number, bag: string, custodian = CUSTODIANS[x - 1] ?? "") =>
  said("bag.sealed", { x, bag, custodian, place: "Safe" }, set);
/** The call of a ceremony. */
export const opened = (drill: boolean) =>
  said("ceremony.opened", {
    ceremony: "sealing",
    drill,
    title: "",
    organisation: "",
    operator: "Olga Petrova",
    witness: "Wim Jansen",
    custodians: [],
  });
const sealed = (set: string) =>
  said("set.sealed", { m: 2, n: 3, accepted: [], entropy: { method: "random", extraBits: 0 } }, set);
const printed = (set: string, x: number) => said("sheet.printed", { x, printer: "Office", pages: 2 }, set);

/** What stands in every journal here: keys, an old and a young real set, a drill's, and one that was printed and never sealed. */
export const BEGINNING: readonly RecordDraft[] = [
  ...[...KEYS, OTHER_KEY].map((id) => said("key.added", { id, name: id, publicKey: PUBLIC })),
  opened(false),
  ...[1, 2, 3].map((x) => bagged(OLD, x, `OLD-${x}`)),
  sealed(OLD),
  opened(false),
  printed(UNSIGNED, 1),
  opened(false),
  ...[1, 2, 3].map((x) => bagged(YOUNG, x, `NEW-${x}`)),
  sealed(YOUNG),
  opened(true),
  ...[1, 2, 3].map((x) => bagged(DRILL, x, `DRILL-${x}`)),
  sealed(DRILL),
  opened(false),
];

/** A journal with these records after the beginning; each is one that a book would take. */
export function journalWith(...more: readonly RecordDraft[]): KnownJournal {
  let head = EMPTY_JOURNAL;
  const records: JournalRecord[] = [...BEGINNING, ...more].map((draft) => {
    const bytes = recordBytes(draft, head);
    head = headAfter(bytes, head);
    return readRecord(bytes);
  });
  return { head, records, sets: [setOf(OLD, false), setOf(YOUNG, false, 2), setOf(DRILL, true), setOf(UNSIGNED, false, 3)] };
}

/** An event as typed. */
export function event<E extends RecordableEvent>(name: E, body: RecordBody<E>, set: string | null = null): EventOf<E> {
  const typed = { event: name, set, reason: "as agreed", ticket: "", approvers: [], body };
  // Event and body go together: the compiler cannot see it in a generic.
  return typed as unknown as EventOf<E>;
}

/** The same event with fields of its body changed. */
export function but<T extends RecordedEvent>(told: T, change: Partial<T["body"]>, set: string | null = told.set): T {
  return { ...told, set, body: { ...told.body, ...change } };
}
