import { bagNumbers } from "../../record/book.ts";
import type { JournalRecord } from "../../record/record.ts";
import { foldedName } from "../same-name.ts";
import { provedAlone } from "./journal.ts";
import { namedSetFor, setFor, sheetOutFor } from "./known-sets.ts";
import { notBeforeLast } from "./last-checks.ts";
import { witnessApart } from "./people.ts";
import { breaks } from "./rules.ts";
import type { Untrue } from "./untrue.ts";

const OF_THE_SET: readonly string[] = ["L4", "L5"];

/** E1 to E7, E28, E29. A bag that is missing has no number to be read. */
export const sealChecked: Untrue<"seal.checked"> = ({ set, body }, journal, { drill, time, witness }) => {
  const id = set ?? "";
  const { m } = setFor(journal, id, drill);
  const { level, x, result, bag } = body;
  if ((x === null) !== OF_THE_SET.includes(level)) breaks("E5");
  witnessApart(journal, id, witness);
  if (x === null) return;
  sheetOutFor(journal, id, x);
  notBeforeLast(journal, [{ set: id, x }], time);
  const known = bagNumbers(journal.records, id).get(x);
  const isOther = known !== undefined && foldedName(known) !== foldedName(bag);
  const isTold = result === "wrong-number";
  if (result !== "missing" && (bag === "" || (known !== undefined && isOther !== isTold))) breaks("E6", { set: id, x });
  const read = provedAlone(journal.records, id);
  // What is read once more is known already.
  const isNew = level === "L3" && result !== "missing" && !read.includes(x);
  if (isNew && read.length >= m - 1) breaks("E7", { set: id, have: read.length, limit: m - 1 });
};

/** E1 to E4, E28, E33: a bag is opened once, until its sheet is bagged anew. */
export const bagOpened: Untrue<"bag.opened"> = ({ set, body: { x, bag } }, journal, { drill, witness }) => {
  const id = set ?? "";
  setFor(journal, id, drill);
  sheetOutFor(journal, id, x);
  const known = bagNumbers(journal.records, id).get(x);
  const isOther = known !== undefined && foldedName(known) !== foldedName(bag);
  if (isOther || isOpened(journal.records, id, x)) breaks("E33", { set: id, x });
  witnessApart(journal, id, witness);
};

/** E1 to E4, E28, also of sheets whose set was never sealed. */
export const sheetDestroyed: Untrue<"sheet.destroyed"> = ({ set, body: { x } }, journal, { drill, witness }) => {
  const id = set ?? "";
  namedSetFor(journal, id, drill);
  sheetOutFor(journal, id, x);
  witnessApart(journal, id, witness);
};

/** Whether the last that the journal tells of the sheet's bag is that it was opened, and not that there is a new one. */
export function isOpened(records: readonly JournalRecord[], set: string, x: number): boolean {
  const last = records.findLast((record) => {
    if (record.set !== set) return false;
    if (record.event === "bag.sealed" || record.event === "bag.opened") return record.body.x === x;
    return record.event === "set.opened" && record.body.used.includes(x);
  });
  return last !== undefined && last.event !== "bag.sealed";
}
