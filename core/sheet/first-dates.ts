import { INTERVAL_DAYS } from "../custody/standing.ts";
import { daysAfter } from "../custody/standing/moment.ts";
import type { SetContent } from "./content.ts";

/** Until when a set that was just sealed is looked at and rotated first, RFC 3339 in UTC. */
export interface FirstDates {
  readonly check: string;
  readonly rotation: string;
}

/**
 * The first dates of a set by when it was made: hours before what the journal will say, never later. Null for a drill, from which nothing
 * follows.
 */
export function firstDates({ created, drill }: Pick<SetContent, "created" | "drill">): FirstDates | null {
  if (drill) return null;
  return { check: daysAfter(created, INTERVAL_DAYS["seal-check"]), rotation: daysAfter(created, INTERVAL_DAYS.rotation) };
}
