import { fields, flag, identifier, integer, list, nullable, shareNumber, text, textOrNone, word } from "../shape.ts";
import { TEXT_LIMITS, name, type EventShape } from "./event-shape.ts";

/** A set that is opened, and what must follow. */
export const EMERGENCY_EVENTS = {
  "emergency.requested": {
    says: "Somebody asked for a set to be opened; ticket, reason and approvers stand beside the body.",
    requires: ["reason"],
    body: {
      classification: word("emergency", "drill", "misuse-check"),
      message: fields({ told: flag, reason: textOrNone(TEXT_LIMITS.reason) }),
    },
  },
  "bag.brought": {
    says: "A bag was brought; its number as it stands on the bag, and how it looked.",
    requires: [],
    body: {
      bag: textOrNone(TEXT_LIMITS.bag),
      look: word("intact", "broken", "opened", "not-in-a-bag"),
      x: nullable(shareNumber),
      /** Who should have kept it, as the book says; empty when it knows no such bag. */
      custodian: textOrNone(TEXT_LIMITS.name),
    },
  },
  "set.opened": {
    says: "A quorum opened a set; the shares used, and the sheets that were set aside with their failure codes.",
    requires: ["set"],
    body: {
      trust: word("authenticated", "unauthenticated"),
      used: list(shareNumber, 15),
      aside: list(fields({ sheet: integer(0, 1_000), code: identifier }), 100),
    },
  },
  "credential.shown": {
    says: "Fields of one credential were shown, within a time of so many seconds.",
    requires: ["set"],
    body: { id: identifier, fields: list(identifier, 20), seconds: integer(0, 86_400) },
  },
  "emergency.closed": {
    says: "The emergency is over: what was done, by whom, until when.",
    requires: ["set"],
    body: { done: text(TEXT_LIMITS.done), by: name, until: text(80) },
  },
  "use.reviewed": {
    says: "A use of a set was looked at afterwards: within 24 hours what was done (review), within 48 what is to be learnt.",
    requires: ["set"],
    body: {
      /** The number of the record `set.opened`. */
      of: integer(1, 999_999),
      kind: word("review", "post-mortem"),
      justified: word("yes", "in-part", "no"),
      alternatives: textOrNone(TEXT_LIMITS.done),
      logged: textOrNone(TEXT_LIMITS.done),
      rotated: word("yes", "not-yet", "not-needed"),
      lessons: textOrNone(TEXT_LIMITS.done),
      actions: list(fields({ what: text(TEXT_LIMITS.reason), who: name, by: text(TEXT_LIMITS.name) }), 20),
    },
  },
} as const satisfies Readonly<Record<string, EventShape>>;
