import { bagNumbers } from "../../record/book.ts";
import { foldedName } from "../same-name.ts";
import { provedAlone } from "./journal.ts";
import { namedSetFor, setFor, sheetOutFor } from "./known-sets.ts";
import { breaks } from "./rules.ts";
import type { Untrue } from "./untrue.ts";

const OF_THE_SET: readonly string[] = ["L4", "L5"];

/** E1 to E7. A bag that is missing has no number to be read. */
export const sealChecked: Untrue<"seal.checked"> = ({ set, body }, journal, { drill }) => {
  const id = set ?? "";
  const { m } = setFor(journal, id, drill);
  const { level, x, result, bag } = body;
  if ((x === null) !== OF_THE_SET.includes(level)) breaks("E5");
  if (x === null) return;
  sheetOutFor(journal, id, x);
  const known = bagNumbers(journal.records, id).get(x);
  const isOther = known !== undefined && foldedName(known) !== foldedName(bag);
  const isTold = result === "wrong-number";
  if (result !== "missing" && (bag === "" || (known !== undefined && isOther !== isTold))) breaks("E6", { set: id, x });
  const read = provedAlone(journal.records, id);
  // What is read once more is known already.
  const isNew = level === "L3" && result !== "missing" && !read.includes(x);
  if (isNew && read.length >= m - 1) breaks("E7", { set: id, have: read.length, limit: m - 1 });
};

/** E1 to E4, also of sheets whose set was never sealed. */
export const sheetDestroyed: Untrue<"sheet.destroyed"> = ({ set, body: { x } }, journal, { drill }) => {
  const id = set ?? "";
  namedSetFor(journal, id, drill);
  sheetOutFor(journal, id, x);
};
