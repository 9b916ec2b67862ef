import { type KnownJournal, recordsOf } from "./journal.ts";
import { setFor } from "./known-sets.ts";
import { everyCredential } from "./of-credentials.ts";
import { breaks } from "./rules.ts";
import { past, type Untrue } from "./untrue.ts";

/** E1, E2, E8 to E10, E14, E35, E36. Sheets that are still out are no hindrance: their credentials count no longer. */
export const rotationCompleted: Untrue<"rotation.completed"> = ({ set, body }, journal, now) => {
  const { from, to, credentials, started, finished } = body;
  const old = setFor(journal, from, now.drill);
  const young = setFor(journal, to, now.drill);
  if (set !== from || from === to || !isSealedAfter(journal, from, to)) breaks("E9", { set: from });
  past(now, started, finished);
  everyCredential(old, credentials, ({ newWorks, oldRefused, how }) => (newWorks && oldRefused) || how !== "", "E10");
  if (!risesOver(old, young)) breaks("E35", { set: to });
  const { records } = journal;
  if (recordsOf(records, "set.retired").some((record) => record.set === from)) breaks("E14", { set: from });
  const isElsewhere = recordsOf(records, "rotation.completed").some(
    (record) => record.body.from === from && record.body.to !== to,
  );
  if (isElsewhere) breaks("E36", { set: from });
};

/** What is told of a generation. */
interface Generation {
  readonly family: string;
  readonly generation: number;
}

/** E35: a set that takes the place of another one of its family has a higher generation. One of another family has its own count. */
export function risesOver(old: Generation, young: Generation): boolean {
  return young.family !== old.family || young.generation > old.generation;
}

/** By the journal's order, which no clock can turn round. */
function isSealedAfter({ records }: KnownJournal, from: string, to: string): boolean {
  const seals = recordsOf(records, "set.sealed");
  const place = (id: string) => seals.find(({ set }) => set === id)?.seq ?? 0;
  return place(to) > place(from);
}
