import { fail, type Facts, type FailureCode } from "../../failure/failure.ts";

/**
 * The rules that an event is held against before it goes into the journal, each with the failure that tells of it. Their numbers are
 * told with the failure (field); a number is never given to another rule.
 */
export const RECORDING_RULES = {
  /** The set is in the book and sealed there; a sheet may be destroyed of one that was printed only. */
  E1: "refused.event-set",
  /** A drill's sets are recorded in drills, real ones in earnest. */
  E2: "refused.event-kind",
  /** The set has a sheet of this number. */
  E3: "refused.event-sheet",
  /** A sheet that was destroyed is neither checked, bagged, handed over nor destroyed again. */
  E4: "refused.event-destroyed",
  /** Levels 1 to 3 are of one sheet, 4 and 5 of the set. */
  E5: "refused.event-level",
  /** A number that is not that of the sheet's last bag is told as such, and only then. */
  E6: "refused.event-bag",
  /** At most M-1 different shares of a generation are proved alone. */
  E7: "refused.event-proved-alone",
  /** What happened is not still to come, and does not end before it began. */
  E8: "refused.event-time",
  /** A rotation goes from one set to another that was sealed after it. */
  E9: "refused.event-rotation-sets",
  /** Each credential of the old set was tried, new and old, or it is said why not. */
  E10: "refused.event-proofs",
  /** What the journal tells by itself is not told otherwise. */
  E11: "refused.event-derived",
  /** A set is superseded after its rotation only. */
  E12: "refused.event-not-rotated",
  /** … and, as one that is retired, when at least N-M+1 of its sheets were destroyed. */
  E13: "refused.event-sheets-out",
  /** … once. */
  E14: "refused.event-superseded",
  /** Nobody joins twice without leaving in between. */
  E15: "refused.event-joined",
  /** Whoever leaves was a custodian. */
  E16: "refused.event-no-custodian",
  /** What is reviewed is an opening of that set. */
  E17: "refused.event-opening",
  /** A key that is revoked was added. */
  E18: "refused.event-key-unknown",
  /** … and not revoked before. */
  E19: "refused.event-key-revoked",
  /** … and does not sign this very recording: its last records could not be signed (FORMAT.md, rule S10). */
  E20: "refused.event-own-key",
  /** One recording takes so many events. */
  E21: "refused.event-limit",
  /** A new bag is new: no sheet of any set was ever sealed in it. */
  E22: "refused.event-bag-used",
  /** It goes to nobody who keeps another sheet of the set that was not destroyed. */
  E23: "refused.event-keeps-other",
  /** … nor to anyone in whose hands M-1 others have ever been: with it they would have held a quorum. */
  E24: "refused.event-kept-others",
  /** Whoever signs for a bag is whom it was sealed for, and it is the sheet's last bag. */
  E25: "refused.event-receipt",
  /** The number of a new bag is one that bags have. */
  E26: "refused.bag-number",
  /** Where there were ceremonies in earnest no drill revokes a key: it is the one that signs there too. */
  E27: "refused.event-drill-key",
  /** Who witnesses what becomes of a set's sheets keeps none of them. */
  E28: "refused.event-witness",
  /** A check is not dated before the last one of the same bag. */
  E29: "refused.event-before-last",
  /** The rotation of a set that was rotated since is not waived. */
  E30: "refused.event-waived-late",
  /** A use is not told as followed by a rotation, or as needing none, when the journal knows neither rotation nor waiver. */
  E31: "refused.event-no-rotation",
  /** A set is retired after a review that said so. */
  E32: "refused.event-not-reviewed",
  /** A bag that is opened is the sheet's last one and was not opened before. */
  E33: "refused.event-bag-opened",
  /** Whoever moved is a custodian. */
  E34: "refused.event-no-custodian",
  /** Generations of one family rise. */
  E35: "refused.event-generation",
  /** A set is rotated to one other set. */
  E36: "refused.event-rotated-elsewhere",
  /** A rotation is waived by somebody who neither signs the waiver nor keeps a sheet of the set. */
  E37: "refused.event-waiver-approver",
  /** … until a time that is to come. */
  E38: "refused.event-waiver-until",
  /** Each credential of a set that is retired is disabled, or it is said why not. */
  E39: "refused.event-not-disabled",
} as const satisfies Readonly<Record<string, FailureCode>>;

export type RecordingRule = keyof typeof RECORDING_RULES;

/** Fails with the rule's failure. */
export function breaks(rule: RecordingRule, facts: Omit<Facts, "field"> = {}): never {
  return fail(RECORDING_RULES[rule], { ...facts, field: rule });
}
