import { type Fields, identifier, integer, pattern, text, textOrNone, word } from "../shape.ts";

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
  how: 120,
} as const;

/** A signer's identifier: 8 characters of base32 (`signerId`). */
export const signerIdentifier = pattern(/^[A-Z2-7]{8}$/);
export const publicKey = pattern(/^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}$/);
export const name = text(TEXT_LIMITS.name);
export const account = { id: identifier, title: text(TEXT_LIMITS.title), system: textOrNone(TEXT_LIMITS.name) };
export const grade = {
  kind: word("share", "card", "part", "label"),
  used: integer(0, 100),
  letter: word("A", "B", "C", "D", "F"),
};
export const place = text(TEXT_LIMITS.place);
export const bag = text(TEXT_LIMITS.bag);
/** Custodian, role and place of one person. */
export const person = { name, role: name, place } as const;

/** What an event's record must name outside its body: a set, its manifest, a reason that is not empty. */
export type Requirement = "set" | "manifest" | "reason";

export interface EventShape {
  /** One sentence for an auditor: what the record attests. */
  readonly says: string;
  readonly requires: readonly Requirement[];
  /** The exact fields of `body`. */
  readonly body: Fields;
}
