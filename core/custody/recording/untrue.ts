import type { RecordableEvent, RecordedEvent } from "../../ceremony/facts.ts";
import { epochOf } from "../../encoding/utc-moment.ts";
import { Failure } from "../../failure/failure.ts";
import type { KnownJournal } from "./journal.ts";
import { breaks } from "./rules.ts";

/** What is known of the recording itself. */
export interface PresentRecording {
  readonly drill: boolean;
  /** RFC 3339: the time as people assert it. */
  readonly time: string;
  /** Identifiers of the keys that sign it. */
  readonly keys: readonly string[];
  readonly operator: string;
  readonly witness: string;
}

export type EventOf<E extends RecordableEvent> = Extract<RecordedEvent, { readonly event: E }>;

/** Fails by a rule that the event breaks. */
export type Untrue<E extends RecordableEvent> = (event: EventOf<E>, journal: KnownJournal, now: PresentRecording) => void;

/** Seconds: watches are read out to the minute. */
export const WATCH_STEP = 60;

/** E8: each of these times is past, and they are in order. */
export function past(now: Pick<PresentRecording, "time">, ...times: readonly string[]): void {
  const moments = times.map(momentOf);
  const latest = momentOf(now.time) + WATCH_STEP;
  const isWrong = moments.some((moment, index) => moment > latest || moment < (moments[index - 1] ?? moment));
  if (isWrong) breaks("E8");
}

/** Seconds since 1970. Fails by E8 for a year that no watch shows: nothing happened in it. */
export function momentOf(time: string): number {
  try {
    return epochOf(time, "time");
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return breaks("E8");
  }
}
