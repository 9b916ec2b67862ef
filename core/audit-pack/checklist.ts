import { openings } from "../custody/openings.ts";
import { reviewChecklist } from "../custody/review-checklist.ts";
import type { PackFacts } from "./pack-facts.ts";

/** `review-checklist.md`: the review of each opening. */
export function checklistText({ records }: PackFacts): string {
  return reviewChecklist(openings(records));
}
