import type { Manifest } from "../../record/manifest-reading.ts";
import type { JournalRecord } from "../../record/record.ts";
import { foldedName } from "../same-name.ts";
import type { RecordOf } from "./told.ts";

/** A record with what the ceremony told before it. */
export interface Entry<R extends JournalRecord = JournalRecord> {
  readonly record: R;
  /** The number of the `ceremony.opened` that it comes after; 0 before the first. */
  readonly ceremony: number;
  readonly round: RecordOf<"round.held"> | null;
  readonly request: RecordOf<"emergency.requested"> | null;
}

/**
 * The records that concern each set of the manifests, in the journal's order. Once through the journal: what it costs grows with the
 * records and what they name, not with records times sets.
 */
export function entriesBySet(
  journal: readonly JournalRecord[],
  manifests: readonly Manifest[],
): ReadonlyMap<string, readonly Entry[]> {
  const bySet = new Map<string, Entry[]>(manifests.map(({ set }) => [set, []]));
  const bags = new Map<string, Set<string>>();
  const keepers = keptSets(journal, manifests);
  const drills = new Set(manifests.filter(({ drill }) => drill).map(({ set }) => set));
  let inDrill = false;
  let around: Omit<Entry, "record"> = { ceremony: 0, round: null, request: null };
  for (const record of journal) {
    if (record.event === "ceremony.opened") around = { ceremony: record.seq, round: null, request: null };
    if (record.event === "ceremony.opened") inDrill = record.body.drill;
    if (record.event === "round.held") around = { ...around, round: record };
    if (record.event === "bag.sealed" && record.set !== null) {
      const number = foldedName(record.body.bag);
      bags.set(number, (bags.get(number) ?? new Set()).add(record.set));
    }
    const entry = { ...around, record };
    for (const set of setsOf(record, bags)) bySet.get(set)?.push(entry);
    if (record.event === "custodian.moved") {
      for (const set of keepers.get(foldedName(record.body.name)) ?? []) {
        if (drills.has(set) === inDrill) bySet.get(set)?.push(entry);
      }
    }
    if (record.event === "emergency.requested") around = { ...around, request: record };
  }
  return bySet;
}

/** For each person the sets of which a sheet was ever in their hands. */
function keptSets(journal: readonly JournalRecord[], manifests: readonly Manifest[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map<string, Set<string>>();
  if (!journal.some(({ event }) => event === "custodian.moved")) return sets;
  const took = (custodian: string, set: string) => {
    const who = foldedName(custodian);
    sets.set(who, (sets.get(who) ?? new Set()).add(set));
  };
  for (const { set, shares } of manifests) for (const { custodian } of shares) took(custodian, set);
  for (const { event, set, body } of journal) {
    if ((event === "bag.sealed" || event === "custody.accepted") && set !== null) took(body.custodian, set);
  }
  return sets;
}

/** The sets that a record names: by themselves, by whom holds them, or by a bag that a sheet of theirs is or was in. */
function setsOf(record: JournalRecord, bags: ReadonlyMap<string, ReadonlySet<string>>): Iterable<string> {
  const own = record.set === null ? [] : [record.set];
  const withBags = (numbers: readonly string[]) => numbers.flatMap((number) => [...(bags.get(foldedName(number)) ?? [])]);
  if (record.event === "rotation.completed") return new Set([...own, record.body.from]);
  if (record.event === "custodian.left") return new Set([...own, ...record.body.holds.map(({ set }) => set)]);
  if (record.event === "incident") return new Set([...own, ...record.body.sets, ...withBags(record.body.bags)]);
  // A bag is brought before anybody knows of which set it is.
  return record.event === "bag.brought" && record.set === null ? withBags([record.body.bag]) : own;
}
