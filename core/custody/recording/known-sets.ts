import type { RecordedEvent } from "../../ceremony/facts.ts";
import type { SetInBook } from "../../record/book.ts";
import type { JournalRecord } from "../../record/record.ts";
import { destroyedSheets, type KnownJournal, sealedSet } from "./journal.ts";
import { breaks } from "./rules.ts";
import type { PresentRecording } from "./untrue.ts";

/** The sealed set of that ID, of the kind of this recording. Fails by E1 and E2. */
export function setFor(journal: KnownJournal, set: string, drill: boolean): SetInBook {
  const found = sealedSet(journal, set) ?? breaks("E1", { set });
  if (found.drill !== drill) breaks("E2", { set });
  return found;
}

/** E1 and E2, where an event names a set. */
export const itsSet = ({ set }: Pick<RecordedEvent, "set">, journal: KnownJournal, { drill }: PresentRecording): void => {
  if (set !== null) setFor(journal, set, drill);
};

/** As `setFor`, but a set will do whose sheets were printed and which was never sealed: they exist, and must be destroyed. */
export function namedSetFor(journal: KnownJournal, set: string, drill: boolean): void {
  const first = journal.records.findIndex((record) => record.set === set && record.event === "sheet.printed");
  if (sealedSet(journal, set) !== undefined || first < 0) return void setFor(journal, set, drill);
  if (isOfDrill(journal.records.slice(0, first)) !== drill) breaks("E2", { set });
}

/**
 * As `setFor`, but a set will do of which the book has no more than that it was opened, as one that was begun in an emergency: then
 * undefined.
 */
export function usedSetFor(journal: KnownJournal, set: string, drill: boolean): SetInBook | undefined {
  const first = journal.records.findIndex((record) => record.set === set && record.event === "set.opened");
  if (sealedSet(journal, set) !== undefined || first < 0) return setFor(journal, set, drill);
  if (isOfDrill(journal.records.slice(0, first)) !== drill) breaks("E2", { set });
  return undefined;
}

/** The set has this sheet. Fails by E3; of a set that was never sealed only what was printed is a sheet. */
export function sheetFor(journal: KnownJournal, set: string, x: number): void {
  const sealed = sealedSet(journal, set);
  const isSheet =
    sealed === undefined
      ? journal.records.some((record) => record.event === "sheet.printed" && record.set === set && record.body.x === x)
      : sealed.shares.some((share) => share.x === x);
  if (!isSheet) breaks("E3", { set, x });
}

/** As `sheetFor`, and nobody has recorded that it was destroyed. Fails by E3 and E4. */
export function sheetOutFor(journal: KnownJournal, set: string, x: number): void {
  sheetFor(journal, set, x);
  if (destroyedSheets(journal.records, set).includes(x)) breaks("E4", { set, x });
}

/** Whether the ceremony that the records end in is a drill. */
function isOfDrill(records: readonly JournalRecord[]): boolean {
  const opened = records.findLast(({ event }) => event === "ceremony.opened");
  return opened?.event === "ceremony.opened" && opened.body.drill;
}
