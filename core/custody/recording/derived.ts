import type { RecordedEvent } from "../../ceremony/facts.ts";
import { destroyedSheets, holdings, type KnownJournal, neededDestroyed, sealedSet, sheetsOut } from "./journal.ts";
import type { PresentRecording } from "./untrue.ts";

/**
 * The event with what the journal tells by itself put in, whatever stood there: destroyed sheets, those that are out and how many are needed,
 * what a custodian holds, where the journal stands. Of a set that the book does not know nothing is told.
 */
export function withDerived(
  told: RecordedEvent,
  journal: KnownJournal,
  { drill }: Pick<PresentRecording, "drill">,
): RecordedEvent {
  if (told.event === "rotation.completed") {
    const { from } = told.body;
    return { ...told, set: from, body: { ...told.body, ...sheetsOf(journal, from) } };
  }
  if (told.event === "set.superseded" || told.event === "set.retired") {
    const { destroyed, needed } = sheetsOf(journal, told.set ?? "");
    return { ...told, body: { ...told.body, destroyed, needed } } as RecordedEvent;
  }
  if (told.event === "custodian.left") {
    return { ...told, body: { ...told.body, holds: holdings(journal, told.body.name, drill) } };
  }
  if (told.event !== "book.exported") return told;
  return { ...told, body: { ...told.body, seq: journal.head.seq, head: journal.head.head } };
}

function sheetsOf(journal: KnownJournal, id: string) {
  const set = sealedSet(journal, id);
  if (set === undefined) return { destroyed: [], out: [], needed: 1 };
  const { records } = journal;
  return { destroyed: destroyedSheets(records, id), out: sheetsOut(records, set), needed: neededDestroyed(set) };
}
