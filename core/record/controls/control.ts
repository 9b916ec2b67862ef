import type { RecordEvent } from "../record-events.ts";

/** One control of a framework, and what the journal can and cannot say about it. */
export interface Control {
  /** As it stands in records: at most 40 characters. */
  readonly id: string;
  readonly framework: string;
  /** What it asks for, in our own words. */
  readonly title: string;
  /** The events whose records are evidence. */
  readonly events: readonly RecordEvent[];
  readonly claimed: string;
  readonly notClaimed: string;
}
