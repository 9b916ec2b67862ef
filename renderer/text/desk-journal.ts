/** Sentences of the journal on the desk: timeline, one record, verifying, comparing with paper, copies. */

export const NAVIGATION = {
  name: "Parts of the desk",
  home: "Home",
  drills: "Drills",
  calendar: "Calendar",
  papers: "Papers",
  journal: "Journal",
  verify: "Verify now",
  compare: "Compare with paper",
  copies: "Copy and export",
};

/** What a family of events is called where records are chosen by it. */
export const FAMILIES = {
  ceremonies: "Ceremonies",
  sets: "Sets and sheets",
  bags: "Bags and seals",
  people: "People and places",
  use: "Openings and their use",
  rotation: "Rotation",
  drills: "Drills",
  incidents: "Incidents",
  keys: "Keys",
  book: "Copies that left",
};

export const TIMELINE = {
  heading: "Journal",
  lead: "Everything that was done, the newest first. Each line is a signed record: open it to see who signed, and how to check it without this program.",
  search: "Search in all records",
  searchHint: "A name, a bag, a ticket, any word of the record",
  show: "Show",
  clear: "Show all",
  more: "More to choose by",
  chosen: (count: number) => (count === 1 ? "1 chosen" : `${count} chosen`),
  kinds: "Kinds of records",
  set: "Set",
  anySet: "All sets",
  person: "Person",
  personHint: "Name, or identifier of the key",
  from: "From (day)",
  to: "To (day)",
  dayHint: "Year, month, day: 2026-11-22",
  badDay: "Type the day as year, month and day: 2026-11-22.",
  count: (matching: number, total: number) =>
    matching === total
      ? total === 1
        ? "1 record"
        : `${number(total)} records`
      : `${number(matching)} of ${number(total)} records`,
  shown: (first: number, last: number) => `shown: ${number(first)} to ${number(last)}`,
  columns: { number: "No.", time: "Time", what: "What happened", set: "Set" },
  open: (seq: number) => `Open record ${seq}`,
  machine: "by the machine’s clock",
  newer: "Newer records",
  older: "Older records",
  empty: "No record is in this journal yet.",
  emptyNext: "The first one is written when a ceremony is called and somebody’s key is made.",
  none: "No record fits what was chosen.",
  noneNext: "Choose less, or show all.",
};

export const RECORD = {
  heading: (seq: number) => `Record ${seq}`,
  back: "Back to the journal",
  older: "Record before",
  newer: "Record after",
  says: "What it says",
  attests: "What such a record attests",
  signed: "Who signed",
  roles: { operator: "Operator", witness: "Witness" },
  alone: "Only the key that it adds signed this record. Every other record is signed by two.",
  unwitnessed: "No witness’s signature is beside it.",
  fields: "All that is in it",
  field: "Field",
  value: "Content",
  nothing: "empty",
  controls: "Controls that it is evidence for",
  noControls: "It is named as evidence for no control.",
  chain: "Its place in the chain",
  own: "SHA-256 of its bytes",
  previous: "SHA-256 of the record before, as this record names it",
  first: "It is the first record: 64 zeros stand where the hash of the record before would stand.",
  bytes: "Its exact bytes",
  size: (size: number) => (size === 1 ? "1 byte" : `${number(size)} bytes, one line without an end of line`),
  time: "Time",
  attested: "as people read it from a watch",
  machine: "by the machine’s clock, which nobody had confirmed",
  set: "Set",
  yourself: "Check it yourself",
  yourselfLead:
    "On any computer with OpenSSH, without this program. Copy the book there, open a shell in its folder, and type the lines. Take allowed_signers from a place that the makers of this book cannot reach, if you have one.",
  expected: "The first line must show the SHA-256 that stands above. Each of the others must say: Good.",
  none: "There is no such record in the journal.",
};

export const VERIFY = {
  heading: "Does the journal hold?",
  lead: "Every file of the book is read from the disk anew: each record, each signature, and that none is missing in the middle.",
  reading: "Reading and checking the book.",
  again: "Verify again",
  holds: "Everything in this book holds.",
  broken: (found: number) => (found === 1 ? "One file breaks a rule." : `${number(found)} files break a rule.`),
  safe: "No sheet and no sealed set is changed by this: they stand by themselves. What was found is told here and nothing was changed.",
  keep: "Keep this book as it is: it may be evidence. Take a copy of it that nobody writes to, then compare with other copies and with paper.",
  report: "What was checked",
  records: "Records",
  manifests: "Manifests of sets",
  signatures: "Signatures that hold",
  at: "Checked",
  code: "Head of the journal",
  words: "The same in words",
  notSaid: "What this cannot say",
  notSaidLines: [
    "Whether the last records are still there: only paper tells. Compare the head with the paper in the safe.",
    "Whether the people whose keys signed are who they say: that was for those in the room.",
  ],
  compare: "Hold it against paper",
  findings: "What was found",
  rule: "Rule",
  file: "File",
  means: "What it may mean",
  next: "What to do next",
  more: (shown: number, found: number) =>
    `The first ${shown} of ${number(found)} are shown. The command sealwright verify names all.`,
  notices: "To be known",
  noticesHint: "These do not speak against the book.",
};

