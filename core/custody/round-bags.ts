import { foldedName } from "./same-name.ts";
import type { SetStanding } from "./standing.ts";

/** One bag whose seal is looked at. Its number is in the book and not here. */
export interface BagToLookAt {
  readonly set: string;
  readonly x: number;
  readonly custodian: string;
  readonly place: string;
}

/** A bag that is missing may be found again. What is out of its bag, or destroyed, has no seal to look at. */
const LOOKED_AT: readonly string[] = ["sealed", "broken", "missing"];

/** The bags of these sets that a round looks at, by place, custodian, set and share: the order of the screens and of the sheet on paper. */
export function bagsOfRound(sets: readonly SetStanding[]): readonly BagToLookAt[] {
  return sets.flatMap(bagsToLookAt).toSorted(byPlace);
}

function bagsToLookAt({ set, bags }: SetStanding): readonly BagToLookAt[] {
  const seen = bags.filter(({ state }) => LOOKED_AT.includes(state));
  return seen.map(({ x, custodian, place }) => ({ set, x, custodian, place }));
}

/** By what stands in the book, not by the language of this machine. */
function byPlace(one: BagToLookAt, other: BagToLookAt): number {
  const keys = ({ place, custodian, set }: BagToLookAt) => [foldedName(place), foldedName(custodian), set];
  const others = keys(other);
  for (const [index, key] of keys(one).entries()) {
    const against = others[index] ?? "";
    if (key !== against) return key < against ? -1 : 1;
  }
  return one.x - other.x;
}
