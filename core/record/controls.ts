import type { Control } from "./controls/control.ts";
import { ENTRA } from "./controls/entra.ts";
import { ISM } from "./controls/ism.ts";
import { ISO_27001 } from "./controls/iso-27001.ts";
import { NIST_800_53 } from "./controls/nist-800-53.ts";
import { PCI_DSS } from "./controls/pci-dss.ts";
import { SOC_2 } from "./controls/soc-2.ts";
import { RECORD_EVENTS, type RecordEvent } from "./record-events.ts";

export type { Control } from "./controls/control.ts";

/**
 * The controls that the journal is evidence for, by framework. Evidence helps whoever judges; a record fulfils no control, and what
 * it does not say stands beside what it does.
 */
export const CONTROLS: readonly Control[] = [...ISO_27001, ...SOC_2, ...NIST_800_53, ...PCI_DSS, ...ENTRA, ...ISM];

const BY_EVENT = new Map<string, readonly string[]>(
  Object.keys(RECORD_EVENTS).map((event) => [
    event,
    CONTROLS.flatMap(({ id, events }) => (events.some((one) => one === event) ? [id] : [])).toSorted(),
  ]),
);

/** The controls that a record of this event is evidence for, sorted, as they stand in its field `controls`: 2 to 40. */
export function controlsOf(event: RecordEvent): readonly string[] {
  return BY_EVENT.get(event) ?? [];
}
