import { secondsOf } from "../../encoding/utc-moment.ts";
import type { SetInBook } from "../../record/book.ts";
import type { JournalHead } from "../../record/manifest.ts";
import type { RecordEvent } from "../../record/record-events.ts";
import type { JournalRecord, RecordOf } from "../../record/record.ts";
import { foldedName } from "../same-name.ts";

/** What an event is held against: the book as it stands before it. */
export interface KnownJournal {
  readonly head: JournalHead;
  /** All records, oldest first. */
  readonly records: readonly JournalRecord[];
  /** The sets of which the book has a manifest. */
  readonly sets: readonly SetInBook[];
}

/** The records of one event, oldest first. */
export function recordsOf<E extends RecordEvent>(records: readonly JournalRecord[], event: E): readonly RecordOf<E>[] {
  return records.filter((record): record is RecordOf<E> => record.event === event);
}

/** The set that was sealed to the end: its manifest is there, and so is the record that says so. */
export function sealedSet({ records, sets }: KnownJournal, id: string): SetInBook | undefined {
  const isSealed = recordsOf(records, "set.sealed").some(({ set }) => set === id);
  return isSealed ? sets.find(({ set }) => set === id) : undefined;
}

/** The shares whose sheets were destroyed under witness, ascending. */
export function destroyedSheets(records: readonly JournalRecord[], id: string): readonly number[] {
  const destroyed = recordsOf(records, "sheet.destroyed").filter(({ set }) => set === id);
  return [...new Set(destroyed.map(({ body }) => body.x))].toSorted((a, b) => a - b);
}

/** The shares of a set whose sheets nobody has recorded as destroyed, ascending. */
export function sheetsOut(records: readonly JournalRecord[], { set, shares }: SetInBook): readonly number[] {
  const gone = destroyedSheets(records, set);
  return shares.map(({ x }) => x).filter((x) => !gone.includes(x));
}

/** Whether a record after that of number `of` says that the set was rotated, superseded or retired: its credentials count no longer. */
export function isRotatedAfter(records: readonly JournalRecord[], id: string, of: number): boolean {
  return records.some((record) => {
    if (record.seq <= of) return false;
    if (record.event === "rotation.completed") return record.body.from === id;
    return (record.event === "set.superseded" || record.event === "set.retired") && record.set === id;
  });
}

/** Whether the rotation after the opening in record `of` is waived at `time` (RFC 3339): for good, or until later. */
export function isWaived(records: readonly JournalRecord[], id: string, of: number, time: string): boolean {
  return recordsOf(records, "rotation.waived").some(
    ({ set, body }) => set === id && body.of === of && (body.until === null || secondsOf(body.until) > secondsOf(time)),
  );
}

/** Sheets of M of N that must be destroyed so that what is left cannot open the set. */
export function neededDestroyed({ m, n }: Pick<SetInBook, "m" | "n">): number {
  return n - m + 1;
}

/** The shares that were proved alone (L3), whatever came of it, ascending: each was read by a machine. */
export function provedAlone(records: readonly JournalRecord[], id: string): readonly number[] {
  const checks = recordsOf(records, "seal.checked").filter(({ set, body }) => set === id && body.level === "L3");
  const read = checks.flatMap(({ body }) => (body.x === null || body.result === "missing" ? [] : [body.x]));
  return [...new Set(read)].toSorted((a, b) => a - b);
}

/** The shares of sealed sets that are or were in somebody's hands, of drills or in earnest; in the order of the sets' IDs. */
export function holdings(journal: KnownJournal, name: string, drill: boolean): readonly Holding[] {
  const { records, sets } = journal;
  const who = foldedName(name);
  return sets
    .filter((one) => one.drill === drill && sealedSet(journal, one.set) !== undefined)
    .flatMap(({ set, shares }) =>
      shares.flatMap((share) =>
        handsOf(records, set, share).some((hand) => foldedName(hand) === who) ? [{ set, x: share.x }] : [],
      ),
    );
}

export interface Holding {
  readonly set: string;
  readonly x: number;
}

/** The people in whose hands a share of a sealed set has been, the present one last: of the manifest, of each bag, of each receipt. */
export function handsOf(records: readonly JournalRecord[], set: string, share: SetInBook["shares"][number]): readonly string[] {
  const given = records.flatMap((record) => {
    if (record.event !== "bag.sealed" && record.event !== "custody.accepted") return [];
    return record.set === set && record.body.x === share.x ? [record.body.custodian] : [];
  });
  return [share.custodian, ...given];
}

/** Whether a signing key was added; whether one was revoked. */
export function isKeyAdded(records: readonly JournalRecord[], id: string): boolean {
  return recordsOf(records, "key.added").some(({ body }) => body.id === id);
}

export function isKeyRevoked(records: readonly JournalRecord[], id: string): boolean {
  return recordsOf(records, "key.revoked").some(({ body }) => body.id === id);
}
