import { foldedName } from "../../core/custody/same-name.ts";
import type { JournalRecord } from "../../core/record/record.ts";

/** The custodian of the record that sealed this bag last, in one set or, for null, in any; "" where there is none. */
export function keeperOf(records: readonly JournalRecord[], number: string, set: string | null): string {
  const bag = foldedName(number);
  const sealed = records.findLast(
    (record) => record.event === "bag.sealed" && (set === null || record.set === set) && foldedName(record.body.bag) === bag,
  );
  return sealed?.event === "bag.sealed" && bag !== "" ? sealed.body.custodian : "";
}
