import { type Fields, RECORD_EVENTS, type RecordableEvent, type Shape } from "../../../core/contract/wording.ts";
import type { MomentTyped } from "../moment-typed.ts";

/** What stands in the boxes of a form: texts and ticks, in the order and depth of the shape. A time has three boxes. */
export type Typed = string | boolean | readonly Typed[] | TypedFields;
export interface TypedFields {
  readonly [field: string]: Typed;
}

/** What was typed for one event, not yet read. */
export interface Draft {
  readonly event: RecordableEvent;
  /** "" when none is chosen. */
  readonly set: string;
  readonly reason: string;
  readonly ticket: string;
  readonly approvers: readonly string[];
  readonly body: TypedFields;
}

export function begunDraft(event: RecordableEvent): Draft {
  // A waiver is worth nothing without somebody who approved it: their box is there from the beginning.
  const approvers = event === "rotation.waived" ? [""] : [];
  return { event, set: "", reason: "", ticket: "", approvers, body: blankFields(bodyOf(event)) };
}

/** The shapes of an event's body. */
export function bodyOf(event: RecordableEvent): Fields {
  return RECORD_EVENTS[event].body;
}

/** Boxes in which nothing is typed yet. */
export function blank(shape: Shape): Typed {
  if (shape.is === "flag") return false;
  if (shape.is === "list") return [];
  if (shape.is === "fields") return blankFields(shape.of);
  if (shape.is === "nullable") return blank(shape.of);
  return shape.is === "time" ? { date: "", time: "", offset: "" } : "";
}

export function blankFields(fields: Fields): TypedFields {
  return Object.fromEntries(Object.entries(fields).map(([field, shape]) => [field, blank(shape)]));
}

export const textIn = (typed: Typed | undefined): string => (typeof typed === "string" ? typed : "");
export const listIn = (typed: Typed | undefined): readonly Typed[] => (Array.isArray(typed) ? typed : []);
export function fieldsIn(typed: Typed | undefined): TypedFields {
  return isFields(typed) ? typed : {};
}

/** The three boxes of a moment. */
export function momentIn(typed: Typed | undefined): MomentTyped {
  const { date, time, offset } = fieldsIn(typed);
  return { date: textIn(date), time: textIn(time), offset: textIn(offset) };
}

function isFields(typed: Typed | undefined): typed is TypedFields {
  return typeof typed === "object" && !Array.isArray(typed);
}
