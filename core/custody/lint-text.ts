import type { Lint, RuleId } from "./lint.ts";

/** What a person is told about one rule that is broken. `{name}` stands for the fact of that name. */
export interface LintText {
  readonly says: string;
  readonly why: string;
  readonly mend: string;
}

export const LINT_TEXTS = {
  C1: {
    says: "{m} of {n} is not possible.",
    why: "One sheet alone must never open a set, and a set has 15 sheets at most.",
    mend: "Choose a threshold from 2 up to the number of custodians, 15 at most.",
  },
  C2: {
    says: "All {n} sheets are needed: losing one loses the set.",
    why: "Paper burns, gets wet and is mislaid, and people are ill or on a journey on the day.",
    mend: "Add a custodian, or need one sheet fewer.",
  },
  C3: {
    says: "{m} of {n} leaves room for two quorums that do not share a single person.",
    why: "Two groups could each open the set without the other ever hearing of it.",
    mend: "Need more than half of the sheets, or print fewer.",
  },
  C4: {
    says: "There are {have} custodians for {n} sheets.",
    why: "A custodian keeps exactly one sheet; with two sheets one person would count twice.",
    mend: "Name as many custodians as sheets are printed.",
  },
  C5: {
    says: "Custodians {custodians} keep {m} or more sheets in one place; at most {limit} may lie together.",
    why: "Whoever breaks in there, or burns it down, has a quorum or destroys one.",
    mend: "Name another place for some of them. Two safes in one room are one place.",
  },
  C6: {
    says: "The set holds two factors of one account: credentials {credentials}.",
    why: "The account asks for two proofs so that no single group can use it; here the same {m} people open both.",
    mend: "Seal the password in one set and the one-time code in another, with different custodians. Or give a reason, which is signed.",
  },
  C7: {
    says: "The operator is custodian {custodians}.",
    why: "The operator works the machine on which all sheets are printed, and should leave the room without one.",
    mend: "Name another custodian or another operator. Or give a reason, which is signed.",
  },
  C8: {
    says: "To end this set later, at least {limit} of its {n} sheets must be destroyed under witness.",
    why: "New sheets do not revoke old ones: {m} old sheets open the old set for ever.",
    mend: "Nothing to do now. At the next sealing, change every credential, or bring {limit} old sheets to be destroyed.",
  },
  C9: {
    says: "The book does not know the number of bag {bags} for this set.",
    why: "The sheet may have been put into another bag after it was sealed, or the number was misread.",
    mend: "Read the number again from the bag. If it stays so, go on: it is recorded, and the sheet itself will tell whether it belongs.",
  },
  D1: {
    says: "The machine's clock is {minutes} minutes off the time you typed.",
    why: "One of the two is wrong. One-time codes come from the machine's clock; the records say the time you typed.",
    mend: "Compare two watches. Correct what was typed, or set the machine's clock. Or give a reason, which is signed.",
  },
  D2: {
    says: "The date lies {minutes} minutes before this program was built.",
    why: "A program cannot run before it was made: most likely the year or the month is wrong.",
    mend: "Correct the date. Or give a reason, which is signed.",
  },
  D3: {
    says: "The date lies {minutes} minutes before the last record in the book.",
    why: "Records follow one another; an auditor will ask why this one goes back in time.",
    mend: "Correct the date. If the last record's was wrong, say so as the reason, which is signed.",
  },
} as const satisfies Record<RuleId, LintText>;

/** The text of a lint with its facts filled in; lists are joined by commas. A fact that was not given shows as an ellipsis. */
export function describeLint({ rule, facts }: Pick<Lint, "rule" | "facts">): LintText {
  const { says, why, mend } = LINT_TEXTS[rule];
  const values = new Map(Object.entries({ ...facts }).map(([fact, value]) => [fact, [value].flat().join(", ")]));
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, fact: string) => values.get(fact) ?? "…");
  return { says: fill(says), why: fill(why), mend: fill(mend) };
}
