import type { RecordableEvent } from "../ceremony/facts.ts";
import type { RECORD_EVENTS } from "../record/record-events.ts";

/** The body of an event as shapes. */
export type BodyShape<E extends RecordableEvent> = (typeof RECORD_EVENTS)[E]["body"];

/** Fields that nobody types: the journal tells them, and the machine puts them in place of whatever the desk sends. */
export const DERIVED_FIELDS = {
  "rotation.completed": ["from", "destroyed", "out", "needed"],
  "set.superseded": ["destroyed", "needed"],
  "set.retired": ["destroyed", "needed"],
  "custodian.left": ["holds"],
  "book.exported": ["seq", "head"],
} as const satisfies { readonly [E in RecordableEvent]?: readonly (keyof BodyShape<E>)[] };

type Derived<E> = E extends keyof typeof DERIVED_FIELDS ? (typeof DERIVED_FIELDS)[E][number] : never;

/** The fields of an event that people are asked for. */
export type AskedField<E extends RecordableEvent> = Exclude<keyof BodyShape<E> & string, Derived<E>>;

/** Whether the machine fills in this field of the event. */
export function isDerived(event: RecordableEvent, field: string): boolean {
  const derived: { readonly [E in RecordableEvent]?: readonly string[] } = DERIVED_FIELDS;
  return derived[event]?.includes(field) ?? false;
}
