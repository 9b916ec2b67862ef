import { base32Bytes } from "../encoding/base32.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { Failure } from "../failure/failure.ts";
import type { Remark } from "./assessment.ts";
import type { SetEvidence } from "./set-evidence.ts";
import { FAMILY_LENGTH } from "./share-header.ts";

/** A remark for each source that showed something of set `stray.set` while `set` is being opened. */
export function foreignRemarks(stray: SetEvidence, set: string): readonly Remark[] {
  const sources = new Set([...stray.shares, ...stray.cards, ...stray.parts].map(({ source }) => source));
  const there = identify(stray.set);
  const sameFamily = equalBytes(there.family, identify(set).family);
  const code = sameFamily ? "mismatched.generation" : "mismatched.set";
  const failure = new Failure(code, { set: stray.set, generation: there.generation });
  return [...sources].map((source) => ({ source, failure }));
}

function identify(set: string): { family: Uint8Array; generation: number } {
  const bytes = base32Bytes(set);
  return { family: bytes.subarray(0, FAMILY_LENGTH), generation: bytes[FAMILY_LENGTH] ?? 0 };
}
