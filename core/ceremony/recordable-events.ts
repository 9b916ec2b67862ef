import type { RecordBody, RecordEvent } from "../record/record-events.ts";

/**
 * The events that people put into the journal themselves: what happens without the program. All others are written by steps; bags and
 * receipts by both, for a sheet may go into a new bag long after its sealing.
 */
export const RECORDABLE_EVENTS = [
  "seal.checked",
  "bag.sealed",
  "custody.accepted",
  "custodian.acknowledged",
  "custodian.joined",
  "custodian.moved",
  "custodian.left",
  "combination.changed",
  "bag.opened",
  "sheet.destroyed",
  "rotation.completed",
  "rotation.waived",
  "set.superseded",
  "set.retired",
  "use.reviewed",
  "set.reviewed",
  "drill.held",
  "incident",
  "key.revoked",
  "book.exported",
] as const satisfies readonly RecordEvent[];
export type RecordableEvent = (typeof RECORDABLE_EVENTS)[number];

/** One event as typed; `body` has exactly the event's fields (`RECORD_EVENTS`). */
export type RecordedEvent = {
  readonly [E in RecordableEvent]: {
    readonly event: E;
    readonly set: string | null;
    readonly reason: string;
    readonly ticket: string;
    readonly approvers: readonly string[];
    readonly body: RecordBody<E>;
  };
}[RecordableEvent];
