import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { fail } from "../failure/failure.ts";
import { canonicalJson, type CanonicalValue } from "./canonical-json.ts";
import { readCanonical } from "./canonical-reading.ts";
import { controlsOf } from "./controls.ts";
import type { JournalHead } from "./manifest.ts";
import { type EventShape, isRecordEvent, RECORD_EVENTS, RECORD_FIELDS, type Requirement } from "./record-events.ts";
import type { RecordBody, RecordEvent, RecordFields } from "./record-events.ts";
import { fields, hash, integer, misfit, type Shape, word } from "./shape.ts";

/** Records of one book at most: their file names have six digits. */
export const RECORDS_LIMIT = 999_999;
const TYPE = "sealwright/record";

type Told = {
  readonly [E in RecordEvent]: { readonly event: E; readonly body: RecordBody<E> };
}[RecordEvent];

/** What is to be recorded; number and previous hash come from the journal's head, the controls from the event. */
export type RecordDraft = Omit<RecordFields, "controls"> & Told;

/** A record as read. */
export type JournalRecord = RecordFields &
  Told & { readonly v: 1; readonly type: "sealwright/record"; readonly seq: number; readonly prev: string };

/** A record of one event. */
export type RecordOf<E extends RecordEvent> = Extract<JournalRecord, { readonly event: E }>;

/**
 * The bytes of the record that follows `head`: canonical JSON, to be signed in the namespace `sealwright-record` (FORMAT.md,
 * "Manifest and records"). Fails with `refused.record` naming the field that is not of the event's shape (unknown, missing, too
 * long, not one printable line), and with `unreadable.canonical` beyond 65,536 bytes.
 */
export function recordBytes(draft: RecordDraft, head: JournalHead): Uint8Array {
  if (head.seq >= RECORDS_LIMIT) fail("refused.record", { field: "number of records" });
  const record: Readonly<Record<string, CanonicalValue>> = {
    ...draft,
    controls: controlsOf(draft.event),
    v: 1,
    type: TYPE,
    seq: head.seq + 1,
    prev: head.head,
  };
  const field = recordMisfit(record);
  return field === null ? canonicalJson(record) : fail("refused.record", { field });
}

/**
 * The record in `bytes`, strictly: canonical, with exactly the fields of its event. Fails with `unreadable.record` naming the
 * field, and as `readCanonical` does. Whether it belongs to a chain is for `headAfter`; who signed it, for the signatures.
 */
export function readRecord(bytes: Uint8Array): JournalRecord {
  const value = readCanonical(bytes);
  const field = recordMisfit(value);
  if (field !== null) fail("unreadable.record", { field });
  // Every field has just been compared with the shapes that the type is made of.
  return value as unknown as JournalRecord;
}

/**
 * The head after the record in `bytes`, which must follow `head`. Fails with `mismatched.book-chain`, and as `readRecord` does.
 */
export function headAfter(bytes: Uint8Array, head: JournalHead): JournalHead {
  return followed(readRecord(bytes), bytes, head);
}

function followed({ seq, prev }: JournalRecord, bytes: Uint8Array, head: JournalHead): JournalHead {
  const position = head.seq + 1;
  if (seq !== position) fail("mismatched.book-chain", { position, field: "seq" });
  if (prev !== head.head) fail("mismatched.book-chain", { position, field: "prev" });
  return { seq, head: bytesToHex(sha256(bytes)) };
}

/** The field that keeps `value` from being a record, or null. */
function recordMisfit(value: CanonicalValue): string | null {
  const event = typeof value === "object" && value !== null && "event" in value ? value.event : undefined;
  if (!isRecordEvent(event)) return "event";
  const shape = SHAPES.get(event);
  const found = shape === undefined ? "event" : misfit(shape, value);
  if (found !== null) return found;
  const { requires } = RECORD_EVENTS[event] satisfies EventShape as EventShape;
  return requires.find((field) => isAbsent(value, field)) ?? null;
}

/** The whole record of each event: made once, looked at by every record. */
const SHAPES: ReadonlyMap<string, Shape> = new Map(
  Object.entries(RECORD_EVENTS).map(([event, { body }]) => {
    const head = { v: integer(1, 1), type: word(TYPE), seq: integer(1, RECORDS_LIMIT), prev: hash, event: word(event) };
    return [event, fields({ ...head, ...RECORD_FIELDS, body: fields(body) })];
  }),
);

function isAbsent(value: CanonicalValue, field: Requirement): boolean {
  const fieldsOf: object = typeof value === "object" && value !== null ? value : {};
  return Object.entries(fieldsOf).some(([key, content]) => key === field && (content === null || content === ""));
}
