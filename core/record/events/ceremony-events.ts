import { fields, flag, identifier, list, text, textOrNone, word } from "../shape.ts";
import { TEXT_LIMITS, name, type EventShape } from "./event-shape.ts";

/** A ceremony as such, and what went wrong in it. */
export const CEREMONY_EVENTS = {
  "ceremony.opened": {
    says: "A ceremony was called and the roll was called.",
    requires: [],
    body: {
      ceremony: word("sealing", "break-glass", "recording", "rotation", "round", "quorum-proof", "leaver"),
      drill: flag,
      title: textOrNone(TEXT_LIMITS.title),
      organisation: textOrNone(TEXT_LIMITS.name),
      operator: name,
      witness: name,
      custodians: list(fields({ name, role: name, place: text(TEXT_LIMITS.place) }), 15),
    },
  },
  exception: {
    says: "Something went wrong in a step of a ceremony.",
    requires: [],
    body: { what: identifier, step: identifier, note: textOrNone(TEXT_LIMITS.note) },
  },
  override: {
    says: "A warning of a rule was overruled, for the reason beside the body.",
    requires: ["reason"],
    body: { rule: identifier, step: identifier },
  },
  "ceremony.closed": {
    says: "The ceremony ended.",
    requires: [],
    body: { outcome: word("completed", "abandoned") },
  },
} as const satisfies Readonly<Record<string, EventShape>>;
