import type { Manifest } from "../../record/manifest-reading.ts";
import { type BagStanding, bagStandings, type SealCheck } from "./bag-standing.ts";
import { type Level, setChecks } from "./checks.ts";
import { type Due, duesOf } from "./due.ts";
import type { Entry } from "./entry.ts";
import type { GenerationStanding } from "./generations.ts";
import { quorumInHands } from "./hands.ts";
import { type MustRotate, reasonsToRotate } from "./must-rotate.ts";
import { type NextAct, nextAct } from "./next-act.ts";
import { isOver, type SetState, stateOf } from "./set-state.ts";
import type { NeedReview, Replacement, RotationStanding, SetCourse } from "./set-course.ts";
import { firstTold, type Told } from "./told.ts";
import { type UseStanding, useStandings } from "./use-standing.ts";

/** A sealed set as it stands on a day (LIFECYCLE.md): derived from the journal, never stored. */
export interface SetStanding {
  readonly set: string;
  /** Of the custody set: the same over all generations. */
  readonly family: string;
  readonly generation: number;
  readonly drill: boolean;
  readonly m: number;
  readonly n: number;
  readonly titles: readonly string[];
  /** The systems of its accounts, each once; those of which none is told are left out. */
  readonly systems: readonly string[];
  readonly sealed: Told;
  readonly state: SetState;
  /** The record that made it so. */
  readonly since: Told;
  readonly bags: readonly BagStanding[];
  /** Bags that are sealed, minus M: how many more may be lost. Negative when they cannot open it (MAR-1). */
  readonly margin: number;
  /** The shares that are exposed, ascending (EXP-6); why stands with each bag. */
  readonly exposure: readonly number[];
  /** The reason that is to be met first; null when it need not be rotated before its time. */
  readonly mustRotate: MustRotate | null;
  /** All of them, the earliest first. */
  readonly reasonsToRotate: readonly MustRotate[];
  readonly lastCheck: SealCheck | null;
  readonly level: Level | null;
  /** How many more different shares may be proved alone (LVL-2). */
  readonly proofsLeft: number;
  readonly uses: readonly UseStanding[];
  readonly rotations: readonly RotationStanding[];
  /** The set that took its place, and the first record that says so (SET-4). */
  readonly replaced: Replacement | null;
  readonly supersededBy: string | null;
  readonly retired: Told | null;
  /** The last review of the need for it. */
  readonly review: NeedReview | null;
  /** All sealed generations of its custody set, this one too, ascending. */
  readonly generations: readonly GenerationStanding[];
  /** What is due, the earliest first; nothing for a drill set. */
  readonly due: readonly Due[];
  /** What is to be done next; null for a drill set, and for one that is over and whose uses are reviewed. */
  readonly next: NextAct | null;
}

/** All of a standing but what only its whole family tells. */
export type OwnStanding = Omit<SetStanding, "generations">;

/** `later` is the next generation of its family, if one was sealed. */
export function setStanding(
  manifest: Manifest,
  entries: readonly Entry[],
  course: SetCourse & { readonly sealed: Told },
  later: Replacement | null,
  today: string,
): OwnStanding {
  const { set, family, generation, m, n, accounts, drill } = manifest;
  const { sealed, rotations, superseded, retired, review, leaks, overtaken } = course;
  const bags = bagStandings(manifest, entries);
  const uses = useStandings(set, entries, drill ? null : today);
  const replaced = firstTold([...rotations.slice(0, 1).map(({ to, seq, time }) => ({ set: to, seq, time })), later]);
  const { state, since } = stateOf({ sealed, bags, retired, superseded, replaced, uses });
  const isOwing = !drill && state !== "replaced" && !isOver(state);
  const hands = quorumInHands(manifest, entries, sealed);
  const { last, level, misfit } = setChecks(entries);
  const reasons = isOwing ? reasonsToRotate({ m, n, sealed, bags, uses, leaks, hands, misfit, overtaken }) : [];
  const due = drill ? [] : duesOf({ state, sealed, bags, uses, review, replaced, reasons }, today);
  const proved = bags.filter(({ provedAlone }) => provedAlone !== null).length;
  return {
    set,
    family,
    generation,
    drill,
    m,
    n,
    titles: accounts.map(({ title }) => title),
    systems: [...new Set(accounts.map(({ system }) => system))].filter((system) => system !== ""),
    sealed,
    state,
    since,
    bags,
    margin: bags.filter((bag) => bag.state === "sealed").length - m,
    exposure: bags.flatMap(({ x, exposed }) => (exposed === null ? [] : [x])),
    mustRotate: reasons[0] ?? null,
    reasonsToRotate: reasons,
    lastCheck: last,
    level,
    proofsLeft: Math.max(0, m - 1 - proved),
    uses,
    rotations,
    replaced,
    supersededBy: superseded?.by ?? rotations.at(-1)?.to ?? later?.set ?? null,
    retired,
    review,
    due,
    next: drill ? null : nextAct({ state, m, n, bags, rotations, replaced, review, reasons, due }, today),
  };
}
