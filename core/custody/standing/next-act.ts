import type { RecordableEvent } from "../../ceremony/facts.ts";
import type { CeremonyKind } from "../../ceremony/step.ts";
import type { BagStanding } from "./bag-standing.ts";
import { type Due, SOON_DAYS } from "./due.ts";
import type { DueRule, NextRule } from "./lifecycle-rules.ts";
import { after, daysAfter, isBefore } from "./moment.ts";
import type { MustRotate } from "./must-rotate.ts";
import type { NeedReview, RotationStanding } from "./set-course.ts";
import { isOver, type SetState } from "./set-state.ts";
import { firstTold, told, type Told } from "./told.ts";

export type Urgency = "now" | "overdue" | "soon" | "later";

/** The one thing that is to be done next with a set, as a ceremony to be called. */
export interface NextAct {
  readonly rule: NextRule;
  readonly kind: CeremonyKind;
  /** What a recording begins with; null for another ceremony. */
  readonly event: RecordableEvent | null;
  /** RFC 3339 in UTC; null when no date is set. */
  readonly by: string | null;
  readonly urgency: Urgency;
  /** The rule beneath, where there is one: why it must be rotated, what is due. */
  readonly ground: DueRule | null;
  /** The records that it rests on. */
  readonly because: readonly Told[];
}

export interface NextFacts {
  readonly state: SetState;
  readonly m: number;
  readonly n: number;
  readonly bags: readonly BagStanding[];
  readonly rotations: readonly RotationStanding[];
  readonly replaced: Told | null;
  readonly review: NeedReview | null;
  readonly reasons: readonly MustRotate[];
  /** The earliest first. */
  readonly due: readonly Due[];
}

/** NEXT-1 to NEXT-9; null for a set that is over and whose uses are reviewed. */
export function nextAct(facts: NextFacts, today: string): NextAct | null {
  const { state, due } = facts;
  const unreviewed = reviewOfUse(due, today);
  if (isOver(state)) return unreviewed;
  if (state === "replaced") return doAwayWith(facts, today);
  return rotate(facts) ?? unreviewed ?? retire(facts, today) ?? putBack(facts) ?? handOn(facts, today) ?? whatIsDue(due, today);
}

/** DUE-8. */
export function urgencyOf(by: string | null, today: string): Urgency {
  if (by === null) return "later";
  if (isBefore(by, today)) return "overdue";
  return isBefore(daysAfter(today, SOON_DAYS), by) ? "later" : "soon";
}

type Retiring = NeedReview & { readonly decision: "retire" };

const isRetiring = (review: NeedReview | null): review is Retiring => review?.decision === "retire";

/** NEXT-1. Whose sheet only stays with somebody who left is handed on first, and what is needed no longer is not made anew. */
function rotate({ reasons, review }: NextFacts): NextAct | null {
  const [first] = reasons;
  if (first === undefined || reasons.every(({ rule }) => rule === "ROT-6") || isRetiring(review)) return null;
  const { rule: ground, by, because } = first;
  return { rule: "NEXT-1", kind: "rotation", event: null, by, urgency: "now", ground, because };
}

/** NEXT-2 to NEXT-4. */
function doAwayWith({ m, n, bags, rotations, replaced, due }: NextFacts, today: string): NextAct {
  const by = due.find(({ rule }) => rule === "DUE-5")?.by ?? null;
  const because = replaced === null ? [] : [told(replaced)];
  const same = { kind: "recording", by, urgency: urgencyOf(by, today), ground: "DUE-5", because } as const;
  // Nobody said so far that its credentials count no longer: what made it red, as a use, is not settled by the new sheets.
  if (rotations.length === 0) return { ...same, rule: "NEXT-2", event: "rotation.completed", urgency: "now" };
  const enough = destroyedOf(bags) > n - m;
  return enough ? { ...same, rule: "NEXT-4", event: "set.superseded" } : { ...same, rule: "NEXT-3", event: "sheet.destroyed" };
}

/** NEXT-5 */
function reviewOfUse(due: readonly Due[], today: string): NextAct | null {
  const first = due.find(({ rule }) => rule === "DUE-4");
  if (first === undefined) return null;
  const { by, because } = first;
  const urgency = urgencyOf(by, today);
  return { rule: "NEXT-5", kind: "recording", event: "use.reviewed", by, urgency, ground: "DUE-4", because };
}

/** NEXT-6 */
function retire({ m, n, bags, review, reasons, due }: NextFacts, today: string): NextAct | null {
  if (!isRetiring(review)) return null;
  const by = due[0]?.by ?? null;
  const event = destroyedOf(bags) > n - m ? "set.retired" : "sheet.destroyed";
  const urgency = reasons.length > 0 ? "now" : urgencyOf(by, today);
  return { rule: "NEXT-6", kind: "recording", event, by, urgency, ground: reasons[0]?.rule ?? null, because: [told(review)] };
}

/** NEXT-7 */
function putBack({ bags }: NextFacts): NextAct | null {
  const out = bags.flatMap(({ state, since }) => (state === "opened" && since !== null ? [told(since)] : []));
  const first = firstTold(out);
  if (first === null) return null;
  const by = after(first.time, 0);
  return { rule: "NEXT-7", kind: "recording", event: "bag.sealed", by, urgency: "now", ground: null, because: out };
}

/** NEXT-8 */
function handOn({ reasons }: NextFacts, today: string): NextAct | null {
  const left = reasons.filter(({ rule }) => rule === "ROT-6");
  const [first] = left;
  if (first === undefined) return null;
  const because = left.flatMap((one) => one.because);
  const { by } = first;
  return { rule: "NEXT-8", kind: "leaver", event: null, by, urgency: urgencyOf(by, today), ground: "ROT-6", because };
}

/** NEXT-9 */
function whatIsDue(due: readonly Due[], today: string): NextAct | null {
  const [first] = due;
  if (first === undefined) return null;
  const { what, by, rule: ground, because } = first;
  const same = { rule: "NEXT-9", by, urgency: urgencyOf(by, today), ground, because } as const;
  if (what === "seal-check") return { ...same, kind: "round", event: null };
  if (what === "review-of-need") return { ...same, kind: "recording", event: "set.reviewed" };
  return { ...same, kind: "rotation", event: null };
}

function destroyedOf(bags: readonly BagStanding[]): number {
  return bags.filter(({ state }) => state === "destroyed").length;
}
