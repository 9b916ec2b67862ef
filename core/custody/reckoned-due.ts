import type { Reckoned } from "./reckoning.ts";
import { sheetsCounted } from "./sheets-counted.ts";
import { type Due, DESTRUCTION_DAYS, INTERVAL_DAYS, type SetStanding } from "./standing.ts";

const NAMES: { readonly [W in Due["what"]]: string } = {
  "seal-check": "Check of the seals",
  rotation: "Rotation",
  "review-of-need": "Review of the need",
  review: "Review of the use",
  "post-mortem": "Post-mortem of the use",
  destruction: "Destruction of the old sheets",
  reprint: "Reprint",
};

/** Hours after a use (DUE-4). */
const HOURS = { review: 24, "post-mortem": 48 } as const;

/** A due date with the moment that it is counted from: a day is 24 hours, in whatever zone it was said. */
export function reckonedDue(due: Due, standing: SetStanding): Reckoned {
  const { what, by, shares, rule, because, use } = due;
  const about = shares.length > 0 ? `, ${sheetsCounted(shares)}` : "";
  const name = `${NAMES[what]}${use === null ? about : `, record ${use}`}`;
  return { name, value: `by ${by}`, how: `${rule}: ${howOf(due, standing)}`, records: because.map(({ seq }) => seq) };
}

function howOf({ what, by, shares, rule, because }: Due, { bags, mustRotate }: SetStanding): string {
  const from = because[0]?.time ?? "";
  if (rule.startsWith("ROT-"))
    return `it must be rotated, at the latest by then${mustRotate === null ? ", when its waiver ends" : ""}.`;
  if (what === "review" || what === "post-mortem")
    return `${HOURS[what]} hours after the use: ${from} + ${HOURS[what]} h = ${by}.`;
  if (what === "destruction") return `${DESTRUCTION_DAYS} days after it was replaced: ${from} + ${DESTRUCTION_DAYS} d = ${by}.`;
  if (what === "reprint") return reprint(bags.find(({ x }) => x === shares[0])?.prints ?? [], by);
  if (what === "seal-check") {
    const bag = bags.find(({ x }) => x === shares[0]);
    const made = bag?.lastCheck?.made ?? bag?.sealed?.time ?? from;
    const after = (bag?.lastCheck ?? null) === null ? "it was sealed" : "its last check was made";
    return `${INTERVAL_DAYS[what]} days after ${after}: ${made} + ${INTERVAL_DAYS[what]} d = ${by}.`;
  }
  const after = what === "rotation" ? "it was sealed" : "the last review, or after it was sealed";
  return `${INTERVAL_DAYS[what]} days after ${after}: ${from} + ${INTERVAL_DAYS[what]} d = ${by}.`;
}

function reprint(prints: SetStanding["bags"][number]["prints"], by: string): string {
  const [first, last] = [prints[0], prints.at(-1)];
  if (first === undefined || last === undefined) return "PRT-2.";
  if (last.time === by || first.seq === last.seq)
    return `PRT-2: the last reading, letter ${last.letter}, calls for it at once.`;
  return `PRT-2: ${first.used} % used up at ${first.time}, ${last.used} % at ${last.time}. The straight line through both reaches 63 %, the limit of letter C, at ${by}.`;
}
