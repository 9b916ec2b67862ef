import type { SetInBook } from "../../record/book.ts";
import type { JournalRecord } from "../../record/record.ts";
import { keptBy } from "../kept-by-witness.ts";
import { foldedName } from "../same-name.ts";
import { type KnownJournal, sealedSet } from "./journal.ts";
import { presentHands } from "./present-hands.ts";
import { breaks } from "./rules.ts";

/** Whether the journal says that this person joined, in drills or in earnest, and does not say that they left since. */
export function hasJoined({ records }: KnownJournal, name: string, drill: boolean): boolean {
  return lastOf(ofKind(records, drill), (record) => saysOfJoining(record, foldedName(name)));
}

/** Whether this person is a custodian at present, in drills or in earnest: joined, or named with a share, and not left since. */
export function isCustodian(journal: KnownJournal, name: string, drill: boolean): boolean {
  const who = foldedName(name);
  const says = (record: JournalRecord) => saysOfJoining(record, who) ?? (namesHolder(journal, record, who) ? true : null);
  return lastOf(ofKind(journal.records, drill), says);
}

/** Whether a sheet of the set that nobody has recorded as destroyed is in this person's hands. */
export function keepsSheetOf({ records }: KnownJournal, set: SetInBook, name: string): boolean {
  return keptBy(name, presentHands(records, set)) !== undefined;
}

/** E28: nobody attests what becomes of sheets of a set of which they keep one. Of a set that was never sealed nobody keeps any. */
export function witnessApart(journal: KnownJournal, id: string, witness: string): void {
  const set = sealedSet(journal, id);
  if (set !== undefined && keepsSheetOf(journal, set, witness)) breaks("E28", { set: id });
}

/** The records of drills, or those in earnest: whoever leaves in a drill keeps their sheets. */
function ofKind(records: readonly JournalRecord[], drill: boolean): readonly JournalRecord[] {
  let inDrill = false;
  return records.filter((record) => {
    if (record.event === "ceremony.opened") inDrill = record.body.drill;
    return inDrill === drill;
  });
}

/** What the last record says that says something. */
function lastOf(records: readonly JournalRecord[], says: (record: JournalRecord) => boolean | null): boolean {
  return records.reduce((before, record) => says(record) ?? before, false);
}

function saysOfJoining(record: JournalRecord, who: string): boolean | null {
  if (record.event !== "custodian.joined" && record.event !== "custodian.left") return null;
  return foldedName(record.body.name) === who ? record.event === "custodian.joined" : null;
}

function namesHolder(journal: KnownJournal, record: JournalRecord, who: string): boolean {
  if (record.event === "bag.sealed" || record.event === "custody.accepted") return foldedName(record.body.custodian) === who;
  if (record.event !== "set.sealed" || record.set === null) return false;
  return sealedSet(journal, record.set)?.shares.some(({ custodian }) => foldedName(custodian) === who) ?? false;
}
