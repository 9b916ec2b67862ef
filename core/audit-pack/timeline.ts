import { eventTitle, sentenceOf } from "../record/sentence.ts";
import { csvBytes } from "./csv.ts";
import type { PackFacts } from "./pack-facts.ts";

const COLUMNS = [
  "record",
  "time",
  "time source",
  "drill",
  "event",
  "what",
  "set",
  "says",
  "people",
  "reason",
  "ticket",
  "approvers",
  "controls",
  "sha256",
];

/** `timeline.csv`: one line a record, oldest first. */
export function timelineCsv({ records, drills, peopleIn, hashOf }: PackFacts): Uint8Array {
  const rows = records.map((record) => [
    record.seq,
    record.time,
    record.timeSource,
    drills.has(record.seq) ? "drill" : "",
    record.event,
    eventTitle(record.event),
    record.set ?? "",
    sentenceOf(record),
    peopleIn(record).join("; "),
    record.reason,
    record.ticket,
    record.approvers.join("; "),
    record.controls.join(" "),
    hashOf(record.seq),
  ]);
  return csvBytes([COLUMNS, ...rows]);
}
