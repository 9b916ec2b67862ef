import { secondsOf } from "../encoding/utc-moment.ts";
import type { JournalRecord } from "../record/record.ts";
import type { Manifest } from "../record/manifest-reading.ts";
import type { Due } from "./standing/due.ts";
import { entriesBySet } from "./standing/entry.ts";
import { familyOf, type GenerationStanding, laterGenerations } from "./standing/generations.ts";
import { courseOf } from "./standing/set-course.ts";
import { type OwnStanding, type SetStanding, setStanding } from "./standing/set-standing.ts";

export type { BagStanding, BagState, SealCheck } from "./standing/bag-standing.ts";
export type { Level } from "./standing/checks.ts";
export { DESTRUCTION_DAYS, type Due, INTERVAL_DAYS, SOON_DAYS } from "./standing/due.ts";
export type { Exposed } from "./standing/exposure.ts";
export type { GenerationStanding } from "./standing/generations.ts";
export { type LifecycleRule, LIFECYCLE_RULES } from "./standing/lifecycle-rules.ts";
export type { MustRotate } from "./standing/must-rotate.ts";
export { type NextAct, type Urgency, urgencyOf } from "./standing/next-act.ts";
export type { Reading } from "./standing/prints.ts";
export type { SetStanding } from "./standing/set-standing.ts";
export type { NeedReview, Replacement, RotationStanding } from "./standing/set-course.ts";
export type { SetState } from "./standing/set-state.ts";
export type { Told } from "./standing/told.ts";
export type { Followed, UseStanding, Waiver } from "./standing/use-standing.ts";

export interface Standing {
  /** Sets in earnest, in the order in which they were sealed. */
  readonly sets: readonly SetStanding[];
  /** Drill sets, which open nothing: no duty follows from them. */
  readonly drills: readonly SetStanding[];
}

/**
 * How every sealed set stands at `today` (RFC 3339), by the records and manifests of a book in any order (LIFECYCLE.md). Manifests of sets
 * that no record says were sealed do not count. Depends on nothing else: no clock, no language, no time zone.
 */
export function standingOf(records: readonly JournalRecord[], manifests: readonly Manifest[], today: string): Standing {
  const journal = records.toSorted((one, other) => one.seq - other.seq);
  const bySet = entriesBySet(journal, manifests);
  const sealed = manifests.flatMap((manifest) => {
    const entries = bySet.get(manifest.set) ?? [];
    const course = courseOf(manifest.set, entries);
    return course.sealed === null ? [] : [{ manifest, entries, course: { ...course, sealed: course.sealed } }];
  });
  const later = laterGenerations(sealed.map(({ manifest, course }) => ({ manifest, sealed: course.sealed })));
  const standings = sealed
    .map(({ manifest, entries, course }) => setStanding(manifest, entries, course, later.get(manifest.set) ?? null, today))
    .toSorted((one, other) => one.sealed.seq - other.sealed.seq);
  const families = Map.groupBy(standings, familyOf);
  const whole = standings.map((one): SetStanding => ({
    ...one,
    generations: generationsOf(families.get(familyOf(one)) ?? []),
  }));
  return { sets: whole.filter(({ drill }) => !drill), drills: whole.filter(({ drill }) => drill) };
}

function generationsOf(family: readonly OwnStanding[]): readonly GenerationStanding[] {
  return family
    .map(({ set, generation, state, sealed }) => ({ set, generation, state, sealed }))
    .toSorted((one, other) => one.generation - other.generation);
}

/** Everything that is overdue in earnest, the earliest first. */
export function overdueOf({ sets }: Standing): readonly (Due & { readonly set: string })[] {
  const overdue = sets.flatMap(({ set, due }) => due.filter((one) => one.overdue).map((one) => ({ ...one, set })));
  return overdue.toSorted((one, other) => secondsOf(one.by) - secondsOf(other.by));
}
