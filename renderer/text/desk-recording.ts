import type { RecordableEvent } from "../../core/contract/wording.ts";
import { RECORDED_CUSTODY } from "./desk-recorded-custody.ts";
import { RECORDED_SETS } from "./desk-recorded-sets.ts";
import type { EventTexts } from "./desk-recording-types.ts";

/** Sentences of the recording: what is asked of each event, and the frame around it. */

export const RECORDED: EventTexts<RecordableEvent> = { ...RECORDED_CUSTODY, ...RECORDED_SETS };

/** The list of events in the order in which it is read out. None can be left out. */
export const GROUPS = [
  {
    name: "Bags and people",
    events: [
      "seal.checked",
      "bag.sealed",
      "custody.accepted",
      "custodian.acknowledged",
      "custodian.joined",
      "custodian.moved",
      "custodian.left",
      "combination.changed",
      "bag.opened",
      "sheet.destroyed",
    ],
  },
  {
    name: "Rotation and end",
    events: ["rotation.completed", "rotation.waived", "set.superseded", "set.reviewed", "set.retired"],
  },
  { name: "Use", events: ["use.reviewed", "drill.held"] },
  { name: "Incidents, keys, copies", events: ["incident", "key.revoked", "book.exported"] },
] as const satisfies readonly { readonly name: string; readonly events: readonly RecordableEvent[] }[];

type Grouped = (typeof GROUPS)[number]["events"][number];
// An event that stands in no group would not be offered: then this line does not compile.
true satisfies [Exclude<RecordableEvent, Grouped>] extends [never] ? true : false;

export const RECORDING = {
  choose: {
    heading: "What happened?",
    headingMore: "Did something else happen?",
    lead: "Take the papers that were signed, one after the other. Choose what the first of them tells.",
    missing: "Choose what happened, or press “Nothing more”.",
    recorded: (count: number) => (count === 1 ? "1 event is recorded so far" : `${count} events are recorded so far`),
    nothing: "Nothing more",
    nothingHint: "Everything is recorded: go on to close the recording.",
    nothingYet: "Nothing to record",
    nothingYetHint: "The recording is closed without an event. That it was held stays in the journal.",
  },
  form: {
    set: "Set",
    setHint: "Compare its ID with the paper",
    noSet: "No set",
    chooseSet: "Choose the set",
    sheet: "Choose the sheet",
    wholeSet: "None: it is about the whole set",
    signer: "Choose the key",
    opening: "Choose the opening",
    openingOf: (time: string, seq: number) => `Opened ${time} (record ${seq})`,
    openingDue: (review: string, postMortem: string) => `Review due by ${review}, post-mortem by ${postMortem}`,
    noOpening: "The book tells of no opening of this set.",
    setFirst: "Choose the set first.",
    sheetOf: (x: number, custodian: string) => `Sheet ${x} · ${custodian}`,
    sheetGone: (x: number, custodian: string) => `Sheet ${x} · ${custodian} · destroyed`,
    reason: "Reason",
    reasonHint: "One line. It is signed: no secret, no share.",
    ticket: "Ticket",
    ticketHint: "The number under which this is handled",
    approvers: "Who approved it",
    approver: (number: number) => `Approver ${number}`,
    addApprover: "Add an approver",
    entry: (label: string, number: number) => `${label} ${number}`,
    remove: (label: string, number: number) => `Remove ${label.toLowerCase()} ${number}`,
    date: "Day",
    dateHint: "2026-11-22",
    time: "Time",
    timeHint: "03:05",
    offset: "Difference from UTC",
    offsetHint: "+01:00",
    among: (least: number, most: number) => `A whole number from ${least} to ${most}`,
    yes: "yes",
    no: "no",
    none: "none",
  },
  problems: {
    text: "Fill this in.",
    word: "Choose one.",
    integer: (least: number, most: number) => `Type a whole number from ${least} to ${most}.`,
    time: "Type day, time and difference from UTC, like 2026-11-22, 03:05 and +01:00.",
    identifier: "Use letters, digits, dots and hyphens only.",
    set: "Choose the set.",
    signer: "Choose the key.",
    sheet: "Choose the sheet.",
    opening: "Choose the opening that is meant.",
    reason: "Say why, in a few words.",
    proof: "Tick both, or say how it is dealt with.",
    disabled: "Tick it, or say how it is dealt with.",
    approver: "Name who approved it.",
  },
  read: {
    heading: "Is this what the paper says?",
    lead: "The witness reads each line and compares it with the paper. Only then it is recorded, and nothing can be changed afterwards.",
    derived: "The journal adds by itself",
    record: "Record it",
    back: "Change it",
  },
  derived: {
    destroyed: "Sheets of the set destroyed",
    out: "Sheets of the set still out",
    needed: "To be destroyed",
    atLeast: (count: number) => `at least ${count}`,
    holds: "Sheets in this person’s hands now; the record names those of before too",
    sheet: (set: string, x: number) => `${set} sheet ${x}`,
    upTo: "The journal goes up to",
    record: (seq: number) => `record ${seq}, as it stands now`,
  },
  review: {
    print: "Print the empty review form",
    printHint: "The questions on paper, with the facts of this opening, for the people who review it.",
    heading: "Print the review form",
    act: "Print",
  },
};
