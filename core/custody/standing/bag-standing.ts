import type { Manifest } from "../../record/manifest-reading.ts";
import { type BagFacts, changeOf } from "./bag-changes.ts";
import type { Entry } from "./entry.ts";
import { type Exposed, exposuresOf } from "./exposure.ts";
import { type Reading, reprintBy } from "./prints.ts";
import type { Told } from "./told.ts";

/** `unbagged` until a record says that the sheet went into a bag; a bag that is sealed again is a new bag. */
export type BagState = "unbagged" | "sealed" | "opened" | "broken" | "missing" | "destroyed";

export interface SealCheck extends Told {
  readonly level: "L1" | "L2" | "L3" | "L4" | "L5";
  readonly result: "intact" | "broken" | "missing" | "wrong-number" | "mismatch";
  /** Null for L4 and L5, which are of the set. */
  readonly x: number | null;
  /** RFC 3339: when the seal was looked at, which may be before it was recorded (DUE-1). */
  readonly made: string;
}

/** One sheet of a set, in its last bag, as the journal tells. */
export interface BagStanding {
  readonly x: number;
  /** "" before the first bag. */
  readonly bag: string;
  /** The numbers of all bags that it was ever in, the present one last, as they are compared (`foldedName`). */
  readonly numbers: readonly string[];
  readonly custodian: string;
  readonly role: string;
  /** "" when no record names it. */
  readonly place: string;
  readonly state: BagState;
  /** It was sealed, and no record says that its seal was broken or opened since: also of a bag that is missing. */
  readonly whole: boolean;
  /** What lies in it is not its sheet, by the last proof of it alone: a new bag makes it no better (BAG-1). */
  readonly strange: boolean;
  /** The record that made it so; null for `unbagged`. */
  readonly since: Told | null;
  /** When it went into this bag. */
  readonly sealed: Told | null;
  /** The custodian's signature on paper for this bag. */
  readonly accepted: Told | null;
  /** The last check of this bag. */
  readonly lastCheck: SealCheck | null;
  /** The record that says that its custodian left, until it goes into another bag or is destroyed. */
  readonly custodianLeft: Told | null;
  /** The first reason for which its share is exposed, in the order of the rules; null when it is not. */
  readonly exposed: Exposed | null;
  /** All of them. */
  readonly exposures: readonly Exposed[];
  /** The first check in which it was proved alone, L3 (LVL-2). */
  readonly provedAlone: Told | null;
  /** How it was read back since it was printed, the first reading first (PRT-1). */
  readonly prints: readonly Reading[];
  /** RFC 3339 in UTC (PRT-2). */
  readonly reprintBy: string | null;
}

/** The bags of a set, share 1 first, after its records in the journal's order. */
export function bagStandings({ set, shares }: Manifest, entries: readonly Entry[]): readonly BagStanding[] {
  const bags = shares.map(({ x, custodian, role }): BagFacts => ({ ...UNBAGGED, x, custodian, role }));
  for (const entry of entries) {
    for (const [at, bag] of bags.entries()) {
      const change = changeOf(bag, entry, set);
      if (change !== null) bags[at] = { ...bag, ...change };
    }
  }
  return bags.map(({ failed, reported, lost, out, ...bag }) => {
    const exposures = exposuresOf({ failed, reported, lost, out, custodianLeft: bag.custodianLeft });
    return { ...bag, exposed: exposures[0] ?? null, exposures, reprintBy: reprintBy(bag.prints) };
  });
}

const UNBAGGED = {
  bag: "",
  place: "",
  state: "unbagged",
  whole: false,
  since: null,
  sealed: null,
  accepted: null,
  lastCheck: null,
  custodianLeft: null,
  provedAlone: null,
  prints: [],
  failed: null,
  reported: null,
  lost: null,
  out: null,
  numbers: [],
  strange: false,
} as const;
