import { withDerived } from "../custody/recording/derived.ts";
import type { KnownJournal } from "../custody/recording/journal.ts";
import { refuseUntrue } from "../custody/recording/refuse-untrue.ts";
import type { PresentRecording } from "../custody/recording/untrue.ts";
import { fail } from "../failure/failure.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { EMPTY_JOURNAL } from "../record/manifest.ts";
import type { RecordableEvent, RecordedEvent } from "./facts.ts";
import { eventMisfit } from "./recorded-event.ts";

/** Bytes of an event: with all that stands beside it, a record has at most 65,536. One that no book takes would be due for ever. */
const EVENT_LIMIT = 56_000;

/** Fields that nobody types: the journal tells them. */
const UNTYPED: { readonly [E in RecordableEvent]?: Partial<Extract<RecordedEvent, { readonly event: E }>["body"]> } = {
  "rotation.completed": { destroyed: [], out: [], needed: 1 },
  "set.superseded": { destroyed: [], needed: 1 },
  "set.retired": { destroyed: [], needed: 1 },
  "custodian.left": { holds: [] },
  "book.exported": EMPTY_JOURNAL,
};

/**
 * The event as it goes into the journal: what was typed, with what the journal tells by itself put in its place, held against the rules of
 * recording. `typed` may be anything that JSON can hold. Fails with `refused.record` (field: what is not of the event's shape) and as
 * `refuseUntrue` does.
 */
export function completedEvent(typed: RecordedEvent, journal: KnownJournal, now: PresentRecording): RecordedEvent {
  // Compared with its shape at once.
  const shaped = { ...typed, body: { ...typed.body, ...UNTYPED[typed.event] } } as RecordedEvent;
  const field = eventMisfit(shaped);
  if (field !== null) fail("refused.record", { field });
  const told = withDerived(shaped, journal, now);
  if (canonicalJson({ ...told }).length > EVENT_LIMIT) fail("refused.record", { field: "size" });
  refuseUntrue(told, journal, now);
  return told;
}
