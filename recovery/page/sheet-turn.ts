import type { Scan } from "../../core/share/scan.ts";
import { isOfAnotherSheet, sameScan } from "./same-scan.ts";

/** What the sheets that are held to the camera or typed have given so far, first sheet first; the last one is in hand. */
export type HandSheets = readonly (readonly Scan[])[];

/**
 * Which sheet a scan counts for. `known`: nothing new (a code still in the picture). `same`: the sheet in hand. `next`: it cannot be
 * of the sheet in hand, so another one was taken up without saying so.
 */
export function sheetOf(scan: Scan, sheets: HandSheets): "known" | "same" | "next" {
  const inHand = sheets.at(-1) ?? [];
  const isKnown = (sheet: readonly Scan[]) => sheet.some((before) => sameScan(before, scan));
  if (isKnown(inHand)) return "known";
  const before = sheets.some(isKnown);
  if (scan.kind === "share" && before) return "known";
  // The card of the sheet before may still be in the picture: it counts for this sheet only once this sheet's share was read.
  if (before && !inHand.some(({ kind }) => kind === "share")) return "known";
  return isOfAnotherSheet(inHand, scan) ? "next" : "same";
}
