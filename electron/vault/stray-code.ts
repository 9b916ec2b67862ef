import { base32Bytes } from "../../core/encoding/base32.ts";
import { equalBytes, wipe } from "../../core/encoding/bytes.ts";
import { Failure } from "../../core/failure/failure.ts";
import { readScan, type Scan } from "../../core/share/scan.ts";
import { scanSet } from "../../core/share/set-evidence.ts";
import { FAMILY_LENGTH } from "../../core/share/share-header.ts";

/** The sheet that is in hand, or should be. */
interface SheetInHand {
  readonly set: string;
  readonly x: number;
}

/**
 * Why a code is not one of the sheet in hand: it cannot be read, or belongs to another set, generation or sheet, or is not what
 * was printed. Null for the label of the sheet's own bag, which lies beside it.
 */
export function strayCode(text: string, inHand: SheetInHand): Failure | null {
  try {
    const scan = readScan(text);
    try {
      return ofOtherSheet(scan, inHand) ?? altered(scan, inHand);
    } finally {
      wipeScan(scan);
    }
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Why a code is of another set, generation or sheet than the one in hand; null when it may be of this one. */
export function ofOtherSheet(scan: Scan, inHand: SheetInHand): Failure | null {
  const set = scanSet(scan);
  if (set !== inHand.set) {
    const bytes = base32Bytes(set);
    const kin = equalBytes(bytes.subarray(0, FAMILY_LENGTH), base32Bytes(inHand.set).subarray(0, FAMILY_LENGTH));
    return kin
      ? new Failure("mismatched.generation", { set, generation: bytes[FAMILY_LENGTH] ?? 0 })
      : new Failure("mismatched.set", { set });
  }
  if (scan.kind === "card" || scan.kind === "part") return null;
  const { x } = scan.kind === "share" ? scan.share.record : scan.label.header;
  return x === inHand.x ? null : new Failure("mismatched.sheet", { set, x, expected: inHand.x });
}

/** Overwrites the share of a scan, if it has one. */
export function wipeScan(scan: Scan): void {
  if (scan.kind !== "share") return;
  const { record } = scan.share;
  wipe(record.locked ? record.sealedY : record.y);
}

function altered(scan: Scan, { set, x }: SheetInHand): Failure | null {
  if (scan.kind === "card") return new Failure("mismatched.card", { set });
  if (scan.kind === "part") return new Failure("mismatched.part", { set });
  return scan.kind === "share" ? new Failure("mismatched.share", { set, x }) : null;
}
