import { hexToBytes } from "@noble/hashes/utils.js";
import { equalBytes } from "../encoding/bytes.ts";
import { HEAD_PREFIX_BYTES, readHead, type TypedHead } from "./head-code.ts";
import { EMPTY_JOURNAL } from "./manifest.ts";

/**
 * What the journal says to one head from paper. `matches`: up to this record it is the journal that was printed. `cut`: it has no
 * record of this number any more. `rewritten`: it has one, and it is another. `mistyped`: what was typed is no head.
 */
export type HeadVerdict = "matches" | "cut" | "rewritten" | "mistyped";

export interface Comparison {
  /** One for each head, in the order given; `position` counts from 0, `seq` is 0 where the head was mistyped. */
  readonly results: readonly { readonly position: number; readonly verdict: HeadVerdict; readonly seq: number }[];
  /** The highest number up to which paper and journal agree, and below `firstBad`; null when no head tells. */
  readonly lastGood: number | null;
  /**
   * The lowest number at which they surely do not: that of a record which is another, or the one behind the journal's end. What was
   * changed is in `lastGood + 1` .. `firstBad`. Null when nothing disagrees.
   */
  readonly firstBad: number | null;
}

/**
 * Compares heads as typed from paper (`readHead`) with the journal. `hashes` are the SHA-256 of record 1, 2, … in hexadecimal,
 * as its files are now. The head of number 0 was printed before the first record and matches every journal.
 */
export function compareHeads(typed: readonly string[], hashes: readonly string[]): Comparison {
  const results = typed.map((text, position) => {
    const head = readHead(text);
    return { position, verdict: verdictOn(head, hashes), seq: head?.seq ?? 0 };
  });
  const numbers = (verdict: HeadVerdict) => results.filter((result) => result.verdict === verdict).map(({ seq }) => seq);
  const bad = [...numbers("rewritten"), ...numbers("cut").map(() => hashes.length + 1)];
  const firstBad = bad.length === 0 ? null : Math.min(...bad);
  const good = numbers("matches").filter((seq) => firstBad === null || seq < firstBad);
  return { results, lastGood: good.length === 0 ? null : Math.max(...good), firstBad };
}

function verdictOn(head: TypedHead | null, hashes: readonly string[]): HeadVerdict {
  if (head === null) return "mistyped";
  if (head.seq > hashes.length) return "cut";
  const hash = head.seq === 0 ? EMPTY_JOURNAL.head : (hashes[head.seq - 1] ?? "");
  return equalBytes(head.prefix, hexToBytes(hash.slice(0, 2 * HEAD_PREFIX_BYTES))) ? "matches" : "rewritten";
}
