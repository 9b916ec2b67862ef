import type { Facts } from "../../core/ceremony/facts.ts";
import { foldedName } from "../../core/custody/same-name.ts";
import type { JournalRecord } from "../../core/record/record.ts";

/** The set whose bags are brought in this ceremony, as far as people have said; "" when only the sheets tell. */
export function setSought({ request, proof }: Facts): string {
  return request?.set ?? proof?.set ?? "";
}

/** The custodian of the record that sealed this bag last, in one set or, for null, in any; "" where there is none. */
export function keeperOf(records: readonly JournalRecord[], number: string, set: string | null): string {
  const bag = foldedName(number);
  const sealed = records.findLast(
    (record) => record.event === "bag.sealed" && (set === null || record.set === set) && foldedName(record.body.bag) === bag,
  );
  return sealed?.event === "bag.sealed" && bag !== "" ? sealed.body.custodian : "";
}
