import type { SetInBook } from "../../record/book.ts";
import { destroyedSheets, type KnownJournal, neededDestroyed, recordsOf } from "./journal.ts";
import { setFor } from "./known-sets.ts";
import { everyCredential } from "./of-credentials.ts";
import { breaks } from "./rules.ts";
import type { Untrue } from "./untrue.ts";

/** E1, E2, E9, E12 to E14. */
export const setSuperseded: Untrue<"set.superseded"> = ({ set, body: { by } }, journal, now) => {
  const id = set ?? "";
  const old = setFor(journal, id, now.drill);
  setFor(journal, by, now.drill);
  notOver(journal, id);
  const rotations = recordsOf(journal.records, "rotation.completed");
  if (!rotations.some(({ body }) => body.from === id && body.to === by)) breaks("E12", { set: id });
  tooFewLeft(journal, old);
};

/** E1, E2, E13, E14, E32, E39. */
export const setRetired: Untrue<"set.retired"> = ({ set, body: { credentials } }, journal, now) => {
  const id = set ?? "";
  const old = setFor(journal, id, now.drill);
  notOver(journal, id);
  const review = recordsOf(journal.records, "set.reviewed").findLast((record) => record.set === id);
  if (review?.body.decision !== "retire") breaks("E32", { set: id });
  everyCredential(old, credentials, ({ disabled, how }) => disabled || how !== "", "E39");
  tooFewLeft(journal, old);
};

/** E14: a set ends once. */
function notOver({ records }: KnownJournal, id: string): void {
  const ends = [...recordsOf(records, "set.superseded"), ...recordsOf(records, "set.retired")];
  if (ends.some(({ set }) => set === id)) breaks("E14", { set: id });
}

/** E13: what is left of its sheets cannot open it. */
function tooFewLeft({ records }: KnownJournal, old: SetInBook): void {
  const have = destroyedSheets(records, old.set).length;
  const need = neededDestroyed(old);
  if (have < need) breaks("E13", { set: old.set, have, need });
}
