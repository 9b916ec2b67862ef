import {
  fields,
  flag,
  hash,
  identifier,
  integer,
  list,
  nullable,
  setIdentifier,
  shareNumber,
  textOrNone,
  time,
  word,
} from "../shape.ts";
import { type EventShape, name, TEXT_LIMITS } from "./event-shape.ts";

/** Sets that follow one another, the reviews of the need for them, and what left the book. */
export const ROTATION_EVENTS = {
  "rotation.completed": {
    says: "The credentials of a set were changed and sealed anew: `set` is the old one. New and old were tried on the target.",
    requires: ["set", "reason"],
    body: {
      from: setIdentifier,
      to: setIdentifier,
      cause: word("used", "quarterly", "leaver", "suspected-leak", "failed-seal"),
      credentials: list(
        fields({
          id: identifier,
          /** Whether the new one was accepted, and whether the old one was refused, on the target. */
          newWorks: flag,
          oldRefused: flag,
          how: textOrNone(TEXT_LIMITS.how),
        }),
        100,
      ),
      /** Old shares by number: destroyed under witness, and still out. At least `needed`, N-M+1, must be destroyed. */
      destroyed: list(shareNumber, 15),
      out: list(shareNumber, 15),
      needed: integer(1, 14),
      started: time,
      finished: time,
    },
  },
  "rotation.waived": {
    says: "A used set is not rotated: why stands beside the body, and who approved it too.",
    requires: ["set", "reason"],
    body: {
      /** The number of the record `set.opened`. */
      of: integer(1, 999_999),
      /** From then on it must be rotated all the same; null for good. */
      until: nullable(time),
    },
  },
  "set.retired": {
    says: "A set is needed no longer: its credentials are disabled, and too few of its sheets are left to open it.",
    requires: ["set", "reason"],
    body: {
      credentials: list(fields({ id: identifier, disabled: flag, how: textOrNone(TEXT_LIMITS.how) }), 100),
      destroyed: list(shareNumber, 15),
      needed: integer(1, 14),
    },
  },
  "set.superseded": {
    says: "Another set took the place of this one, and too few of its sheets are left to open it.",
    requires: ["set"],
    body: { by: setIdentifier, destroyed: list(shareNumber, 15), needed: integer(1, 14) },
  },
  "set.reviewed": {
    says: "The need for a set was looked at, as once a year.",
    requires: ["set", "reason"],
    body: { decision: word("keep", "change", "retire") },
  },
  "book.exported": {
    says: "Copies of records left the book: what, for whom, and up to which record.",
    requires: [],
    body: {
      what: word("audit-pack", "emergency-access", "copy"),
      to: name,
      seq: integer(0, 999_999),
      head: hash,
      note: textOrNone(TEXT_LIMITS.note),
    },
  },
} as const satisfies Readonly<Record<string, EventShape>>;
