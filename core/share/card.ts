import { base32, base32Bytes } from "../encoding/base32.ts";
import { concat } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import { SHORT_COMMITMENT } from "./commitment.ts";
import { HEADER_LENGTH, headerBytes, parseHeader, type ShareHeader } from "./share-header.ts";

/** Begins a card's text. */
export const CARD_PREFIX = "SWC1:";
const HASH_LENGTH = 32;
const FIXED_LENGTH = HEADER_LENGTH + HASH_LENGTH + SHORT_COMMITMENT + HASH_LENGTH;

/** The set card: printed on every sheet, it makes a set provable (FORMAT.md, "Set card and outer label"). Holds no secret. */
export interface Card {
  /** With x = 0. */
  readonly header: ShareHeader;
  /** SHA-256 of the age file, 32 bytes */
  readonly payloadHash: Uint8Array;
  /** first 16 bytes */
  readonly keyCommitment: Uint8Array;
  /** SHA-256 of the manifest's bytes, 32 bytes */
  readonly manifestHash: Uint8Array;
  /** first 16 bytes each, share 1 first; n of them */
  readonly commitments: readonly Uint8Array[];
}

/** The card's text, 274 characters for 5 shares, 530 for 15. Commitments are cut to 16 bytes. */
export function cardText({ header, payloadHash, keyCommitment, manifestHash, commitments }: Card): string {
  const short = [keyCommitment, ...commitments].map((hash) => hash.subarray(0, SHORT_COMMITMENT));
  const [key = new Uint8Array(), ...shares] = short;
  return CARD_PREFIX + base32(concat(headerBytes({ ...header, x: 0 }), payloadHash, key, manifestHash, ...shares));
}

/** Reads the text behind the prefix. Fails as `base32Bytes` and `parseHeader` do, and with `unreadable.length`. */
export function readCard(body: string): Card {
  const bytes = base32Bytes(body);
  if (bytes.length < HEADER_LENGTH) fail("unreadable.length", { actual: bytes.length, expected: FIXED_LENGTH });
  const header = parseHeader(bytes, "card");
  const expected = FIXED_LENGTH + header.n * SHORT_COMMITMENT;
  if (bytes.length !== expected) fail("unreadable.length", { actual: bytes.length, expected });
  let offset = HEADER_LENGTH;
  const take = (length: number) => bytes.slice(offset, (offset += length));
  return {
    header,
    payloadHash: take(HASH_LENGTH),
    keyCommitment: take(SHORT_COMMITMENT),
    manifestHash: take(HASH_LENGTH),
    commitments: Array.from({ length: header.n }, () => take(SHORT_COMMITMENT)),
  };
}
