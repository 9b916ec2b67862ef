import type { JournalRecord } from "../record/record.ts";
import type { Manifest } from "../record/manifest-reading.ts";
import { type BagStanding, bagStandings, type SealCheck } from "./standing/bag-standing.ts";
import { type Due, duesOf } from "./standing/due.ts";
import { secondsOf } from "../encoding/utc-moment.ts";
import { type Told, told } from "./standing/told.ts";
import { type UseStanding, useStandings } from "./standing/use-standing.ts";

export type { BagStanding, BagState, SealCheck } from "./standing/bag-standing.ts";
export { type Due, INTERVAL_DAYS } from "./standing/due.ts";
export type { Told } from "./standing/told.ts";
export type { Followed, UseStanding } from "./standing/use-standing.ts";

export interface RotationStanding extends Told {
  readonly to: string;
  readonly cause: "used" | "quarterly" | "leaver" | "suspected-leak" | "failed-seal";
}

/** A sealed set as it stands on a day: derived from the journal, never stored. */
export interface SetStanding {
  readonly set: string;
  /** Of the custody set: the same over all generations. */
  readonly family: string;
  readonly generation: number;
  readonly m: number;
  readonly n: number;
  readonly titles: readonly string[];
  readonly sealed: Told;
  /**
   * `destroyed` when too few sheets are left to open it (N-M+1 are gone), else `superseded` when it was rotated or a record says
   * so, else `opened` when it was used, else `sealed`.
   */
  readonly state: "sealed" | "opened" | "superseded" | "destroyed";
  readonly bags: readonly BagStanding[];
  /** Bags that are sealed, minus M: how many more may be lost. Negative when it cannot be opened. */
  readonly margin: number;
  readonly lastCheck: SealCheck | null;
  readonly uses: readonly UseStanding[];
  readonly rotations: readonly RotationStanding[];
  readonly supersededBy: string | null;
  /** What is due, the earliest first; nothing for a drill set. */
  readonly due: readonly Due[];
}

export interface Standing {
  /** Sets in earnest, in the order in which they were sealed. */
  readonly sets: readonly SetStanding[];
  /** Drill sets, which open nothing: no duty follows from them. */
  readonly drills: readonly SetStanding[];
}

/**
 * How every sealed set stands at `today` (RFC 3339), by the records and manifests of a book in any order. Manifests of sets that no
 * record says were sealed do not count. Depends on nothing else: no clock, no language, no time zone.
 */
export function standingOf(records: readonly JournalRecord[], manifests: readonly Manifest[], today: string): Standing {
  const journal = records.toSorted((one, other) => one.seq - other.seq);
  const bySet = recordsBySet(journal, manifests);
  const standings = manifests
    .flatMap((manifest) => {
      const standing = setStanding(manifest, bySet.get(manifest.set) ?? [], journal, today);
      return standing === null ? [] : [{ standing, drill: manifest.drill }];
    })
    .toSorted((one, other) => one.standing.sealed.seq - other.standing.sealed.seq);
  const those = (drills: boolean) => standings.flatMap(({ standing, drill }) => (drill === drills ? [standing] : []));
  return { sets: those(false), drills: those(true) };
}

function setStanding(
  manifest: Manifest,
  own: readonly JournalRecord[],
  journal: readonly JournalRecord[],
  today: string,
): SetStanding | null {
  const { set, family, generation, m, n, accounts, drill } = manifest;
  const sealing = own.find((record) => record.event === "set.sealed");
  if (sealing === undefined) return null;
  const bags = bagStandings(manifest, own);
  const uses = useStandings(own, journal, manifest, today);
  const rotations = own.flatMap((one) =>
    one.event === "rotation.completed" && one.body.from === set
      ? [{ ...told(one), to: one.body.to, cause: one.body.cause }]
      : [],
  );
  const supersession = own.findLast((one) => one.event === "set.superseded");
  const supersededBy = supersession?.body.by ?? rotations.at(-1)?.to ?? null;
  const destroyed = bags.filter(({ state }) => state === "destroyed").length;
  const state = destroyed > n - m ? "destroyed" : supersededBy !== null ? "superseded" : uses.length > 0 ? "opened" : "sealed";
  const reviewed = own.findLast(({ event }) => event === "set.reviewed");
  const facts = { sealed: told(sealing), bags, uses, over: state === "destroyed" || state === "superseded" };
  return {
    set,
    family,
    generation,
    m,
    n,
    state,
    bags,
    uses,
    rotations,
    supersededBy,
    titles: accounts.map(({ title }) => title),
    sealed: told(sealing),
    margin: bags.filter((bag) => bag.state === "sealed").length - m,
    lastCheck: lastCheckOf(own),
    due: drill ? [] : duesOf({ ...facts, lastReviewOfNeed: reviewed === undefined ? null : told(reviewed) }, today),
  };
}

function lastCheckOf(own: readonly JournalRecord[]): SealCheck | null {
  const last = own.findLast((one) => one.event === "seal.checked");
  return last === undefined ? null : { ...told(last), level: last.body.level, result: last.body.result };
}

/** The records that concern each set, in the journal's order. */
function recordsBySet(
  journal: readonly JournalRecord[],
  manifests: readonly Manifest[],
): ReadonlyMap<string, readonly JournalRecord[]> {
  const bySet = new Map<string, JournalRecord[]>(manifests.map(({ set }) => [set, []]));
  for (const record of journal) {
    for (const set of new Set(setsOf(record, bySet))) bySet.get(set)?.push(record);
  }
  return bySet;
}

function setsOf(record: JournalRecord, all: ReadonlyMap<string, unknown>): Iterable<string> {
  const own = record.set === null ? [] : [record.set];
  if (record.event === "rotation.completed") return [...own, record.body.from];
  if (record.event === "custodian.left") return [...own, ...record.body.holds.map(({ set }) => set)];
  // An incident that names bags but no set concerns whichever set has these bags.
  if (record.event === "incident") return record.body.sets.length > 0 ? [...own, ...record.body.sets] : all.keys();
  // A bag is brought before anybody knows of which set it is.
  return record.event === "bag.brought" && record.set === null ? all.keys() : own;
}

/** Everything that is overdue in earnest, the earliest first. */
export function overdueOf({ sets }: Standing): readonly (Due & { readonly set: string })[] {
  const overdue = sets.flatMap(({ set, due }) => due.filter((one) => one.overdue).map((one) => ({ ...one, set })));
  return overdue.toSorted((one, other) => secondsOf(one.by) - secondsOf(other.by));
}
