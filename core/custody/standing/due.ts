import type { BagStanding } from "./bag-standing.ts";
import { secondsOf } from "../../encoding/utc-moment.ts";
import { daysAfter, isBefore } from "./moment.ts";
import type { Told } from "./told.ts";
import type { UseStanding } from "./use-standing.ts";

/** Days between seal checks, between rotations and between reviews of the need, at most. */
export const INTERVAL_DAYS = { "seal-check": 90, rotation: 90, "review-of-need": 365 } as const;

/** Something that has to be done with a set. */
export interface Due {
  readonly what: "seal-check" | "rotation" | "review-of-need" | "review" | "post-mortem";
  /** RFC 3339 in UTC. */
  readonly by: string;
  readonly overdue: boolean;
  /** The shares whose bags are to be looked at; [] for what concerns the whole set. */
  readonly shares: readonly number[];
  /** The record `set.opened` that obliges to it, or null. */
  readonly use: number | null;
}

export interface DueFacts {
  readonly sealed: Told;
  readonly bags: readonly BagStanding[];
  readonly uses: readonly UseStanding[];
  readonly lastReviewOfNeed: Told | null;
  /** Superseded or destroyed: only what its uses oblige to is left. */
  readonly over: boolean;
}

/** All that is due, the earliest first. */
export function duesOf({ sealed, bags, uses, lastReviewOfNeed, over }: DueFacts, today: string): readonly Due[] {
  const due = (what: Due["what"], by: string, shares: readonly number[] = [], use: number | null = null): Due => {
    return { what, by, overdue: isBefore(by, today), shares, use };
  };
  const after = (what: keyof typeof INTERVAL_DAYS, { time }: Told) => daysAfter(time, INTERVAL_DAYS[what]);
  const dues = uses.flatMap(({ seq, review, postMortem, rotation }) => [
    ...(review.done === null ? [due("review", review.by, [], seq)] : []),
    ...(postMortem.done === null ? [due("post-mortem", postMortem.by, [], seq)] : []),
    ...(rotation.done === null && !over ? [due("rotation", rotation.by, [], seq)] : []),
  ]);
  if (!over) {
    dues.push(due("rotation", after("rotation", sealed)));
    dues.push(due("review-of-need", after("review-of-need", lastReviewOfNeed ?? sealed)));
    const checks = new Map<string, number[]>();
    for (const { x, state, lastCheck, sealed: bagged } of bags) {
      if (state !== "sealed" || bagged === null) continue;
      const by = after("seal-check", lastCheck ?? bagged);
      checks.set(by, [...(checks.get(by) ?? []), x]);
    }
    for (const [by, shares] of checks) dues.push(due("seal-check", by, shares));
  }
  return dues.toSorted((one, other) => secondsOf(one.by) - secondsOf(other.by));
}
