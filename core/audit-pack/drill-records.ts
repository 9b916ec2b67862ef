import type { Manifest } from "../record/manifest-reading.ts";
import type { JournalRecord } from "../record/record.ts";

/**
 * The numbers of the records that drills left: those of a ceremony that was called as a drill, of a drill set, and of a program
 * that holds drills only. They are evidence of practice, not of custody.
 */
export function drillRecords(records: readonly JournalRecord[], manifests: readonly Manifest[]): ReadonlySet<number> {
  const sets = new Set(manifests.flatMap(({ set, drill }) => (drill ? [set] : [])));
  const found = new Set<number>();
  let inDrill = false;
  for (const record of records) {
    if (record.event === "ceremony.opened") inDrill = record.body.drill;
    const ofSet = record.set !== null && sets.has(record.set);
    if (inDrill || ofSet || record.environment.rehearsal || record.event === "drill.held") found.add(record.seq);
    if (record.event === "ceremony.closed") inDrill = false;
  }
  return found;
}
