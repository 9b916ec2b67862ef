import type { SymbolGrade } from "./facts.ts";

/** One sheet of a set, wherever it lies. */
export interface SheetOfSet {
  readonly set: string;
  readonly x: number;
}

/** A bag that is to be looked at in a round. Its number is in the book and not here: nobody is shown it before it is typed. */
export interface RoundBag extends SheetOfSet {
  readonly custodian: string;
  readonly place: string;
}

/** What a round looks at, when it was, and who went. */
export interface Round {
  readonly sets: readonly string[];
  readonly how: "at-the-machine" | "on-paper";
  /** RFC 3339 */
  readonly started: string;
  readonly finished: string;
  /** Who looked, two at least; at the machine operator and witness. */
  readonly people: readonly string[];
  /** By place, custodian and set. */
  readonly bags: readonly RoundBag[];
  /** The sheets that are proved alone (L3) in this round. */
  readonly proofs: readonly SheetOfSet[];
}

export const SEAL_LOOKS = ["intact", "broken", "missing"] as const;
export type SealLook = (typeof SEAL_LOOKS)[number];

/** What was found of one bag. `number` as typed from the bag, "" when it is missing; `result` is the machine's comparison. */
export interface SealFound extends SheetOfSet {
  readonly level: "L1" | "L2";
  readonly result: "intact" | "broken" | "missing" | "wrong-number";
  readonly number: string;
  readonly custodian: string;
  readonly place: string;
  readonly note: string;
  /** SHA-256 in hexadecimal of photographs that people keep elsewhere. */
  readonly photos: readonly string[];
}

/** A sheet that was read alone: it is its share, or it is not. */
export interface ProvedSheet extends SheetOfSet {
  readonly result: "proved" | "mismatch";
  readonly grades: readonly SymbolGrade[];
}

/** A sheet that went into a new bag. */
export interface Rebagged extends SheetOfSet {
  readonly bag: string;
  readonly custodian: string;
  readonly place: string;
  /** The custodian signed for the new bag. */
  readonly signed: boolean;
}

/** The set whose quorum is proved, and why. */
export interface ProofRequest {
  readonly set: string;
  readonly ticket: string;
  readonly reason: string;
}

/** A sealed secret compared with what its target keeps of it (L5). */
export interface MatchedAccount {
  readonly account: string;
  /** The kind of verifier: as in `scram-sha-256`, `bcrypt`, `ssh-public-key`. */
  readonly verifier: string;
  readonly result: "fits" | "differs";
}
