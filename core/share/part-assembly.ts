import { sha256 } from "@noble/hashes/sha2.js";
import { base32 } from "../encoding/base32.ts";
import { concat, equalBytes } from "../encoding/bytes.ts";
import { CHUNK_LENGTH, hash8, type PayloadPart } from "./payload-part.ts";
import type { SeenPart } from "./set-evidence.ts";

// Different readings of one part number are tried together, so many combinations at most.
const MOST_COMBINATIONS = 64;

/** What the parts that were read come to. */
export type Assembly =
  | { readonly kind: "complete"; readonly ageFiles: readonly Uint8Array[]; readonly strays: readonly SeenPart[] }
  | { readonly kind: "missing"; readonly have: number; readonly need: number; readonly absent: readonly number[] }
  | { readonly kind: "wrong" };

/**
 * Joins the parts of one set. With the card's payload hash (32 bytes) there is at most one age file, and it has that hash; without, each
 * complete group of parts whose own HASH8 fits gives one. `strays` are the parts that were of no use. `wrong`: all part numbers
 * are there, and no choice among their readings fits the hash.
 */
export function assembleParts(parts: readonly SeenPart[], payloadHash: Uint8Array | null): Assembly {
  const expected = payloadHash === null ? null : base32(payloadHash).slice(0, 8);
  const groups = Map.groupBy(parts, ({ part }) => `${part.hash8}/${part.total}`);
  const candidates = [...groups.values()].filter(([first]) => expected === null || first?.part.hash8 === expected);
  if (candidates.length === 0 && parts.length > 0) return { kind: "wrong" };

  const joined = candidates.flatMap((group) => {
    const ageFile = join(group, (file) => (payloadHash === null ? hash8(file) === group[0]?.part.hash8 : hashIs(file, payloadHash)));
    return ageFile === null ? [] : [{ ageFile, group }];
  });
  if (joined.length > 0) {
    const strays = parts.filter((seen) => !joined.some(({ ageFile, group }) => group.includes(seen) && isPartOf(seen.part, ageFile)));
    return { kind: "complete", ageFiles: joined.map(({ ageFile }) => ageFile), strays };
  }
  const counts = candidates.map(count).toSorted((a, b) => a.need - a.have - (b.need - b.have));
  const nearest = counts[0] ?? { have: 0, need: 1, absent: [1] };
  return nearest.absent.length === 0 ? { kind: "wrong" } : { kind: "missing", ...nearest };
}

function count(group: readonly SeenPart[]) {
  const need = group[0]?.part.total ?? 1;
  const present = new Set(group.map(({ part }) => part.index));
  const absent = Array.from({ length: need }, (_, index) => index + 1).filter((index) => !present.has(index));
  return { have: present.size, need, absent };
}

function join(group: readonly SeenPart[], fits: (file: Uint8Array) => boolean): Uint8Array | null {
  const total = group[0]?.part.total ?? 0;
  let files: readonly Uint8Array[] = [new Uint8Array()];
  for (let index = 1; index <= total; index++) {
    const readings = distinct(group.filter(({ part }) => part.index === index).map(({ part }) => part.chunk));
    files = files.flatMap((file) => readings.map((chunk) => concat(file, chunk))).slice(0, MOST_COMBINATIONS);
  }
  return files.find(fits) ?? null;
}

function distinct(chunks: readonly Uint8Array[]): readonly Uint8Array[] {
  return chunks.filter((chunk, index) => chunks.findIndex((other) => equalBytes(other, chunk)) === index);
}

function hashIs(file: Uint8Array, hash: Uint8Array): boolean {
  return equalBytes(sha256(file), hash);
}

function isPartOf({ index, chunk }: PayloadPart, ageFile: Uint8Array): boolean {
  const offset = (index - 1) * CHUNK_LENGTH;
  return equalBytes(ageFile.subarray(offset, offset + chunk.length), chunk);
}
