/** Sentences of the page of one set. */

export const SET_PAGE = {
  heading: (set: string) => `Set ${set.slice(0, 4)} ${set.slice(4)}`,
  back: "Back to all sets",
  next: "The one next act",
  toSet: "Back to the set",
  lead: "Everything that the journal tells of this set, as of this machine’s date.",
  stands: "How it stands",
  opensWith: "Opens with",
  generation: "Generation",
  state: "State",
  sealed: "Sealed",
  holds: "Holds",
  systems: "Systems",
  dues: "What is due",
  duesNone: "Nothing is due for this set.",
  rule: "Rule",
  what: "What",
  by: "By",
  when: "When",
  bags: "Bags and sheets",
  bagsLead:
    "No bag’s number stands here: in a round it is read from the bag and typed before anybody is shown it. The record that tells of the bag has it.",
  sheet: (x: number) => `Sheet ${x}`,
  custodian: "Custodian",
  place: "Place",
  noPlace: "no place recorded",
  stateOf: "Seal",
  since: "since",
  exposed: "Exposed",
  receipt: "Receipt",
  noReceipt: "not signed for yet",
  lastCheck: "Last check",
  noCheck: "not since it was bagged",
  left: "Its custodian has left. It must go into another bag for somebody else, or be destroyed.",
  alone: "Proved alone (L3)",
  aloneNot: "not yet",
  aloneDone: "yes",
  print: "Print",
  reprintBy: "Reprint by",
  noPrints: "no reading recorded",
  proofsLeft: (left: number) =>
    left === 0
      ? "No more sheets of this generation may be proved alone: M-1 were."
      : left === 1
        ? "One more sheet of this generation may be proved alone."
        : `${left} more different sheets of this generation may be proved alone.`,
  record: (seq: number) => `record ${seq}`,
  recordBefore: "record ",
  results: {
    intact: "intact",
    broken: "broken",
    missing: "missing",
    "wrong-number": "another number",
    mismatch: "not its sheet",
  } as { readonly [result: string]: string },
  generations: "Generations",
  generationsLead: "All sets of this family. At most one of them is in custody.",
  set: "Set",
  this: "this one",
  uses: "Uses, and what followed",
  noUses: "It was never opened.",
  use: {
    time: "Opened",
    classification: "As",
    review: "Review",
    postMortem: "Post-mortem",
    rotation: "Rotation",
  },
  classification: { emergency: "Emergency", drill: "Drill", "misuse-check": "Check for misuse" } as {
    readonly [what: string]: string;
  },
  followed: {
    done: "done in time",
    late: "done late",
    due: "due",
    overdue: "overdue",
    none: "none",
    waived: "waived",
  } as { readonly [what: string]: string },
  reckoned: "How these numbers are reckoned",
  reckonedLead:
    "Each number follows from records of the printed journal and from the date alone. Whoever has the paper can reckon it by hand: the rules stand in LIFECYCLE.md.",
  records: "From records",
  noRecords: "no record",
  unknown: "The book has no such set.",
  weather: "Quorum weather",
  calendar: "Its dates for a calendar",
  papers: "Papers to print",
};

export const PRINTS = {
  heading: "How its codes read, over time",
  chart: (readings: number) =>
    readings === 1 ? "Chart of one reading of this sheet" : `Chart of ${readings} readings of this sheet`,
  limit: "Limit of letter C",
  reading: (day: string, letter: string, used: number) => `${day}: letter ${letter}, ${used} % used up`,
  axis: "Error correction used up, in percent",
};
