import type { ExposureRule } from "./lifecycle-rules.ts";
import type { Told } from "./told.ts";

/** Why a share is exposed, and since which record. */
export interface Exposed extends Told {
  readonly rule: ExposureRule;
}

/** What was told of one sheet that may have exposed its share. */
export interface ExposureFacts {
  /** EXP-1: the first record of a seal that was broken, of another number, of what was not its sheet. */
  readonly failed: Told | null;
  /** EXP-2: the first incident that names a bag that it is or was in. */
  readonly reported: Told | null;
  /** EXP-3: the check that did not find its bag, until one finds it whole. */
  readonly lost: Told | null;
  /** EXP-4 */
  readonly custodianLeft: Told | null;
  /** EXP-5: how it came out of its bag, until it is in a new one or destroyed. */
  readonly out: Told | null;
}

/** Every reason for which a share is exposed, in the order of the rules; [] when it is not. */
export function exposuresOf({ failed, reported, lost, custodianLeft, out }: ExposureFacts): readonly Exposed[] {
  const reasons = [
    ["EXP-1", failed],
    ["EXP-2", reported],
    ["EXP-3", lost],
    ["EXP-4", custodianLeft],
    ["EXP-5", out],
  ] as const;
  return reasons.flatMap(([rule, told]) => (told === null ? [] : [{ rule, seq: told.seq, time: told.time }]));
}
