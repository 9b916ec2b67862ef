import { type Lint, SEVERITIES } from "./lint.ts";

const BAG_NUMBER = /^[A-Za-z0-9-]{4,40}$/;

/** Whether this can be the number of a bag that is sealed: 4 to 40 letters, digits and hyphens. */
export function isBagNumber(number: string): boolean {
  return BAG_NUMBER.test(number);
}

/** A bag that was brought, and whether the book knows its number for the set that is to be opened. */
export interface BroughtBag {
  readonly look: "intact" | "broken" | "opened" | "not-in-a-bag";
  readonly known: boolean;
}

/** What speaks against bags: C9 for those whose number the book does not know. It is told and recorded; the sheets themselves tell more. */
export function lintBags(bags: readonly BroughtBag[]): readonly Lint[] {
  const strange = bags.flatMap(({ look, known }, index) => (known || look === "not-in-a-bag" ? [] : [index + 1]));
  return strange.length === 0 ? [] : [{ rule: "C9", severity: SEVERITIES.C9, facts: { bags: strange } }];
}
