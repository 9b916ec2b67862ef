import type { CanonicalValue } from "../record/canonical-json.ts";
import { type EventShape, RECORD_EVENTS, TEXT_LIMITS } from "../record/record-events.ts";
import { fields, list, misfit, nullable, setIdentifier, text, textOrNone, word } from "../record/shape.ts";
import { RECORDABLE_EVENTS, type RecordedEvent } from "./facts.ts";

/**
 * The field of a typed event that is not of the event's shape, or null when all of it is; a set or reason that the event requires
 * and that is not there is such a field. Says nothing about whether it is true: for that there are the rules of custody.
 */
export function eventMisfit(value: CanonicalValue | undefined): string | null {
  const name = typeof value === "object" && value !== null && "event" in value ? value.event : undefined;
  const event = RECORDABLE_EVENTS.find((one) => one === name);
  if (event === undefined) return "event";
  const { body, requires }: EventShape = RECORD_EVENTS[event];
  const shape = fields({
    event: word(event),
    set: requires.includes("set") ? setIdentifier : nullable(setIdentifier),
    reason: requires.includes("reason") ? text(TEXT_LIMITS.reason) : textOrNone(TEXT_LIMITS.reason),
    ticket: textOrNone(TEXT_LIMITS.ticket),
    approvers: list(text(TEXT_LIMITS.name), 10),
    body: fields(body),
  });
  return misfit(shape, value);
}

/** True for an event that is of its shape. */
export function isRecordedEvent(value: unknown): value is RecordedEvent {
  return isPlain(value) && eventMisfit(value) === null;
}

/** True for what JSON can hold, at most `depth` objects and lists inside one another. */
export function isPlain(value: unknown, depth = 6): value is CanonicalValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value !== "object" || depth === 0) return false;
  return Object.values(value).every((item) => isPlain(item, depth - 1));
}
