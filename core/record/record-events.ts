import { fields, flag, identifier, integer, list, nullable, pattern, setIdentifier, text } from "./shape.ts";
import { textOrNone, time, type ValueOf, type Fields, word } from "./shape.ts";
import { CEREMONY_EVENTS } from "./events/ceremony-events.ts";
import { CUSTODY_EVENTS } from "./events/custody-events.ts";
import { EMERGENCY_EVENTS } from "./events/emergency-events.ts";
import { type EventShape, name, TEXT_LIMITS } from "./events/event-shape.ts";
import { KEY_EVENTS } from "./events/key-events.ts";
import { ROTATION_EVENTS } from "./events/rotation-events.ts";
import { SEALING_EVENTS } from "./events/sealing-events.ts";

export { type EventShape, type Requirement, signerIdentifier, TEXT_LIMITS } from "./events/event-shape.ts";

/**
 * The closed list of events with the fields of their bodies, as data. A body has every field listed here and no other, none of
 * them secret.
 */
export const RECORD_EVENTS = {
  ...KEY_EVENTS,
  ...CEREMONY_EVENTS,
  ...SEALING_EVENTS,
  ...EMERGENCY_EVENTS,
  ...CUSTODY_EVENTS,
  ...ROTATION_EVENTS,
} as const satisfies Readonly<Record<string, EventShape>>;

export type RecordEvent = keyof typeof RECORD_EVENTS;

/** The body of one event. */
export type RecordBody<E extends RecordEvent> = {
  readonly [K in keyof (typeof RECORD_EVENTS)[E]["body"]]: ValueOf<(typeof RECORD_EVENTS)[E]["body"][K]>;
};

/** True for the name of an event of the closed list. */
export function isRecordEvent(event: unknown): event is RecordEvent {
  return typeof event === "string" && Object.hasOwn(RECORD_EVENTS, event);
}

/**
 * The fields that every record has beside `v`, `type`, `seq`, `prev`, `event` and `body` (FORMAT.md, "Manifest and records").
 */
export const RECORD_FIELDS = {
  time,
  timeSource: word("attested", "machine"),
  set: nullable(setIdentifier),
  manifest: nullable(pattern(/^[0-9a-f]{64}$/)),
  actors: list(
    fields({ id: text(TEXT_LIMITS.name), role: word("operator", "witness", "custodian", "approver", "reviewer") }),
    40,
  ),
  reason: textOrNone(TEXT_LIMITS.reason),
  ticket: textOrNone(TEXT_LIMITS.ticket),
  approvers: list(name, 10),
  environment: fields({
    app: text(40),
    platform: text(40),
    rehearsal: flag,
    checks: list(fields({ id: identifier, result: word("pass", "warn", "stop"), count: integer(0, 1_000_000_000) }), 20),
  }),
  controls: list(text(40), 40),
} as const satisfies Fields;

export type RecordFields = { readonly [K in keyof typeof RECORD_FIELDS]: ValueOf<(typeof RECORD_FIELDS)[K]> };
