import { sha256 } from "@noble/hashes/sha2.js";
import { base32 } from "../encoding/base32.ts";
import { concat, equalBytes } from "../encoding/bytes.ts";
import { CHUNK_LENGTH, hash8, type PayloadPart } from "./payload-part.ts";
import { choices, type Reading } from "./part-choices.ts";
import type { SeenPart } from "./set-evidence.ts";

/** What the parts that were read come to. `strays` are those that are of no use. */
export type Assembly =
  | { readonly kind: "complete"; readonly ageFiles: readonly Uint8Array[]; readonly strays: readonly SeenPart[] }
  | {
      readonly kind: "missing";
      /** Both count the group that is nearest to complete; 0 of 1 while no part was read. */
      readonly have: number;
      readonly need: number;
      readonly absent: readonly number[];
      readonly strays: readonly SeenPart[];
    }
  | { readonly kind: "wrong"; readonly strays: readonly SeenPart[] };

/**
 * Joins the parts of one set. With the card's payload hash (32 bytes) there is at most one age file, and it has that hash; without, each
 * complete group of parts whose own HASH8 fits gives one, the group on most sheets first. `wrong`: parts are there, none missing, and no
 * choice among their readings fits the hash.
 */
export function assembleParts(parts: readonly SeenPart[], payloadHash: Uint8Array | null): Assembly {
  const expected = payloadHash === null ? null : base32(payloadHash).slice(0, 8);
  const groups = [...Map.groupBy(parts, ({ part }) => `${part.hash8}/${part.total}`).entries()].map(([name, group]) => ({
    name,
    group,
  }));
  const ranked = groups.toSorted((a, b) => sourceCount(b.group) - sourceCount(a.group) || (a.name < b.name ? -1 : 1));
  const candidates = ranked
    .filter(({ name }) => expected === null || name.startsWith(`${expected}/`))
    .map(({ group }) => group);
  const foreign = parts.filter((seen) => !candidates.some((group) => group.includes(seen)));
  if (candidates.length === 0 && parts.length > 0) return { kind: "wrong", strays: foreign };

  const joined = candidates.flatMap((group) => {
    const fits = (file: Uint8Array) =>
      payloadHash === null ? hash8(file) === group[0]?.part.hash8 : hashIs(file, payloadHash);
    const ageFile = join(group, fits);
    return ageFile === null ? [] : [{ ageFile, group }];
  });
  if (joined.length > 0) {
    const strays = parts.filter(
      (seen) => !joined.some(({ ageFile, group }) => group.includes(seen) && isPartOf(seen.part, ageFile)),
    );
    return { kind: "complete", ageFiles: joined.map(({ ageFile }) => ageFile), strays };
  }
  const [nearest = { have: 0, need: 1, absent: [1] }] = candidates
    .map(count)
    .toSorted((a, b) => a.absent.length - b.absent.length);
  return nearest.absent.length === 0 ? { kind: "wrong", strays: foreign } : { kind: "missing", ...nearest, strays: foreign };
}

function count(group: readonly SeenPart[]) {
  const need = group[0]?.part.total ?? 1;
  const present = new Set(group.map(({ part }) => part.index));
  const absent = Array.from({ length: need }, (_, index) => index + 1).filter((index) => !present.has(index));
  return { have: present.size, need, absent };
}

function join(group: readonly SeenPart[], fits: (file: Uint8Array) => boolean): Uint8Array | null {
  const total = group[0]?.part.total ?? 0;
  const readings = Array.from({ length: total }, (_, index) =>
    readingsOf(group.filter(({ part }) => part.index === index + 1)),
  );
  if (readings.some(({ length }) => length === 0)) return null;
  for (const choice of choices(readings)) {
    const file = concat(...choice.map(({ chunk }) => chunk));
    if (fits(file)) return file;
  }
  return null;
}

// The different readings of one part, that on most sheets first; the rest of the order is arbitrary but the same in every order of reading.
function readingsOf(seen: readonly SeenPart[]): readonly Reading[] {
  const readings = [...Map.groupBy(seen, ({ part }) => base32(part.chunk)).entries()].flatMap(([text, same]) => {
    const [first] = same;
    return first === undefined ? [] : [{ text, chunk: first.part.chunk, sources: new Set(same.map(({ source }) => source)) }];
  });
  return readings.toSorted((a, b) => b.sources.size - a.sources.size || (a.text < b.text ? -1 : 1));
}

function sourceCount(group: readonly SeenPart[]): number {
  return new Set(group.map(({ source }) => source)).size;
}

function hashIs(file: Uint8Array, hash: Uint8Array): boolean {
  return equalBytes(sha256(file), hash);
}

function isPartOf({ index, chunk }: PayloadPart, ageFile: Uint8Array): boolean {
  const offset = (index - 1) * CHUNK_LENGTH;
  return equalBytes(ageFile.subarray(offset, offset + chunk.length), chunk);
}
