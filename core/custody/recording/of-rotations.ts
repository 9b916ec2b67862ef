import type { KnownJournal } from "./journal.ts";
import { destroyedSheets, neededDestroyed, recordsOf } from "./journal.ts";
import { setFor } from "./known-sets.ts";
import { breaks } from "./rules.ts";
import { past, type Untrue } from "./untrue.ts";

/** E1, E2, E8 to E10. Sheets that are still out are no hindrance: their credentials count no longer. */
export const rotationCompleted: Untrue<"rotation.completed"> = ({ set, body }, journal, now) => {
  const { from, to, credentials, started, finished } = body;
  const old = setFor(journal, from, now.drill);
  setFor(journal, to, now.drill);
  if (set !== from || from === to || !isSealedAfter(journal, from, to)) breaks("E9", { set: from });
  past(now, started, finished);
  for (const [index, { id }] of old.accounts.entries()) {
    const tried = credentials.filter((one) => one.id === id);
    const [proof] = tried;
    const isSaid = proof !== undefined && ((proof.newWorks && proof.oldRefused) || proof.how !== "");
    if (!isSaid || tried.length > 1) breaks("E10", { position: index + 1 });
  }
  const strange = credentials.findIndex(({ id }) => !old.accounts.some((account) => account.id === id));
  if (strange >= 0) breaks("E10", { position: strange + 1 });
};

/** E1, E2, E9, E12 to E14. */
export const setSuperseded: Untrue<"set.superseded"> = ({ set, body: { by } }, journal, now) => {
  const id = set ?? "";
  const old = setFor(journal, id, now.drill);
  setFor(journal, by, now.drill);
  if (recordsOf(journal.records, "set.superseded").some((record) => record.set === id)) breaks("E14", { set: id });
  const rotations = recordsOf(journal.records, "rotation.completed");
  if (!rotations.some(({ body }) => body.from === id && body.to === by)) breaks("E12", { set: id });
  const have = destroyedSheets(journal.records, id).length;
  const need = neededDestroyed(old);
  if (have < need) breaks("E13", { set: id, have, need });
};

/** By the journal's order, which no clock can turn round. */
function isSealedAfter({ records }: KnownJournal, from: string, to: string): boolean {
  const seals = recordsOf(records, "set.sealed");
  const place = (id: string) => seals.find(({ set }) => set === id)?.seq ?? 0;
  return place(to) > place(from);
}
