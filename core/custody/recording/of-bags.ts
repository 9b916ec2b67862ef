import { isBagNumber } from "../bags.ts";
import { foldedName } from "../same-name.ts";
import { destroyedSheets, handsOf, type KnownJournal, recordsOf } from "./journal.ts";
import { setFor, sheetOutFor } from "./known-sets.ts";
import { witnessApart } from "./people.ts";
import { breaks } from "./rules.ts";
import type { Untrue } from "./untrue.ts";

/** E1 to E4, E22 to E24, E26, E28. A sheet that was bagged anew may go back to whoever kept it, or to somebody else. */
export const bagSealed: Untrue<"bag.sealed"> = ({ set, body: { x, bag, custodian } }, journal, now) => {
  const id = set ?? "";
  const { m, shares } = setFor(journal, id, now.drill);
  sheetOutFor(journal, id, x);
  if (!isBagNumber(bag)) breaks("E26");
  if (isBagUsed(journal, bag)) breaks("E22");
  const who = foldedName(custodian);
  const others = shares
    .filter((share) => share.x !== x)
    .map((share) => ({ x: share.x, hands: handsOf(journal.records, id, share).map(foldedName) }));
  const gone = destroyedSheets(journal.records, id);
  const kept = others.find((other) => other.hands.at(-1) === who && !gone.includes(other.x));
  if (kept !== undefined) breaks("E23", { set: id, x: kept.x });
  // A sheet that was destroyed or handed on was in their hands all the same.
  const have = others.filter(({ hands }) => hands.includes(who)).length;
  if (have >= m - 1) breaks("E24", { set: id, have });
  // Whom the bag goes to keeps a sheet from now on.
  if (foldedName(now.witness) === who) breaks("E28", { set: id });
  witnessApart(journal, id, now.witness);
};

/** E1 to E4, E25. The place is where the custodian says it is kept. */
export const custodyAccepted: Untrue<"custody.accepted"> = ({ set, body }, journal, { drill }) => {
  const id = set ?? "";
  const { x } = body;
  setFor(journal, id, drill);
  sheetOutFor(journal, id, x);
  const last = recordsOf(journal.records, "bag.sealed").findLast((record) => record.set === id && record.body.x === x)?.body;
  const isIts =
    last !== undefined &&
    foldedName(last.bag) === foldedName(body.bag) &&
    foldedName(last.custodian) === foldedName(body.custodian);
  if (!isIts) breaks("E25", { set: id, x });
};

/** Whether any sheet was ever sealed in a bag of this number, also one of a drill or of a set that was never signed. */
export function isBagUsed({ records }: KnownJournal, number: string): boolean {
  return recordsOf(records, "bag.sealed").some(({ body }) => foldedName(body.bag) === foldedName(number));
}
