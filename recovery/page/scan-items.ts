import type { Scan } from "../../core/share/scan.ts";
import { STANDING } from "./text.ts";

/** What a scan is, in words: "share 2", "card", "part 1 of 3". */
export function itemOf(scan: Scan): string {
  switch (scan.kind) {
    case "share":
      return scan.share.record.locked ? STANDING.lockedShare(scan.share.record.x) : STANDING.share(scan.share.record.x);
    case "card":
      return STANDING.cardItem;
    case "part":
      return STANDING.part(scan.part.index, scan.part.total);
    case "label":
      return STANDING.label;
  }
}

/** What a sheet gave, as one line: share, card, parts in their order, each once. */
export function itemsOf(scans: readonly Scan[]): string {
  return [...new Set(scans.toSorted((a, b) => rank(a) - rank(b)).map(itemOf))].join(", ");
}

function rank(scan: Scan): number {
  const kind = { share: 0, card: 1, part: 2, label: 20 }[scan.kind];
  return scan.kind === "part" ? kind + scan.part.index : kind;
}
