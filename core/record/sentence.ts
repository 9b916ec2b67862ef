import type { JournalRecord } from "./record.ts";
import type { RecordEvent } from "./record-events.ts";
import { CEREMONY_SENTENCES } from "./sentences/ceremony-sentences.ts";
import { CUSTODY_SENTENCES } from "./sentences/custody-sentences.ts";
import { EMERGENCY_SENTENCES } from "./sentences/emergency-sentences.ts";
import { EVENT_TITLES } from "./sentences/event-titles.ts";
import { KEY_SENTENCES } from "./sentences/key-sentences.ts";
import { ROTATION_SENTENCES } from "./sentences/rotation-sentences.ts";
import { SEALING_SENTENCES } from "./sentences/sealing-sentences.ts";
import type { Sentences } from "./sentences/sentence-parts.ts";

export { peopleOf } from "./sentences/people.ts";

/** UTF-16 units of a sentence at most. */
export const SENTENCE_LIMIT = 600;

const SENTENCES: Sentences<RecordEvent> = {
  ...KEY_SENTENCES,
  ...CEREMONY_SENTENCES,
  ...SEALING_SENTENCES,
  ...EMERGENCY_SENTENCES,
  ...CUSTODY_SENTENCES,
  ...ROTATION_SENTENCES,
};

/**
 * What a record says, in one plain sentence of at most 600 UTF-16 units for a timeline; a longer one ends with "…". Names and
 * reasons stand as they do in the record: whoever shows it escapes.
 */
export function sentenceOf(record: JournalRecord): string {
  // What people typed may end with a full stop of its own.
  return shortened(sentence(record).replace(/([.!?…]”)\.$/u, "$1"));
}

/** What an event is called in a list. */
export function eventTitle(event: RecordEvent): string {
  return EVENT_TITLES[event];
}

function sentence<E extends RecordEvent>(record: Extract<JournalRecord, { readonly event: E }>): string {
  const tell: Sentences<RecordEvent>[E] = SENTENCES[record.event];
  return tell(record);
}

/** Cut without breaking a character that takes two units. */
function shortened(text: string): string {
  if (text.length <= SENTENCE_LIMIT) return text;
  return `${text.slice(0, SENTENCE_LIMIT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
