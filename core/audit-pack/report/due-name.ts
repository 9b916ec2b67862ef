import type { Due } from "../../custody/standing.ts";

const DUES = {
  "seal-check": "Seal check, every 90 days",
  rotation: "Rotation, every 90 days",
  "review-of-need": "Review of the need, every 365 days",
  review: "Review, within 24 hours",
  "post-mortem": "Post-mortem, within 48 hours",
  destruction: "Destruction of the sheets that were replaced, within 14 days",
  reprint: "Reprint, because the print fades",
} as const;

/** What a due thing is called. */
export function dueName({ what, shares, use, rule }: Due): string {
  if (what === "rotation" && rule !== "DUE-2") {
    return use === null ? `Rotation before its time (${rule})` : `Rotation after the opening in record ${use} (${rule})`;
  }
  if (use !== null) return `${DUES[what]} of the opening in record ${use}`;
  return shares.length === 0 ? DUES[what] : `${DUES[what]}: ${sheetList(shares)}`;
}

/** "sheet 2", "sheets 1, 3". */
export function sheetList(shares: readonly number[]): string {
  return `${shares.length === 1 ? "sheet" : "sheets"} ${shares.join(", ")}`;
}
