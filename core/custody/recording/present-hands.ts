import type { SetInBook } from "../../record/book.ts";
import type { JournalRecord } from "../../record/record.ts";
import type { KeptSheet } from "../kept-by-witness.ts";
import { handsOf, sheetsOut } from "./journal.ts";

/** The sheets of a sealed set that nobody has recorded as destroyed, each with the person in whose hands it is. */
export function presentHands(records: readonly JournalRecord[], set: SetInBook): readonly KeptSheet[] {
  const out = sheetsOut(records, set);
  return set.shares
    .filter(({ x }) => out.includes(x))
    .map((share) => ({ set: set.set, x: share.x, custodian: handsOf(records, set.set, share).at(-1) ?? share.custodian }));
}
