import { sheetsCounted } from "../sheets-counted.ts";
import type { SetStanding } from "./set-standing.ts";
import { DESTRUCTION_DAYS, type Due, INTERVAL_DAYS } from "./due.ts";
import type { ExposureRule, NextRule, RotateRule } from "./lifecycle-rules.ts";
import type { NextAct } from "./next-act.ts";

/** What of a set its sentences are made from. */
export type ActFacts = Pick<SetStanding, "m" | "n" | "bags" | "exposure" | "due">;

/** What is to be done next with a set, and why: at most 300 and 400 characters, no names, only numbers of sheets. */
export function describeAct(next: NextAct, set: ActFacts): { readonly does: string; readonly why: string } {
  return { does: DOES[next.rule](next, set), why: whyOf(next, set) };
}

/** What is due, in one sentence. */
export function describeDue({ what, rule, shares }: Due): string {
  if (what === "rotation" && rule !== "DUE-2") return "Rotation before its time: the set must not stay as it is.";
  return `${DUES[what]}${shares.length === 0 ? "" : `: ${sheetsCounted(shares)}`}.`;
}

/** Why a set must be rotated before its time, in one sentence. */
export function describeReason(rule: RotateRule, { m, bags }: Pick<SetStanding, "m" | "bags">): string {
  const lying = bags.filter(({ state }) => state === "sealed" || state === "opened").length;
  const exposedBy = (...rules: readonly ExposureRule[]) =>
    sheetsCounted(bags.flatMap(({ x, exposures }) => (exposures.some((one) => rules.includes(one.rule)) ? [x] : [])));
  const says: Readonly<Record<RotateRule, string>> = {
    "ROT-1": "It was opened: whoever was there may know what it holds, and it stays red until that counts no longer.",
    "ROT-2": `${m} sheets or more may be in other hands (${exposedBy("EXP-1", "EXP-2", "EXP-3", "EXP-4")}): ${m} are enough to open it.`,
    "ROT-3": `Of the ${m} sheets that are needed only ${lying} ${lying === 1 ? "is" : "are"} where the journal knows them: in an emergency it may not open.`,
    "ROT-4": "An incident says that what it holds may be known or was misused.",
    "ROT-5": `A seal failed or a bag is gone (${exposedBy("EXP-1", "EXP-2", "EXP-3")}): a copy may exist, and a new bag does not take it back.`,
    "ROT-6": `Somebody left whose sheet was not handed on (${exposedBy("EXP-4")}).`,
    "ROT-7": `One person has had ${m} sheets in their hands, as many as open it.`,
    "ROT-8": "The last proof failed: what is sealed no longer fits its target, or no quorum could be proved.",
    "ROT-9": "A rotation installed new credentials and sealed none: what these sheets hold may be refused on its targets.",
  };
  return says[rule];
}

/** Why a share is exposed. */
export const EXPOSURES: Readonly<Record<ExposureRule, string>> = {
  "EXP-1": "Its seal was broken, its bag had another number, or another sheet was in it: a copy may exist.",
  "EXP-2": "An incident names its bag: a copy may exist.",
  "EXP-3": "Its bag was not found.",
  "EXP-4": "Its custodian left, and it was not handed on.",
  "EXP-5": "It is out of its bag.",
};

const DUES: Readonly<Record<Due["what"], string>> = {
  "seal-check": `Seal check, every ${INTERVAL_DAYS["seal-check"]} days`,
  rotation: `Rotation, every ${INTERVAL_DAYS.rotation} days`,
  "review-of-need": `Review of the need for the set, every ${INTERVAL_DAYS["review-of-need"]} days`,
  review: "Review of a use, within 24 hours",
  "post-mortem": "Post-mortem of a use, within 48 hours",
  destruction: `Destruction of the sheets of a replaced set, within ${DESTRUCTION_DAYS} days`,
  reprint: "Rotation because a print fades, and no sheet can be printed again",
};

type Says = (next: NextAct, set: ActFacts) => string;

const DOES: Readonly<Record<NextRule, Says>> = {
  "NEXT-1": () => "Rotate the set: new credentials on new sheets, then destroy the old ones.",
  "NEXT-2": () => "Record that the rotation is complete: the new credentials were accepted and the old ones refused.",
  "NEXT-3": (_, set) => `Destroy old sheets under witness: ${missing(set)} more, and record each.`,
  "NEXT-4": () => "Record that the set is superseded.",
  "NEXT-5": (_, { due }) =>
    isReviewed(due) ? "Hold the post-mortem of the use and record it." : "Review the use and record it.",
  "NEXT-6": ({ event }, set) =>
    event === "set.retired"
      ? "Disable the credentials and record that the set is retired."
      : `Destroy sheets under witness, to retire the set: ${missing(set)} more, and record each.`,
  "NEXT-7": (_, { bags }) => `Put ${sheetsCounted(xs(bags, "opened"))} into a new bag and record its number.`,
  "NEXT-8": ({ because }, { bags }) =>
    `Hand on ${sheetsCounted(leftBehind(bags, because))} of whoever left, in a new bag, or destroy it.`,
  "NEXT-9": ({ kind }, { due }) => {
    if (kind === "round") return `Hold a round: look at the seals of ${sheetsCounted(due[0]?.shares ?? [])}.`;
    return kind === "rotation" ? "Rotate the set: new credentials on new sheets." : "Review whether the set is still needed.";
  },
};

function whyOf(next: NextAct, set: ActFacts): string {
  const { rule, ground } = next;
  const needed = set.n - set.m + 1;
  const says: Readonly<Record<Exclude<NextRule, "NEXT-1">, string>> = {
    "NEXT-2": "A later generation is sealed, and no record says that this one’s credentials count no longer.",
    "NEXT-3": `As long as fewer than ${needed} of its ${set.n} sheets are destroyed, the old ones can be put together again.`,
    "NEXT-4": `${needed} sheets or more are destroyed: what is left cannot open it, and the journal is to say so.`,
    "NEXT-5": "Every use is looked at within 24 hours, and what is to be learnt from it within 48.",
    "NEXT-6": `The last review says that it is needed no longer. At least ${needed} of its ${set.n} sheets are destroyed before it is retired.`,
    "NEXT-7": "A sheet out of its bag can be copied, and nobody could tell.",
    "NEXT-8": "Whoever leaves leaves no sheet behind in their hands.",
    "NEXT-9": set.due[0] === undefined ? "" : describeDue(set.due[0]),
  };
  if (rule !== "NEXT-1") return says[rule];
  return isRotateRule(ground) ? describeReason(ground, set) : "";
}

function isRotateRule(rule: NextAct["ground"]): rule is RotateRule {
  return rule?.startsWith("ROT-") ?? false;
}

/** The use that is to be looked at first has its review already. */
function isReviewed(due: readonly Due[]): boolean {
  return due.find(({ rule }) => rule === "DUE-4")?.what === "post-mortem";
}

function missing({ m, n, bags }: ActFacts): number {
  return Math.max(0, n - m + 1 - xs(bags, "destroyed").length);
}

function xs(bags: ActFacts["bags"], state: ActFacts["bags"][number]["state"]): readonly number[] {
  return bags.flatMap((bag) => (bag.state === state ? [bag.x] : []));
}

function leftBehind(bags: ActFacts["bags"], because: NextAct["because"]): readonly number[] {
  return bags.flatMap(({ x, custodianLeft }) => (because.some(({ seq }) => seq === custodianLeft?.seq) ? [x] : []));
}
