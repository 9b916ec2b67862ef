import type { RecordEvent } from "./record-events.ts";

/** The controls that a record of this event is evidence for, as they stand in its field `controls`. */
export function controlsOf(_event: RecordEvent): readonly string[] {
  return [];
}
