import type { RecordBody } from "../record/record-events.ts";
import type { JournalRecord } from "../record/record.ts";

/** One use of a set as the journal tells it, for those who look at it afterwards. Nothing that was shown is in it. */
export interface Opening {
  /** The number of the record `set.opened`. */
  readonly of: number;
  readonly set: string;
  readonly drill: boolean;
  readonly ticket: string;
  readonly reason: string;
  /** Null when nobody asked, as when a ceremony was broken off before. */
  readonly classification: RecordBody<"emergency.requested">["classification"] | null;
  readonly operator: string;
  readonly witness: string;
  readonly approvers: readonly string[];
  /** RFC 3339: when the quorum opened the set, and when the emergency was told over; null while it is not. */
  readonly opened: string;
  readonly closed: string | null;
  /** How many credentials were shown, how many of their fields, and for how many seconds they could be. */
  readonly credentials: number;
  readonly fields: number;
  readonly seconds: number;
}

/** The opening that the record of number `of` tells; null when that is not one of `set.opened`. */
export function openingOf(records: readonly JournalRecord[], of: number): Opening | null {
  const at = records.findIndex(({ seq }) => seq === of);
  const record = records[at];
  if (record?.event !== "set.opened" || record.set === null) return null;
  const ceremony = ceremonyAround(records, at);
  const called = ceremony.find((one) => one.event === "ceremony.opened");
  const requested = ceremony.find((one) => one.event === "emergency.requested");
  const shown = ceremony.filter((one) => one.event === "credential.shown");
  const closed = ceremony.find((one) => one.event === "emergency.closed");
  return {
    of,
    set: record.set,
    drill: called?.body.drill ?? false,
    ticket: record.ticket,
    reason: requested?.reason ?? record.reason,
    classification: requested?.body.classification ?? null,
    operator: called?.body.operator ?? "",
    witness: called?.body.witness ?? "",
    approvers: record.approvers,
    opened: record.time,
    closed: closed?.time ?? null,
    credentials: new Set(shown.map(({ body }) => body.id)).size,
    fields: shown.reduce((sum, { body }) => sum + body.fields.length, 0),
    seconds: Math.max(0, ...shown.map(({ body }) => body.seconds)),
  };
}

/** All openings of the journal, oldest first. */
export function openings(records: readonly JournalRecord[]): readonly Opening[] {
  return records.flatMap(({ seq, event }) => {
    const opening = event === "set.opened" ? openingOf(records, seq) : null;
    return opening === null ? [] : [opening];
  });
}

/** The records of the ceremony that the one at `at` belongs to: from its call to before the next one's. */
function ceremonyAround(records: readonly JournalRecord[], at: number): readonly JournalRecord[] {
  const begins = ({ event }: JournalRecord) => event === "ceremony.opened";
  const from = records.slice(0, at + 1).findLastIndex(begins);
  const next = records.slice(at + 1).findIndex(begins);
  return records.slice(Math.max(0, from), next < 0 ? records.length : at + 1 + next);
}
