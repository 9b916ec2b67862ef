import { fields, hash, integer, list, nullable, setIdentifier, shareNumber, text, textOrNone, time, word } from "../shape.ts";
import { bag, type EventShape, name, person, place, TEXT_LIMITS } from "./event-shape.ts";

/** What happens to bags and to the people who keep them between sealing and opening. */
export const CUSTODY_EVENTS = {
  "custodian.acknowledged": {
    says: "A custodian acknowledged in writing what keeping a sheet means.",
    requires: [],
    body: { ...person, occasion: word("joined", "yearly", "changed") },
  },
  "custodian.joined": { says: "A person became a custodian.", requires: [], body: person },
  "custodian.moved": {
    says: "A custodian got another role or keeps bags at another place.",
    requires: ["reason"],
    body: person,
  },
  "custodian.left": {
    says: "A custodian left; the shares that are or were in their hands.",
    requires: ["reason"],
    /** Twenty sets that are rotated every quarter are more than five hundred in seven years. */
    body: { name, holds: list(fields({ set: setIdentifier, x: shareNumber }), 900) },
  },
  "combination.changed": {
    says: "The combination of a safe was changed.",
    requires: ["reason"],
    body: { place, by: name },
  },
  "bag.opened": {
    says: "A bag whose seal was whole was opened under witness, and its sheet taken out.",
    requires: ["set"],
    body: { x: shareNumber, bag: textOrNone(TEXT_LIMITS.bag), why: word("share-proof", "quorum-proof", "hand-over", "other") },
  },
  "round.held": {
    says: "Seals were looked at in a round: of which sets, by whom and when. The checks recorded after it in the same ceremony were made then.",
    requires: [],
    body: {
      how: word("at-the-machine", "on-paper"),
      started: time,
      finished: time,
      sets: list(setIdentifier, 1_000),
      bags: integer(0, 15_000),
      people: list(name, 10),
    },
  },
  "seal.photographed": {
    says: "A bag was photographed; the SHA-256 of each photograph, which is kept elsewhere.",
    requires: ["set"],
    body: { x: shareNumber, bag: textOrNone(TEXT_LIMITS.bag), photos: list(hash, 10) },
  },
  "seal.checked": {
    says: "A seal was checked, and to which level (GLOSSARY, verification ladder). L4 and L5 are of the set: x is null.",
    requires: ["set"],
    body: {
      level: word("L1", "L2", "L3", "L4", "L5"),
      result: word("intact", "broken", "missing", "wrong-number", "mismatch"),
      x: nullable(shareNumber),
      /** As typed from the bag. */
      bag: textOrNone(TEXT_LIMITS.bag),
      custodian: textOrNone(TEXT_LIMITS.name),
      place: textOrNone(TEXT_LIMITS.place),
      note: textOrNone(TEXT_LIMITS.note),
    },
  },
  "drill.held": {
    says: "A drill was held: minutes until a quorum was there and until the first login, and the mistakes counted.",
    requires: [],
    body: {
      started: time,
      quorumMinutes: nullable(integer(0, 100_000)),
      loginMinutes: nullable(integer(0, 100_000)),
      mistakes: integer(0, 1_000),
      outcome: word("passed", "failed"),
      note: textOrNone(TEXT_LIMITS.note),
    },
  },
  "sheet.destroyed": {
    says: "A sheet was destroyed under witness.",
    requires: ["set"],
    body: {
      x: shareNumber,
      bag: textOrNone(TEXT_LIMITS.bag),
      custodian: textOrNone(TEXT_LIMITS.name),
      how: text(TEXT_LIMITS.how),
    },
  },
  incident: {
    says: "Something happened outside a ceremony that custody is concerned by.",
    requires: ["reason"],
    body: {
      what: word("lost", "stolen", "tampered", "leak", "misuse", "book", "other"),
      found: time,
      sets: list(setIdentifier, 100),
      bags: list(bag, 100),
      measures: textOrNone(TEXT_LIMITS.done),
    },
  },
} as const satisfies Readonly<Record<string, EventShape>>;
