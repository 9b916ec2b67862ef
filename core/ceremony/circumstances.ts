import type { RecordFields } from "../record/record-events.ts";
import type { Facts } from "./facts.ts";
import type { StepAt } from "./step.ts";

/** What the host knows of the moment in which a record is made. */
export interface Circumstances {
  /** RFC 3339: the machine's clock, corrected by `facts.date.off` once a date was asserted. */
  readonly time: string;
  /** The program's version, 40 characters at most. */
  readonly app: string;
  /** The operating system, as in `linux-x64`. */
  readonly platform: string;
  /** Whether this is not the packaged program. */
  readonly rehearsal: boolean;
  /** When each step that is done was done; left out where nobody kept it. */
  readonly times?: readonly StepTime[];
  /** Left out where no book is at hand: then records tell nothing of it. */
  readonly book?: BookOutline;
}

/** A step that is done, and when, in the time that people assert (RFC 3339). */
export interface StepTime extends StepAt {
  readonly time: string;
}

/** What records take from the book. */
export interface BookOutline {
  /** SHA-256 in hexadecimal of the manifest that the book has of this set; null when it has none. */
  readonly manifestOf: (set: string) => string | null;
  /**
   * Who keeps the bag of that number, as the book says; "" when it knows no such bag. Of one set, or of all when that is null.
   */
  readonly keeperOf: (bag: string, set: string | null) => string;
  /** The bag that the book says a sheet is in; "" when it is out of it, or the book knows of none. */
  readonly bagOf: (set: string, x: number) => string;
  /** Whether the book says that this person keeps sheets, or joined to do so, and not that they left since. */
  readonly isCustodian: (name: string, drill: boolean) => boolean;
}

type Told = Omit<RecordFields, "controls">;

/**
 * The fields of a record that say who, when and where; what a ceremony does not know yet is empty. Custodians are named by
 * share.
 */
export function circumstancesOf(facts: Facts, now: Circumstances, custodians: readonly number[] = []): Told {
  const { time, app, platform, rehearsal } = now;
  const set = facts.set?.set ?? facts.opened?.set ?? facts.request?.set ?? facts.proof?.set ?? null;
  return {
    time,
    timeSource: facts.date === null ? "machine" : "attested",
    set,
    // That of a set which is being sealed is not in the book yet.
    manifest: facts.set?.manifest ?? manifestOf(set, now),
    actors: actorsOf(facts, custodians),
    reason: "",
    ticket: facts.request?.ticket ?? facts.rotation?.ticket ?? facts.proof?.ticket ?? "",
    approvers: facts.approvers?.names ?? facts.rotation?.approvers ?? [],
    environment: { app, platform, rehearsal, checks: facts.checks?.found ?? [] },
  };
}

/** The hash of the manifest that stands beside a set in a record. */
export function manifestOf(set: string | null, { book }: Circumstances): string | null {
  return set === null ? null : (book?.manifestOf(set) ?? null);
}

/** Operator and witness by their signer's identifier, and before their keys are open by name. */
function actorsOf({ roster, operatorKey, witnessKey }: Facts, custodians: readonly number[]): RecordFields["actors"] {
  if (roster === null) return [];
  const holders = custodians.flatMap((x) => roster.custodians[x - 1] ?? []);
  return [
    { id: operatorKey?.id ?? roster.operator, role: "operator" },
    { id: witnessKey?.id ?? roster.witness, role: "witness" },
    ...holders.map(({ name }) => ({ id: name, role: "custodian" }) as const),
  ];
}
