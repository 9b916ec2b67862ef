import { createHash } from "node:crypto";
import type { ComparisonView } from "../../core/contract/journal-view.ts";
import { compareHeads } from "../../core/record/compare-heads.ts";
import { EMPTY_JOURNAL, type JournalHead } from "../../core/record/manifest.ts";
import type { BookFile } from "../../core/record/verify/verification.ts";
import { headViewOf } from "./set-rows.ts";

const RECORD = /^records\/(\d{6})\.json$/;

/** Heads from paper against the records' files as they are on the disk now, whatever the program remembers of them. */
export function comparisonViewOf(heads: readonly string[], files: readonly BookFile[]): ComparisonView {
  const hashes = recordHashes(files);
  const { results, lastGood, firstBad } = compareHeads(heads, hashes);
  return { results: [...results], lastGood, firstBad, head: headViewOf(headOf(hashes)) };
}

/** SHA-256 of record 1, 2, … in hexadecimal; "" for one that is not there, or is no plain file. */
function recordHashes(files: readonly BookFile[]): readonly string[] {
  const hashes: string[] = [];
  for (const file of files) {
    const [, number] = RECORD.exec(file.path) ?? [];
    if (number === undefined || file.is !== "file") continue;
    hashes[Number(number) - 1] = createHash("sha256").update(file.bytes).digest("hex");
  }
  return Array.from(hashes, (hash) => hash ?? "");
}

function headOf(hashes: readonly string[]): JournalHead {
  const head = hashes.at(-1);
  return head === undefined ? EMPTY_JOURNAL : { seq: hashes.length, head };
}
