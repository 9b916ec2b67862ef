import { dayInWords } from "./in-words.ts";

/** What is printed on the report of a drill. */
export const DRILL_REPORT = {
  side: "Report of a drill · No secret on it",
  title: "Report of a drill",
  original: (record: number) =>
    `The original of this report is record ${record} of the journal, signed by operator and witness. ` +
    "Where this paper differs from it, the record counts.",
  what: (record: number) => `Drill, record ${record}`,
  quorum: "Minutes to the quorum",
  login: "Minutes to the first login",
  mistakes: "Mistakes",
  outcome: "Outcome",
  notMeasured: "–",
  organisation: "Organisation",
  set: "Drill set",
  begun: "Begun",
  recorded: "Recorded",
  operator: "Operator",
  witness: "Witness",
  approvers: "Approved by",
  note: "Remarks in the record",
  noNote: "None.",
  trend: "This drill and those before it",
  chart: { quorum: "minutes to the quorum", login: "minutes to the first login", failed: "failed", day: dayInWords },
  table: "The last drills",
  earlier: (count: number) => `${count} earlier ${count === 1 ? "drill is" : "drills are"} in the journal.`,
  none: "No drill was recorded before this one.",
  columns: ["Date", "Record", "Set", "To the quorum", "To the first login", "Mistakes", "Outcome"],
  median: "Median before",
  signed: "Read and signed",
  name: "Name",
  signature: "Signature",
  date: "Date",
} as const;