export const COMPARE = {
  heading: "Does the journal agree with the paper?",
  lead: "Take the paper from the safe and type what it says, before you look at anything here. What the journal says is shown only afterwards.",
  where: "Where it stands on paper",
  whereLines: [
    "On each custodian’s receipt, signed when the bag was handed over.",
    "On the outer labels of the bags, and on the sheets.",
    "On the paper in the safe, where it is written at the end of every ceremony.",
  ],
  box: (number: number) => `Head on paper ${number}`,
  boxHint: "The code in six groups of four, or the twelve words. Large or small letters, spaces and hyphens do not matter.",
  add: "Another paper",
  remove: (number: number) => `Remove paper ${number}`,
  act: "Compare",
  missing: "Type the code or the words from at least one paper.",
  results: "Result",
  verdicts: {
    matches: (seq: number) =>
      `It matches. Up to record ${number(seq)} the journal is the one that stood here when this paper was written.`,
    cut: (seq: number, end: number) =>
      `The journal was cut, or this is an older copy: it ends at record ${number(end)}, and the paper knows record ${number(seq)}.`,
    rewritten: (seq: number) => `The journal was rewritten: its record ${number(seq)} is not the one that the paper names.`,
    mistyped: () => "This is not a head as it is printed: something was mistyped or misread. Read it from the paper once more.",
  },
  short: { matches: "Matches", cut: "Cut", rewritten: "Rewritten", mistyped: "Mistyped" },
  all: "Paper and journal agree.",
  some: "Paper and journal do not agree.",
  typed: "Nothing was compared yet: what was typed is no head.",
  stale: "What is typed was changed. Compare again.",
  between: (good: number | null, bad: number) =>
    good === null || good === 0
      ? `What was changed lies at or before record ${number(bad)}.`
      : `Up to record ${number(good)} paper and journal agree. What was changed lies between record ${number(good + 1)} and record ${number(bad)}.`,
  lost: (good: number | null, end: number, known: number) =>
    `Records ${number(end + 1)} to ${number(known)} are gone.${good === null ? "" : ` Up to record ${number(good)} paper and journal agree.`}`,
  since: (seq: number, end: number) =>
    end === seq
      ? "No record was added since."
      : `Records ${number(seq + 1)} to ${number(end)} were added since: this paper says nothing about them.`,
  badNext: "What to do next",
  badLines: [
    "Keep this book as it is: it may be evidence. Write nothing into it.",
    "Compare each copy of the book with the same papers. One that agrees is the true one.",
    "Record the finding as an incident, in the book that agrees.",
  ],
  safe: "No sheet and no sealed set is changed by this.",
  head: "The journal here stands at",
};

export const HEAD = {
  heading: "Head of the journal",
  hint: "Its head, as it stands on paper, shows whether it was cut or rewritten.",
  write: {
    sealing: "Write it on every receipt and on the paper that stays in the safe: the code, or the words.",
    "break-glass": "Write it on the paper that stays in the safe: the code, or the words.",
    recording: "Write it on the paper that stays in the safe: the code, or the words.",
    rotation: "Write it on every new receipt and on the paper that stays in the safe: the code, or the words.",
    round: "Write it on the round’s sheet and on the paper that stays in the safe: the code, or the words.",
    "quorum-proof": "Write it on the paper that stays in the safe: the code, or the words.",
    leaver: "Write it on every new receipt and on the paper that stays in the safe: the code, or the words.",
  },
  seq: (seq: number) => `Record ${number(seq)}`,
  code: "Code",
  words: "Words",
  none: "The journal is still empty.",
};

export const REMAINS = {
  leftovers: (count: number) =>
    count === 1
      ? "One unfinished write was found and moved to the folder set-aside."
      : `${number(count)} unfinished writes were found and moved to the folder set-aside.`,
  leftoversWhy: "The program or the machine stopped while it was writing. What is in the journal is whole.",
  strangers: (count: number) =>
    count === 1
      ? "One file in the folder is no part of the book."
      : `${number(count)} files in the folder are no part of the book.`,
  strangersWhy: "They were left where they are and not read. Look at them, and keep them somewhere else.",
};

function number(count: number): string {
  return count.toLocaleString("en-GB");
}
