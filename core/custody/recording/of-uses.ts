import { foldedName } from "../same-name.ts";
import { isRotatedAfter, isWaived, type KnownJournal, recordsOf } from "./journal.ts";
import { usedSetFor } from "./known-sets.ts";
import { keepsSheetOf } from "./people.ts";
import { breaks } from "./rules.ts";
import { momentOf, type Untrue } from "./untrue.ts";

/**
 * E1, E2, E17, E31: a use that ended without a rotation is not told otherwise. From a drill no rotation follows, and what became of a set
 * that the book does not know is in another book.
 */
export const useReviewed: Untrue<"use.reviewed"> = ({ set, body: { of, rotated } }, journal, { drill, time }) => {
  const id = set ?? "";
  const known = usedSetFor(journal, id, drill);
  itsOpening(journal, id, of);
  if (known === undefined || drill || rotated === "not-yet") return;
  const isSo = rotated === "yes" ? isRotatedAfter(journal.records, id, of) : isWaived(journal.records, id, of, time);
  if (!isSo) breaks("E31", { set: id, position: of });
};

/** E1, E2, E17, E30, E37, E38. */
export const rotationWaived: Untrue<"rotation.waived"> = ({ set, approvers, body: { of, until } }, journal, now) => {
  const id = set ?? "";
  const known = usedSetFor(journal, id, now.drill);
  itsOpening(journal, id, of);
  if (isRotatedAfter(journal.records, id, of)) breaks("E30", { set: id, position: of });
  const signing = [now.operator, now.witness].map(foldedName);
  const isApart = (name: string) =>
    !signing.includes(foldedName(name)) && (known === undefined || !keepsSheetOf(journal, known, name));
  if (!approvers.some(isApart)) breaks("E37", { set: id });
  if (until !== null && momentOf(until) <= momentOf(now.time)) breaks("E38");
};

function itsOpening({ records }: KnownJournal, id: string, of: number): void {
  const isIts = recordsOf(records, "set.opened").some(({ seq, set }) => seq === of && set === id);
  if (!isIts) breaks("E17", { position: of });
}
