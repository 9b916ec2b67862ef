import { bytesToHex } from "@noble/hashes/utils.js";
import { base32Bytes } from "../encoding/base32.ts";
import { fail } from "../failure/failure.ts";
import { FAMILY_LENGTH } from "../share/share-header.ts";
import type { KnownJournal } from "./recording/journal.ts";

const LAST_GENERATION = 255;

/**
 * The generation that is made next in a family (8 hexadecimal digits): one more than any that the book names, in a manifest or
 * in a record. One whose sheets were printed and that was never signed counts too: its set ID stands on paper. Fails with
 * `refused.generation` after 255.
 */
export function nextGeneration({ records, sets }: Pick<KnownJournal, "records" | "sets">, family: string): number {
  const named = new Set([...sets, ...records].flatMap(({ set }) => set ?? []));
  const generations = [...named].map(numbered).filter((one) => one.family === family);
  const next = Math.max(0, ...generations.map(({ generation }) => generation)) + 1;
  return next <= LAST_GENERATION ? next : fail("refused.generation");
}

/** A set ID is base32 of family and generation (FORMAT.md, "Share record"). */
function numbered(set: string): { readonly family: string; readonly generation: number } {
  const bytes = base32Bytes(set);
  return { family: bytesToHex(bytes.subarray(0, FAMILY_LENGTH)), generation: bytes[FAMILY_LENGTH] ?? 0 };
}
