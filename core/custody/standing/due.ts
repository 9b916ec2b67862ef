import { secondsOf } from "../../encoding/utc-moment.ts";
import type { BagStanding } from "./bag-standing.ts";
import type { DueRule } from "./lifecycle-rules.ts";
import { daysAfter, isBefore } from "./moment.ts";
import type { MustRotate } from "./must-rotate.ts";
import type { NeedReview } from "./set-course.ts";
import type { SetState } from "./set-state.ts";
import { told, type Told } from "./told.ts";
import type { UseStanding } from "./use-standing.ts";

/** Days between seal checks, between rotations and between reviews of the need, at most. */
export const INTERVAL_DAYS = { "seal-check": 90, rotation: 90, "review-of-need": 365 } as const;
/** Days in which the sheets of a replaced set are destroyed. */
export const DESTRUCTION_DAYS = 14;
/** Days before which a due date is not told as soon. */
export const SOON_DAYS = 14;

/** Something that has to be done with a set. */
export interface Due {
  readonly what: "seal-check" | "rotation" | "review-of-need" | "review" | "post-mortem" | "destruction" | "reprint";
  /** RFC 3339 in UTC. */
  readonly by: string;
  readonly overdue: boolean;
  /** The shares whose sheets it is about; [] for what concerns the whole set. */
  readonly shares: readonly number[];
  /** The record `set.opened` that obliges to it, or null. */
  readonly use: number | null;
  readonly rule: DueRule;
  /** The records that it is reckoned from. */
  readonly because: readonly Told[];
}

export interface DueFacts {
  readonly state: SetState;
  readonly sealed: Told;
  readonly bags: readonly BagStanding[];
  readonly uses: readonly UseStanding[];
  readonly review: NeedReview | null;
  readonly replaced: Told | null;
  /** The earliest first. */
  readonly reasons: readonly MustRotate[];
}

type Obligation = Omit<Due, "overdue">;

/** All that is due (DUE-1 to DUE-7), the earliest first; of equal ones the first row. */
export function duesOf(facts: DueFacts, today: string): readonly Due[] {
  const { state, bags, replaced, uses } = facts;
  const isOwing = state === "in-custody" || state === "opened";
  const dues: readonly Obligation[] = [
    ...(isOwing ? perSheet("seal-check", "DUE-1", bags.flatMap(sealCheck)) : []),
    ...(isOwing ? [rotation(facts), reviewOfNeed(facts)] : []),
    ...uses.flatMap(afterUse),
    ...(state === "replaced" && replaced !== null ? [destruction(facts, replaced)] : []),
    ...(isOwing ? perSheet("reprint", "DUE-6", bags.flatMap(reprint)) : []),
  ];
  // Sorting is stable: of two that are due at one moment, the first row.
  return dues
    .map((due) => ({ ...due, overdue: isBefore(due.by, today) }))
    .toSorted((one, other) => secondsOf(one.by) - secondsOf(other.by));
}

function afterUse({ seq, time, review, postMortem }: UseStanding): readonly Obligation[] {
  const due = (what: "review" | "post-mortem", { done, by }: UseStanding["review"]): readonly Obligation[] =>
    done === null ? [{ what, by, shares: [], use: seq, rule: "DUE-4", because: [{ seq, time }] }] : [];
  return [...due("review", review), ...due("post-mortem", postMortem)];
}

function destruction({ bags }: DueFacts, replaced: Told): Obligation {
  const shares = bags.flatMap(({ x, state }) => (state === "destroyed" ? [] : [x]));
  const by = daysAfter(replaced.time, DESTRUCTION_DAYS);
  return { what: "destruction", by, shares, use: null, rule: "DUE-5", because: [told(replaced)] };
}

/** Ninety days after the sealing, or when the set must be rotated, or when a use is waived no longer: whichever is first. */
function rotation({ sealed, uses, reasons }: DueFacts): Obligation {
  const same = { what: "rotation", shares: [], use: null } as const;
  const waived = uses.flatMap(({ rotation: { state, by }, waivers, ...use }): Obligation[] => {
    const waiver = waivers.at(-1);
    if (state !== "waived" || waiver === undefined || waiver.until === null) return [];
    return [{ ...same, by, use: use.seq, rule: "ROT-1", because: [told(use), told(waiver)] }];
  });
  const must = reasons.map(({ rule, by, because }): Obligation => {
    return { ...same, by, use: rule === "ROT-1" ? (because[0]?.seq ?? null) : null, rule, because };
  });
  const quarterly = { ...same, by: daysAfter(sealed.time, INTERVAL_DAYS.rotation), rule: "DUE-2", because: [sealed] } as const;
  return [...must, ...waived].reduce((first, one) => (isBefore(one.by, first.by) ? one : first), quarterly as Obligation);
}

function reviewOfNeed({ sealed, review }: DueFacts): Obligation {
  const from = told(review ?? sealed);
  const by = daysAfter(from.time, INTERVAL_DAYS["review-of-need"]);
  return { what: "review-of-need", by, shares: [], use: null, rule: "DUE-3", because: [from] };
}

interface SheetDue {
  readonly x: number;
  readonly by: string;
  readonly because: Told;
}

function sealCheck({ x, state, lastCheck, sealed }: BagStanding): readonly SheetDue[] {
  if (state !== "sealed" || sealed === null) return [];
  const made = lastCheck?.made ?? sealed.time;
  return [{ x, by: daysAfter(made, INTERVAL_DAYS["seal-check"]), because: told(lastCheck ?? sealed) }];
}

function reprint({ x, state, reprintBy, prints }: BagStanding): readonly SheetDue[] {
  const last = prints.at(-1);
  return state === "destroyed" || reprintBy === null || last === undefined ? [] : [{ x, by: reprintBy, because: told(last) }];
}

/** Sheets for which the same is due at the same moment stand together. */
function perSheet(what: "seal-check" | "reprint", rule: "DUE-1" | "DUE-6", sheets: readonly SheetDue[]): readonly Obligation[] {
  return [...Map.groupBy(sheets, ({ by }) => by)].map(([by, same]) => {
    return { what, by, shares: same.map(({ x }) => x), use: null, rule, because: same.map(({ because }) => because) };
  });
}
