import { equalBytes } from "../../core/encoding/bytes.ts";
import type { Scan } from "../../core/share/scan.ts";
import { scanSet } from "../../core/share/set-evidence.ts";
import { recordBytes } from "../../core/share/share-record.ts";

/** Whether two scans say the same, so that the second tells nothing new. */
export function sameScan(a: Scan, b: Scan): boolean {
  if (a.kind === "share") return b.kind === "share" && equalBytes(recordBytes(a.share.record), recordBytes(b.share.record));
  if (a.kind === "card") return b.kind === "card" && a.text === b.text;
  if (a.kind === "part") return b.kind === "part" && samePlace(a, b) && equalBytes(a.part.chunk, b.part.chunk);
  return b.kind === "label";
}

/**
 * Whether a scan must come from another sheet than `before`: a sheet carries one set's codes, one share and one card. What this
 * cannot tell (a part, the same card) counts as of the same sheet, which does no harm.
 */
export function isOfAnotherSheet(before: readonly Scan[], scan: Scan): boolean {
  const [first] = before;
  if (first === undefined) return false;
  if (scanSet(first) !== scanSet(scan)) return true;
  if (scan.kind !== "share" && scan.kind !== "card") return false;
  const sameKind = before.filter(({ kind }) => kind === scan.kind);
  return sameKind.length > 0 && !sameKind.some((known) => sameSheetItem(known, scan));
}

// A share that was read differently a second time is still of the sheet with that number.
function sameSheetItem(known: Scan, scan: Scan): boolean {
  if (known.kind === "share" && scan.kind === "share") return known.share.record.x === scan.share.record.x;
  return sameScan(known, scan);
}

function samePlace(a: Scan & { kind: "part" }, b: Scan & { kind: "part" }): boolean {
  return (
    a.part.set === b.part.set && a.part.hash8 === b.part.hash8 && a.part.index === b.part.index && a.part.total === b.part.total
  );
}
