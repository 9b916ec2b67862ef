import { openings } from "../custody/openings.ts";
import { reviewChecklist } from "../custody/review-checklist.ts";
import { epochOf } from "../encoding/utc-moment.ts";
import { Failure } from "../failure/failure.ts";
import type { PackFacts } from "./pack-facts.ts";

/** `review-checklist.md`: the review of each opening. One whose time no watch can show has no duties that could be dated. */
export function checklistText({ records }: PackFacts): string {
  return reviewChecklist(openings(records).filter(({ opened }) => isDated(opened)));
}

function isDated(time: string): boolean {
  try {
    epochOf(time, "opened");
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
