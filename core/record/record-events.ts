import { fields, flag, identifier, integer, list, nullable, pattern, setIdentifier, shareNumber, text } from "./shape.ts";
import { textOrNone, time, type Fields, type ValueOf, word } from "./shape.ts";

/** Characters at most of what people type into a record. */
export const TEXT_LIMITS = {
  name: 80,
  title: 80,
  reason: 400,
  note: 400,
  ticket: 80,
  bag: 40,
  place: 80,
  done: 2_000,
} as const;

/** A signer's identifier: 8 characters of base32 (`signerId`). */
export const signerIdentifier = pattern(/^[A-Z2-7]{8}$/);
const publicKey = pattern(/^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}$/);
const name = text(TEXT_LIMITS.name);
const account = { id: identifier, title: text(TEXT_LIMITS.title), system: textOrNone(TEXT_LIMITS.name) };
const grade = { kind: word("share", "card", "part", "label"), used: integer(0, 100), letter: word("A", "B", "C", "D", "F") };

/** What an event's record must name outside its body: a set, its manifest, a reason that is not empty. */
export type Requirement = "set" | "manifest" | "reason";

export interface EventShape {
  /** One sentence for an auditor: what the record attests. */
  readonly says: string;
  readonly requires: readonly Requirement[];
  /** The exact fields of `body`. */
  readonly body: Fields;
}

/**
 * The closed list of events with the fields of their bodies, as data. A body has every field listed here and no other, none of
 * them secret.
 */
export const RECORD_EVENTS = {
  "key.added": {
    says: "A signing key was made for a person and entered into allowed_signers.",
    requires: [],
    body: { id: signerIdentifier, name, publicKey },
  },
  "ceremony.opened": {
    says: "A ceremony was called and the roll was called.",
    requires: [],
    body: {
      ceremony: word("sealing", "break-glass"),
      drill: flag,
      title: textOrNone(TEXT_LIMITS.title),
      organisation: textOrNone(TEXT_LIMITS.name),
      operator: name,
      witness: name,
      custodians: list(fields({ name, role: name, place: text(TEXT_LIMITS.place) }), 15),
    },
  },
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
