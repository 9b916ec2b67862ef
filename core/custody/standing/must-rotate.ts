import { secondsOf } from "../../encoding/utc-moment.ts";
import type { BagStanding } from "./bag-standing.ts";
import type { Exposed } from "./exposure.ts";
import type { ExposureRule, RotateRule } from "./lifecycle-rules.ts";
import { after, daysAfter } from "./moment.ts";
import type { RotationStanding } from "./set-course.ts";
import { isUnsettled } from "./set-state.ts";
import { firstTold, told, type Told } from "./told.ts";
import type { UseStanding } from "./use-standing.ts";

/** A reason for which a set must be rotated. */
export interface MustRotate {
  readonly rule: RotateRule;
  /** RFC 3339 in UTC: at the latest. */
  readonly by: string;
  /** What its rotation will be recorded for. */
  readonly cause: RotationStanding["cause"];
  /** The records that it rests on. */
  readonly because: readonly Told[];
}

export interface RotateFacts {
  readonly m: number;
  readonly n: number;
  readonly sealed: Told;
  readonly bags: readonly BagStanding[];
  readonly uses: readonly UseStanding[];
  readonly leaks: readonly Told[];
  /** The record with which somebody had held a quorum. */
  readonly hands: Told | null;
  /** The last check of the whole set, when it found a mismatch. */
  readonly misfit: Told | null;
  /** A rotation of it that installed credentials; when one was sealed, the set is replaced. */
  readonly overtaken: Told | null;
}

const DAY = 86_400;
const LEAK_SECONDS = DAY;
const EXPOSED_DAYS = 7;
/** Exposed by something else than being out of its bag, as in a use. */
const ASTRAY: readonly ExposureRule[] = ["EXP-1", "EXP-2", "EXP-3", "EXP-4"];
const FAILED: readonly ExposureRule[] = ["EXP-1", "EXP-2", "EXP-3"];

/** Every reason for which a set that is in custody or opened must be rotated (ROT-1 to ROT-9), the earliest first. */
export function reasonsToRotate(facts: RotateFacts): readonly MustRotate[] {
  const { m, n, sealed, bags, uses, leaks, hands, misfit, overtaken } = facts;
  const used = uses.filter(isUnsettled).map((use): MustRotate => {
    const waiver = use.waivers.at(-1);
    const because = [told(use), ...(waiver === undefined ? [] : [told(waiver)])];
    return { rule: "ROT-1", by: use.rotation.by, cause: "used", because };
  });
  const at = (rule: RotateRule, cause: MustRotate["cause"], one: Told, by: string, because: readonly Told[] = [told(one)]) => {
    return { rule, by, cause, because };
  };
  const now = ({ time }: Told) => after(time, 0);
  const astray = inOrder(bags.flatMap(({ exposures }) => firstOf(exposures, ASTRAY)));
  const quorum = astray[m - 1];
  const lost = inOrder(bags.flatMap(({ state, since }) => (state === "sealed" || state === "opened" ? [] : [since ?? sealed])));
  const last = lost[n - m];
  const week = (rule: "ROT-5" | "ROT-6", cause: MustRotate["cause"], which: readonly ExposureRule[]) =>
    bags.flatMap(({ exposures }) =>
      firstOf(exposures, which).map((one) => at(rule, cause, one, daysAfter(one.time, EXPOSED_DAYS))),
    );
  const reasons = [
    ...used,
    ...(quorum === undefined ? [] : [at("ROT-2", "suspected-leak", quorum, now(quorum), astray.slice(0, m))]),
    ...(last === undefined ? [] : [at("ROT-3", "failed-seal", last, now(last), lost.slice(0, n - m + 1))]),
    ...leaks.map((leak) => at("ROT-4", "suspected-leak", leak, after(leak.time, LEAK_SECONDS))),
    ...week("ROT-5", "failed-seal", FAILED),
    ...week("ROT-6", "leaver", ["EXP-4"]),
    ...(hands === null ? [] : [at("ROT-7", "suspected-leak", hands, now(hands))]),
    ...(misfit === null ? [] : [at("ROT-8", "failed-seal", misfit, now(misfit))]),
    ...(overtaken === null ? [] : [at("ROT-9", "quarterly", overtaken, now(overtaken))]),
  ];
  // Sorting is stable: of two that are due at one moment, the first rule.
  return reasons.toSorted((one, other) => secondsOf(one.by) - secondsOf(other.by));
}

function firstOf(exposures: readonly Exposed[], which: readonly ExposureRule[]): readonly Told[] {
  const first = firstTold(exposures.filter(({ rule }) => which.includes(rule)));
  return first === null ? [] : [told(first)];
}

function inOrder(several: readonly Told[]): readonly Told[] {
  return several.map(told).toSorted((one, other) => one.seq - other.seq);
}
