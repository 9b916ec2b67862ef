import type { Payload } from "../credential/payload.ts";
import type { Failure } from "../failure/failure.ts";
import type { Remark } from "./assessment.ts";
import type { Card } from "./card.ts";

/** What every opened quorum has. */
export interface Opened {
  readonly set: string;
  readonly m: number;
  readonly n: number;
  /** The x of the shares that lie on one polynomial with the key: M at least, lowest first. */
  readonly used: readonly number[];
  /** The recovery key, 32 bytes, secret. */
  readonly key: Uint8Array;
  /** The sealed payload as it was printed. */
  readonly ageFile: Uint8Array;
  /** The payload's JSON exactly as it was sealed, decompressed; secret. */
  readonly json: Uint8Array;
  readonly payload: Payload;
}

interface Proven extends Opened {
  /** What was set aside on the way. */
  readonly remarks: readonly Remark[];
}

/** At least M shares that were proved against one card which all of their sheets carry, and the payload that it promises. */
export interface AuthenticatedQuorum extends Proven {
  readonly trust: "authenticated";
  readonly card: Card;
  /** How many different sources showed the card; fewer than sheets means that some cards were not read. */
  readonly cardSheets: number;
}

/**
 * Shares that open a payload, while nothing vouches that it is the one that was sealed: whoever forged a sheet could know it. Show it only
 * when a person has accepted `doubt`, and say so beside it.
 */
export interface UnauthenticatedQuorum extends Proven {
  readonly trust: "unauthenticated";
  readonly doubt: Failure;
}

/** A set proven to open: the only thing that a reveal takes. */
export type Quorum = AuthenticatedQuorum | UnauthenticatedQuorum;
