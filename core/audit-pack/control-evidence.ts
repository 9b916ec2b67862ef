import { type Control, CONTROLS } from "../record/controls.ts";
import { jsonBytes } from "./json-text.ts";
import type { PackFacts } from "./pack-facts.ts";

/** A control with the numbers of the records that are evidence for it: in earnest, and of drills. */
export interface ControlEvidence {
  readonly control: Control;
  readonly records: readonly number[];
  readonly drills: readonly number[];
}

export function controlEvidence({ records, drills }: PackFacts): readonly ControlEvidence[] {
  return CONTROLS.map((control) => {
    const events = new Set<string>(control.events);
    const found = records.flatMap(({ seq, event }) => (events.has(event) ? [seq] : []));
    return {
      control,
      records: found.filter((seq) => !drills.has(seq)),
      drills: found.filter((seq) => drills.has(seq)),
    };
  });
}

/** `controls.json`. */
export function controlsJson(facts: PackFacts): Uint8Array {
  return jsonBytes({
    v: 1,
    type: "sealwright/controls",
    note: "Records are evidence for those who judge. They fulfil no control by themselves; read what is not claimed.",
    made: facts.today,
    head: facts.verification.head,
    controls: controlEvidence(facts).map(({ control, records, drills }) => ({ ...control, records, drills })),
  });
}
