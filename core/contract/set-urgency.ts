import type { HomeRow, NextActView } from "./custody-view.ts";

export type Urgency = NextActView["urgency"];

/**
 * How urgent a set is: as its next act, but overdue as soon as anything of it is. Null for a set with which nothing is to be done. (The next act
 * is the one that comes first, which is not always the one that is due first: LIFECYCLE.md, "The one next act".)
 */
export function setUrgency({ next, due }: Pick<HomeRow, "next" | "due">): Urgency | null {
  if (next === null || next.urgency === "now") return next?.urgency ?? null;
  return due.some(({ overdue }) => overdue) ? "overdue" : next.urgency;
}
