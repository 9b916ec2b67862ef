import { fields, flag, identifier, integer, list, shareNumber, text, textOrNone, word } from "../shape.ts";
import { account, bag, type EventShape, grade, name, place, TEXT_LIMITS } from "./event-shape.ts";

/** A set from its plan to its bags. */
export const SEALING_EVENTS = {
  "set.planned": {
    says: "Accounts, threshold and custodians of a set were decided.",
    requires: [],
    body: {
      m: integer(2, 15),
      n: integer(2, 15),
      drill: flag,
      accounts: list(fields({ ...account, factors: list(identifier, 10) }), 100),
      holders: list(fields({ x: shareNumber, custodian: name, role: name, place: text(TEXT_LIMITS.place) }), 15),
    },
  },
  "set.installed": {
    says: "Credentials were enrolled on their target systems; how often a one-time code was accepted, or why none was tried.",
    requires: [],
    body: {
      credentials: list(
        fields({
          id: identifier,
          proof: word("codes", "login", "already", "drill", "none"),
          codes: integer(0, 10),
          reason: textOrNone(TEXT_LIMITS.reason),
        }),
        100,
      ),
    },
  },
  "sheet.printed": {
    says: "A sheet was sent to a printer, or written as PDF for a drill.",
    requires: ["set"],
    body: { x: shareNumber, printer: text(120), pages: integer(1, 100) },
  },
  "sheet.read-back": {
    says: "A sheet was read back from paper; how much of each symbol's error correction was used, in percent.",
    requires: ["set"],
    body: { x: shareNumber, symbols: list(fields(grade), 40) },
  },
  "bag.sealed": {
    says: "A sheet went into a numbered bag and to its custodian.",
    requires: ["set"],
    body: { x: shareNumber, bag: text(TEXT_LIMITS.bag), custodian: name, place: text(TEXT_LIMITS.place) },
  },
  "set.sealed": {
    says: "A set is sealed; which warnings were accepted and why; where its randomness came from.",
    requires: ["set", "manifest"],
    body: {
      m: integer(2, 15),
      n: integer(2, 15),
      accepted: list(fields({ rule: identifier, reason: text(TEXT_LIMITS.reason) }), 40),
      entropy: fields({ method: text(80), extraBits: integer(0, 256) }),
    },
  },
  "custody.accepted": {
    says: "A custodian signed on paper for a bag.",
    requires: ["set"],
    body: { x: shareNumber, bag, custodian: name, place },
  },
} as const satisfies Readonly<Record<string, EventShape>>;
