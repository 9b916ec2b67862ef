import type { JournalRecord } from "../../record/record.ts";
import { foldedName } from "../same-name.ts";
import { type KnownJournal, sealedSet } from "./journal.ts";

/** Whether the journal says that this person joined and does not say that they left since. */
export function hasJoined({ records }: KnownJournal, name: string): boolean {
  return lastOf(records, (record) => saysOfJoining(record, foldedName(name)));
}

/** Whether this person is a custodian at present: joined, or named with a share, and not left since. */
export function isCustodian(journal: KnownJournal, name: string): boolean {
  const who = foldedName(name);
  return lastOf(journal.records, (record) => saysOfJoining(record, who) ?? (namesHolder(journal, record, who) ? true : null));
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
