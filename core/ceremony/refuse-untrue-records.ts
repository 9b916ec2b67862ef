import type { KnownJournal } from "../custody/recording/journal.ts";
import { refuseUntrue } from "../custody/recording/refuse-untrue.ts";
import type { PresentRecording } from "../custody/recording/untrue.ts";
import { fail } from "../failure/failure.ts";
import { headAfter, readRecord, type RecordDraft, recordBytes } from "../record/record.ts";
import { RECORDABLE_EVENTS } from "./facts.ts";
import { eventMisfit, isRecordedEvent } from "./recorded-event.ts";

/**
 * Refuses records that a step is about to write and that cannot be so, as if people had told them in a recording: each is held
 * against the journal with those before it in place. Events that only steps write are passed over. Fails as `refuseUntrue`
 * does.
 */
export function refuseUntrueRecords(drafts: readonly RecordDraft[], journal: KnownJournal, now: PresentRecording): void {
  let known = journal;
  for (const draft of drafts) {
    const { event, set, reason, ticket, approvers, body } = draft;
    const told = { event, set, reason, ticket, approvers, body };
    if (isRecordedEvent(told)) refuseUntrue(told, known, now);
    else if (RECORDABLE_EVENTS.some((one) => one === event)) fail("refused.record", { field: eventMisfit(told) ?? "event" });
    known = withRecord(known, draft);
  }
}

function withRecord({ head, records, sets }: KnownJournal, draft: RecordDraft): KnownJournal {
  const bytes = recordBytes(draft, head);
  return { head: headAfter(bytes, head), records: [...records, readRecord(bytes)], sets };
}
