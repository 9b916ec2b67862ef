import type { JournalRecord } from "../../core/record/record.ts";

/** The names with which signing keys were added, by the signer's identifier. */
export function signerNames(records: readonly JournalRecord[]): ReadonlyMap<string, string> {
  return new Map(records.flatMap(({ event, body }) => (event === "key.added" ? [[body.id, body.name] as const] : [])));
}
