import { sha256 } from "@noble/hashes/sha2.js";
import { base32, base32Bytes } from "../encoding/base32.ts";
import { fail } from "../failure/failure.ts";

/** Begins a payload part's text. */
export const PART_PREFIX = "SWP1/";
/** Bytes of age file in each part but the last, which has 1 to 490. */
export const CHUNK_LENGTH = 490;
export const MOST_PARTS = 16;
/** Bytes that 16 parts carry. */
export const AGE_FILE_LIMIT = CHUNK_LENGTH * MOST_PARTS;

/** One part of a sealed payload; the same on every sheet (FORMAT.md, "Payload parts"). */
export interface PayloadPart {
  readonly set: string;
  /** 1..total */
  readonly index: number;
  /** 1..16 */
  readonly total: number;
  /** 8 characters of base32 over SHA-256 of the age file */
  readonly hash8: string;
  /** 490 bytes, the last 1..490 */
  readonly chunk: Uint8Array;
}

/** The first 8 characters of base32(SHA-256(age file)). */
export function hash8(ageFile: Uint8Array): string {
  return base32(sha256(ageFile)).slice(0, 8);
}

/** The parts' texts, 813 characters at most each. Fails with `refused.payload-too-large` beyond 7,840 bytes. */
export function partTexts(set: string, ageFile: Uint8Array): readonly string[] {
  if (ageFile.length === 0) fail("fault.unexpected");
  if (ageFile.length > AGE_FILE_LIMIT) fail("refused.payload-too-large", { actual: ageFile.length, limit: AGE_FILE_LIMIT });
  const total = Math.ceil(ageFile.length / CHUNK_LENGTH);
  return Array.from({ length: total }, (_, index) => {
    const chunk = ageFile.subarray(index * CHUNK_LENGTH, (index + 1) * CHUNK_LENGTH);
    return `${PART_PREFIX}${set}/${twoDigits(index + 1)}-${twoDigits(total)}/${hash8(ageFile)}/${base32(chunk)}`;
  });
}

/**
 * Reads the text behind the prefix: upper case, no spaces, one hyphen. Fails with `unreadable.part` naming what is malformed, and as `base32Bytes`.
 */
export function readPart(body: string): PayloadPart {
  const [set = "", numbers = "", hash = "", base32Chunk = "", ...rest] = body.split("/");
  if (rest.length > 0 || base32Chunk === "") fail("unreadable.part", { field: "number of fields" });
  if (!/^[A-Z2-7]{8}$/.test(set)) fail("unreadable.part", { field: "set ID" });
  if (!/^[A-Z2-7]{8}$/.test(hash)) fail("unreadable.part", { field: "hash" });
  const [, index = 0, total = 0] = /^(\d\d)-(\d\d)$/.exec(numbers)?.map(Number) ?? [];
  if (index < 1 || total > MOST_PARTS || index > total) fail("unreadable.part", { field: "part number" });
  const chunk = base32Bytes(base32Chunk);
  const whole = chunk.length === CHUNK_LENGTH;
  if (!whole && (index < total || chunk.length > CHUNK_LENGTH)) {
    fail("unreadable.part", { field: "length" });
  }
  return { set, index, total, hash8: hash, chunk };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
