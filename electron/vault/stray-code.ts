import { base32Bytes } from "../../core/encoding/base32.ts";
import { equalBytes, wipe } from "../../core/encoding/bytes.ts";
import { Failure } from "../../core/failure/failure.ts";
import { readScan, type Scan } from "../../core/share/scan.ts";
import { scanSet } from "../../core/share/set-evidence.ts";
import { FAMILY_LENGTH } from "../../core/share/share-header.ts";
import type { SealedPapers } from "./sealing.ts";

/**
 * Why a code is not one of sheet x: it cannot be read, or belongs to another set, generation or sheet, or is not what was
 * printed. Null for the label of the sheet's own bag, which lies beside it.
 */
export function strayCode(text: string, papers: SealedPapers, x: number): Failure | null {
  try {
    const scan = readScan(text);
    try {
      return strayScan(scan, papers, x);
    } finally {
      if (scan.kind === "share" && !scan.share.record.locked) wipe(scan.share.record.y);
    }
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function strayScan(scan: Scan, { common, family }: SealedPapers, expected: number): Failure | null {
  const set = scanSet(scan);
  if (set !== common.set) {
    const bytes = base32Bytes(set);
    const kin = equalBytes(bytes.subarray(0, FAMILY_LENGTH), family);
    return kin
      ? new Failure("mismatched.generation", { set, generation: bytes[FAMILY_LENGTH] ?? 0 })
      : new Failure("mismatched.set", { set });
  }
  if (scan.kind === "card") return new Failure("mismatched.card", { set });
  if (scan.kind === "part") return new Failure("mismatched.part", { set });
  const { x } = scan.kind === "share" ? scan.share.record : scan.label.header;
  if (x !== expected) return new Failure("mismatched.sheet", { set, x, expected });
  return scan.kind === "share" ? new Failure("mismatched.share", { set, x }) : null;
}
