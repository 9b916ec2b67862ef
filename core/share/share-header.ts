import { base32 } from "../encoding/base32.ts";
import { concat } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import { isThreshold } from "./threshold.ts";

/** Bytes of the header that share records, cards and labels begin with. */
export const HEADER_LENGTH = 8;
export const FAMILY_LENGTH = 4;
const VERSION = 1;
const FLAG_LOCKED = 1;

/** The first 8 bytes of a share record (FORMAT.md, "Share record"). On a card `x` is 0, elsewhere 1..n. */
export interface ShareHeader {
  readonly locked: boolean;
  readonly m: number;
  readonly n: number;
  readonly x: number;
  /** 1..255 */
  readonly generation: number;
  /** 4 random bytes, constant over the generations of one custody set. */
  readonly family: Uint8Array;
}

/** Whose header it is decides which x is allowed. */
export type HeaderOf = "share" | "card";

/** The 8 bytes, fresh. */
export function headerBytes({ locked, m, n, x, generation, family }: ShareHeader): Uint8Array {
  return concat(Uint8Array.of((VERSION << 4) | (locked ? FLAG_LOCKED : 0), (m << 4) | n, x, generation), family);
}

/**
 * Parses the first 8 bytes of `bytes`, which has at least 8. Fails with `unreadable.version`, `unreadable.flags`, or `unreadable.header`
 * naming the field that is outside its limits.
 */
export function parseHeader(bytes: Uint8Array, of: HeaderOf): ShareHeader {
  const [first = 0, mn = 0, x = 0, generation = 0] = bytes;
  if (first >> 4 !== VERSION) fail("unreadable.version", { actual: first >> 4, expected: VERSION });
  if ((first & 0x0f & ~FLAG_LOCKED) !== 0) fail("unreadable.flags");
  const m = mn >> 4;
  const n = mn & 0x0f;
  if (!isThreshold(m, n)) fail("unreadable.header", { field: "threshold" });
  if (of === "card" ? x !== 0 : x < 1 || x > n) fail("unreadable.header", { field: "share number" });
  if (generation < 1) fail("unreadable.header", { field: "generation" });
  return { locked: (first & FLAG_LOCKED) !== 0, m, n, x, generation, family: bytes.slice(4, HEADER_LENGTH) };
}

/** The set ID: 8 characters of base32 over family and generation (FORMAT.md, "Share record"). */
export function setId({ family, generation }: Pick<ShareHeader, "family" | "generation">): string {
  return base32(concat(family, Uint8Array.of(generation)));
}
